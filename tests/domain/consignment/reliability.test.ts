import { afterEach, beforeEach, expect, test } from 'vitest'
import { answerFigure } from '#app/domain/consignment/network/answer-figure.ts'
import { reliabilityCards } from '#app/domain/consignment/network/reliability.ts'
import {
  agreeDispute,
  disputeLine,
  escalateDispute,
  ruleDispute,
} from '#app/domain/consignment/statements/disputes.ts'
import { issueStatement } from '#app/domain/consignment/statements/issue-statement.ts'
import { recordPayment } from '#app/domain/consignment/statements/payments.ts'
import { granted, lastri, lobbyShelf, refused } from '#tests/support/cast.ts'
import {
  agreed,
  delivered,
  lastriAndHotel,
  madeBatch,
  type Pair,
  partnerOf,
  personWith,
} from '#tests/support/consignment-cast.ts'
import { counted, key, later, pairAt, sold } from '#tests/support/shelf-cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
let pair: Pair
let statement: { agreementId: string; statementId: string }
const january = '2027-01-10T03:00:00.000Z'

/** Forty came, ten were sold, two of the rest are missing; the statement is due and unpaid. */
beforeEach(async () => {
  world = await createWorld()
  pair = await lastriAndHotel(world)
  const { agreementId } = await agreed(pair)
  const { batchId } = await madeBatch(pair, 60)
  await delivered(pair, batchId, 40)
  await sold(pair, 10)
  await counted(pair, 28, '2026-11-25T03:00:00.000Z', [{ line: 1, reason: 'missing', pieces: 2 }])
  const issued = granted(await issueStatement(later(world.ctx, '2026-12-20T03:00:00.000Z'), { agreementId }))
  statement = { agreementId, statementId: issued.statementId }
  pair = pairAt(pair, january)
})
afterEach(() => world.drop())

test('partner, maker and office read one and the same figure with its parts, and nobody else does', async () => {
  const card = {
    ...{ partnerId: pair.partnerId, partner: 'Hotel Arunika' },
    inTime: { part: 0, all: 1, replies: [] },
    counters: [
      {
        ...{ counterId: pair.counterId, counter: 'Hotel Arunika' },
        shrink: { part: 2, all: 40, replies: [] },
      },
    ],
  }
  expect(await reliabilityCards(pair.hotel, 'partner')).toEqual([card])
  expect(await reliabilityCards(pair.her, 'maker')).toEqual([card])
  expect(await reliabilityCards(pair.office, 'office')).toEqual([card])
  const otherMaker = await lastri(pair.office, { slug: 'dapur-yuyun', name: 'Dapur Yuyun' })
  const yuyun = await personWith(world, 'Yuyun', { role: 'producer', producerId: otherMaker })
  expect(await reliabilityCards(yuyun, 'maker')).toEqual([])
  for (const reader of ['office', 'partner'] as const)
    expect(await reliabilityCards(pair.her, reader)).toEqual([])
  expect(await reliabilityCards(pair.cashier, 'partner')).toEqual([])
})

test('a partner answers each figure; the newest words of a month stand, the old ones stay, with the figure of their time', async () => {
  const { hotel, her, office, counterId } = pair
  const say = (text: string, ctx = hotel, figure: 'in-time' | 'shrink' = 'shrink') =>
    answerFigure(ctx, { figure, counterId, text })
  granted(await say('Rak depan pernah terbuka semalam.'))
  granted(await say('Rak depan pernah terbuka semalam. Sekarang dikunci.'))
  granted(await say(' Rak depan pernah terbuka semalam. Sekarang dikunci. '))
  granted(await say('Pindah bank, dibayar tanggal 12.', hotel, 'in-time'))
  granted(await say('Bulan ini tidak ada yang hilang.', later(hotel, '2027-02-02T03:00:00.000Z')))
  for (const [ctx, reader] of [
    [her, 'maker'],
    [office, 'office'],
  ] as const) {
    const [card] = await reliabilityCards(ctx, reader)
    expect(card?.inTime.replies).toMatchObject([
      { month: '2027-01', part: 0, all: 1, by: 'Wawan', isLast: true },
    ])
    expect(card?.counters[0]?.shrink.replies).toMatchObject([
      { month: '2027-02', text: 'Bulan ini tidak ada yang hilang.', isLast: true },
      { month: '2027-01', text: 'Rak depan pernah terbuka semalam. Sekarang dikunci.', isLast: true },
      { month: '2027-01', text: 'Rak depan pernah terbuka semalam.', part: 2, all: 40, isLast: false },
    ])
  }
  await expect(world.db.updateTable('figure_reply').set({ text: 'lain' }).execute()).rejects.toThrow()
  await expect(world.db.deleteFrom('figure_reply').execute()).rejects.toThrow()
})

