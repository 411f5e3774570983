import { afterEach, beforeEach, expect, test } from 'vitest'
import { setPortrait } from '#app/domain/catalogue/pictures.ts'
import { setProducerContact } from '#app/domain/catalogue/producer-contact.ts'
import {
  describeProducer,
  pauseProducer,
  registerProducer,
  resumeProducer,
} from '#app/domain/catalogue/producers.ts'
import { granted, lastri, refused } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.drop())

const input = { slug: 'bu-sri', name: 'Bu Sri', greeting: 'Bu Sri', kelurahanCode: '35.73.01.1007' }

test.each([
  ['a kelurahan that is not in the city', { kelurahanCode: '35.07.01.1001' }, 'unknown-kelurahan'],
  ['a cohort that never was', { cohortId: 'coh_none' }, 'unknown-cohort'],
  ['no name', { name: ' ' }, 'name-missing'],
  ['an address with a space', { slug: 'bu sri' }, 'slug-not-fit'],
])('a maker with %s is refused', async (_, change, code) => {
  expect(refused(await registerProducer(world.ctx, { ...input, ...change })).code).toBe(code)
  expect(await world.db.selectFrom('producer').select('id').execute()).toEqual([])
})

test('two makers cannot share an address', async () => {
  granted(await registerProducer(world.ctx, input))
  expect(refused(await registerProducer(world.ctx, input))).toEqual({ code: 'slug-taken', slug: 'bu-sri' })
})

test('her story is kept in each language; the newest text stands', async () => {
  const producerId = await lastri(world.ctx)
  const text = { craft: 'Keripik tempe', story: 'Mulai dari dapur.', quote: 'Tipis itu sabar.' }
  granted(await describeProducer(world.ctx, { producerId, language: 'id', text }))
  granted(
    await describeProducer(world.ctx, { producerId, language: 'id', text: { ...text, story: 'Baru.' } }),
  )
  const rows = await world.db.selectFrom('producer_text').select(['language', 'story']).execute()
  expect(rows).toEqual([{ language: 'id', story: 'Baru.' }])
  expect(
    refused(
      await describeProducer(world.ctx, { producerId, language: 'en', text: { craft: 'x', story: '' } }),
    ).code,
  ).toBe('text-missing')
})

test('her phone is written down but stays out of the activity', async () => {
  const producerId = await lastri(world.ctx)
  const contact = { phoneE164: '+6281230000001', phoneIsPublic: true, addressIsPublic: false }
  granted(await setProducerContact(world.ctx, { producerId, contact }))
  const row = await world.db.selectFrom('producer_contact').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ phone_e164: '+6281230000001', phone_is_public: 1, address_is_public: 0 })
  const activity = await world.db.selectFrom('activity').select(['after']).execute()
  expect(JSON.stringify(activity)).not.toContain('81230000001')
})

test('what is not there cannot be made public, and a local number is not a world number', async () => {
  const producerId = await lastri(world.ctx)
  const nothing = { phoneIsPublic: false, addressIsPublic: false }
  const set = (contact: object) =>
    setProducerContact(world.ctx, { producerId, contact: { ...nothing, ...contact } })
  expect(refused(await set({ addressIsPublic: true }))).toEqual({
    code: 'nothing-to-publish',
    what: 'address',
  })
  expect(refused(await set({ phoneIsPublic: true }))).toEqual({ code: 'nothing-to-publish', what: 'phone' })
  expect(refused(await set({ phoneE164: '081230000001' })).code).toBe('phone-not-e164')
})

test('a maker pauses until a day and comes back', async () => {
  const producerId = await lastri(world.ctx)
  granted(await pauseProducer(world.ctx, { producerId, untilOn: '2026-12-31' }))
  expect(refused(await pauseProducer(world.ctx, { producerId })).code).toBe('already-paused')
  granted(await resumeProducer(world.ctx, { producerId }))
  expect(refused(await resumeProducer(world.ctx, { producerId })).code).toBe('not-paused')
})

test('a portrait is a picture that exists', async () => {
  const producerId = await lastri(world.ctx)
  expect(refused(await setPortrait(world.ctx, { producerId, pictureId: 'pic_none' })).code).toBe(
    'unknown-picture',
  )
})

test('nothing can be said of a maker who was never registered', async () => {
  const producerId = 'prc_none'
  const text = { craft: 'x', story: 'y' }
  const answers = [
    await describeProducer(world.ctx, { producerId, language: 'id', text }),
    await pauseProducer(world.ctx, { producerId }),
    await resumeProducer(world.ctx, { producerId }),
    await setPortrait(world.ctx, { producerId, pictureId: 'pic_none' }),
    await setProducerContact(world.ctx, {
      producerId,
      contact: { phoneIsPublic: false, addressIsPublic: false },
    }),
  ]
  const refusal = { ok: false, error: { code: 'unknown-producer', producerId } }
  for (const answer of answers) expect(answer).toEqual(refusal)
})
