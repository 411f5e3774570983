import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { may } from '../identity/permissions.ts'
import { newId } from '../ids.ts'
import { ownerList, writerOf } from '../listing/own.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'

export type ReplyRefusal =
  | { code: 'unknown-pin'; pinId: string }
  | { code: 'key-unfit' }
  | { code: 'comment-missing' }

/**
 * A word below a pin, by the maker or whoever reviews; a pin on somebody else's goods is not found. The same key
 * writes once.
 */
export async function replyToPin(
  ctx: Context,
  input: { pinId: string; key: string; text: string },
): Promise<Result<{ replyId: string }, ReplyRefusal>> {
  return transact<{ replyId: string }, ReplyRefusal>(ctx, async ctx => {
    const { pinId, key } = input
    const text = input.text.trim()
    const writer = writerOf(ctx)
    if (!/^[\w-]{8,64}$/.test(key)) return refuse({ code: 'key-unfit' })
    const pin = await ctx.db
      .selectFrom('pin')
      .innerJoin('review', 'review.id', 'pin.review_id')
      .innerJoin('listing_version', 'listing_version.id', 'review.version_id')
      .innerJoin('listing', 'listing.id', 'listing_version.listing_id')
      .select(['pin.id', 'listing.producer_id', 'pin.review_id'])
      .where('pin.id', '=', pinId)
      .executeTakeFirst()
    const isHers = pin !== undefined && ownerList(ctx).includes(pin.producer_id)
    if (!pin || writer === undefined || !(isHers || may(ctx.actor, 'product:review')))
      return refuse({ code: 'unknown-pin', pinId })
    if (text === '') return refuse({ code: 'comment-missing' })
    const replyId = newId('pnr', ctx.now)
    const written = await ctx.db
      .insertInto('pin_reply')
      .values({
        id: replyId,
        pin_id: pinId,
        client_key: key,
        text,
        is_maker: isHers ? 1 : 0,
        written_at: ctx.now,
        written_by_id: writer,
      })
      .onConflict(conflict => conflict.columns(['pin_id', 'client_key']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!written) {
      const before = await ctx.db
        .selectFrom('pin_reply')
        .select('id')
        .where('pin_id', '=', pinId)
        .where('client_key', '=', key)
        .executeTakeFirstOrThrow()
      return ok({ replyId: before.id })
    }
    await recordActivity(ctx, {
      verb: 'replyToPin',
      subject: `review:${pin.review_id}`,
      after: { pinId, replyId },
    })
    return ok({ replyId })
  })
}
