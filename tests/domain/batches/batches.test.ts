import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf, mostBatchesADay, readBatchCode } from '#app/domain/batches/batch-code.ts'
import { batchPath, readBatchPath } from '#app/domain/batches/batch-path.ts'
import { bestBefore, bestBeforeWords } from '#app/domain/batches/best-before.ts'
import { gtin14, inHouseGtin, isInHouse } from '#app/domain/catalogue/gtin.ts'
import { addDays } from '#app/domain/dates.ts'
import { granted, refused } from '#tests/support/cast.ts'

describe('best before', () => {
  test.each([
    ['2026-11-24', 90, '2027-02-22'],
    ['2027-12-31', 60, '2028-02-29'],
    ['2026-11-24', 1, '2026-11-25'],
  ])('made on %s and good for %i days: %s', (madeOn, days, on) => {
    expect(bestBefore(madeOn, days)).toBe(on)
  })

  test.each([
    ['2026-11-24', 3, { form: 'day', on: '2026-11-27' }],
    ['2026-11-24', 92, { form: 'day', on: '2027-02-24' }],
    ['2026-11-24', 93, { form: 'month', year: 2027, month: 1 }],
    ['2026-11-24', 97, { form: 'month', year: 2027, month: 2 }],
    ['2026-08-01', 153, { form: 'month', year: 2026, month: 12 }],
  ])('made on %s and good for %i days it reads %j', (madeOn, days, words) => {
    expect(bestBeforeWords(madeOn, days)).toEqual(words)
  })

  test('a label never promises more than the food keeps', () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.integer({ min: 1, max: 900 }), (day, shelfLifeDays) => {
        const madeOn = addDays('2026-01-01', day)
        const words = bestBeforeWords(madeOn, shelfLifeDays)
        const lastPromised =
          words.form === 'day'
            ? words.on
            : new Date(Date.UTC(words.year, words.month, 0)).toISOString().slice(0, 10)
        expect(lastPromised <= bestBefore(madeOn, shelfLifeDays)).toBe(true)
        expect(lastPromised > madeOn).toBe(true)
        expect(words.form).toBe(shelfLifeDays <= 92 ? 'day' : 'month')
      }),
    )
  })

  test.each([0, -1, 1.5])('a shelf life of %d days is a bug', days => {
    expect(() => bestBefore('2026-11-24', days)).toThrow('not a shelf life')
  })
})

const signs = [...'0123456789ACDEFGHJKMNPQRSTVWXYZ']
const codes = fc.record({
  productCode: fc
    .array(fc.constantFrom(...signs), { minLength: 2, maxLength: 6 })
    .map(all => all.join(''))
    .filter(text => /[A-Z]/.test(text)),
  madeOn: fc.nat(20_000).map(day => addDays('2024-01-01', day)),
  nth: fc.integer({ min: 1, max: 30 }),
})

