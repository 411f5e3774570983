import type { LicenceKind } from '#db/schema/products.ts'
import { recordActivity } from '../activity/activity.ts'
import { type Context, today } from '../context.ts'
import { type Day, isDay } from '../dates.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'
import { lockedLicence } from './locked.ts'
import type { UnknownProducer } from './producers.ts'
import type { UnknownProduct } from './products.ts'

export type NewLicence = {
  producerId: string
  /** Every licence but the NIB is for one product. */
  productId?: string | undefined
  kind: LicenceKind
  /** As it stands on the paper. */
  number: string
  issuedOn?: Day | undefined
  /** Its last valid day; absent where the law gives no end. */
  validUntilOn?: Day | undefined
}

export type RecordLicenceRefusal =
  | UnknownProducer
  | UnknownProduct
  | { code: 'number-missing' }
  | { code: 'licence-is-for-a-product'; kind: LicenceKind }
  | { code: 'licence-is-for-the-maker'; kind: LicenceKind }
  | { code: 'not-a-day'; day: string }
  | { code: 'ends-before-issue'; issuedOn: Day; validUntilOn: Day }

/** Written down from the maker's paper; it counts only once it has been verified. */
export async function recordLicence(
  ctx: Context,
  input: NewLicence,
): Promise<Result<{ licenceId: string }, RecordLicenceRefusal>> {
  return transact<{ licenceId: string }, RecordLicenceRefusal>(ctx, async ctx => {
    const refusal = misfit(input) ?? (await unknownHolder(ctx, input))
    if (refusal) return refuse(refusal)

    const licenceId = newId('lic', ctx.now)
    await ctx.db
      .insertInto('licence')
      .values({
        id: licenceId,
        producer_id: input.producerId,
        product_id: input.productId ?? null,
        kind: input.kind,
        number: input.number.trim(),
        issued_on: input.issuedOn ?? null,
        valid_until_on: input.validUntilOn ?? null,
        verified_at: null,
        verified_by_id: null,
        revoked_at: null,
      })
      .execute()
    await recordActivity(ctx, { verb: 'recordLicence', subject: `licence:${licenceId}`, after: input })
    touch(ctx, subjectOf(input.productId ?? null, input.producerId))
    return ok({ licenceId })
  })
}

function misfit(input: NewLicence): RecordLicenceRefusal | undefined {
  const { kind, issuedOn, validUntilOn } = input
  if (input.number.trim() === '') return { code: 'number-missing' }
  if (kind === 'NIB' && input.productId !== undefined) return { code: 'licence-is-for-the-maker', kind }
  if (kind !== 'NIB' && input.productId === undefined) return { code: 'licence-is-for-a-product', kind }
  for (const day of [issuedOn, validUntilOn])
    if (day !== undefined && !isDay(day)) return { code: 'not-a-day', day }
  if (issuedOn !== undefined && validUntilOn !== undefined && validUntilOn < issuedOn)
    return { code: 'ends-before-issue', issuedOn, validUntilOn }
  return undefined
}

async function unknownHolder(ctx: Context, input: NewLicence): Promise<RecordLicenceRefusal | undefined> {
  const { producerId, productId } = input
  const producer = await ctx.db
    .selectFrom('producer')
    .select('id')
    .where('id', '=', producerId)
    .executeTakeFirst()
  if (!producer) return { code: 'unknown-producer', producerId }
  if (productId === undefined) return undefined
  const product = await ctx.db
    .selectFrom('product')
    .select('id')
    .where('id', '=', productId)
    .where('producer_id', '=', producerId)
    .executeTakeFirst()
  return product ? undefined : { code: 'unknown-product', productId }
}

export type VerifyLicenceRefusal =
  | { code: 'unknown-licence'; licenceId: string }
  | { code: 'person-needed' }
  | { code: 'already-verified'; verifiedAt: string }
  | { code: 'licence-revoked'; revokedAt: string }
  | { code: 'licence-lapsed'; validUntilOn: Day }

/** A person of the office has seen the paper and found it in the register. */
export async function verifyLicence(
  ctx: Context,
  input: { licenceId: string },
): Promise<Result<undefined, VerifyLicenceRefusal>> {
  return transact<undefined, VerifyLicenceRefusal>(ctx, async ctx => {
    const { licenceId } = input
    if (ctx.actor.kind !== 'person') return refuse({ code: 'person-needed' })
    const licence = await lockedLicence(ctx, licenceId)
    if (!licence) return refuse({ code: 'unknown-licence', licenceId })
    if (licence.revoked_at !== null) return refuse({ code: 'licence-revoked', revokedAt: licence.revoked_at })
    if (licence.verified_at !== null)
      return refuse({ code: 'already-verified', verifiedAt: licence.verified_at })
    if (licence.valid_until_on !== null && licence.valid_until_on < today(ctx))
      return refuse({ code: 'licence-lapsed', validUntilOn: licence.valid_until_on })

    await ctx.db
      .updateTable('licence')
      .set({ verified_at: ctx.now, verified_by_id: ctx.actor.accountId })
      .where('id', '=', licenceId)
      .execute()
    await recordActivity(ctx, {
      verb: 'verifyLicence',
      subject: `licence:${licenceId}`,
      after: { verifiedAt: ctx.now, verifiedBy: ctx.actor.accountId },
    })
    touch(ctx, subjectOf(licence.product_id, licence.producer_id))
    return ok(undefined)
  })
}

export type RevokeLicenceRefusal =
  | { code: 'unknown-licence'; licenceId: string }
  | { code: 'reason-missing' }
  | { code: 'already-revoked'; revokedAt: string }

/** The authority or the office took it back; what needs it leaves the shop with this commit. */
export async function revokeLicence(
  ctx: Context,
  input: { licenceId: string; reason: string },
): Promise<Result<undefined, RevokeLicenceRefusal>> {
  return transact<undefined, RevokeLicenceRefusal>(ctx, async ctx => {
    const { licenceId } = input
    const reason = input.reason.trim()
    if (reason === '') return refuse({ code: 'reason-missing' })
    const licence = await lockedLicence(ctx, licenceId)
    if (!licence) return refuse({ code: 'unknown-licence', licenceId })
    if (licence.revoked_at !== null) return refuse({ code: 'already-revoked', revokedAt: licence.revoked_at })

    await ctx.db.updateTable('licence').set({ revoked_at: ctx.now }).where('id', '=', licenceId).execute()
    await recordActivity(ctx, {
      verb: 'revokeLicence',
      subject: `licence:${licenceId}`,
      after: { revokedAt: ctx.now, reason },
    })
    touch(ctx, subjectOf(licence.product_id, licence.producer_id))
    return ok(undefined)
  })
}

/** A maker's own licence shows on her page and on each of her products. */
const subjectOf = (productId: string | null, producerId: string): string =>
  productId === null ? `producer:${producerId}` : `product:${productId}`
