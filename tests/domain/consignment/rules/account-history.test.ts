import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountOf, balanceOf } from '#app/domain/consignment/rules/account-history.ts'
import type { Fact, Issue } from '#app/domain/consignment/rules/facts.ts'
import { changesBy, lateSaleEffect, moneyOf } from '#app/domain/consignment/rules/late-sale.ts'
import {
  accounts,
  chips,
  histories,
  hour,
  reordered,
  shelf,
  standing,
  trueStories,
  type Visit,
} from './histories.ts'
import { runs } from './property-runs.ts'

const received = (pieces: number): Fact[] => [
  { id: 'made', at: hour(0), kind: 'made', batchId: 'b1', pieces },
  { id: 'sent', at: hour(1), kind: 'sent', batchId: 'b1', pieces },
  { id: 'got', at: hour(2), kind: 'received', ...shelf, accepted: pieces, damaged: 0, refused: 0 },
]
const sale = (id: string, hours: number, pieces = 1): Extract<Fact, { kind: 'sold' }> => ({
  id,
  at: hour(hours),
  kind: 'sold',
  ...shelf,
  pieces,
  unit: chips,
})
const count = (
  id: string,
  hours: number,
  pieces: number,
  toleranceBps = 0,
  salesFrom: 'reports' | 'counts' = 'reports',
): Fact => ({ id, at: hour(hours), kind: 'counted', ...shelf, pieces, toleranceBps, salesFrom, unit: chips })
const dueIdr = (facts: readonly Fact[]) => 0 - balanceOf(accountOf(facts).postings, 'due_to_producer')

describe('whatever arrives, sensible or not', () => {
  test('every piece that was made is in exactly one place', () => {
    fc.assert(
      fc.property(histories, facts => {
        const { stock, madePieces } = accountOf(facts)
        for (const [batchId, buckets] of stock) {
          const sum = [...buckets.values()].reduce((all, pieces) => all + pieces, 0)
          expect(sum).toBe(madePieces.get(batchId) ?? 0)
        }
      }),
      runs,
    )
  })

  test('every posting is whole rupiah and adds up to nought', () => {
    fc.assert(
      fc.property(histories, facts => {
        for (const { money } of accountOf(facts).postings) {
          const amounts = Object.values(money)
          expect(amounts.every(Number.isSafeInteger)).toBe(true)
          expect(amounts.reduce((sum, idr) => sum + idr, 0)).toBe(0)
        }
      }),
      runs,
    )
  })

  test('the order of arrival changes nothing', () => {
    fc.assert(
      fc.property(reordered, ({ facts, other }) => {
        expect(standing(accountOf(other))).toEqual(standing(accountOf(facts)))
      }),
      runs,
    )
  })

  test('what arrives twice counts once', () => {
    fc.assert(
      fc.property(reordered, ({ facts, other }) => {
        expect(accountOf([...facts, ...other]).postings).toEqual(accountOf(facts).postings)
      }),
      runs,
    )
  })

  test('turning a fact back leaves the account as if it had never been', () => {
    fc.assert(
      fc.property(histories, fc.nat(24), (facts, place) => {
        const turned = facts[place]
        if (!turned || turned.kind === 'reversed' || turned.kind === 'made') return
        const without = facts.filter(fact => !('ofId' in fact && fact.ofId === turned.id))
        const reversal: Fact = { id: 'void', at: hour(400), kind: 'reversed', ofId: turned.id }
        const never = without.filter(fact => fact.id !== turned.id)
        expect(standing(accountOf([...without, reversal]))).toEqual(standing(accountOf(never)))
      }),
      runs,
    )
  })

  test('all statements and payments together are what the ledger says is due', () => {
    const fee = fc.constantFrom(0, 25_000)
    const waiting = fc.constantFrom(0, 3, 7)
    fc.assert(
      fc.property(reordered, fc.nat(25), fee, waiting, ({ other }, place, slotFeeIdr, waitingDays) => {
        const paper = { kind: 'issued' as const, fromOn: '2026-11-01', slotFeeIdr, waitingDays }
        const first: Issue = { ...paper, id: 'p1', at: hour(250), toOn: '2026-11-08' }
        const last: Issue = { ...paper, id: 'p2', at: hour(900), toOn: '2026-12-31' }
        const { statements, postings } = accountOf([
          ...other.slice(0, place),
          first,
          first,
          ...other.slice(place),
          last,
        ])
        expect(statements).toHaveLength(2)
        expect(statements.at(-1)?.totals.dueIdr).toBe(0 - balanceOf(postings, 'due_to_producer'))
        const alone = accountOf(other.slice(0, place)).postings
        expect(postings.slice(0, alone.length)).toEqual(alone)
      }),
      runs,
    )
  })
})

