import { asList, within } from '#db/engines/within.ts'
import { recordActivity } from '../activity/activity.ts'
import { isSlug } from '../catalogue/slug.ts'
import type { Context } from '../context.ts'
import { may } from '../identity/permissions.ts'
import { newId } from '../ids.ts'
import { isClientKey } from '../listing/drafts.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'

export const mostParts = 8
export const mostPieces = 9

export type NewGiftSet = {
  name: { id: string; en: string }
  words: { id: string; en: string }
  /** By stock-keeping unit, as it stands on the label. */
  parts: readonly { sku: string; pieces: number }[]
  key: string
}

export type GiftSetRefusal =
  | { code: 'not-allowed' }
  | { code: 'key-unfit' }
  | { code: 'set-name-missing' }
  | { code: 'set-name-taken'; name: string }
  | { code: 'set-too-small' }
  | { code: 'set-too-large'; limit: number }
  | { code: 'set-unknown-sku'; sku: string }
  | { code: 'set-part-twice'; sku: string }
  | { code: 'set-pieces-unfit'; sku: string; limit: number }
  | { code: 'set-one-maker' }

/**
 * Puts a set together from goods of at least two makers. Its price is what its parts cost on the day; nothing is
 * added and nothing taken off. The same key gives the same set.
 */
export async function putTogether(
  ctx: Context,
  input: NewGiftSet,
): Promise<Result<{ giftSetId: string; slug: string }, GiftSetRefusal>> {
  return transact<{ giftSetId: string; slug: string }, GiftSetRefusal>(ctx, async ctx => {
    if (!may(ctx.actor, 'set:curate')) return refuse({ code: 'not-allowed' })
    if (!isClientKey(input.key)) return refuse({ code: 'key-unfit' })
    const before = await ctx.db
      .selectFrom('gift_set')
      .select(['id', 'slug'])
      .where('client_key', '=', input.key)
      .executeTakeFirst()
    if (before) return ok({ giftSetId: before.id, slug: before.slug })
    const name = { id: input.name.id.trim(), en: input.name.en.trim() }
    const slug = slugOf(name.id)
    if (name.en === '' || !isSlug(slug)) return refuse({ code: 'set-name-missing' })
    const parts = await readParts(ctx, input.parts)
    if (!parts.ok) return parts

    const giftSetId = newId('gst', ctx.now)
    const row = await ctx.db
      .insertInto('gift_set')
      .values({
        ...{ id: giftSetId, slug, name_id: name.id, name_en: name.en, client_key: input.key },
        ...{ words_id: input.words.id.trim(), words_en: input.words.en.trim() },
        ...{ created_at: ctx.now, ended_at: null },
      })
      .onConflict(conflict => conflict.column('slug').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!row) return refuse({ code: 'set-name-taken', name: name.id })
    await ctx.db
      .insertInto('gift_set_part')
      .values(
        parts.value.map((part, position) => ({
          ...{ gift_set_id: giftSetId, position, variant_id: part.variantId, pieces: part.pieces },
        })),
      )
      .execute()
    await recordActivity(ctx, {
      verb: 'putTogether',
      subject: `set:${giftSetId}`,
      after: { name, parts: input.parts },
    })
    touch(ctx, `set:${giftSetId}`)
    return ok({ giftSetId, slug })
  })
}

export type EndGiftSetRefusal = { code: 'not-allowed' } | { code: 'unknown-set'; giftSetId: string }

/** Takes a set out of the shop. One that is out already stays out, and is no refusal. */
export async function endGiftSet(
  ctx: Context,
  input: { giftSetId: string },
): Promise<Result<undefined, EndGiftSetRefusal>> {
  return transact<undefined, EndGiftSetRefusal>(ctx, async ctx => {
    const { giftSetId } = input
    if (!may(ctx.actor, 'set:curate')) return refuse({ code: 'not-allowed' })
    const known = await ctx.db
      .selectFrom('gift_set')
      .select('ended_at')
      .where('id', '=', giftSetId)
      .executeTakeFirst()
    if (!known) return refuse({ code: 'unknown-set', giftSetId })
    if (known.ended_at !== null) return ok(undefined)
    await ctx.db
      .updateTable('gift_set')
      .set({ ended_at: ctx.now })
      .where('id', '=', giftSetId)
      .where('ended_at', 'is', null)
      .execute()
    await recordActivity(ctx, { verb: 'endGiftSet', subject: `set:${giftSetId}` })
    touch(ctx, `set:${giftSetId}`)
    return ok(undefined)
  })
}

type Part = { variantId: string; pieces: number }

async function readParts(ctx: Context, given: NewGiftSet['parts']): Promise<Result<Part[], GiftSetRefusal>> {
  if (given.length < 2) return refuse({ code: 'set-too-small' })
  if (given.length > mostParts) return refuse({ code: 'set-too-large', limit: mostParts })
  const rows = await ctx.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select(['variant.id', 'variant.sku', 'product.producer_id as producerId'])
    .where(
      within(
        ctx.db,
        'variant.sku',
        asList(
          ctx.db,
          given.map(({ sku }) => sku),
        ),
      ),
    )
    .where('variant.ended_at', 'is', null)
    .execute()
  const parts: Part[] = []
  const makers = new Set<string>()
  for (const { sku, pieces } of given) {
    const known = rows.find(row => row.sku === sku)
    if (!known) return refuse({ code: 'set-unknown-sku', sku })
    if (!Number.isInteger(pieces) || pieces < 1 || pieces > mostPieces) {
      return refuse({ code: 'set-pieces-unfit', sku, limit: mostPieces })
    }
    if (parts.some(part => part.variantId === known.id)) return refuse({ code: 'set-part-twice', sku })
    parts.push({ variantId: known.id, pieces })
    makers.add(known.producerId)
  }
  return makers.size < 2 ? refuse({ code: 'set-one-maker' }) : ok(parts)
}

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
