import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outstandingOf } from '#app/domain/consignment/rules/outstanding.ts'
import { noPrevious, sha256Of, statementText } from '#app/domain/consignment/rules/statement-text.ts'
import { runs } from './rules/property-runs.ts'

const owed = (statementId: string, chargesIdr: number, disputedIdr = 0) => ({
  statementId,
  dueOn: '2026-12-10',
  chargesIdr,
  disputedIdr,
})

test('payments go against the oldest statement first, in parts', () => {
  const statements = [owed('a', 100_000), owed('b', 50_000), owed('c', 70_000, 20_000)]
  expect(outstandingOf(statements, 120_000)).toEqual({
    open: [
      { statementId: 'b', dueOn: '2026-12-10', openIdr: 30_000, disputedIdr: 0 },
      { statementId: 'c', dueOn: '2026-12-10', openIdr: 70_000, disputedIdr: 20_000 },
    ],
    carriedIdr: 0,
  })
})

test('a negative statement is set against the others and carried where nothing is left', () => {
  expect(outstandingOf([owed('a', 100), owed('b', -7_438)], 0)).toEqual({ open: [], carriedIdr: 7_338 })
  expect(outstandingOf([owed('a', 100), owed('b', -7_438)], 50).carriedIdr).toBe(7_388)
})

test('whatever was charged and paid, nothing of it is lost', () => {
  const charges = fc.array(fc.integer({ min: -20_000, max: 50_000 }), { maxLength: 12 })
  fc.assert(
    fc.property(charges, fc.nat(300_000), (all, paidIdr) => {
      const { open, carriedIdr } = outstandingOf(
        all.map((chargesIdr, at) => owed(`s${at}`, chargesIdr)),
        paidIdr,
      )
      const openIdr = open.reduce((sum, one) => sum + one.openIdr, 0)
      expect(openIdr - carriedIdr).toBe(all.reduce((sum, charged) => sum + charged, 0) - paidIdr)
      expect(openIdr === 0 || carriedIdr === 0).toBe(true)
    }),
    runs,
  )
})

test('a statement reads the same for everybody, and no name can pretend to be a line', () => {
  const facts = {
    number: 'PS/2026/12/0001',
    agreement: 'PJ/2026/11/0001',
    version: 1,
    fromOn: '2026-11-01',
    untilOn: '2026-11-30',
    openingIdr: 36,
    lines: [
      {
        document: 'sale sal_1',
        what: 'sale',
        occurredOn: '2026-11-03',
        sku: 'KTO\n180\tx',
        pieces: 3,
        unitIdr: 7_438,
        amountIdr: 22_314,
        isLate: false,
      },
    ],
    chargesIdr: 22_314,
    paymentsIdr: 0,
    closingIdr: 22_350,
    previousSha256: noPrevious,
  }
  const text = statementText(facts)
  expect(text.split('\n')).toEqual([
    'omah-oleh statement 1',
    'number\tPS/2026/12/0001',
    'agreement\tPJ/2026/11/0001\t1',
    'period\t2026-11-01\t2026-11-30',
    'opening\t36',
    'line\tsale sal_1\tsale\t2026-11-03\tKTO 180 x\t3\t7438\t22314\tin-time',
    'charges\t22314',
    'payments\t0',
    'closing\t22350',
    `previous\t${noPrevious}`,
    '',
  ])
  expect(sha256Of(statementText({ ...facts, openingIdr: 37 }))).not.toBe(sha256Of(text))
})
