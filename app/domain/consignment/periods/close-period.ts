import { recordActivity } from '../../activity/activity.ts'
import type { Context } from '../../context.ts'
import { addDays, type Day, startOfDay } from '../../dates.ts'
import { may } from '../../identity/permissions.ts'
import { newId } from '../../ids.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { accountOf, lockedAgreement } from '../locked-agreement.ts'
import { type IssueRefusal, issueStatement } from '../statements/issue-statement.ts'
import { lastStatement, openPeriod } from '../statements/statement-preview.ts'
import { type CloseObstacle, closeObstacles } from './close-obstacles.ts'

export type CloseRefusal = IssueRefusal | { code: 'period-not-ready'; open: CloseObstacle[] }

/**
 * Closes the open period of an agreement with its statement, when nothing of it is open any more; else says all that
 * is. What is told later of these days comes into the next statement and bears its own day.
 * @param input.untilOn the last day of the period that is meant; said twice it closes once, and not the next one
 */
export async function closePeriod(
  ctx: Context,
  input: { agreementId: string; untilOn?: Day },
): Promise<Result<{ statementId: string; number: string }, CloseRefusal>> {
  return transact<{ statementId: string; number: string }, CloseRefusal>(ctx, async ctx => {
    const { agreementId, untilOn } = input
    const agreement = may(ctx.actor, 'period:close') && (await lockedAgreement(ctx, agreementId))
    if (!agreement) return refuse({ code: 'unknown-agreement', agreementId })
    const period = await openPeriod(ctx, agreementId)
    if (untilOn !== undefined && untilOn !== period?.toOn) {
      const last = await lastStatement(ctx, agreementId)
      if (last?.until_on === untilOn) return ok({ statementId: last.id, number: last.number })
      return refuse({ code: 'unknown-agreement', agreementId })
    }
    if (period) {
      const { producer_id: producerId, partner_id: partnerId } = agreement
      const until = startOfDay(addDays(period.toOn, 1))
      const open = await closeObstacles(ctx, { agreementId, producerId, partnerId }, until)
      if (open.length > 0) return refuse({ code: 'period-not-ready', open })
    }
    return issueStatement(ctx, { agreementId })
  })
}

export type ReopenRefusal =
  | { code: 'unknown-statement'; statementId: string }
  | { code: 'reason-missing' }
  | { code: 'words-too-long'; most: number }
  | { code: 'not-the-last-period'; statementId: string }
  | { code: 'person-needed' }

const mostWords = 2_000

/**
 * Asks to open the days of the last statement again. Nothing changes before another person has agreed. Asking twice is
 * asking once.
 */
export async function askReopening(
  ctx: Context,
  input: { statementId: string; reason: string },
): Promise<Result<{ reopeningId: string }, ReopenRefusal>> {
  return transact<{ reopeningId: string }, ReopenRefusal>(ctx, async ctx => {
    const { statementId } = input
    const unknown = refuse({ code: 'unknown-statement', statementId })
    if (!may(ctx.actor, 'period:close')) return unknown
    const askedById = accountOf(ctx)
    if (askedById === null) return refuse({ code: 'person-needed' })
    const statement = await ctx.db
      .selectFrom('statement')
      .select('agreement_id')
      .where('id', '=', statementId)
      .executeTakeFirst()
    const agreement = statement && (await lockedAgreement(ctx, statement.agreement_id))
    if (!agreement) return unknown
    const known = await ctx.db
      .selectFrom('period_reopening')
      .select('id')
      .where('statement_id', '=', statementId)
      .executeTakeFirst()
    if (known) return ok({ reopeningId: known.id })
    const last = await lastStatement(ctx, agreement.id)
    if (last?.id !== statementId) return refuse({ code: 'not-the-last-period', statementId })
    const reason = input.reason.trim()
    if (reason === '') return refuse({ code: 'reason-missing' })
    if (reason.length > mostWords) return refuse({ code: 'words-too-long', most: mostWords })
    const reopeningId = newId('reo', ctx.now)
    await ctx.db
      .insertInto('period_reopening')
      .values({
        id: reopeningId,
        agreement_id: agreement.id,
        statement_id: statementId,
        reason,
        asked_at: ctx.now,
        asked_by_id: askedById,
        confirmed_at: null,
        confirmed_by_id: null,
        revision_id: null,
      })
      .execute()
    await recordActivity(ctx, {
      verb: 'askReopening',
      subject: `agreement:${agreement.id}`,
      after: { reopeningId, statementId, reason },
    })
    return ok({ reopeningId })
  })
}

export type ConfirmRefusal =
  | { code: 'unknown-reopening'; reopeningId: string }
  | { code: 'second-person-needed' }
  | { code: 'not-the-last-period'; statementId: string }

/**
 * Another person agrees: the days are open again, and the next statement is a revision of the last one. That one
 * stays with its lines and its hash, and the revision names it. Agreeing twice is agreeing once.
 */
export async function confirmReopening(
  ctx: Context,
  input: { reopeningId: string },
): Promise<Result<undefined, ConfirmRefusal>> {
  return transact<undefined, ConfirmRefusal>(ctx, async ctx => {
    const { reopeningId } = input
    const unknown = refuse({ code: 'unknown-reopening', reopeningId })
    if (!may(ctx.actor, 'period:close')) return unknown
    const found = await ctx.db
      .selectFrom('period_reopening')
      .select('agreement_id')
      .where('id', '=', reopeningId)
      .executeTakeFirst()
    if (!found || !(await lockedAgreement(ctx, found.agreement_id))) return unknown
    const asked = await ctx.db
      .selectFrom('period_reopening')
      .selectAll()
      .where('id', '=', reopeningId)
      .executeTakeFirstOrThrow()
    const byId = accountOf(ctx)
    if (byId === null || byId === asked.asked_by_id) return refuse({ code: 'second-person-needed' })
    if (asked.confirmed_at !== null) return ok(undefined)
    const last = await lastStatement(ctx, asked.agreement_id)
    if (last?.id !== asked.statement_id)
      return refuse({ code: 'not-the-last-period', statementId: asked.statement_id })
    await ctx.db
      .updateTable('period_reopening')
      .set({ confirmed_at: ctx.now, confirmed_by_id: byId })
      .where('id', '=', reopeningId)
      .where('confirmed_at', 'is', null)
      .execute()
    await recordActivity(ctx, {
      verb: 'confirmReopening',
      subject: `agreement:${asked.agreement_id}`,
      after: { reopeningId, statementId: asked.statement_id },
    })
    return ok(undefined)
  })
}
