import type { Language } from '../catalogue/text.ts'
import { moneyNumbers, sumOf } from '../consignment/money-numbers.ts'
import { type NamedGood, namedGoods } from '../consignment/named-goods.ts'
import type { MoneyNumbers } from '../consignment/statements/settle-states.ts'
import type { Context } from '../context.ts'
import { addDays, type Day, startOfDay } from '../dates.ts'

export type DigestCounter = {
  counterId: string
  counter: string
  /** Sold less what was taken back, with her share of it. */
  goods: { good: NamedGood | undefined; pieces: number; amountIdr: number }[]
  pieces: number
  amountIdr: number
}

/** What waits for her word now. */
export type DigestWaiting = {
  payments: { paymentId: string; partner: string; amountIdr: number }[]
  statements: { statementId: string; number: string; partner: string }[]
  losses: { lossId: string; number: string; counter: string }[]
  pickups: { pickupId: string; number: string; counter: string }[]
}

export type Digest = {
  fromOn: Day
  untilOn: Day
  counters: DigestCounter[]
  pieces: number
  amountIdr: number
  /** Losses borne by a partner, corrections and fees: what else changed what she is due, by what it is. */
  others: { what: string; amountIdr: number }[]
  money: MoneyNumbers
  waiting: DigestWaiting
}

const soldWhats: ReadonlySet<string> = new Set(['sale', 'void', 'return'])
const paidWhats: ReadonlySet<string> = new Set(['payment', 'payment-denied'])

/**
 * What became known on days in Malang about the goods of these makers, straight from the ledger, and what waits now.
 * A sale told late stands on the day on which it was told, so that each stands in one digest and none in two.
 */
export async function digestOf(
  ctx: Context,
  of: { producerIds: readonly string[]; fromOn: Day; untilOn: Day },
  language: Language,
): Promise<Digest> {
  const rows = await postingsOf(ctx, of)
  const goods = await namedGoods(
    ctx,
    rows.flatMap(row => row.variant_id ?? []),
    language,
  )
  const counters = new Map<string, DigestCounter>()
  const others = new Map<string, number>()
  for (const row of rows) {
    const amountIdr = row.credit === 'due-to-producer' ? Number(row.amount_idr) : -Number(row.amount_idr)
    if (!soldWhats.has(row.what) || row.counter_id === null) {
      others.set(row.what, (others.get(row.what) ?? 0) + amountIdr)
      continue
    }
    const none = { goods: [], pieces: 0, amountIdr: 0 }
    const counter = counters.get(row.counter_id) ?? {
      ...{ counterId: row.counter_id, counter: row.counter ?? '' },
      ...none,
    }
    counters.set(row.counter_id, counter)
    const good = goods.get(row.variant_id ?? '')
    const known = counter.goods.find(one => one.good === good)
    const line = known ?? { good, pieces: 0, amountIdr: 0 }
    if (!known) counter.goods.push(line)
    for (const sum of [line, counter]) {
      sum.pieces += row.pieces ?? 0
      sum.amountIdr += amountIdr
    }
  }
  const sold = [...counters.values()].sort((a, b) => b.amountIdr - a.amountIdr)
  return {
    ...{ fromOn: of.fromOn, untilOn: of.untilOn, counters: sold },
    pieces: sold.reduce((sum, one) => sum + one.pieces, 0),
    amountIdr: sold.reduce((sum, one) => sum + one.amountIdr, 0),
    others: [...others].flatMap(([what, amountIdr]) => (amountIdr === 0 ? [] : [{ what, amountIdr }])),
    money: await moneyOf(ctx, of.producerIds),
    waiting: await waitingFor(ctx, of.producerIds),
  }
}

const postingsOf = (
  ctx: Context,
  { producerIds, fromOn, untilOn }: { producerIds: readonly string[]; fromOn: Day; untilOn: Day },
) =>
  ctx.db
    .selectFrom('posting')
    .innerJoin('agreement', 'agreement.id', 'posting.agreement_id')
    .leftJoin('counter', 'counter.id', 'posting.counter_id')
    .select(['posting.what', 'posting.credit', 'posting.amount_idr', 'posting.pieces'])
    .select(['posting.variant_id', 'posting.counter_id', 'counter.name as counter'])
    .where('agreement.producer_id', 'in', ['none', ...producerIds])
    .where('posting.recorded_at', '>=', startOfDay(fromOn))
    .where('posting.recorded_at', '<', startOfDay(addDays(untilOn, 1)))
    .where('posting.what', 'not in', [...paidWhats])
    .where(eb =>
      eb.or([eb('posting.credit', '=', 'due-to-producer'), eb('posting.debit', '=', 'due-to-producer')]),
    )
    .orderBy('posting.recorded_at')
    .orderBy('posting.id')
    .execute()

