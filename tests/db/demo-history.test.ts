import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batchTransitions } from '#app/domain/batches/batch-stops.ts'
import { agreementTransitions } from '#app/domain/consignment/agreements/agreement-states.ts'
import { countTransitions } from '#app/domain/consignment/counts/count-states.ts'
import { deliveryTransitions } from '#app/domain/consignment/deliveries/delivery-states.ts'
import { lossTransitions } from '#app/domain/consignment/losses/loss-states.ts'
import { pickupTransitions } from '#app/domain/consignment/pickups/pickup-states.ts'
import { saleTransitions } from '#app/domain/consignment/sales/sale-states.ts'
import { statementDifference } from '#app/domain/consignment/statements/statement-proof.ts'
import {
  disputeTransitions,
  paymentTransitions,
  statementTransitions,
} from '#app/domain/consignment/statements/statement-states.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { orderDifference } from '#app/domain/payments/verify-orders.ts'
import { engineOf } from '#db/engines/database.ts'
import type { Database } from '#db/schema/database.ts'
import { fillDemoTown } from '#db/seeds/demo/fill-demo-town.ts'
import { createWorld, tuesdayMorning, type World } from '#tests/support/world.ts'

const isSqlite = process.env.TEST_ENGINE !== 'postgres'

/** The whole quarter where it is quick; four weeks of it, as every test's town has them, on the other engine. */
let world: World
beforeAll(async () => {
  if (!isSqlite) world = await createWorld(tuesdayMorning, 'town')
  else {
    world = await createWorld()
    await fillDemoTown(world.db, { say: () => {}, now: tuesdayMorning })
  }
  expect(engineOf(world.db)).toBe(isSqlite ? 'sqlite' : 'postgres')
}, 120_000)
afterAll(() => world.drop())

test('every balance follows from its entries, and every statement from the one before', async () => {
  expect(await verifyLedgers(world.db)).toBeUndefined()
  expect(await statementDifference(world.db)).toBeUndefined()
  expect(await orderDifference(world.db)).toBeUndefined()
})

test('no piece on a shelf is past its date', async () => {
  const past = await world.db
    .selectFrom('stock')
    .innerJoin('batch', 'batch.id', 'stock.batch_id')
    .select(['batch.code', 'batch.best_before_on'])
    .where('stock.bucket', '=', 'shelf')
    .where('stock.pieces', '>', 0)
    .where('batch.best_before_on', '<', '2026-11-24')
    .execute()
  expect(past).toEqual([])
})

test('whoever enters as somebody of the town finds something to answer', async () => {
  const { db } = world
  const pair = await db
    .selectFrom('agreement')
    .innerJoin('producer', 'producer.id', 'agreement.producer_id')
    .innerJoin('partner', 'partner.id', 'agreement.partner_id')
    .select(['agreement.id', 'agreement.partner_id'])
    .where('producer.slug', '=', 'dapur-bu-lastri-widuri')
    .where('partner.slug', '=', 'hotel-arunika-brantas')
    .executeTakeFirstOrThrow()
  const of = (table: 'delivery' | 'statement' | 'loss') =>
    db.selectFrom(table).select(['id', 'state']).where('agreement_id', '=', pair.id)
  expect(await of('delivery').where('state', '=', 'sent').execute(), 'goods for Mbak Sinta').toHaveLength(1)
  expect(await of('statement').where('state', '=', 'issued').execute(), 'for Pak Hendra').toHaveLength(1)
  const contestable = of('loss').where('state', '=', 'recorded').where('bearer', '=', 'producer')
  expect(await contestable.execute(), 'a loss that Bu Lastri may contest').toHaveLength(1)
  const offers = db.selectFrom('agreement').select('id').where('partner_id', '=', pair.partner_id)
  expect(await offers.where('state', '=', 'offered').execute(), 'an offer to the hotel').toHaveLength(1)
  const disputes = db.selectFrom('line_dispute').select('id').where('state', '=', 'escalated')
  expect(await disputes.execute(), 'a dispute for Bu Rini').toHaveLength(1)
  const losses = db.selectFrom('loss').select('id').where('state', '=', 'contested')
  expect(await losses.execute(), 'a loss for Bu Rini').toHaveLength(1)
  const reopenings = db.selectFrom('period_reopening').select('id').where('confirmed_at', 'is', null)
  expect(await reopenings.execute(), 'a week that waits for a second person').toHaveLength(1)
})

