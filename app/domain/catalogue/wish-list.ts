import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { randomWord } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import type { UnknownProduct } from './products.ts'

export const mostWishes = 60
const codeLength = 8

/**
 * The code that a person read or typed: letters that look alike are taken as the one that is used, spaces and
 * hyphens do not count. Undefined when it cannot be one.
 */
export function readWishListCode(typed: string): string | undefined {
  const code = typed
    .slice(0, 40)
    .toLowerCase()
    .replace(/[\s-]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')
  return /^[0-9a-hjkmnp-tv-z]{8}$/.test(code) ? code : undefined
}

/** A list that belongs to whoever knows its code: no account, no name, no phone. */
export async function startWishList(ctx: Context): Promise<Result<{ code: string }, never>> {
  return transact<{ code: string }, never>(ctx, async ctx => {
    for (;;) {
      const code = randomWord(codeLength)
      const row = await ctx.db
        .insertInto('wish_list')
        .values({ code, created_at: ctx.now, touched_at: ctx.now })
        .onConflict(conflict => conflict.column('code').doNothing())
        .returning('code')
        .executeTakeFirst()
      if (!row) continue
      await recordActivity(ctx, { verb: 'startWishList', subject: `list:${code}` })
      return ok({ code })
    }
  })
}

export type UnknownList = { code: 'unknown-list'; list: string }
export type AddWishRefusal = UnknownList | UnknownProduct | { code: 'list-full'; limit: number }

/** Adding what is already on the list changes nothing and is no refusal: a form may be sent twice. */
export async function addToWishList(
  ctx: Context,
  input: { code: string; productId: string },
): Promise<Result<undefined, AddWishRefusal>> {
  return transact<undefined, AddWishRefusal>(ctx, async ctx => {
    const { code, productId } = input
    if (!(await touchList(ctx, code))) return refuse({ code: 'unknown-list', list: code })
    const items = await ctx.db
      .selectFrom('wish_list_item')
      .select('product_id')
      .where('code', '=', code)
      .execute()
    if (items.some(item => item.product_id === productId)) return ok(undefined)
    const product = await ctx.db
      .selectFrom('product')
      .select('id')
      .where('id', '=', productId)
      .executeTakeFirst()
    if (!product) return refuse({ code: 'unknown-product', productId })
    if (items.length >= mostWishes) return refuse({ code: 'list-full', limit: mostWishes })

    await ctx.db
      .insertInto('wish_list_item')
      .values({ code, product_id: productId, added_at: ctx.now })
      .execute()
    await recordActivity(ctx, { verb: 'addToWishList', subject: `list:${code}`, after: { productId } })
    return ok(undefined)
  })
}

/** Removing what is not there changes nothing and is no refusal. */
export async function removeFromWishList(
  ctx: Context,
  input: { code: string; productId: string },
): Promise<Result<undefined, UnknownList>> {
  return transact<undefined, UnknownList>(ctx, async ctx => {
    const { code, productId } = input
    if (!(await touchList(ctx, code))) return refuse({ code: 'unknown-list', list: code })
    const removed = await ctx.db
      .deleteFrom('wish_list_item')
      .where('code', '=', code)
      .where('product_id', '=', productId)
      .executeTakeFirst()
    if (removed.numDeletedRows === 0n) return ok(undefined)
    await recordActivity(ctx, { verb: 'removeFromWishList', subject: `list:${code}`, before: { productId } })
    return ok(undefined)
  })
}

/** Marks the list as used and holds its row, so that two phones adding at once cannot pass the limit. */
async function touchList(ctx: Context, code: string): Promise<boolean> {
  const row = await ctx.db
    .updateTable('wish_list')
    .set({ touched_at: ctx.now })
    .where('code', '=', code)
    .returning('code')
    .executeTakeFirst()
  return row !== undefined
}

/** The product that a form names by its slug; also one that left the shop, so that it can be taken off a list. */
export async function productIdOf(ctx: Context, slug: string): Promise<string | undefined> {
  const row = await ctx.db.selectFrom('product').select('id').where('slug', '=', slug).executeTakeFirst()
  return row?.id
}
