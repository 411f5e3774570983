import type { Context } from '../../context.ts'
import { addDays, type Day, dayOf, type Instant, startOfDay } from '../../dates.ts'
import { onlinePostings, type PaidOnline } from '../../payments/online-sales.ts'
import { cutOffAt, type Period, periodOf } from '../rules/period.ts'
import { slotFee } from '../rules/slot-fee.ts'

export type StatementLine = {
  postingId: string | undefined
  documentKind: string
  documentId: string
  what: string
  occurredAt: Instant
  variantId: string | undefined
  sku: string
  counterId: string | undefined
  pieces: number
  unitIdr: number
  /** For the maker: positive adds to what she is due. */
  amountIdr: number
  /** It happened before the period began and was told after that period's statement. */
  isLate: boolean
  /** Of a sale that was ordered online: its money is not in the counter's till. */
  online: PaidOnline | undefined
}

export type StatementPreview = {
  agreementId: string
  period: Period
  version: { id: string; number: number; dueDays: number; slotFeeIdr: number }
  openingIdr: number
  lines: StatementLine[]
  chargesIdr: number
  paymentsIdr: number
  closingIdr: number
  /** Sold, but with days left in which a buyer may bring it back; it comes into a later statement. */
  notYetPayableIdr: number
}

const isPayment = (what: string): boolean => what === 'payment' || what === 'payment-denied'

/**
 * The statement as it would be issued for what is known now; nothing is stored. Undefined for an agreement that has
 * no version in force yet.
 * @param until what happened at or after this moment is left for the next one; by default the end of the period
 */
export async function statementPreview(
  ctx: Context,
  input: { agreementId: string; period?: Period; until?: Instant },
): Promise<StatementPreview | undefined> {
  const period = input.period ?? (await openPeriod(ctx, input.agreementId))
  if (!period) return undefined
  const until = input.until ?? startOfDay(addDays(period.toOn, 1))
  const version = await versionOn(ctx, input.agreementId, period.toOn)
  if (!version) return undefined
  const last = await lastStatement(ctx, input.agreementId)
  const openingIdr = last ? Number(last.closing_idr) : 0
  const waiting = await openLines(ctx, input.agreementId, period)
  const lines = waiting.filter(line => line.occurredAt < until && line.payableFromAt < until)
  const later = waiting.filter(line => line.occurredAt < until && line.payableFromAt >= until)

  const chargesBefore = sum(lines.filter(line => !isPayment(line.what)))
  // A revision is about days whose fee has been charged.
  const isRevision = last?.until_on === period.toOn
  const feeIdr = isRevision ? 0 : slotFee(version.slotFeeIdr, chargesBefore).chargedIdr
  const all: StatementLine[] = lines.map(({ payableFromAt, ...line }) => line)
  if (feeIdr > 0) all.push(feeLine(feeIdr, period))
  const chargesIdr = chargesBefore - feeIdr
  const paymentsIdr = 0 - sum(lines.filter(line => isPayment(line.what)))
  return {
    agreementId: input.agreementId,
    period,
    version,
    openingIdr,
    lines: all,
    chargesIdr,
    paymentsIdr,
    closingIdr: openingIdr + chargesIdr - paymentsIdr,
    notYetPayableIdr: sum(later),
  }
}

const feeLine = (feeIdr: number, period: Period): StatementLine => ({
  postingId: undefined,
  documentKind: 'statement',
  documentId: '',
  what: 'fee',
  occurredAt: cutOffAt(period),
  variantId: undefined,
  sku: '',
  counterId: undefined,
  pieces: 0,
  unitIdr: 0,
  amountIdr: 0 - feeIdr,
  isLate: false,
  online: undefined,
})