async function moneyOf(ctx: Context, producerIds: readonly string[]): Promise<MoneyNumbers> {
  const all: MoneyNumbers[] = []
  for (const producerId of producerIds) all.push((await moneyNumbers(ctx, { producerId })).sum)
  return sumOf(all)
}

async function waitingFor(ctx: Context, producerIds: readonly string[]): Promise<DigestWaiting> {
  const hers = ['none', ...producerIds]
  const payments = await ctx.db
    .selectFrom('payment')
    .innerJoin('agreement', 'agreement.id', 'payment.agreement_id')
    .innerJoin('partner', 'partner.id', 'agreement.partner_id')
    .select(['payment.id as paymentId', 'partner.name as partner', 'payment.amount_idr'])
    .where('agreement.producer_id', 'in', hers)
    .where('payment.state', '=', 'told')
    .orderBy('payment.id')
    .execute()
  const statements = await ctx.db
    .selectFrom('statement')
    .innerJoin('agreement', 'agreement.id', 'statement.agreement_id')
    .innerJoin('partner', 'partner.id', 'agreement.partner_id')
    .leftJoin('statement_acceptance', join =>
      join
        .onRef('statement_acceptance.statement_id', '=', 'statement.id')
        .on('statement_acceptance.side', '=', 'producer'),
    )
    .select(['statement.id as statementId', 'statement.number', 'partner.name as partner'])
    .where('agreement.producer_id', 'in', hers)
    .where('statement.state', 'in', ['issued', 'partly-disputed'])
    .where('statement_acceptance.statement_id', 'is', null)
    .orderBy('statement.id')
    .execute()
  const losses = await ctx.db
    .selectFrom('loss')
    .innerJoin('agreement', 'agreement.id', 'loss.agreement_id')
    .innerJoin('counter', 'counter.id', 'loss.counter_id')
    .leftJoin('correction', 'correction.document_id', 'loss.id')
    .select(['loss.id as lossId', 'loss.number', 'counter.name as counter'])
    .where('agreement.producer_id', 'in', hers)
    .where('loss.state', '=', 'recorded')
    .where('loss.bearer', '=', 'producer')
    .where('loss.contest_until_at', '>', ctx.now)
    .where('correction.id', 'is', null)
    .orderBy('loss.id')
    .execute()
  const pickups = await ctx.db
    .selectFrom('pickup')
    .innerJoin('counter', 'counter.id', 'pickup.counter_id')
    .select(['pickup.id as pickupId', 'pickup.number', 'counter.name as counter'])
    .where('pickup.producer_id', 'in', hers)
    .where('pickup.state', '=', 'proposed')
    .where('pickup.proposed_by_side', '=', 'partner')
    .orderBy('pickup.id')
    .execute()
  return {
    payments: payments.map(({ amount_idr, ...row }) => ({ ...row, amountIdr: Number(amount_idr) })),
    ...{ statements, losses, pickups },
  }
}

/** The makers for whom something happened on these days; payments have news of their own. */
export async function makersWithNews(
  ctx: Pick<Context, 'db'>,
  { fromOn, untilOn }: { fromOn: Day; untilOn: Day },
): Promise<Set<string>> {
  const rows = await ctx.db
    .selectFrom('agreement')
    .select('agreement.producer_id')
    .distinct()
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('posting')
          .select('posting.id')
          .whereRef('posting.agreement_id', '=', 'agreement.id')
          .where('posting.recorded_at', '>=', startOfDay(fromOn))
          .where('posting.recorded_at', '<', startOfDay(addDays(untilOn, 1)))
          .where('posting.what', 'not in', [...paidWhats])
          .where(eb =>
            eb.or([
              eb('posting.credit', '=', 'due-to-producer'),
              eb('posting.debit', '=', 'due-to-producer'),
            ]),
          ),
      ),
    )
    .execute()
  return new Set(rows.map(row => row.producer_id))
}
