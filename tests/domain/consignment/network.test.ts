import { afterEach, beforeEach, expect, test } from 'vitest'
import { counterFigures } from '#app/domain/consignment/network/counter-figures.ts'
import { deskDisputes, disputeCase } from '#app/domain/consignment/network/dispute-desk.ts'
import { networkStock } from '#app/domain/consignment/network/network-stock.ts'
import { overdue } from '#app/domain/consignment/network/overdue.ts'
import { pullForwardList } from '#app/domain/consignment/network/pull-forward-list.ts'
import { stockViews } from '#app/domain/consignment/network/stock-views.ts'
import { acceptStatement } from '#app/domain/consignment/statements/accept-statement.ts'
import { disputeLine, escalateDispute, ruleDispute } from '#app/domain/consignment/statements/disputes.ts'
import { issueStatement } from '#app/domain/consignment/statements/issue-statement.ts'
import { recordPayment } from '#app/domain/consignment/statements/payments.ts'
import { moneyOf } from '#app/domain/consignment/statements/settle-states.ts'
import { goodsPlaces } from '#app/domain/ledger/goods-places.ts'
import { dueToProducer } from '#app/domain/ledger/postings.ts'
import { granted, lastri, lobbyShelf, publicChips, refused } from '#tests/support/cast.ts'
import { agreed, delivered, lastriAndHotel, madeBatch, type Pair } from '#tests/support/consignment-cast.ts'
import { shelved } from '#tests/support/goods-on-shelf.ts'
import { key, later, pairAt, sold } from '#tests/support/shelf-cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
let pair: Pair
beforeEach(async () => {
  world = await createWorld()
  pair = await lastriAndHotel(world)
})
afterEach(() => world.drop())

const december = '2026-12-20T03:00:00.000Z'

/** Ten packs of sixty sold, and the statement of it, due and over. */
async function stated() {
  const { agreementId } = await agreed(pair)
  const { batchId } = await madeBatch(pair, 60)
  await delivered(pair, batchId, 40)
  await sold(pair, 10)
  const { statementId } = granted(await issueStatement(later(world.ctx, december), { agreementId }))
  return { agreementId, statementId, batchId }
}

test('the goods of the network are the sum of what each maker reads, however they are grouped', async () => {
  await agreed(pair)
  const { batchId } = await madeBatch(pair, 60)
  await delivered(pair, batchId, 40)
  await sold(pair, 10)
  const other = await lastri(pair.office, { slug: 'dapur-yuyun', name: 'Dapur Yuyun' })
  const chips = { slug: 'keripik-apel', variants: [{ ...size, sku: 'APEL-100' }] }
  const { variantIds } = await publicChips(pair.office, other, chips)
  const { counterId } = await lobbyShelf(pair.office, { slug: 'toko-lain', name: 'Toko Lain' })
  await shelved(pair.office, { variantId: variantIds[0] ?? '', counterId, pieces: 7 })
  const yuyun = {
    ...pair.her,
    actor: { ...pair.her.actor, roles: [{ role: 'producer', producerId: other }] },
  }

  let [home, road, counter] = [0, 0, 0]
  for (const ctx of [pair.her, yuyun as typeof pair.her]) {
    const { places } = await goodsPlaces(ctx, 'id')
    home += places.home
    road += places.road
    counter += places.counter
  }
  for (const by of stockViews) {
    const stock = await networkStock(pair.office, by, 'id')
    expect(stock.sum, by).toEqual({ home, road, counter })
    const rows = stock.rows.map(row => row.home + row.road + row.counter)
    expect(rows.reduce((sum, pieces) => sum + pieces, 0)).toBe(home + road + counter)
  }
  expect({ home, road, counter }).toEqual({ home: 20, road: 0, counter: 37 })
  const byCounter = await networkStock(pair.office, 'counter', 'id')
  expect(byCounter.rows.map(row => [row.name, row.home, row.counter])).toEqual([
    ['Hotel Arunika', 0, 30],
    [undefined, 20, 0],
    ['Toko Lain', 0, 7],
  ])
  expect((await networkStock(pair.hotel, 'counter', 'id')).rows).toEqual([])
})

const size = { priceIdr: 9_000, netQuantity: 100, netUnit: 'g' } as const

test('a counter is told what it uses, what lies idle, and when somebody last wrote something down', async () => {
  await agreed(pair)
  const { batchId } = await madeBatch(pair, 60)
  await delivered(pair, batchId, 40)
  await sold(pair, 10)
  const [now] = await counterFigures(pair.office)
  expect(now).toMatchObject({
    counter: 'Hotel Arunika',
    offered: 1,
    used: 1,
    selling: 1,
    dead: 0,
    received: 40,
  })
  expect(now?.documentedOn).toBe('2026-11-24')
  const [idle] = await counterFigures(later(pair.office, '2026-12-29T03:00:00.000Z'))
  expect(idle).toMatchObject({ used: 1, selling: 0, dead: 1 })
  expect(await counterFigures(pair.her)).toEqual([])
})