async function openLines(
  ctx: Context,
  agreementId: string,
  period: Period,
): Promise<(StatementLine & { payableFromAt: Instant })[]> {
  const rows = await ctx.db
    .selectFrom('open_posting')
    .innerJoin('posting', 'posting.id', 'open_posting.posting_id')
    .leftJoin('variant', 'variant.id', 'posting.variant_id')
    .select([
      'posting.id',
      'posting.credit',
      'posting.amount_idr',
      'posting.what',
      'posting.document_kind',
      'posting.document_id',
      'posting.line',
      'posting.variant_id',
      'posting.counter_id',
      'posting.pieces',
      'posting.unit_idr',
      'posting.occurred_at',
      'posting.payable_from_at',
      'variant.sku',
    ])
    .where('open_posting.agreement_id', '=', agreementId)
    .orderBy('posting.occurred_at')
    .orderBy('posting.document_id')
    .orderBy('posting.line')
    .orderBy('posting.id')
    .execute()
  const online = await onlinePostings(
    ctx,
    rows.map(row => row.id),
  )
  return rows.map(row => ({
    postingId: row.id,
    documentKind: row.document_kind,
    documentId: row.document_id,
    what: row.what,
    occurredAt: row.occurred_at,
    variantId: row.variant_id ?? undefined,
    sku: row.sku ?? '',
    counterId: row.counter_id ?? undefined,
    pieces: row.pieces ?? 0,
    unitIdr: Number(row.unit_idr ?? 0),
    amountIdr: row.credit === 'due-to-producer' ? Number(row.amount_idr) : 0 - Number(row.amount_idr),
    isLate: dayOf(row.occurred_at) < period.fromOn && !isPayment(row.what),
    online: online.get(row.id),
    payableFromAt: row.payable_from_at,
  }))
}

const sum = (lines: readonly { amountIdr: number }[]): number =>
  lines.reduce((total, line) => total + line.amountIdr, 0)

/** The period after the last statement, the last one itself where it was opened again, or that of the beginning. */
export async function openPeriod(ctx: Context, agreementId: string): Promise<Period | undefined> {
  const first = await ctx.db
    .selectFrom('agreement_version')
    .select(['period', 'valid_from_on'])
    .where('agreement_id', '=', agreementId)
    .orderBy('number')
    .executeTakeFirst()
  if (!first) return undefined
  const last = await lastStatement(ctx, agreementId)
  if (!last) return periodOf(first.period, first.valid_from_on, first.valid_from_on)
  const reopened = await openReopening(ctx, last.id)
  if (reopened) return { fromOn: last.from_on, toOn: last.until_on }
  const fromOn = addDays(last.until_on, 1)
  const version = await versionOn(ctx, agreementId, fromOn)
  const every = version?.period ?? first.period
  return { fromOn, toOn: periodOf(every, first.valid_from_on, fromOn).toOn }
}

export const lastStatement = (ctx: Context, agreementId: string) =>
  ctx.db
    .selectFrom('statement')
    .select(['id', 'number', 'nth', 'from_on', 'until_on', 'closing_idr', 'sha256'])
    .where('agreement_id', '=', agreementId)
    .orderBy('nth', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Two people agreed to open the days of a statement again, and no revision has closed them yet. */
export const openReopening = (ctx: Context, statementId: string) =>
  ctx.db
    .selectFrom('period_reopening')
    .select('id')
    .where('statement_id', '=', statementId)
    .where('confirmed_at', 'is not', null)
    .where('revision_id', 'is', null)
    .executeTakeFirst()

/** The newest version that both sides have accepted and that applies on that day. */
async function versionOn(ctx: Context, agreementId: string, day: Day) {
  const row = await ctx.db
    .selectFrom('agreement_version')
    .innerJoin('agreement_acceptance', 'agreement_acceptance.version_id', 'agreement_version.id')
    .select(({ fn }) => [
      'agreement_version.id',
      'agreement_version.number',
      'agreement_version.due_days',
      'agreement_version.slot_fee_idr',
      'agreement_version.period',
      fn.countAll().as('sides'),
    ])
    .where('agreement_version.agreement_id', '=', agreementId)
    .where('agreement_version.valid_from_on', '<=', day)
    .groupBy([
      'agreement_version.id',
      'agreement_version.number',
      'agreement_version.due_days',
      'agreement_version.slot_fee_idr',
      'agreement_version.period',
    ])
    .having(({ fn }) => fn.countAll(), '=', 2)
    .orderBy('agreement_version.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      number: row.number,
      dueDays: row.due_days,
      slotFeeIdr: Number(row.slot_fee_idr),
      period: row.period,
    }
  )
}