/** Lays a true story out as facts: which sales were reported, and what each visit counted. */
function told(
  { received: pieces, visits }: { received: number; visits: readonly Visit[] },
  salesFrom: 'reports' | 'counts',
  toleranceBps = 0,
) {
  const facts = received(pieces)
  let left = pieces
  let reported = 0
  for (const [visit, { sold, vanished, reports }] of visits.entries()) {
    const trueSales = Math.min(sold, left)
    for (let i = 0; i < trueSales; i++) {
      if (salesFrom === 'reports' && reports[i]) {
        facts.push(sale(`sale ${visit} ${i}`, 10 + visit * 100 + i))
        reported++
      }
    }
    left -= trueSales
    left -= Math.min(vanished, left)
    facts.push(count(`count ${visit}`, 100 + visit * 100, left, toleranceBps, salesFrom))
  }
  return { facts, left, reported, missing: pieces - left - reported }
}

describe('no piece is paid twice and none is forgotten', () => {
  test('whichever sales are reported, early, late or never, she is paid once for each piece that is gone', () => {
    fc.assert(
      fc.property(trueStories, fc.infiniteStream(fc.nat()), (story, places) => {
        const { facts, left, reported } = told(story, 'reports')
        const keys = new Map(facts.map(fact => [fact.id, places.next().value]))
        const other = [...facts].sort((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0))
        const { postings, surplus } = accountOf(other)
        const gone = story.received - left
        expect(0 - balanceOf(postings, 'due_to_producer')).toBe(gone * chips.shareIdr)
        expect(0 - balanceOf(postings, 'partner_commission')).toBe(reported * chips.commissionIdr)
        expect(balanceOf(postings, 'partner_loss')).toBe((gone - reported) * chips.shareIdr)
        expect(surplus).toEqual([])
      }),
      runs,
    )
  })

  test('she never bears more missing pieces than the tolerance of all that was received', () => {
    fc.assert(
      fc.property(trueStories, fc.integer({ min: 0, max: 3_000 }), (story, bps) => {
        const { facts, left, missing } = told(story, 'reports', bps)
        const borne = Math.min(missing, Math.floor((story.received * bps) / 10_000))
        expect(dueIdr(facts)).toBe((story.received - left - borne) * chips.shareIdr)
      }),
      runs,
    )
  })

  test('counting what is left gives the same rupiah as writing down each sale', () => {
    fc.assert(
      fc.property(trueStories, ({ received: pieces, visits }) => {
        const honest = visits.map(({ sold }) => ({ sold, vanished: 0, reports: Array(8).fill(true) }))
        const bySale = standing(accountOf(told({ received: pieces, visits: honest }, 'reports').facts))
        const byCount = standing(accountOf(told({ received: pieces, visits: honest }, 'counts').facts))
        expect(byCount).toEqual(bySale)
      }),
      runs,
    )
  })

  test('the effect shown of a late sale is what its arrival posts', () => {
    fc.assert(
      fc.property(histories, fc.nat(300), fc.integer({ min: 1, max: 9 }), (facts, hours, pieces) => {
        const late = sale('late', hours, pieces)
        const ofShelf = (fact: Fact): boolean =>
          'ofId' in fact
            ? facts.some(one => one.id === fact.ofId && one.id !== fact.id && ofShelf(one))
            : 'counterId' in fact && fact.counterId === 'hotel' && fact.batchId === 'b1'
        const plain = facts.filter(fact => !('ofId' in fact) && ofShelf(fact))
        const effect = lateSaleEffect(late, plain)
        const before = accountOf(plain).postings
        const after = accountOf([...plain, late]).postings
        for (const name of accounts)
          expect(moneyOf(effect.changes, name)).toBe(balanceOf(after, name) - balanceOf(before, name))
      }),
      runs,
    )
  })
})

test('a late sale takes the place of what a later count charged', () => {
  const known = [...received(10), sale('s', 5, 3), count('c', 50, 5)]
  const effect = lateSaleEffect(sale('late', 20), known)
  expect(effect).toMatchObject({
    producerGainsIdr: 0,
    commissionIdr: 1_062,
    explainedPieces: 1,
    unexplainedPieces: 0,
  })
  expect(effect.changes.map(({ factId, part, pieces }) => [factId, part, pieces])).toEqual([
    ['late', 'sale', 1],
    ['c', 'shrink', -1],
  ])
})

test('a late sale of what she had borne within the tolerance is paid to her', () => {
  const known = [...received(100), count('c', 50, 99, 100)]
  expect(dueIdr(known)).toBe(0)
  expect(lateSaleEffect(sale('late', 20), known)).toMatchObject({
    producerGainsIdr: 7_438,
    explainedPieces: 1,
  })
})

