import type { Selectable } from 'kysely'
import type { Side } from '#db/schema/consignment.ts'
import type { StatementState, StatementTable } from '#db/schema/statements.ts'
import { recordActivity } from '../../activity/activity.ts'
import type { Context } from '../../context.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { accountOf, lockedAgreement, speaksFor } from '../locked-agreement.ts'
import { silentlyAcceptedAt } from '../rules/period.ts'
import { settleStates } from './settle-states.ts'
import { moveStatement, settledDisputes } from './statement-states.ts'

export type UnknownStatement = { code: 'unknown-statement'; statementId: string }
export type StatementNotThere = { code: 'statement-moved-on'; state: StatementState }
export type AcceptRefusal = UnknownStatement | StatementNotThere

/** The statement with its agreement held; undefined where the actor speaks for neither side of it. */
export async function heldStatement(
  ctx: Context,
  statementId: string,
  side: Side,
): Promise<{ statement: Selectable<StatementTable>; agreementId: string } | undefined> {
  const found = await ctx.db
    .selectFrom('statement')
    .select('agreement_id')
    .where('id', '=', statementId)
    .executeTakeFirst()
  const agreement = found && (await lockedAgreement(ctx, found.agreement_id))
  if (!agreement || !speaksFor(ctx, agreement, side, 'statement:confirm')) return undefined
  const statement = await ctx.db
    .selectFrom('statement')
    .selectAll()
    .where('id', '=', statementId)
    .executeTakeFirstOrThrow()
  return { statement, agreementId: agreement.id }
}

/** One side says yes to every line that is not disputed. Said twice it is said once. */
export async function acceptStatement(
  ctx: Context,
  input: { statementId: string; side: Side; way?: 'signed-in' | 'link' | 'silence' },
): Promise<Result<{ state: StatementState }, AcceptRefusal>> {
  return transact<{ state: StatementState }, AcceptRefusal>(ctx, async ctx => {
    const { statementId, side, way = 'signed-in' } = input
    const held = await heldStatement(ctx, statementId, side)
    if (!held) return refuse({ code: 'unknown-statement', statementId })
    if (await hasAccepted(ctx, statementId, side)) return ok({ state: held.statement.state })
    if (held.statement.state !== 'issued' && held.statement.state !== 'partly-disputed')
      return refuse({ code: 'statement-moved-on', state: held.statement.state })
    await ctx.db
      .insertInto('statement_acceptance')
      .values({
        statement_id: statementId,
        side,
        accepted_at: ctx.now,
        accepted_by_id: accountOf(ctx),
        way,
      })
      .execute()
    await recordActivity(ctx, {
      verb: 'acceptStatement',
      subject: `agreement:${held.agreementId}`,
      after: { statementId, side, way },
    })
    return ok({ state: await afterWord(ctx, held.statement) })
  })
}

export const hasAccepted = async (ctx: Context, statementId: string, side: Side): Promise<boolean> =>
  (await ctx.db
    .selectFrom('statement_acceptance')
    .select('side')
    .where('statement_id', '=', statementId)
    .where('side', '=', side)
    .executeTakeFirst()) !== undefined

/**
 * Moves a statement on when nothing stands in its way any more: both sides have accepted, a dispute being a yes to
 * all other lines, and no dispute is open.
 */
export async function afterWord(
  ctx: Context,
  statement: Pick<Selectable<StatementTable>, 'id' | 'agreement_id'>,
): Promise<StatementState> {
  const { state } = await ctx.db
    .selectFrom('statement')
    .select('state')
    .where('id', '=', statement.id)
    .executeTakeFirstOrThrow()
  const accepted = await ctx.db
    .selectFrom('statement_acceptance')
    .select('side')
    .where('statement_id', '=', statement.id)
    .execute()
  const disputes = await ctx.db
    .selectFrom('line_dispute')
    .select(['state', 'raised_by_side'])
    .where('statement_id', '=', statement.id)
    .execute()
  const sides = new Set([...accepted.map(one => one.side), ...disputes.map(one => one.raised_by_side)])
  const isSettled = disputes.every(one => settledDisputes.includes(one.state))
  if (sides.size < 2 || !isSettled || (state !== 'issued' && state !== 'partly-disputed')) return state
  await moveStatement(ctx, statement.id, state, 'accepted')
  await settleStates(ctx, statement.agreement_id)
  const after = await ctx.db
    .selectFrom('statement')
    .select('state')
    .where('id', '=', statement.id)
    .executeTakeFirstOrThrow()
  return after.state
}

/** Whoever has said nothing for five days has accepted; the right to a correction stays. Says how many. */
export async function acceptSilence(ctx: Context): Promise<number> {
  const open = await ctx.db
    .selectFrom('statement')
    .select(['id', 'issued_at', 'state'])
    .where('state', 'in', ['issued', 'partly-disputed'])
    .execute()
  let accepted = 0
  for (const { id, issued_at } of open) {
    if (ctx.now < silentlyAcceptedAt(issued_at)) continue
    for (const side of ['producer', 'partner'] as const) {
      if (await hasAccepted(ctx, id, side)) continue
      const said = await acceptStatement(ctx, { statementId: id, side, way: 'silence' })
      if (said.ok) accepted++
    }
  }
  return accepted
}
