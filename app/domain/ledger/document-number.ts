import type { Context } from '../context.ts'
import { dayOf } from '../dates.ts'

/** The kinds of numbered documents, by the letters that people see. */
export const documentLetters = {
  agreement: 'PJ',
  delivery: 'SJ',
  receipt: 'TT',
  sale: 'LP',
  count: 'OP',
  loss: 'NK',
  pickup: 'NR',
  'customer-return': 'RP',
  statement: 'PS',
  payment: 'BB',
  payout: 'SU',
  correction: 'KR',
  nonconformity: 'NC',
} as const

export type NumberedKind = keyof typeof documentLetters

/**
 * Takes the next number of its kind in the month of now, like `SJ/2026/11/0007`. Without gaps: a transaction that
 * rolls back gives its number back. Take it last in a transaction, since its row is locked until the end.
 */
export async function nextNumber(ctx: Context, kind: NumberedKind): Promise<string> {
  if (!ctx.transaction) throw new Error('nextNumber() belongs inside transact()')
  const month = dayOf(ctx.now).slice(0, 7)
  const { last } = await ctx.db
    .insertInto('document_series')
    .values({ kind, month, last: 1 })
    .onConflict(conflict =>
      conflict.columns(['kind', 'month']).doUpdateSet(eb => ({ last: eb('document_series.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${documentLetters[kind]}/${month.replace('-', '/')}/${String(last).padStart(4, '0')}`
}
