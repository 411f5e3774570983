import { recordActivity } from '../activity/activity.ts'
import { setProducerContact } from '../catalogue/producer-contact.ts'
import { type RegisterProducerRefusal, registerProducer } from '../catalogue/producers.ts'
import { giveConsent } from '../consent/consents.ts'
import { consentTextVersions, type Purpose } from '../consent/purposes.ts'
import type { Context } from '../context.ts'
import { may } from '../identity/permissions.ts'
import { readPhone } from '../identity/phone.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { freeSlug } from './free-slug.ts'

export type NewMaker = {
  /** As on paper; private. */
  fullName: string
  /** How one speaks to her: `Bu Siti`. Public. */
  greeting: string
  /** What stands on her packs; without it her greeting does. Public. */
  business?: string | undefined
  kelurahanCode: string
  /** As people write it, or E.164. */
  phone?: string | undefined
  address?: string | undefined
  /** What she makes, in her words. */
  trade?: string | undefined
  sinceYear?: number | undefined
  cohortId?: string | undefined
  /** What she agreed to, having read the texts of today. Without `registry` nothing of her is kept. */
  consents: readonly Purpose[]
}

export type NewMakerRefusal =
  | { code: 'not-allowed' }
  | { code: 'registry-consent-missing' }
  | { code: 'phone-unreadable' }
  | { code: 'phone-taken'; producerId: string; name: string }
  | { code: 'since-unbelievable'; year: number }
  | Exclude<RegisterProducerRefusal, { code: 'slug-taken' | 'slug-not-fit' }>

/**
 * The office takes a maker in. She is not shown in the shop until she has agreed to a public page.
 * @param options a shared phone (mother and daughter) is taken only when a person has said so
 */
export async function registerMaker(
  ctx: Context,
  input: NewMaker,
  options: { phoneMayBeShared?: boolean } = {},
): Promise<Result<{ producerId: string }, NewMakerRefusal>> {
  return transact<{ producerId: string }, NewMakerRefusal>(ctx, async ctx => {
    if (!may(ctx.actor, 'registry:edit')) return refuse({ code: 'not-allowed' })
    if (!input.consents.includes('registry')) return refuse({ code: 'registry-consent-missing' })
    const fullName = input.fullName.trim().slice(0, 120)
    const greeting = input.greeting.trim()
    if (fullName === '' || greeting === '') return refuse({ code: 'name-missing' })
    const { sinceYear } = input
    if (sinceYear !== undefined && (sinceYear < 1945 || sinceYear > Number(ctx.now.slice(0, 4))))
      return refuse({ code: 'since-unbelievable', year: sinceYear })
    const phone = input.phone?.trim() ? readPhone(input.phone) : undefined
    if (phone && !phone.ok) return refuse(phone.error)
    const phoneE164 = phone?.value
    const other = phoneE164 === undefined ? undefined : await whoHasPhone(ctx, phoneE164)
    if (other && !options.phoneMayBeShared) return refuse({ code: 'phone-taken', ...other })

    const name = input.business?.trim() || greeting
    const registered = await registerProducer(ctx, {
      slug: await freeSlug(ctx, name),
      name,
      greeting,
      kelurahanCode: input.kelurahanCode,
      cohortId: input.cohortId,
      sinceYear,
    })
    if (!registered.ok) {
      const { error } = registered
      if (error.code === 'slug-taken' || error.code === 'slug-not-fit')
        throw new Error(`a free slug was not free: ${error.slug}`)
      return refuse(error)
    }
    const { producerId } = registered.value
    await ctx.db.updateTable('producer').set({ hidden_at: ctx.now }).where('id', '=', producerId).execute()
    await ctx.db
      .insertInto('producer_private')
      .values({
        producer_id: producerId,
        full_name: fullName,
        trade: input.trade?.trim().slice(0, 200) || null,
        bank_name: null,
        bank_holder: null,
        bank_account_sealed: null,
        bank_account_last4: null,
        nik_sealed: null,
        nik_last4: null,
        changed_at: ctx.now,
      })
      .execute()
    const contact = { phoneE164, address: input.address?.slice(0, 300) }
    if (contact.phoneE164 !== undefined || contact.address?.trim())
      await setProducerContact(ctx, {
        producerId,
        contact: { ...contact, phoneIsPublic: false, addressIsPublic: false },
      })
    await recordActivity(ctx, {
      verb: 'registerMaker',
      subject: `producer:${producerId}`,
      after: {
        kelurahanCode: input.kelurahanCode,
        cohortId: input.cohortId ?? null,
        consents: input.consents,
      },
    })
    for (const purpose of input.consents)
      await giveConsent(ctx, { producerId, purpose, textVersion: consentTextVersions[purpose] })
    return ok({ producerId })
  })
}

async function whoHasPhone(
  ctx: Context,
  phoneE164: string,
): Promise<{ producerId: string; name: string } | undefined> {
  const row = await ctx.db
    .selectFrom('producer_contact')
    .innerJoin('producer', 'producer.id', 'producer_contact.producer_id')
    .select(['producer.id', 'producer.greeting'])
    .where('phone_e164', '=', phoneE164)
    .executeTakeFirst()
  return row && { producerId: row.id, name: row.greeting }
}
