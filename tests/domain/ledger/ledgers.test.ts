import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordBatch } from '#app/domain/batches/batches.ts'
import type { Context } from '#app/domain/context.ts'
import { documentLetters, nextNumber } from '#app/domain/ledger/document-number.ts'
import {
  type Cause,
  type Movement,
  piecesIn,
  postMovements,
  reverseMovement,
  shortOf,
} from '#app/domain/ledger/movements.ts'
import { dueToProducer, postMoney, reversePosting, saleEntries } from '#app/domain/ledger/postings.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { transact } from '#app/domain/transact.ts'
import { granted, lobbyShelf, officer, publicChips } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { lastriAtHerPhone } from '../listing/makers.ts'
import { agreedRows } from './agreed-rows.ts'

let world: World
let ctx: Context
let batchId: string
let variantId: string
let counterId: string
let agreement: { agreementId: string; agreementVersionId: string }

beforeEach(async () => {
  world = await createWorld()
  const her = await lastriAtHerPhone(world)
  const office = await officer(world)
  const { productId, variantIds } = await publicChips(office, her.producerId)
  variantId = variantIds[0] ?? ''
  counterId = (await lobbyShelf(office)).counterId
  const made = { productId, variantId, madeOn: '2026-11-24', quantity: 40, key: 'first-batch' }
  batchId = granted(await recordBatch(her, made)).batchId
  ctx = world.ctx
  agreement = await agreedRows(world, { producerId: her.producerId, counterId })
})
afterEach(() => world.drop())

const cause = (documentId: string, change: Partial<Cause> = {}): Cause => ({
  documentKind: 'test',
  documentId,
  occurredAt: world.ctx.now,
  ...change,
})

const toShelf = (pieces: number): Movement => ({
  batchId,
  variantId,
  from: { bucket: 'home' },
  to: { bucket: 'shelf', counterId },
  pieces,
})
const sold = (pieces: number): Movement => ({
  batchId,
  variantId,
  from: { bucket: 'shelf', counterId },
  to: { bucket: 'sold' },
  pieces,
})

const moved = async (documentId: string, movements: Movement[], change: Partial<Cause> = {}) =>
  granted(
    await transact<string[], never>(ctx, async ctx =>
      ok(await postMovements(ctx, cause(documentId, change), movements)),
    ),
  )