test('an answer without words, too long, to nothing, or by somebody else is refused', async () => {
  const { hotel, counterId } = pair
  const say = (text: string, ctx = hotel, of = counterId) =>
    answerFigure(ctx, { figure: 'shrink', counterId: of, text })
  expect(refused(await say('  '))).toEqual({ code: 'words-missing' })
  expect(refused(await say('a'.repeat(1_001)))).toEqual({ code: 'words-too-long', most: 1_000 })
  expect(refused(await say('Bukan saya.', pair.cashier))).toEqual({ code: 'unknown-figure' })
  expect(refused(await say('Bukan saya.', pair.her))).toEqual({ code: 'unknown-figure' })
  const other = await lobbyShelf(pair.office, { slug: 'toko-lain', name: 'Toko Lain' })
  const shop = await personWith(world, 'Tutik', {
    ...{ role: 'partner-owner', partnerId: await partnerOf(world, other.counterId) },
  })
  expect(refused(await say('Milik orang.', shop))).toEqual({ code: 'unknown-figure' })
  expect(refused(await say('Belum ada.', shop, other.counterId))).toEqual({ code: 'nothing-to-answer' })
})

/** The line of that kind doubted by the hotel the day after the issue. */
async function doubted(what: 'sale' | 'shrink'): Promise<string> {
  const line = await world.db
    .selectFrom('statement_line')
    .innerJoin('posting', 'posting.id', 'statement_line.posting_id')
    .select('posting_id')
    .where('statement_id', '=', statement.statementId)
    .where('posting.what', '=', what)
    .executeTakeFirstOrThrow()
  const doubt = { side: 'partner', reason: 'wrong-pieces', text: 'Tidak cocok dengan nota kami.' } as const
  const { disputeId } = granted(
    await disputeLine(pairAt(pair, '2026-12-21T03:00:00.000Z').hotel, {
      ...{ statementId: statement.statementId, postingId: line.posting_id, ...doubt },
    }),
  )
  return disputeId
}

const figures = async () => {
  const [card] = await reliabilityCards(pair.office, 'office')
  const shrink = card?.counters[0]?.shrink
  return { inTime: [card?.inTime.part, card?.inTime.all], shrink: [shrink?.part, shrink?.all] }
}

const paidInTime = async (amountIdr: number) => {
  const { agreementId } = statement
  const payment = { agreementId, amountIdr, way: 'transfer', paidOn: '2026-12-22', key: key() } as const
  granted(await recordPayment(later(pair.hotel, '2026-12-22T03:00:00.000Z'), payment))
}

test('a doubted shrink counts against nobody while it is open, and counts again once the office has ruled', async () => {
  await paidInTime(74_380)
  expect(await figures()).toEqual({ inTime: [0, 1], shrink: [2, 40] })
  const disputeId = await doubted('shrink')
  expect(await figures()).toEqual({ inTime: [1, 1], shrink: [0, 40] })
  const when = pairAt(pair, '2026-12-22T04:00:00.000Z')
  granted(await escalateDispute(when.her, { disputeId, side: 'producer', text: 'Mohon kantor periksa.' }))
  expect(await figures()).toEqual({ inTime: [1, 1], shrink: [0, 40] })
  granted(await ruleDispute(when.office, { disputeId, text: 'Rak dihitung dua kali.', adjustIdr: 0 }))
  expect(await figures()).toEqual({ inTime: [0, 1], shrink: [2, 40] })
})

test('paid all but a doubted sale is paid in time, and stays so when both agree to take the line off', async () => {
  await paidInTime(2 * 7_438)
  const disputeId = await doubted('sale')
  expect(await figures()).toEqual({ inTime: [1, 1], shrink: [2, 40] })
  const when = pairAt(pair, '2026-12-22T04:00:00.000Z')
  const agreed = { disputeId, side: 'producer', text: 'Betul, salah catat.', adjustIdr: -74_380 } as const
  granted(await agreeDispute(when.her, agreed))
  expect(await figures()).toEqual({ inTime: [1, 1], shrink: [2, 40] })
})

test('a statement of which everything is doubted is neither in time nor late', async () => {
  await doubted('sale')
  await doubted('shrink')
  expect(await figures()).toEqual({ inTime: [0, 0], shrink: [0, 40] })
})
