import type { Context } from '../../context.ts'
import { addDays, type Day, type Instant, startOfDay } from '../../dates.ts'
import { may } from '../../identity/permissions.ts'
import { type CloseObstacle, closeObstacles } from '../periods/close-obstacles.ts'
import { issuableAt } from '../rules/period.ts'
import { openPeriod } from '../statements/statement-preview.ts'

export type PeriodRow = {
  agreementId: string
  number: string
  maker: string
  partner: string
  /** The days that are open; undefined where nothing has happened since the last statement. */
  open: { fromOn: Day; untilOn: Day } | undefined
  /** When the open days can be closed, where that is still to come. */
  closableFromAt: Instant | undefined
  obstacles: CloseObstacle[]
  last: { statementId: string; number: string; untilOn: Day } | undefined
  reopening:
    | { reopeningId: string; reason: string; askedBy: string; isMine: boolean; isConfirmed: boolean }
    | undefined
}

/** @property page from 1; one that is not there is the nearest that is */
export type PeriodQuery = { partnerId?: string | undefined; page?: number | undefined }

export type PeriodBoard = {
  /** All partners with agreements, and how many; the choice narrows the rows alone. */
  partners: { partnerId: string; name: string; count: number }[]
  rows: PeriodRow[]
  page: number
  pages: number
}

const perPage = 20

/** Agreements with their open days and what keeps them from closing; empty for whoever does not close periods. */
export async function periodBoard(ctx: Context, query: PeriodQuery = {}): Promise<PeriodBoard> {
  if (!may(ctx.actor, 'period:close')) return { partners: [], rows: [], page: 1, pages: 1 }
  const agreements = await ctx.db
    .selectFrom('agreement')
    .innerJoin('partner', 'partner.id', 'agreement.partner_id')
    .innerJoin('producer', 'producer.id', 'agreement.producer_id')
    .select(['agreement.id', 'agreement.number', 'agreement.state'])
    .select(['agreement.producer_id', 'agreement.partner_id'])
    .select(['producer.name as maker', 'partner.name as partner'])
    .where('agreement.state', 'in', ['active', 'ended'])
    .orderBy('partner.name')
    .orderBy('producer.name')
    .orderBy('agreement.id')
    .execute()
  const partners = new Map<string, PeriodBoard['partners'][number]>()
  for (const { partner_id: partnerId, partner: name } of agreements)
    partners.set(partnerId, { partnerId, name, count: (partners.get(partnerId)?.count ?? 0) + 1 })
  const chosen = agreements.filter(({ partner_id }) => (query.partnerId ?? partner_id) === partner_id)
  const pages = Math.max(1, Math.ceil(chosen.length / perPage))
  const page = Math.min(Math.max(1, Math.trunc(query.page ?? 1)), pages)
  const rows = await rowsOf(ctx, chosen.slice((page - 1) * perPage, page * perPage))
  return { partners: [...partners.values()], rows, page, pages }
}

type Running = {
  id: string
  number: string
  state: string
  producer_id: string
  partner_id: string
  maker: string
  partner: string
}

async function rowsOf(ctx: Context, agreements: readonly Running[]): Promise<PeriodRow[]> {
  const rows: PeriodRow[] = []
  for (const agreement of agreements) {
    const period = await openPeriod(ctx, agreement.id)
    const last = await newestStatement(ctx, agreement.id)
    if (!period && !last) continue
    const isRunning = period !== undefined && agreement.state !== 'ended'
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
      closableFromAt: isRunning && ctx.now < issuableAt(period) ? issuableAt(period) : undefined,
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
