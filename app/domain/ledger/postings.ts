import type { MoneyAccount } from '#db/schema/ledgers.ts'
import { actorIdOf } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import { newId } from '../ids.ts'
import type { Cause } from './movements.ts'

/** What an entry is about, where it is about goods; the amounts are of one piece. */
export type Goods = {
  batchId?: string | undefined
  variantId: string
  counterId: string
  pieces: number
  unitIdr: number
}

export type Posting = {
  debit: MoneyAccount
  credit: MoneyAccount
  /** Positive, or negative to have the two sides change places; zero posts nothing. */
  amountIdr: number
  what: string
  line: number
  goods?: Goods | undefined
  payableFromAt?: Instant | undefined
  reversesId?: string | undefined
}

/**
 * Posts entries of one agreement. Each debits one account and credits another with the same whole rupiah, so the sum
 * over all accounts is zero at any time.
 */
export async function postMoney(
  ctx: Context,
  cause: Cause & { agreementId: string; agreementVersionId: string },
  postings: readonly Posting[],
): Promise<string[]> {
  if (!ctx.transaction) throw new Error('postMoney() belongs inside transact()')
  const ids: string[] = []
  for (const posting of postings) {
    if (!Number.isSafeInteger(posting.amountIdr)) throw new RangeError(`not rupiah: ${posting.amountIdr}`)
    if (posting.amountIdr === 0) continue
    const turned = posting.amountIdr < 0
    const id = newId('pst', ctx.now)
    await ctx.db
      .insertInto('posting')
      .values({
        id,
        agreement_id: cause.agreementId,
        agreement_version_id: cause.agreementVersionId,
        debit: turned ? posting.credit : posting.debit,
        credit: turned ? posting.debit : posting.credit,
        amount_idr: Math.abs(posting.amountIdr),
        what: posting.what,
        document_kind: cause.documentKind,
        document_id: cause.documentId,
        line: posting.line,
        batch_id: posting.goods?.batchId ?? null,
        variant_id: posting.goods?.variantId ?? null,
        counter_id: posting.goods?.counterId ?? null,
        pieces: posting.goods?.pieces ?? null,
        unit_idr: posting.goods?.unitIdr ?? null,
        occurred_at: cause.occurredAt,
        recorded_at: ctx.now,
        device_at: cause.deviceAt ?? null,
        payable_from_at: posting.payableFromAt ?? cause.occurredAt,
        actor_id: actorIdOf(ctx.actor),
        reverses_id: posting.reversesId ?? null,
      })
      .execute()
    ids.push(id)
  }
  return ids
}

/** A piece sold: what the buyer paid is the maker's share and the counter's commission, to the rupiah. */
export const saleEntries = (sold: {
  line: number
  goods: Omit<Goods, 'unitIdr'>
  shareIdr: number
  commissionIdr: number
  payableFromAt: Instant
}): Posting[] => [
  {
    debit: 'cash-at-partner',
    credit: 'due-to-producer',
    amountIdr: sold.shareIdr * sold.goods.pieces,
    what: 'sale',
    line: sold.line,
    goods: { ...sold.goods, unitIdr: sold.shareIdr },
    payableFromAt: sold.payableFromAt,
  },
  {
    debit: 'cash-at-partner',
    credit: 'partner-commission',
    amountIdr: sold.commissionIdr * sold.goods.pieces,
    what: 'sale',
    line: sold.line,
    goods: { ...sold.goods, unitIdr: sold.commissionIdr },
    payableFromAt: sold.payableFromAt,
  },
]

/** A lost piece that the partner bears, at the maker's share. */
export const lossEntry = (lost: { line: number; what: string; goods: Goods }): Posting => ({
  debit: 'partner-loss',
  credit: 'due-to-producer',
  amountIdr: lost.goods.unitIdr * lost.goods.pieces,
  what: lost.what,
  line: lost.line,
  goods: lost.goods,
})

/**
 * Turns the two sides of an entry: it and its reversal together are nothing, and become payable together. Once, and
 * never of a reversal.
 */
export async function reversePosting(
  ctx: Context,
  cause: Cause & { agreementVersionId: string },
  posting: { id: string; what: string; line: number },
): Promise<void> {
  const row = await ctx.db
    .selectFrom('posting')
    .selectAll()
    .where('id', '=', posting.id)
    .executeTakeFirstOrThrow()
  if (row.reverses_id !== null) throw new Error('a reversal is not reversed: post anew')
  const goods =
    row.variant_id !== null && row.counter_id !== null && row.pieces !== null && row.unit_idr !== null
      ? {
          batchId: row.batch_id ?? undefined,
          variantId: row.variant_id,
          counterId: row.counter_id,
          pieces: -row.pieces,
          unitIdr: Number(row.unit_idr),
        }
      : undefined
  await postMoney(ctx, { ...cause, agreementId: row.agreement_id }, [
    {
      debit: row.credit,
      credit: row.debit,
      amountIdr: Number(row.amount_idr),
      what: posting.what,
      line: posting.line,
      goods,
      payableFromAt: row.payable_from_at > cause.occurredAt ? row.payable_from_at : undefined,
      reversesId: posting.id,
    },
  ])
}

/** What the partner owes the maker from an agreement: credit less debit of her account. */
export async function dueToProducer(ctx: Pick<Context, 'db'>, agreementId: string): Promise<number> {
  const row = await ctx.db
    .selectFrom('money_balance')
    .select('balance_idr')
    .where('agreement_id', '=', agreementId)
    .where('account', '=', 'due-to-producer')
    .executeTakeFirst()
  return 0 - Number(row?.balance_idr ?? 0)
}