describe('a batch code', () => {
  test('names product, day and which batch of the day', () => {
    const code = granted(codeOf('KTE', '2026-11-24', 1))
    expect(code).toMatch(/^KTE-261124-1[0-9A-Z]$/)
    expect(granted(readBatchCode(code))).toEqual({ productCode: 'KTE', madeOn: '2026-11-24', nth: 1, code })
  })

  test('is read however it is typed', () => {
    const code = granted(codeOf('K80T', '2026-11-24', 10))
    for (const typed of [
      code.toLowerCase(),
      code.replaceAll('-', ' '),
      code.replace('8', 'B').replaceAll('0', 'o').replaceAll('1', 'l'),
    ])
      expect(granted(readBatchCode(typed)).code).toBe(code)
  })

  test('comes back as it was made, for any product, day and number', () => {
    fc.assert(
      fc.property(codes, batch => {
        const code = granted(codeOf(batch.productCode, batch.madeOn, batch.nth))
        expect(granted(readBatchCode(code))).toEqual({ ...batch, code })
        expect(code.length).toBeLessThanOrEqual(16)
      }),
    )
  })

  test('with one wrong sign, or two changed about, is always noticed', () => {
    fc.assert(
      fc.property(codes, fc.nat(), fc.constantFrom(...signs), (batch, place, sign) => {
        const code = granted(codeOf(batch.productCode, batch.madeOn, batch.nth)).replaceAll('-', '')
        const at = place % code.length
        const wrong = code.slice(0, at) + sign + code.slice(at + 1)
        if (wrong !== code) expect(readBatchCode(wrong).ok).toBe(false)
        const next = (at + 1) % code.length
        const changed = [...code]
        ;[changed[at], changed[next]] = [code[next] ?? '', code[at] ?? '']
        if (changed.join('') !== code) expect(readBatchCode(changed.join('')).ok).toBe(false)
      }),
    )
  })

  test.each(['', 'KTE', 'KTE-261324-1A', '3-261124-11', 'KTE-261124-0A', 'KTE-261124-1', '🎁'])(
    '%s is no code',
    text => {
      expect(refused(readBatchCode(text))).toEqual({ code: 'batch-code-mistyped', text })
    },
  )

  test.each([
    ['KTO', '2026-11-24', 1, { code: 'product-code-unfit', productCode: 'KTO' }],
    ['123', '2026-11-24', 1, { code: 'product-code-unfit', productCode: '123' }],
    ['K', '2026-11-24', 1, { code: 'product-code-unfit', productCode: 'K' }],
    ['KTE', '2026-11-31', 1, { code: 'not-a-day', day: '2026-11-31' }],
    ['KTE', '2026-11-24', 0, { code: 'too-many-batches-a-day', nth: 0, limit: mostBatchesADay }],
    ['KTE', '2026-11-24', 31, { code: 'too-many-batches-a-day', nth: 31, limit: 30 }],
  ])('of %s on %s, number %i, is refused', (productCode, madeOn, nth, refusal) => {
    expect(refused(codeOf(productCode, madeOn, nth))).toEqual(refusal)
  })
})

describe('the address behind the QR code', () => {
  test('has the shape that GS1 gives it', () => {
    expect(granted(batchPath('4006381333931', 'KTE-261124-1K', '2027-02-22'))).toBe(
      '/01/04006381333931/10/KTE-261124-1K?17=270222',
    )
    expect(granted(batchPath('04006381333931', 'A1'))).toBe('/01/04006381333931/10/A1')
  })

  test('carries an in-house number until there is a GTIN, and that number stays good', () => {
    const own = granted(inHouseGtin(42))
    expect(own).toBe('02000000000428')
    expect(isInHouse(own)).toBe(true)
    expect(isInHouse('4006381333931')).toBe(false)
    expect(readBatchPath(granted(batchPath(own, 'KTE-261124-1K')))).toEqual({
      gtin: own,
      lot: 'KTE-261124-1K',
      bestBeforeOn: undefined,
    })
  })

  test('comes back as it was made', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), codes, (number, batch) => {
        const lot = granted(codeOf(batch.productCode, batch.madeOn, batch.nth))
        const gtin = granted(inHouseGtin(number))
        expect(gtin14(gtin)).toBe(gtin)
        const path = granted(batchPath(gtin, lot, batch.madeOn))
        expect(readBatchPath(path)).toEqual({ gtin, lot, bestBeforeOn: batch.madeOn })
      }),
    )
  })

  test.each([
    '/01/04006381333932/10/A1',
    '/01/4006381/10/A1',
    '/01/04006381333931/10/',
    '/01/04006381333931/10/A%2F1',
    '/01/04006381333931/21/A1',
    '/products/x',
  ])('%s is no batch', path => {
    expect(readBatchPath(path)).toBeUndefined()
  })

  test('a best-before that is no day is left out, the batch is found all the same', () => {
    expect(readBatchPath('/01/04006381333931/10/A1?utm=x&17=279922')).toEqual({
      gtin: '04006381333931',
      lot: 'A1',
      bestBeforeOn: undefined,
    })
  })

  test('what would make no address is refused', () => {
    expect(refused(batchPath('4006381333932', 'A1'))).toEqual({ code: 'not-a-gtin', gtin: '4006381333932' })
    expect(refused(batchPath('4006381333931', 'A/1'))).toEqual({ code: 'lot-unfit', lot: 'A/1' })
    expect(refused(inHouseGtin(0))).toEqual({ code: 'not-an-in-house-number', number: 0 })
    expect(refused(inHouseGtin(100_000_000_000))).toMatchObject({ code: 'not-an-in-house-number' })
  })
})