if (isSqlite)
  describe('a quarter of a year', () => {
    const statesIn = async (
      table:
        | 'agreement'
        | 'delivery'
        | 'pickup'
        | 'sale'
        | 'statement'
        | 'shelf_count'
        | 'loss'
        | 'line_dispute'
        | 'payment',
    ) => {
      const rows = await world.db.selectFrom(table).select('state').distinct().execute()
      return rows.map(row => row.state).sort()
    }

    test.for([
      // Offers are made as they are sent; nobody keeps one to himself.
      ['agreement', Object.keys(agreementTransitions).filter(state => state !== 'draft')],
      ['delivery', Object.keys(deliveryTransitions)],
      ['pickup', Object.keys(pickupTransitions)],
      ['sale', Object.keys(saleTransitions)],
      ['statement', Object.keys(statementTransitions)],
      ['shelf_count', Object.keys(countTransitions)],
      ['loss', Object.keys(lossTransitions)],
      ['line_dispute', Object.keys(disputeTransitions)],
      ['payment', Object.keys(paymentTransitions)],
    ] as const)('there is a document of kind %s in each of its states', async ([table, states]) => {
      expect(await statesIn(table)).toEqual([...states].sort())
    })

    test('batches are free, held and recalled', async () => {
      const held = await world.db.selectFrom('batch_hold').select('batch_id').execute()
      const recalled = await world.db.selectFrom('batch_recall').select('batch_id').execute()
      expect(Object.keys(batchTransitions)).toEqual(['free', 'held', 'recalled'])
      expect([held.length, recalled.length]).toEqual([1, 1])
    })

    test('the town sells every day, more on Saturdays than on Tuesdays, most when the schools are closed', async () => {
      const sold = await world.db
        .selectFrom('sale')
        .innerJoin('sale_line', 'sale_line.sale_id', 'sale.id')
        .select(['sale.occurred_at', 'sale_line.pieces'])
        .execute()
      const on = new Map<string, number>()
      for (const { occurred_at, pieces } of sold) {
        const day = occurred_at.slice(0, 10)
        on.set(day, (on.get(day) ?? 0) + pieces)
      }
      expect(on.size).toBeGreaterThanOrEqual(88)
      const busiest = [...on].sort((a, b) => b[1] - a[1]).slice(0, 2)
      for (const [day] of busiest) expect(day >= '2026-10-12' && day <= '2026-10-20', day).toBe(true)
      const sum = (weekday: number) =>
        [...on].filter(([day]) => new Date(day).getUTCDay() === weekday).reduce((all, one) => all + one[1], 0)
      expect(sum(6)).toBeGreaterThan(1.3 * sum(2))
    })

    test('some statements are months late, others were paid before their day', async () => {
      const late = await world.db
        .selectFrom('statement')
        .select('number')
        .where('state', '=', 'accepted')
        .where('due_on', '<', '2026-10-25')
        .execute()
      expect(late.length).toBeGreaterThan(0)
      const early = await world.db
        .selectFrom('statement')
        .select('number')
        .where('state', '=', 'received')
        .where('due_on', '>', '2026-11-24')
        .execute()
      expect(early.length).toBeGreaterThan(0)
    })

    test('the pies that were called back have gone home from one counter and still stand in the hotel', async () => {
      const places = await world.db
        .selectFrom('stock')
        .innerJoin('batch_recall', 'batch_recall.batch_id', 'stock.batch_id')
        .leftJoin('counter', 'counter.id', 'stock.counter')
        .select(['stock.bucket', 'stock.pieces', 'counter.slug'])
        .where('stock.pieces', '>', 0)
        .orderBy('stock.bucket')
        .execute()
      expect(places).toEqual([
        { bucket: 'home', pieces: 26, slug: null },
        { bucket: 'road-back', pieces: 11, slug: expect.any(String) },
        { bucket: 'shelf', pieces: 11, slug: 'hotel-arunika-brantas' },
        { bucket: 'sold', pieces: 12, slug: null },
      ])
    })

    test('the kiosk that closed holds nothing, owes nothing and has no agreement', async () => {
      const { id } = await world.db
        .selectFrom('partner')
        .select('id')
        .where('ended_at', 'is not', null)
        .executeTakeFirstOrThrow()
      const agreements = await world.db
        .selectFrom('agreement')
        .innerJoin('money_balance', 'money_balance.agreement_id', 'agreement.id')
        .select(['agreement.state', 'money_balance.balance_idr'])
        .where('agreement.partner_id', '=', id)
        .where('money_balance.account', '=', 'due-to-producer')
        .execute()
      expect(agreements.length).toBe(3)
      for (const { state, balance_idr } of agreements)
        expect([state, Number(balance_idr)]).toEqual(['ended', 0])
      const left = await world.db
        .selectFrom('stock')
        .innerJoin('counter', 'counter.id', 'stock.counter')
        .select('stock.bucket')
        .where('counter.partner_id', '=', id)
        .where('stock.pieces', '<>', 0)
        .execute()
      expect(left).toEqual([])
    })

    test('of two disputes that ended, one was ruled by the office with a correction', async () => {
      const words = await world.db
        .selectFrom('line_dispute')
        .innerJoin('posting', 'posting.document_id', 'line_dispute.id')
        .select(['line_dispute.state', 'posting.what', 'posting.debit'])
        .orderBy('line_dispute.state')
        .execute()
      const correction = { what: 'correction', debit: 'due-to-producer' }
      expect(words).toEqual([
        { state: 'agreed', ...correction },
        { state: 'ruled', ...correction },
      ])
    })

    test('a faulty piece came back when the maker had been paid for it, and waits for her next statement', async () => {
      const returned = await world.db
        .selectFrom('customer_return')
        .innerJoin('posting as sold', 'sold.document_id', 'customer_return.sale_id')
        .innerJoin('statement_line', 'statement_line.posting_id', 'sold.id')
        .innerJoin('statement', 'statement.id', 'statement_line.statement_id')
        .innerJoin('posting as back', 'back.document_id', 'customer_return.id')
        .select(['statement.state', 'back.what', 'customer_return.goods'])
        .where('customer_return.why', '=', 'defect')
        .where('back.debit', '=', 'due-to-producer')
        .whereRef('back.variant_id', '=', 'sold.variant_id')
        .execute()
      expect(returned[0]).toEqual({ state: 'received', what: 'return', goods: 'defect' })
    })
  })

