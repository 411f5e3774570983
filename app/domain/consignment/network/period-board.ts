import type { Context } from '../../context.ts'
import { addDays, type Day, startOfDay } from '../../dates.ts'
import { may } from '../../identity/permissions.ts'
import { type CloseObstacle, closeObstacles } from '../periods/close-obstacles.ts'
import { openPeriod } from '../statements/statement-preview.ts'

export type PeriodRow = {
  agreementId: string
  number: string
  maker: string
  partner: string
  /** The days that are open; undefined where nothing has happened since the last statement. */
  open: { fromOn: Day; untilOn: Day } | undefined
  obstacles: CloseObstacle[]
  last: { statementId: string; number: string; untilOn: Day } | undefined
  reopening:
    | { reopeningId: string; reason: string; askedBy: string; isMine: boolean; isConfirmed: boolean }
    | undefined
}

/** Each agreement with its open days and what keeps them from closing; empty for whoever does not close periods. */
export async function periodBoard(ctx: Context): Promise<PeriodRow[]> {
  if (!may(ctx.actor, 'period:close')) return []
  const agreements = await ctx.db
    .selectFrom('agreement')
    .innerJoin('producer', 'producer.id', 'agreement.producer_id')
    .innerJoin('partner', 'partner.id', 'agreement.partner_id')
    .select(['agreement.id', 'agreement.number', 'agreement.producer_id', 'agreement.partner_id'])
    .select(['producer.name as maker', 'partner.name as partner'])
    .where('agreement.state', 'in', ['active', 'ended'])
    .orderBy('partner.name')
    .orderBy('producer.name')
    .orderBy('agreement.id')
    .execute()
  const rows: PeriodRow[] = []
  for (const agreement of agreements) {
    const period = await openPeriod(ctx, agreement.id)
    const last = await newestStatement(ctx, agreement.id)
    if (!period && !last) continue
    const parties = {
      agreementId: agreement.id,
      producerId: agreement.producer_id,
      partnerId: agreement.partner_id,
    }
    rows.push({
      agreementId: agreement.id,
      number: agreement.number,
      maker: agreement.maker,
      partner: agreement.partner,
      open: period && { fromOn: period.fromOn, untilOn: period.toOn },
      obstacles: period ? await closeObstacles(ctx, parties, startOfDay(addDays(period.toOn, 1))) : [],
      last: last && { statementId: last.id, number: last.number, untilOn: last.until_on },
      reopening: last && (await reopeningOf(ctx, last.id)),
    })
  }
  return rows
}

const newestStatement = (ctx: Context, agreementId: string) =>
  ctx.db
    .selectFrom('statement')
    .select(['id', 'number', 'until_on'])
    .where('agreement_id', '=', agreementId)
    .orderBy('nth', 'desc')
    .limit(1)
    .executeTakeFirst()

async function reopeningOf(ctx: Context, statementId: string): Promise<PeriodRow['reopening']> {
  const row = await ctx.db
    .selectFrom('period_reopening')
    .innerJoin('account', 'account.id', 'period_reopening.asked_by_id')
    .select(['period_reopening.id', 'period_reopening.reason', 'period_reopening.confirmed_at'])
    .select(['account.name', 'period_reopening.asked_by_id'])
    .where('period_reopening.statement_id', '=', statementId)
    .executeTakeFirst()
  return (
    row && {
      reopeningId: row.id,
      reason: row.reason,
      askedBy: row.name,
      isMine: ctx.actor.kind === 'person' && ctx.actor.accountId === row.asked_by_id,
      isConfirmed: row.confirmed_at !== null,
    }
  )
}
