import type { DisputeState, PaymentState, StatementState } from '#db/schema/statements.ts'
import type { Context } from '../../context.ts'

/** Where a statement may go from each state; the database has the same arrows. */
export const statementTransitions = {
  issued: ['accepted', 'partly-disputed'],
  'partly-disputed': ['accepted'],
  accepted: ['paid', 'closed'],
  paid: ['received', 'accepted'],
  received: ['closed'],
  closed: [],
} as const satisfies Record<StatementState, readonly StatementState[]>

export const disputeTransitions = {
  raised: ['answered', 'agreed', 'escalated'],
  answered: ['agreed', 'escalated'],
  escalated: ['ruled'],
  agreed: [],
  ruled: [],
} as const satisfies Record<DisputeState, readonly DisputeState[]>

export const paymentTransitions = {
  told: ['confirmed', 'denied'],
  confirmed: [],
  denied: [],
} as const satisfies Record<PaymentState, readonly PaymentState[]>

export const settledDisputes: readonly DisputeState[] = ['agreed', 'ruled']

/** One arrow; the caller has locked the agreement and knows the state it comes from. */
export const moveStatement = (ctx: Context, statementId: string, from: StatementState, to: StatementState) =>
  ctx.db
    .updateTable('statement')
    .set({ state: to })
    .where('id', '=', statementId)
    .where('state', '=', from)
    .execute()
