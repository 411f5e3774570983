import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'
import { lockedProducer } from './locked.ts'
import type { UnknownProducer } from './producers.ts'

export type ProducerContact = {
  /** E.164: `+62` and the number without its leading 0. */
  phoneE164?: string | undefined
  phoneIsPublic: boolean
  address?: string | undefined
  addressIsPublic: boolean
}

export type ContactRefusal =
  | UnknownProducer
  | { code: 'phone-not-e164' }
  | { code: 'nothing-to-publish'; what: 'phone' | 'address' }

/**
 * Phone and address are private; each becomes public only by her own consent, given here as a flag (UU 27/2022).
 * The activity says which consent changed, never the number or the address itself.
 */
export async function setProducerContact(
  ctx: Context,
  input: { producerId: string; contact: ProducerContact },
): Promise<Result<undefined, ContactRefusal>> {
  return transact<undefined, ContactRefusal>(ctx, async ctx => {
    const { producerId, contact } = input
    if (!(await lockedProducer(ctx, producerId))) return refuse({ code: 'unknown-producer', producerId })
    const phone = contact.phoneE164?.trim() || null
    const address = contact.address?.trim() || null
    if (phone !== null && !isE164(phone)) return refuse({ code: 'phone-not-e164' })
    if (contact.phoneIsPublic && phone === null) return refuse({ code: 'nothing-to-publish', what: 'phone' })
    if (contact.addressIsPublic && address === null)
      return refuse({ code: 'nothing-to-publish', what: 'address' })

    const before = await ctx.db
      .selectFrom('producer_contact')
      .selectAll()
      .where('producer_id', '=', producerId)
      .executeTakeFirst()
    const values = {
      phone_e164: phone,
      phone_is_public: contact.phoneIsPublic ? 1 : 0,
      address,
      address_is_public: contact.addressIsPublic ? 1 : 0,
    } as const
    await ctx.db
      .insertInto('producer_contact')
      .values({ producer_id: producerId, ...values })
      .onConflict(conflict => conflict.column('producer_id').doUpdateSet(values))
      .execute()
    await recordActivity(ctx, {
      verb: 'setProducerContact',
      subject: `producer:${producerId}`,
      ...(before && {
        before: {
          phoneIsPublic: before.phone_is_public === 1,
          addressIsPublic: before.address_is_public === 1,
        },
      }),
      after: {
        phoneIsPublic: contact.phoneIsPublic,
        addressIsPublic: contact.addressIsPublic,
        phoneChanged: phone !== (before?.phone_e164 ?? null),
        addressChanged: address !== (before?.address ?? null),
      },
    })
    touch(ctx, `producer:${producerId}`)
    return ok(undefined)
  })
}

/** A plus, a country code that does not begin with 0, at most 15 digits (ITU-T E.164). */
export const isE164 = (text: string): boolean => /^\+[1-9]\d{6,14}$/.test(text)
