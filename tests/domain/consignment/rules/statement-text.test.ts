import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  brokenLink,
  type StatementPaper,
  statementHash,
  statementText,
} from '#app/domain/consignment/rules/statement-text.ts'
import { statementTotals } from '#app/domain/consignment/rules/statement-totals.ts'
import { runs } from './property-runs.ts'

const lines: StatementPaper['lines'] = [
  {
    documentNumber: 'LP/2026/11/0031',
    on: '2026-11-14',
    part: 'sale',
    what: 'Keripik Tempe 200 g',
    pieces: 31,
    unitShareIdr: 7_438,
    dueIdr: 230_578,
    isLate: false,
  },
  {
    documentNumber: 'RP/2026/11/0002',
    on: '2026-11-18',
    part: 'return',
    what: 'Keripik Tempe 200 g',
    pieces: -1,
    unitShareIdr: 7_438,
    dueIdr: -7_438,
    isLate: true,
  },
]
const paper: StatementPaper = {
  number: 'PS/2026/11/0007',
  revision: 1,
  agreementNumber: 'PJ/2026/0004',
  agreementVersion: 1,
  producerName: 'Dapur Lastri',
  partnerName: 'Hotel Contoh',
  fromOn: '2026-11-01',
  toOn: '2026-11-30',
  lines,
  totals: statementTotals(36, lines, 25_000),
  previousHash: undefined,
}

test('the text of a statement is the same on every machine, letter by letter', () => {
  const text = statementText(paper)
  expect(text).toBe(`omah-oleh-statement|1
statement|PS/2026/11/0007|1
agreement|PJ/2026/0004|1
producer|Dapur Lastri
partner|Hotel Contoh
period|2026-11-01|2026-11-30
opening|36
line|LP/2026/11/0031|2026-11-14|sale|Keripik Tempe 200 g|31|7438|230578|in-time
line|RP/2026/11/0002|2026-11-18|return|Keripik Tempe 200 g|-1|7438|-7438|late
total|sale|230578
total|return|-7438
total|loss|0
total|shrink|0
total|found|0
fee|25000|0
due|198176
previous|0000000000000000000000000000000000000000000000000000000000000000
`)
  expect(statementHash(text)).toBe('4a2ef91d38d75fcdfa3eae40e455605eebe1ae510e465a8242a89f5831b8bea0')
})

test('a letter typed composed or in two parts is the same letter', () => {
  const written = (producerName: string) => statementText({ ...paper, producerName })
  expect(written('Cafe\u0301 Ijen')).toBe(written('Caf\u00e9 Ijen'))
})

test('no name can pass for another field, a line or another name', () => {
  const name = fc.string({ unit: fc.constantFrom('a', '|', '\\', '\n', '\r', 'p', 'n', ' '), maxLength: 8 })
  fc.assert(
    fc.property(name, name, name, name, (one, two, three, four) => {
      const first = statementText({ ...paper, producerName: one, partnerName: two })
      const second = statementText({ ...paper, producerName: three, partnerName: four })
      expect(first === second).toBe(one === three && two === four)
      expect(first.split('\n')).toHaveLength(18)
    }),
    runs,
  )
})

test('totals that are not those of the lines are no statement', () => {
  const { totals } = paper
  expect(() => statementText({ ...paper, lines: lines.slice(1) })).toThrow('lines of sale')
  const dear = { ...totals, dueIdr: statementTotals(37, lines, 25_000).dueIdr }
  expect(() => statementText({ ...paper, totals: dear })).toThrow('not the due sum')
  const [first, second] = lines
  if (!first || !second) throw new Error('two lines')
  expect(() => statementText({ ...paper, lines: [{ ...first, pieces: 30 }, second] })).toThrow(
    'pieces x share',
  )
})

test('each statement vouches for the one before: a changed, removed or exchanged link is found', () => {
  const chain: { text: string; hash: string }[] = []
  for (const number of ['one', 'two', 'three']) {
    const text = statementText({ ...paper, number, previousHash: chain.at(-1)?.hash })
    chain.push({ text, hash: statementHash(text) })
  }
  const [one, two, three] = chain
  if (!one || !two || !three) throw new Error('three statements')
  expect(brokenLink(chain)).toBeUndefined()
  expect(brokenLink([])).toBeUndefined()
  const forged = two.text.replace('due|198176', 'due|198076')
  expect(brokenLink([one, { ...two, text: forged }, three])).toBe(1)
  expect(brokenLink([one, { text: forged, hash: statementHash(forged) }, three])).toBe(2)
  expect(brokenLink([one, three])).toBe(1)
  expect(brokenLink([two, one, three])).toBe(0)
})