test('what is overdue has the age of its day, is what the maker reads as late, and goes with the payment', async () => {
  const { agreementId, statementId } = await stated()
  const { due_on } = await world.db
    .selectFrom('statement')
    .select('due_on')
    .where('id', '=', statementId)
    .executeTakeFirstOrThrow()
  const at = (days: number) =>
    later(pair.office, new Date(Date.parse(`${due_on}T03:00:00.000Z`) + days * 86_400_000).toISOString())
  expect((await overdue(at(0))).statements).toEqual([])
  for (const [days, age] of [
    [1, '1-7'],
    [8, '8-14'],
    [30, '15-30'],
    [31, 'over-30'],
  ] as const) {
    const board = await overdue(at(days))
    expect(board.statements, age).toMatchObject([{ statementId, daysLate: days, age, lateIdr: 74_380 }])
    expect(board.sums[age]).toBe((await moneyOf(at(days), agreementId)).lateIdr)
  }
  expect((await overdue(later(pair.hotel, at(9).now))).statements).toEqual([])

  const late = pairAt(pair, at(9).now)
  for (const [ctx, side] of [
    [late.her, 'producer'],
    [late.hotel, 'partner'],
  ] as const)
    granted(await acceptStatement(ctx, { statementId, side }))
  const payment = {
    agreementId,
    amountIdr: 74_380,
    way: 'transfer',
    paidOn: at(9).now.slice(0, 10),
    key: key(),
  }
  granted(await recordPayment(late.hotel, payment as Parameters<typeof recordPayment>[1]))
  expect((await overdue(at(9))).statements).toEqual([])
  expect((await counterFigures(at(9)))[0]).toMatchObject({ statementsDue: 1, paidInTime: 0 })
})

test('the office rules with the evidence before it; the old line stands, the correction is posted now', async () => {
  const { agreementId, statementId } = await stated()
  const when = pairAt(pair, '2026-12-21T03:00:00.000Z')
  const { posting_id: postingId, amount_idr: before } = await world.db
    .selectFrom('statement_line')
    .selectAll()
    .where('statement_id', '=', statementId)
    .executeTakeFirstOrThrow()
  const { disputeId } = granted(
    await disputeLine(when.hotel, {
      ...{ statementId, postingId, side: 'partner', reason: 'wrong-pieces' },
      text: 'Hanya sembilan yang terjual.',
    }),
  )
  const ruling = { disputeId, text: 'Nota kasir menunjukkan sembilan.', adjustIdr: -7_438 }
  expect(refused(await ruleDispute(when.office, ruling)).code).toBe('dispute-moved-on')
  granted(await escalateDispute(when.her, { disputeId, side: 'producer', text: 'Mohon kantor periksa.' }))
  expect(await deskDisputes(when.office, 'id')).toMatchObject([
    { disputeId, state: 'escalated', ruleByOn: '2026-12-28', line: { pieces: 10, amountIdr: 74_380 } },
  ])
  expect((await disputeCase(when.office, disputeId, 'id'))?.words.map(word => word.side)).toEqual([
    'partner',
    'producer',
  ])
  expect(await disputeCase(when.hotel, disputeId, 'id')).toBeUndefined()
  expect(refused(await ruleDispute(when.office, { ...ruling, adjustIdr: -74_381 })).code).toBe(
    'adjustment-not-fit',
  )
  expect(refused(await ruleDispute(when.hotel, ruling)).code).toBe('unknown-dispute')

  const dueBefore = await dueToProducer(world.ctx, agreementId)
  granted(await ruleDispute(when.office, ruling))
  expect((await dueToProducer(world.ctx, agreementId)) - dueBefore).toBe(-7_438)
  const ruled = await disputeCase(when.office, disputeId, 'id')
  expect(ruled).toMatchObject({ state: 'ruled', correctionIdr: -7_438, line: { amountIdr: Number(before) } })
  expect(await deskDisputes(when.office, 'id')).toEqual([])
})

test('goods that will not sell in time are shown with the arithmetic and the ways out', async () => {
  await agreed(pair)
  const { batchId } = await madeBatch(pair, 60)
  await delivered(pair, batchId, 40)
  await sold(pair, 10)
  expect(await pullForwardList(pair.office, 'id')).toEqual([])
  const [row] = await pullForwardList(later(pair.office, '2027-01-20T03:00:00.000Z'), 'id')
  expect(row).toMatchObject({
    batchId,
    pieces: 30,
    counter: 'Hotel Arunika',
    rate: { soldPieces: 0, days: 28 },
  })
  expect(row?.outlook.leftOverPieces).toBe(30)
  expect(row?.outlook.proposals.at(-1)).toMatchObject({ kind: 'pick-up', pieces: 30 })
  expect(await pullForwardList(later(pair.her, '2027-01-20T03:00:00.000Z'), 'id')).toEqual([])
})
