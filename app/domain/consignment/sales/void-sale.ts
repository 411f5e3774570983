import type { Selectable } from 'kysely'
import { engineOf } from '#db/engines/database.ts'
import type { SaleTable } from '#db/schema/sales.ts'
import { recordActivity } from '../../activity/activity.ts'
import type { Context } from '../../context.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { turnBack, turnedDocument } from '../corrections/turn-back.ts'
import { accountOf } from '../locked-agreement.ts'
import { sellsAt } from './record-sale.ts'

export type VoidRefusal =
  | { code: 'unknown-sale'; saleId: string }
  | { code: 'reason-missing' }
  | { code: 'returned-in-part'; saleId: string }

/**
 * Takes a sale back by its exact reversal: the pieces stand on the shelf again, and all rupiah turn. Voiding twice is
 * voiding once.
 */
export async function voidSale(
  ctx: Context,
  input: { saleId: string; reason: string },
): Promise<Result<{ saleId: string }, VoidRefusal>> {
  return transact<{ saleId: string }, VoidRefusal>(ctx, async ctx => {
    const { saleId } = input
    const reason = input.reason.trim()
    const held = await lockedSale(ctx, saleId)
    if (!held || !(await sellsAt(ctx, held.sale.counter_id))) return refuse({ code: 'unknown-sale', saleId })
    if (held.sale.state === 'void') return ok({ saleId })
    if (reason === '') return refuse({ code: 'reason-missing' })
    if (await isReturned(ctx, saleId)) return refuse({ code: 'returned-in-part', saleId })
    const cause = { documentKind: 'sale', documentId: saleId, occurredAt: ctx.now }
    await voidLocked(ctx, held, cause, { what: 'void', reason })
    const subject = `sale:${saleId}`
    await recordActivity(ctx, { verb: 'voidSale', subject, before: { state: 'recorded' }, after: { reason } })
    return ok({ saleId })
  })
}

type Held = {
  sale: Selectable<SaleTable>
  posted: Awaited<ReturnType<typeof turnedDocument>>
}

/** A sale with the agreements of its goods held. Asks for no permission. */
export async function lockedSale(ctx: Context, saleId: string): Promise<Held | undefined> {
  const posted = await turnedDocument(ctx, saleId)
  const row = ctx.db.selectFrom('sale').selectAll().where('id', '=', saleId)
  const sale = await (engineOf(ctx.db) === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
  return sale && { sale, posted }
}

/** Turns all of a sale that stands; the caller has asked whether it may be. */
export async function voidLocked(
  ctx: Context,
  { sale, posted }: Held,
  cause: { documentKind: string; documentId: string; occurredAt: string },
  words: { what: string; reason: string },
): Promise<void> {
  await turnBack(ctx, posted, cause, {
    counterId: sale.counter_id,
    since: sale.occurred_at,
    what: words.what,
  })
  await ctx.db
    .updateTable('sale')
    .set({ state: 'void', voided_at: ctx.now, voided_by_id: accountOf(ctx), void_reason: words.reason })
    .where('id', '=', sale.id)
    .execute()
}

/** Pieces that a buyer has brought back were turned with that; the whole cannot be turned once more. */
export const isReturned = async (ctx: Context, saleId: string): Promise<boolean> =>
  (await ctx.db
    .selectFrom('customer_return')
    .leftJoin('correction', 'correction.document_id', 'customer_return.id')
    .select('customer_return.id')
    .where('customer_return.sale_id', '=', saleId)
    .where('correction.id', 'is', null)
    .limit(1)
    .executeTakeFirst()) !== undefined