test('a late sale takes the place of a sale that a count had derived', () => {
  const known = [...received(10), count('c', 50, 6, 0, 'counts')]
  const effect = lateSaleEffect(sale('late', 20, 2), known)
  expect(effect).toMatchObject({ producerGainsIdr: 0, commissionIdr: 0, explainedPieces: 2 })
  expect(dueIdr([...known, sale('late', 20, 2)])).toBe(4 * 7_438)
})

test('a late sale that no count had missed is a fact all the same, and the shelf is in doubt', () => {
  const known = [...received(10), count('c', 50, 10)]
  expect(lateSaleEffect(sale('late', 20, 2), known)).toMatchObject({
    producerGainsIdr: 14_876,
    explainedPieces: 0,
    unexplainedPieces: 2,
  })
  expect(accountOf([...known, sale('late', 20, 2)]).surplus).toEqual([
    { factId: 'c', batchId: 'b1', pieces: 2 },
  ])
})

test('found again, what was charged comes back before what she bore, and no more than was missing', () => {
  const known = [...received(100), count('first', 50, 96, 100)]
  expect(dueIdr(known)).toBe(3 * 7_438)
  expect(dueIdr([...known, count('second', 90, 98)])).toBe(7_438)
  expect(dueIdr([...known, count('second', 90, 100)])).toBe(0)
  const beyond = accountOf([...known, count('second', 90, 103)])
  expect(balanceOf(beyond.postings, 'due_to_producer')).toBe(0)
  expect(beyond.surplus).toEqual([{ factId: 'second', batchId: 'b1', pieces: 3 }])
})

test('a piece that a count took for sold and the next one finds was not sold', () => {
  const known = [...received(10), count('first', 50, 6, 0, 'counts')]
  const { postings, stock } = accountOf([...known, count('second', 90, 7, 0, 'counts')])
  expect(0 - balanceOf(postings, 'due_to_producer')).toBe(3 * 7_438)
  expect(balanceOf(postings, 'cash_at_partner')).toBe(3 * 8_500)
  expect(stock.get('b1')?.get('shelf:hotel')).toBe(7)
})

test('what was found again is found once', () => {
  const known = [...received(100), count('first', 50, 96), count('second', 90, 98)]
  const { postings, surplus } = accountOf([...known, count('third', 120, 101)])
  expect(0 - balanceOf(postings, 'due_to_producer')).toBe(0)
  expect(surplus).toEqual([{ factId: 'third', batchId: 'b1', pieces: 1 }])
})

test('found pieces come back at the value of the latest count that missed them', () => {
  const dearer = { priceIdr: 9_000, shareIdr: 7_875, commissionIdr: 1_125 }
  const second = { ...count('second', 90, 8), unit: dearer }
  expect(dueIdr([...received(10), count('first', 50, 9), second])).toBe(7_438 + 7_875)
  expect(dueIdr([...received(10), count('first', 50, 9), second, count('third', 120, 9)])).toBe(7_438)
})

test('a count stands after everything of its own moment', () => {
  expect(dueIdr([...received(10), sale('z', 50, 2), count('a', 50, 8)])).toBe(2 * 7_438)
})

test('the tolerance is used once, not once a count', () => {
  const known = [...received(100), count('first', 50, 99, 100)]
  expect(dueIdr([...known, count('second', 90, 98, 100)])).toBe(7_438)
})

test('a void leaves the piece to the next count', () => {
  const known = [...received(10), sale('s', 5, 2), count('c', 50, 8)]
  const voided: Fact = { id: 'v', at: hour(60), kind: 'reversed', ofId: 's' }
  const { postings } = accountOf([...known, voided])
  expect(0 - balanceOf(postings, 'due_to_producer')).toBe(2 * 7_438)
  expect(balanceOf(postings, 'cash_at_partner')).toBe(0)
  expect(balanceOf(postings, 'partner_loss')).toBe(2 * 7_438)
})

test('a reversal cannot be turned back', () => {
  const voided: Fact = { id: 'v', at: hour(60), kind: 'reversed', ofId: 's' }
  const again: Fact = { id: 'w', at: hour(61), kind: 'reversed', ofId: 'v' }
  expect(dueIdr([...received(10), sale('s', 5), voided, again])).toBe(0)
})

test('a contested loss that is ruled the makers own costs the counter nothing any more', () => {
  const lost: Fact = {
    id: 'l',
    at: hour(9),
    kind: 'lost',
    ...shelf,
    pieces: 2,
    cause: 'damaged',
    bearer: 'partner',
    unit: chips,
  }
  const ruled: Fact = { id: 'r', at: hour(80), kind: 'ruled', ofId: 'l', bearer: 'producer' }
  const { postings, stock } = accountOf([...received(10), lost, ruled])
  expect(postings.map(one => one.money.due_to_producer)).toEqual([-14_876, 14_876])
  expect(stock.get('b1')?.get('gone:damaged')).toBe(2)
})

