import { engineOf } from '#db/engines/database.ts'
import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { may } from '../identity/permissions.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'

export type EndPartnerRefusal =
  | { code: 'not-allowed' }
  | { code: 'unknown-partner'; partnerId: string }
  | { code: 'reason-missing' }
  | { code: 'agreements-open'; open: number }
  | { code: 'goods-still-there'; pieces: number }

/**
 * A house takes no goods any more, and the public does not see its counters. Not before its agreements have ended and
 * every piece has left its shelves, since what stands there is the makers'. What it owes stays owed. Ending twice is
 * ending once.
 */
export async function endPartner(
  ctx: Context,
  input: { partnerId: string; reason: string },
): Promise<Result<undefined, EndPartnerRefusal>> {
  return transact<undefined, EndPartnerRefusal>(ctx, async ctx => {
    const { partnerId } = input
    const reason = input.reason.trim()
    if (!may(ctx.actor, 'registry:edit')) return refuse({ code: 'not-allowed' })
    const row = ctx.db.selectFrom('partner').selectAll().where('id', '=', partnerId)
    const partner = await (engineOf(ctx.db) === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
    if (!partner) return refuse({ code: 'unknown-partner', partnerId })
    if (partner.ended_at !== null) return ok(undefined)
    if (reason === '') return refuse({ code: 'reason-missing' })
    const open = await openAgreements(ctx, partnerId)
    if (open > 0) return refuse({ code: 'agreements-open', open })
    const pieces = await piecesThere(ctx, partnerId)
    if (pieces !== 0) return refuse({ code: 'goods-still-there', pieces })
    await ctx.db.updateTable('partner').set({ ended_at: ctx.now }).where('id', '=', partnerId).execute()
    const counters = await ctx.db
      .updateTable('counter')
      .set({ ended_at: ctx.now })
      .where('partner_id', '=', partnerId)
      .where('ended_at', 'is', null)
      .returning('id')
      .execute()
    await recordActivity(ctx, {
      verb: 'endPartner',
      subject: `partner:${partnerId}`,
      after: { reason, counters: counters.map(({ id }) => id) },
    })
    touch(ctx, ...counters.map(({ id }) => `place:${id}`))
    return ok(undefined)
  })
}

async function openAgreements(ctx: Context, partnerId: string): Promise<number> {
  const { open } = await ctx.db
    .selectFrom('agreement')
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .where('partner_id', '=', partnerId)
    .where('state', '<>', 'ended')
    .executeTakeFirstOrThrow()
  return Number(open)
}

/** On its shelves, or on the road to them or back. */
async function piecesThere(ctx: Context, partnerId: string): Promise<number> {
  const { pieces } = await ctx.db
    .selectFrom('stock')
    .innerJoin('counter', 'counter.id', 'stock.counter')
    .select(({ fn }) => fn.sum<number>('stock.pieces').as('pieces'))
    .where('counter.partner_id', '=', partnerId)
    .executeTakeFirstOrThrow()
  return Number(pieces ?? 0)
}
