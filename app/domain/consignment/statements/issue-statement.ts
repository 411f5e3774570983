import { recordActivity } from '../../activity/activity.ts'
import type { Context } from '../../context.ts'
import { addDays, dayOf, type Instant } from '../../dates.ts'
import { newId } from '../../ids.ts'
import { nextNumber } from '../../ledger/document-number.ts'
import { postMoney } from '../../ledger/postings.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { lockedAgreement, type UnknownAgreement } from '../locked-agreement.ts'
import { cutOffAt, issuableAt } from '../rules/period.ts'
import { noPrevious, type StatementFacts, sha256Of, statementText } from '../rules/statement-text.ts'
import { tellParty } from '../tell-party.ts'
import {
  lastStatement,
  openPeriod,
  openReopening,
  type StatementPreview,
  statementPreview,
} from './statement-preview.ts'

export type IssueRefusal =
  | UnknownAgreement
  | { code: 'agreement-not-in-force' }
  | { code: 'period-still-open'; issuableFromAt: Instant }

/**
 * Issues the statement of the open period of an agreement: freezes its lines, names the statement before by its hash,
 * and starts the time to accept or dispute. Only after the grace for late devices, unless the agreement has ended.
 */
export async function issueStatement(
  ctx: Context,
  input: { agreementId: string },
): Promise<Result<{ statementId: string; number: string }, IssueRefusal>> {
  return transact<{ statementId: string; number: string }, IssueRefusal>(ctx, async ctx => {
    const { agreementId } = input
    const agreement = await lockedAgreement(ctx, agreementId)
    if (!agreement) return refuse({ code: 'unknown-agreement', agreementId })
    const period = await openPeriod(ctx, agreementId)
    if (!period) return refuse({ code: 'agreement-not-in-force' })
    const issuableFromAt = issuableAt(period)
    if (agreement.state !== 'ended' && ctx.now < issuableFromAt)
      return refuse({ code: 'period-still-open', issuableFromAt })
    const before = await statementPreview(ctx, { agreementId, period })
    if (!before) return refuse({ code: 'agreement-not-in-force' })

    const statementId = newId('sta', ctx.now)
    const preview = await withFee(ctx, before, statementId)
    const last = await lastStatement(ctx, agreementId)
    const number = await nextNumber(ctx, 'statement')
    const previousSha256 = last?.sha256 ?? noPrevious
    const text = statementText(factsOf(preview, number, agreement.number, previousSha256))
    await ctx.db
      .insertInto('statement')
      .values({
        id: statementId,
        number,
        agreement_id: agreementId,
        agreement_version_id: preview.version.id,
        nth: (last?.nth ?? 0) + 1,
        from_on: period.fromOn,
        until_on: period.toOn,
        issued_at: ctx.now,
        due_on: addDays(dayOf(ctx.now), preview.version.dueDays),
        opening_idr: preview.openingIdr,
        charges_idr: preview.chargesIdr,
        payments_idr: preview.paymentsIdr,
        closing_idr: preview.closingIdr,
        previous_sha256: previousSha256,
        text,
        sha256: sha256Of(text),
        state: 'issued',
      })
      .execute()
    await freeze(ctx, statementId, preview)
    const reopened = last && (await openReopening(ctx, last.id))
    if (reopened)
      await ctx.db
        .updateTable('period_reopening')
        .set({ revision_id: statementId })
        .where('id', '=', reopened.id)
        .execute()
    await recordActivity(ctx, {
      verb: 'issueStatement',
      subject: `agreement:${agreementId}`,
      after: { statementId, number, closingIdr: preview.closingIdr, sha256: sha256Of(text) },
    })
    for (const side of ['producer', 'partner'] as const)
      await tellParty(ctx, agreementId, side, {
        kind: 'statement-issued',
        subject: `statement:${statementId}`,
        cause: statementId,
        facts: { number, closingIdr: preview.closingIdr },
      })
    return ok({ statementId, number })
  })
}

/** The fee becomes a posting like everything else; the lines are read anew with it. */
async function withFee(
  ctx: Context,
  preview: StatementPreview,
  statementId: string,
): Promise<StatementPreview> {
  const fee = preview.lines.find(line => line.postingId === undefined)
  if (!fee) return preview
  const [postingId] = await postMoney(
    ctx,
    {
      documentKind: 'statement',
      documentId: statementId,
      occurredAt: cutOffAt(preview.period),
      agreementId: preview.agreementId,
      agreementVersionId: preview.version.id,
    },
    [
      {
        debit: 'due-to-producer',
        credit: 'partner-commission',
        amountIdr: 0 - fee.amountIdr,
        what: 'fee',
        line: 1,
      },
    ],
  )
  return { ...preview, lines: preview.lines.map(line => (line === fee ? { ...line, postingId } : line)) }
}

async function freeze(ctx: Context, statementId: string, { lines, agreementId }: StatementPreview) {
  for (const [at, line] of lines.entries()) {
    if (line.postingId === undefined) throw new Error('a line of a statement has no posting')
    await ctx.db
      .insertInto('statement_line')
      .values({
        posting_id: line.postingId,
        statement_id: statementId,
        position: at + 1,
        amount_idr: line.amountIdr,
        is_late: line.isLate ? 1 : 0,
      })
      .execute()
    await ctx.db
      .deleteFrom('open_posting')
      .where('agreement_id', '=', agreementId)
      .where('posting_id', '=', line.postingId)
      .execute()
  }
}

/** What the text of a statement is made of. A fee names no document: the statement itself is its document. */
export const factsOf = (
  preview: Pick<
    StatementPreview,
    'version' | 'period' | 'openingIdr' | 'lines' | 'chargesIdr' | 'paymentsIdr' | 'closingIdr'
  >,
  number: string,
  agreement: string,
  previousSha256: string,
): StatementFacts => ({
  number,
  agreement,
  version: preview.version.number,
  fromOn: preview.period.fromOn,
  untilOn: preview.period.toOn,
  openingIdr: preview.openingIdr,
  lines: preview.lines.map(line => ({
    document: line.documentKind === 'statement' ? 'statement' : `${line.documentKind} ${line.documentId}`,
    what: line.what,
    occurredOn: dayOf(line.occurredAt),
    sku: line.sku,
    pieces: line.pieces,
    unitIdr: line.unitIdr,
    amountIdr: line.amountIdr,
    isLate: line.isLate,
    online: line.online,
  })),
  chargesIdr: preview.chargesIdr,
  paymentsIdr: preview.paymentsIdr,
  closingIdr: preview.closingIdr,
  previousSha256,
})
