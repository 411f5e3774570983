import { recordLicence, verifyLicence } from '#app/domain/catalogue/licences.ts'
import { setPortrait } from '#app/domain/catalogue/pictures.ts'
import { setProducerContact } from '#app/domain/catalogue/producer-contact.ts'
import { describeProducer, pauseProducer, registerProducer } from '#app/domain/catalogue/producers.ts'
import { giveConsent } from '#app/domain/consent/consents.ts'
import { consentTextVersions, type Purpose } from '#app/domain/consent/purposes.ts'
import { type Context, today } from '#app/domain/context.ts'
import { addDays } from '#app/domain/dates.ts'
import { chance, chanceBetween } from '../chance.ts'
import { demoProducts } from '../goods/demo-product.ts'
import { nibNumber } from '../goods/licence-numbers.ts'
import { pausedMaker } from '../goods/unready.ts'
import type { DemoMaker } from '../makers/maker.ts'
import { makers } from '../makers/makers.ts'
import { drawnPicture } from './drawn.ts'
import { granted } from './granted.ts'
import { daysAgo } from './past.ts'
import { holdTrainings, startTrainings } from './trainings.ts'

/** Registers the forty makers with their training; answers their ids by slug. */
export async function makersJoin(ctx: Context): Promise<Map<string, string>> {
  const joining = daysAgo(ctx, 320)
  const cohorts = await startTrainings(joining)
  const ids = new Map<string, string>()
  for (const [index, maker] of makers.entries()) {
    const { producerId } = await granted(
      registerProducer(joining, {
        slug: maker.slug,
        name: maker.name,
        greeting: maker.greeting,
        kelurahanCode: maker.kelurahanCode,
        sinceYear: maker.sinceYear,
        cohortId: maker.cohort && cohorts[maker.cohort],
      }),
    )
    await introduce(joining, producerId, maker)
    await giveContact(joining, producerId, maker, index)
    await licenseToTrade(joining, producerId, index)
    await agree(joining, producerId, maker)
    ids.set(maker.slug, producerId)
  }
  const first = makers.filter(maker => maker.cohort === '2021').map(maker => ids.get(maker.slug) ?? '')
  await holdTrainings(joining, cohorts, first)
  const producerId = ids.get(pausedMaker) ?? ''
  await granted(pauseProducer(daysAgo(ctx, 9), { producerId, untilOn: addDays(today(ctx), 38) }))
  return ids
}

async function introduce(ctx: Context, producerId: string, maker: DemoMaker): Promise<void> {
  const { craft, story, quote } = maker
  await granted(
    describeProducer(ctx, {
      producerId,
      language: 'id',
      text: { craft: craft.id, story: story.id, quote: quote.id },
    }),
  )
  if (story.en !== undefined)
    await granted(
      describeProducer(ctx, {
        producerId,
        language: 'en',
        text: { craft: craft.en, story: story.en, quote: quote.en },
      }),
    )
  const trade = demoProducts.get(maker.products[0] ?? '')?.category ?? ''
  const pictureId = await drawnPicture(ctx, `portrait:${maker.slug}`, trade)
  await granted(setPortrait(ctx, { producerId, pictureId }))
}

/** What she agreed to when she joined: all that the shop shows of her. */
async function agree(ctx: Context, producerId: string, maker: DemoMaker): Promise<void> {
  const agreed: Purpose[] = ['registry', 'public-page', 'photo']
  if (phoneIsPublic(maker)) agreed.push('phone-public')
  for (const purpose of agreed)
    await granted(giveConsent(ctx, { producerId, purpose, textVersion: consentTextVersions[purpose] }))
}

const phoneIsPublic = (maker: DemoMaker): boolean => chance(maker.slug, 'phone') < 0.6

/** No range of numbers is kept free for fiction in Indonesia: demo mode never shows a link to one. */
async function giveContact(ctx: Context, producerId: string, maker: DemoMaker, index: number): Promise<void> {
  await granted(
    setProducerContact(ctx, {
      producerId,
      contact: {
        phoneE164: `+628000000${String(1000 + index)}`,
        phoneIsPublic: phoneIsPublic(maker),
        address: `Jl. Contoh ${chanceBetween(1, 90, maker.slug, 'house')}, RT 0${chanceBetween(1, 9, maker.slug, 'rt')}/RW 0${chanceBetween(1, 9, maker.slug, 'rw')}`,
        addressIsPublic: chance(maker.slug, 'address') < 0.15,
      },
    }),
  )
}

async function licenseToTrade(ctx: Context, producerId: string, index: number): Promise<void> {
  const { licenceId } = await granted(
    recordLicence(ctx, { producerId, kind: 'NIB', number: nibNumber(index + 1) }),
  )
  await granted(verifyLicence(ctx, { licenceId }))
}