test('what she made is at home, and every movement leaves the sum of a batch as it was', async () => {
  expect(await piecesIn(ctx, batchId, { bucket: 'home' })).toBe(40)
  await moved('d1', [toShelf(12)])
  await moved('d2', [sold(5)])
  expect(await piecesIn(ctx, batchId, { bucket: 'home' })).toBe(28)
  expect(await piecesIn(ctx, batchId, { bucket: 'shelf', counterId })).toBe(7)
  expect(await piecesIn(ctx, batchId, { bucket: 'sold' })).toBe(5)
  expect(await piecesIn(ctx, batchId, { bucket: 'made' })).toBe(-40)
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('the database refuses a shelf below zero, whoever writes, but for a fact that comes late', async () => {
  await moved('d1', [toShelf(3)])
  await expect(moved('d2', [sold(4)])).rejects.toThrow(/below zero/)
  expect(await piecesIn(ctx, batchId, { bucket: 'shelf', counterId })).toBe(3)
  await moved('d3', [sold(4)], { isLate: true })
  expect(await piecesIn(ctx, batchId, { bucket: 'shelf', counterId })).toBe(-1)
  await expect(moved('d4', [{ ...toShelf(38) }])).rejects.toThrow()
  expect(await piecesIn(ctx, batchId, { bucket: 'home' })).toBe(37)
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('what is short is told before, line after line of one document', async () => {
  await moved('d1', [toShelf(5)])
  const line = { batchId, from: { bucket: 'shelf', counterId } as const, pieces: 3 }
  expect(await shortOf(ctx, [line])).toBeUndefined()
  expect(await shortOf(ctx, [line, line])).toEqual({ code: 'shelf-short', batchId, pieces: 3, standing: 2 })
})

test('a movement is reversed once, and its reversal never', async () => {
  await moved('d1', [toShelf(5)])
  const [sale = ''] = await moved('d2', [sold(2)])
  const reverse = (id: string) =>
    transact<string, never>(ctx, async ctx => ok(await reverseMovement(ctx, cause('d3'), id)))
  const back = granted(await reverse(sale))
  expect(await piecesIn(ctx, batchId, { bucket: 'shelf', counterId })).toBe(5)
  await expect(reverse(sale)).rejects.toThrow()
  await expect(reverse(back)).rejects.toThrow(/post anew/)
  expect(await piecesIn(ctx, batchId, { bucket: 'shelf', counterId })).toBe(5)
})

test('a sale credits her share and the commission to the rupiah; its reversal leaves nothing', async () => {
  const entries = saleEntries({
    line: 1,
    goods: { batchId, variantId, counterId, pieces: 3 },
    shareIdr: 7_438,
    commissionIdr: 1_062,
    payableFromAt: ctx.now,
  })
  const ids = granted(
    await transact<string[], never>(ctx, async ctx =>
      ok(await postMoney(ctx, { ...cause('s1'), ...agreement }, entries)),
    ),
  )
  expect(await dueToProducer(ctx, agreement.agreementId)).toBe(22_314)
  expect(await balances()).toEqual({
    'cash-at-partner': 25_500,
    'due-to-producer': -22_314,
    'partner-commission': -3_186,
  })
  expect(await world.db.selectFrom('open_posting').selectAll().execute()).toHaveLength(1)

  const turned = () =>
    transact<undefined, never>(ctx, async ctx => {
      for (const id of ids)
        await reversePosting(ctx, { ...cause('s2'), ...agreement }, { id, what: 'void', line: 1 })
      return ok(undefined)
    })
  granted(await turned())
  expect(Object.values(await balances())).toEqual([0, 0, 0])
  await expect(turned()).rejects.toThrow()
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('a commission below zero is given by the counter, and nothing is posted for nothing', async () => {
  const entries = saleEntries({
    line: 1,
    goods: { batchId, variantId, counterId, pieces: 2 },
    shareIdr: 7_000,
    commissionIdr: -500,
    payableFromAt: ctx.now,
  })
  await transact<string[], never>(ctx, async ctx =>
    ok(await postMoney(ctx, { ...cause('s1'), ...agreement }, [...entries, ...noEntry])),
  )
  expect(await balances()).toEqual({
    'cash-at-partner': 13_000,
    'due-to-producer': -14_000,
    'partner-commission': 1_000,
  })
})

const noEntry = [
  { debit: 'partner-loss', credit: 'due-to-producer', amountIdr: 0, what: 'loss', line: 2 },
] as const

async function balances(): Promise<Record<string, number>> {
  const rows = await world.db.selectFrom('money_balance').selectAll().orderBy('account').execute()
  return Object.fromEntries(rows.map(row => [row.account, Number(row.balance_idr)]))
}

test('movements and postings can be added to, never changed or removed', async () => {
  const statements = [
    sql`update movement set pieces = 1`,
    sql`delete from movement`,
    sql`update agreement_version set due_days = 60`,
    sql`delete from agreement`,
    sql`update agreement set number = 'PJ/1'`,
  ]
  for (const statement of statements) await expect(statement.execute(world.db)).rejects.toThrow()
  await moved('d1', [toShelf(1)])
  expect(await piecesIn(ctx, batchId, { bucket: 'home' })).toBe(39)
})

test('an agreement skips no state, whoever writes', async () => {
  const to = (state: 'draft' | 'active' | 'offered') =>
    world.db.updateTable('agreement').set({ state }).where('id', '=', agreement.agreementId).execute()
  await expect(to('draft')).rejects.toThrow(/may not move/)
  await to('active')
  await expect(to('offered')).rejects.toThrow(/may not move/)
})

test.each([
  ['stock', sql`update stock set pieces = pieces + 1 where bucket = 'home'`, /^stock bat_/],
  [
    'a batch',
    sql`update stock set pieces = pieces - 1 where bucket in ('home', 'made')`,
    /^stock bat_|^batch bat_/,
  ],
  ['what waits for a statement', sql`delete from open_posting`, /^open posting pst_/],
  ['money', sql`update money_balance set balance_idr = 1 where account = 'due-to-producer'`, /^money agr_/],
])('a kept balance of %s that somebody changed is found', async (_, corrupt, where) => {
  await transact<string[], never>(ctx, async ctx =>
    ok(
      await postMoney(ctx, { ...cause('s1'), ...agreement }, [
        { debit: 'partner-loss', credit: 'due-to-producer', amountIdr: 500, what: 'loss', line: 1 },
      ]),
    ),
  )
  expect(await verifyLedgers(world.db)).toBeUndefined()
  await corrupt.execute(world.db)
  expect((await verifyLedgers(world.db))?.where).toMatch(where)
})

test('numbers have no gaps: what rolls back gives its number back', async () => {
  const take = (keep: boolean, now = ctx.now) =>
    transact<string, { code: 'changed-my-mind' }>({ ...ctx, now }, async ctx => {
      const number = await nextNumber(ctx, 'delivery')
      return keep ? ok(number) : refuse({ code: 'changed-my-mind' })
    })
  expect(granted(await take(true))).toBe('SJ/2026/11/0001')
  expect((await take(false)).ok).toBe(false)
  expect(granted(await take(true))).toBe('SJ/2026/11/0002')
  expect(granted(await take(true, '2026-11-30T17:00:00.000Z'))).toBe('SJ/2026/12/0001')
  const all = await Promise.all(Array.from({ length: 8 }, () => take(true)))
  expect(all.map(granted).sort()).toEqual(
    [3, 4, 5, 6, 7, 8, 9, 10].map(nth => `SJ/2026/11/${String(nth).padStart(4, '0')}`),
  )
  expect(new Set(Object.values(documentLetters)).size).toBe(Object.keys(documentLetters).length)
})

test('many at once take the last pieces: as many as there are, and not one more', async () => {
  await moved('d0', [toShelf(10)])
  const tries = await Promise.allSettled(Array.from({ length: 30 }, (_, at) => moved(`s${at}`, [sold(1)])))
  expect(tries.filter(one => one.status === 'fulfilled')).toHaveLength(10)
  expect(await piecesIn(ctx, batchId, { bucket: 'shelf', counterId })).toBe(0)
})