test.each([
  ['defect' as const, 0, 'gone:defect' as const],
  ['resaleable' as const, 0, 'shelf:hotel' as const],
  ['kept-by-counter' as const, 7_438, 'sold' as const],
])('a customer brings back a piece: %s', (goods, expectedIdr, bucket) => {
  const back: Fact = { id: 'r', at: hour(9), kind: 'brought-back', ofId: 's', pieces: 1, goods }
  const { postings, stock } = accountOf([...received(1), sale('s', 5), back])
  expect(0 - balanceOf(postings, 'due_to_producer')).toBe(expectedIdr)
  expect(stock.get('b1')?.get(bucket)).toBe(1)
})

test('more pieces than were sold cannot be brought back', () => {
  const back = (id: string): Fact => ({
    id,
    at: hour(9),
    kind: 'brought-back',
    ofId: 's',
    pieces: 2,
    goods: 'defect',
  })
  expect(dueIdr([...received(9), sale('s', 5, 3), back('r'), back('q')])).toBe(0)
})

test('a payment that did not arrive is open again', () => {
  const paid: Fact = { id: 'p', at: hour(70), kind: 'paid', amountIdr: 7_400 }
  const denied: Fact = { id: 'd', at: hour(75), kind: 'reversed', ofId: 'p' }
  expect(dueIdr([...received(1), sale('s', 5), paid])).toBe(38)
  expect(dueIdr([...received(1), sale('s', 5), paid, denied])).toBe(7_438)
})

test('a sale in its waiting time is left to the next statement, its return too', () => {
  const paper = { kind: 'issued' as const, fromOn: '2026-11-01', slotFeeIdr: 0, waitingDays: 3 }
  const { statements } = accountOf([
    ...received(10),
    sale('early', 24 * 5),
    sale('fresh', 24 * 6, 2),
    { id: 'back', at: hour(24 * 7), kind: 'brought-back', ofId: 'fresh', pieces: 1, goods: 'defect' },
    { ...paper, id: 'p1', at: hour(300), toOn: '2026-11-09' },
    { ...paper, id: 'p2', at: hour(600), toOn: '2026-11-16' },
  ])
  expect(statements.map(one => one.lines.map(line => [line.factId, line.lateOf]))).toEqual([
    [['early', undefined]],
    [
      ['fresh', undefined],
      ['back', undefined],
    ],
  ])
  expect(statements.map(one => one.totals.dueIdr)).toEqual([7_438, 14_876])
})

test('a sale derived from a count waits as any other, what the counter lost does not', () => {
  const paper = { kind: 'issued' as const, fromOn: '2026-11-01', slotFeeIdr: 0, waitingDays: 3 }
  const { statements } = accountOf([
    ...received(10),
    count('derived', 24 * 6, 9, 0, 'counts'),
    count('missing', 24 * 7, 7),
    { ...paper, id: 'p1', at: hour(300), toOn: '2026-11-09' },
    { ...paper, id: 'p2', at: hour(301), toOn: '2026-11-10' },
  ])
  const lines = statements.map(one => one.lines.map(line => [line.factId, line.part, line.lateOf]))
  expect(lines).toEqual([[['missing', 'shrink', undefined]], [['derived', 'sale', undefined]]])
})

test('what happens between the last day and the issue belongs to the next statement', () => {
  const paper = { kind: 'issued' as const, fromOn: '2026-11-01', slotFeeIdr: 0, waitingDays: 0 }
  const { statements } = accountOf([
    ...received(10),
    sale('in', 24 * 5 + 14, 1),
    sale('after', 24 * 5 + 15, 2),
    { id: 'void', at: hour(24 * 6), kind: 'reversed', ofId: 'in' },
    { ...paper, id: 'p1', at: hour(24 * 8), toOn: '2026-11-06' },
    { ...paper, id: 'p2', at: hour(24 * 15), toOn: '2026-11-13' },
  ])
  expect(statements.map(one => one.totals.dueIdr)).toEqual([7_438, 2 * 7_438])
  expect(statements[1]?.lines).toMatchObject([
    { factId: 'after', pieces: 2, lateOf: undefined },
    { factId: 'in', pieces: -1, lateOf: undefined },
  ])
})

test('the pieces of a change are those of the lines before and after', () => {
  expect(changesBy(count('c', 50, 9), [...received(10)])).toMatchObject([
    { factId: 'c', part: 'shrink', pieces: 1, from: 'shelf:hotel', to: 'gone:shrink' },
  ])
})
