import { engineOf } from '#db/engines/database.ts'
import { recordActivity } from '../../activity/activity.ts'
import type { Context } from '../../context.ts'
import { reverseMovement } from '../../ledger/movements.ts'
import { reversePosting } from '../../ledger/postings.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { accountOf, lockedAgreement } from '../locked-agreement.ts'
import { documentShelf } from '../shelf-document.ts'
import { sellsAt } from './record-sale.ts'

export type VoidRefusal = { code: 'unknown-sale'; saleId: string } | { code: 'reason-missing' }

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
    const movements = await ctx.db
      .selectFrom('movement')
      .select(['id', 'variant_id', 'agreement_version_id'])
      .where('document_id', '=', saleId)
      .where('reverses_id', 'is', null)
      .orderBy('id')
      .execute()
    const postings = await ctx.db
      .selectFrom('posting')
      .select(['id', 'line', 'agreement_id', 'agreement_version_id'])
      .where('document_id', '=', saleId)
      .where('reverses_id', 'is', null)
      .orderBy('id')
      .execute()
    for (const id of [...new Set(postings.map(one => one.agreement_id))].sort())
      await lockedAgreement(ctx, id)
    const row = ctx.db.selectFrom('sale').selectAll().where('id', '=', saleId)
    const sale = await (engineOf(ctx.db) === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
    if (!sale || !(await sellsAt(ctx, sale.counter_id))) return refuse({ code: 'unknown-sale', saleId })
    if (sale.state === 'void') return ok({ saleId })
    if (reason === '') return refuse({ code: 'reason-missing' })

    const cause = { documentKind: 'sale', documentId: saleId, occurredAt: ctx.now }
    for (const { id, agreement_version_id } of movements)
      await reverseMovement(ctx, { ...cause, agreementVersionId: agreement_version_id ?? undefined }, id)
    for (const { id, line, agreement_version_id } of postings)
      await reversePosting(
        ctx,
        { ...cause, agreementVersionId: agreement_version_id },
        { id, line, what: 'void' },
      )
    await ctx.db
      .updateTable('sale')
      .set({ state: 'void', voided_at: ctx.now, voided_by_id: accountOf(ctx), void_reason: reason })
      .where('id', '=', saleId)
      .execute()
    await documentShelf(ctx, {
      counterId: sale.counter_id,
      variantIds: movements.map(one => one.variant_id),
      documentedAt: ctx.now,
    })
    const subject = `sale:${saleId}`
    await recordActivity(ctx, { verb: 'voidSale', subject, before: { state: 'recorded' }, after: { reason } })
    return ok({ saleId })
  })
}