const written = [
  ...(['agreement', 'agreement_version', 'agreement_line', 'agreement_acceptance', 'batch'] as const),
  ...(['delivery', 'delivery_line', 'receipt', 'receipt_line', 'goods_difference', 'pickup'] as const),
  ...(['pickup_line', 'sale', 'sale_line', 'movement', 'posting', 'stock', 'shelf_document'] as const),
  ...([
    'shelf_count',
    'shelf_count_line',
    'loss',
    'customer_return',
    'correction',
    'period_reopening',
  ] as const),
  ...(['statement', 'statement_line', 'line_dispute', 'dispute_word', 'payment', 'activity'] as const),
] satisfies (keyof Database)[]

/** Ids bear their moment and chance; the moment is the same every time. Hashes are of texts that name ids. */
async function rowsOf(db: World['db'], table: (typeof written)[number]): Promise<string[]> {
  const rows = await db.selectFrom(table).selectAll().execute()
  return rows
    .map(row =>
      JSON.stringify(row)
        .replaceAll(/([a-z]{3}_[0-9a-z]{10})[0-9a-z]{16}/g, '$1')
        .replaceAll(/[0-9a-f]{64}/g, 'hash'),
    )
    .sort()
}

if (isSqlite)
  test('the town looks alike every time, row by row', async () => {
    const one = await createWorld(tuesdayMorning, 'town')
    const other = await createWorld()
    try {
      await fillDemoTown(other.db, { say: () => {}, now: tuesdayMorning, days: 28 })
      for (const table of written) {
        const rows = await rowsOf(one.db, table)
        expect(rows.length, table).toBeGreaterThan(0)
        expect(await rowsOf(other.db, table), table).toEqual(rows)
      }
    } finally {
      await one.drop()
      await other.drop()
    }
  }, 120_000)

if (isSqlite)
  test('the town can be filled a minute past midnight on New Year’s day', async () => {
    const night = await createWorld()
    try {
      await fillDemoTown(night.db, { say: () => {}, now: '2026-12-31T17:01:00.000Z', days: 28 })
      expect(await verifyLedgers(night.db)).toBeUndefined()
    } finally {
      await night.drop()
    }
  }, 120_000)
