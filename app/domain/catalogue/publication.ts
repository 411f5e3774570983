import type { LicenceNeeded } from '#db/schema/products.ts'
import type { ReviewTrack } from '#db/schema/review-standards.ts'
import { recordActivity } from '../activity/activity.ts'
import { type Context, today } from '../context.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { reviewTracks } from '../review/standards.ts'
import { standingApprovals } from '../review/standing.ts'
import { touch, transact } from '../transact.ts'
import { lockedProduct } from './locked.ts'
import { openPublication } from './on-sale.ts'
import type { UnknownProduct } from './products.ts'

/** What a product still lacks before the public may see it. */
export type Missing =
  | { what: 'indonesian-text' }
  | { what: 'photo' }
  | { what: 'variant' }
  /** Food is sold by weight or volume; pieces alone do not tell it (PerBPOM 31/2018). */
  | { what: 'net-content'; sku: string }
  | { what: 'licence'; kind: Exclude<LicenceNeeded, 'EXEMPT' | 'NONE'> }
  /** No approval of this track stands: it was never given, was taken back, or its condition ran out. */
  | { what: 'review'; track: ReviewTrack }

export type NotReady = { code: 'not-ready'; missing: Missing[] }

/** The one decision whether a product may be shown to the public today: it has all it needs, and both tracks said yes. */
export async function mayBePublished(
  ctx: Context,
  productId: string,
): Promise<Result<undefined, UnknownProduct | NotReady>> {
  const product = await ctx.db
    .selectFrom('product')
    .select(['kind', 'licence_needed'])
    .where('id', '=', productId)
    .executeTakeFirst()
  if (!product) return refuse({ code: 'unknown-product', productId })

  const missing: Missing[] = []
  if (!(await hasIndonesianText(ctx, productId))) missing.push({ what: 'indonesian-text' })
  if (!(await hasPhoto(ctx, productId))) missing.push({ what: 'photo' })

  const variants = await ctx.db
    .selectFrom('variant')
    .select(['sku', 'net_unit'])
    .where('product_id', '=', productId)
    .where('ended_at', 'is', null)
    .orderBy('position')
    .execute()
  if (variants.length === 0) missing.push({ what: 'variant' })
  if (product.kind === 'food' || product.kind === 'beverage')
    for (const { sku, net_unit } of variants)
      if (net_unit === 'pcs') missing.push({ what: 'net-content', sku })

  const kind = product.licence_needed
  if (kind !== 'NONE' && kind !== 'EXEMPT' && !(await isLicensed(ctx, productId, kind)))
    missing.push({ what: 'licence', kind })

  const approved = await standingApprovals(ctx, productId)
  for (const track of reviewTracks) if (!approved.includes(track)) missing.push({ what: 'review', track })

  return missing.length === 0 ? ok(undefined) : refuse({ code: 'not-ready', missing })
}

/** The duty of information in Indonesian: UU 8/1999 article 8(1)(j). */
async function hasIndonesianText(ctx: Context, productId: string): Promise<boolean> {
  const text = await ctx.db
    .selectFrom('product_text')
    .select('description')
    .where('product_id', '=', productId)
    .where('language', '=', 'id')
    .executeTakeFirst()
  return text !== undefined && text.description !== ''
}

async function hasPhoto(ctx: Context, productId: string): Promise<boolean> {
  const photo = await ctx.db
    .selectFrom('product_photo')
    .select('position')
    .where('product_id', '=', productId)
    .executeTakeFirst()
  return photo !== undefined
}

async function isLicensed(
  ctx: Context,
  productId: string,
  kind: Exclude<LicenceNeeded, 'EXEMPT' | 'NONE'>,
): Promise<boolean> {
  const day = today(ctx)
  const licence = await ctx.db
    .selectFrom('licence')
    .select('id')
    .where('product_id', '=', productId)
    .where('kind', '=', kind)
    .where('verified_at', 'is not', null)
    .where('revoked_at', 'is', null)
    .where(eb => eb.or([eb('valid_until_on', 'is', null), eb('valid_until_on', '>=', day)]))
    .executeTakeFirst()
  return licence !== undefined
}

export type PublishRefusal =
  | UnknownProduct
  | NotReady
  | { code: 'person-needed' }
  | { code: 'already-public'; publishedAt: string }

export async function publishProduct(
  ctx: Context,
  input: { productId: string; note?: string | undefined },
): Promise<Result<{ publicationId: string }, PublishRefusal>> {
  return transact<{ publicationId: string }, PublishRefusal>(ctx, async ctx => {
    const { productId } = input
    if (ctx.actor.kind !== 'person') return refuse({ code: 'person-needed' })
    if (!(await lockedProduct(ctx, productId))) return refuse({ code: 'unknown-product', productId })
    const open = await openPublication(ctx, productId)
    if (open) return refuse({ code: 'already-public', publishedAt: open.published_at })
    const ready = await mayBePublished(ctx, productId)
    if (!ready.ok) return ready

    const publicationId = newId('pub', ctx.now)
    const note = input.note?.trim() || null
    await ctx.db
      .insertInto('publication')
      .values({
        id: publicationId,
        product_id: productId,
        published_at: ctx.now,
        published_by_id: ctx.actor.accountId,
        note,
      })
      .execute()
    await recordActivity(ctx, {
      verb: 'publishProduct',
      subject: `product:${productId}`,
      after: { publicationId, note },
    })
    touch(ctx, `product:${productId}`)
    return ok({ publicationId })
  })
}

export type WithdrawRefusal = UnknownProduct | { code: 'not-public' } | { code: 'reason-missing' }

/** Takes a product off the shop. Its publication stays on record with its end and the reason. */
export async function withdrawProduct(
  ctx: Context,
  input: { productId: string; reason: string },
): Promise<Result<undefined, WithdrawRefusal>> {
  return transact<undefined, WithdrawRefusal>(ctx, async ctx => {
    const { productId } = input
    const reason = input.reason.trim()
    if (reason === '') return refuse({ code: 'reason-missing' })
    if (!(await lockedProduct(ctx, productId))) return refuse({ code: 'unknown-product', productId })
    const open = await openPublication(ctx, productId)
    if (!open) return refuse({ code: 'not-public' })

    await ctx.db
      .insertInto('publication_end')
      .values({
        publication_id: open.id,
        ended_at: ctx.now,
        ended_by_id: ctx.actor.kind === 'person' ? ctx.actor.accountId : null,
        reason,
      })
      .execute()
    await recordActivity(ctx, {
      verb: 'withdrawProduct',
      subject: `product:${productId}`,
      before: { publicationId: open.id },
      after: { reason },
    })
    touch(ctx, `product:${productId}`)
    return ok(undefined)
  })
}
