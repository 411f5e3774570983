import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBestBefore } from '#app/domain/label/best-before-text.ts'
import { formatBpom, readBpom } from '#app/domain/label/bpom.ts'
import { formatHalalNumber, readHalalNumber } from '#app/domain/label/halal-number.ts'
import { readNib } from '#app/domain/label/nib.ts'
import { formatPirt, readPirt } from '#app/domain/label/pirt.ts'

describe('a P-IRT number', () => {
  const chips = {
    layout: '2018',
    packaging: 'plastic',
    group: '15',
    region: '3573',
    productNo: '01',
    makerNo: '9999',
    endYear: 2031,
  }

  test.each([
    'P-IRT No. 2153573019999-31',
    '2153573019999-31',
    '215357301999931',
    ' p-irt: 2 15 3573 01 9999 31 ',
    'PIRT 2153573019999 – 31',
    'P.IRT. NO. 2153573019999/31',
  ])('%s is read', text => {
    expect(readPirt(text)).toEqual(chips)
    expect(formatPirt(text)).toBe('2153573019999-31')
  })

  test.each([
    ['1', 'glass'],
    ['2', 'plastic'],
    ['3', 'paper'],
    ['4', 'can'],
    ['5', 'foil'],
    ['6', 'other'],
    ['7', 'composite'],
    ['8', 'double'],
  ])('that begins with %s is packed in %s', (digit, packaging) => {
    expect(readPirt(`${digit}153573019999-31`)).toMatchObject({ packaging })
  })

  test('of 12 digits is an old one', () => {
    expect(readPirt('P-IRT 206 3573 01001')).toEqual({ layout: 'old-12' })
    expect(formatPirt(' 206357301001 ')).toBe('206357301001')
  })

  test.each([
    '',
    'dalam proses',
    '0153573019999-31',
    '9153573019999-31',
    '21535730199993',
    '2153573019999-311',
    '2153573019999-3I',
    'MD 215357301999931',
  ])('%s is unknown', text => {
    expect(readPirt(text)).toEqual({ layout: 'unknown' })
    expect(formatPirt(text)).toBe(text.trim())
  })
})

describe('a halal number', () => {
  test.each(['ID35110000000000126', 'id 35 11 000000000 0126', 'ID35.11.000000000.0126'])(
    '%s is read',
    text => {
      expect(readHalalNumber(text)).toEqual({
        layout: 'ID-17',
        province: '35',
        route: '11',
        running: '000000000',
        month: 1,
        year: 2026,
      })
      expect(formatHalalNumber(text)).toBe('ID35110000000000126')
    },
  )

  test.each([
    ['of another length', 'ID351100000000001260'],
    ['without ID', '35110000000000126'],
    ['of no province', 'ID99110000000000126'],
    ['of month 0', 'ID35110000000000026'],
    ['of month 13', 'ID35110000000001326'],
  ])('%s is unknown', (_why, text) => {
    expect(readHalalNumber(text)).toEqual({ layout: 'unknown' })
    expect(formatHalalNumber(text)).toBe(text)
  })
})

test('a NIB has 13 digits', () => {
  expect(readNib('NIB: 0000 0000 00001')).toBe('0000000000001')
  expect(readNib('000000000001')).toBeUndefined()
  expect(readNib('00000000000A1')).toBeUndefined()
})

test('a number of BPOM is food or cosmetic', () => {
  expect(readBpom('BPOM RI MD 123456789012')).toEqual({ layout: 'MD', digits: '123456789012' })
  expect(readBpom('bpom ri ml 123456789012345')).toEqual({ layout: 'ML', digits: '123456789012345' })
  expect(readBpom('NA18260100001')).toEqual({ layout: 'cosmetic', series: 'NA', digits: '18260100001' })
  expect(readBpom('MD 1234567890123')).toEqual({ layout: 'unknown' })
  expect(formatBpom('md123456789012')).toBe('BPOM RI MD 123456789012')
  expect(formatBpom('na 18260100001')).toBe('BPOM NA18260100001')
  expect(formatBpom(' menunggu ')).toBe('menunggu')
})

test.each([
  ['Baik digunakan sebelum 21 Jan 2027', true, { year: 2027, month: 1, day: 21 }],
  ['baik digunakan sebelum: 21-08-27', true, { year: 2027, month: 8, day: 21 }],
  ['Baik digunakan sebelum 5 Agustus 2027', true, { year: 2027, month: 8, day: 5 }],
  ['Baik digunakan sebelum Okt 2027', true, { year: 2027, month: 10, day: undefined }],
  ['EXP 29.02.2028', false, { year: 2028, month: 2, day: 29 }],
  ['EXP 29.02.2027', false, undefined],
  ['Baik digunakan sebelum 13/2027', true, undefined],
  ['Baik digunakan sebelum', true, undefined],
])('the date of "%s" is read', (text, hasPhrase, date) => {
  expect(readBestBefore(text)).toEqual({ hasPhrase, date })
})

test('no text that somebody types makes a reader fall over or wait', () => {
  const typed = fc.array(
    fc.constantFrom(...'0123456789', ...'aimnopstu IDML', ...'.-/–:\n', '₂', 'é', '🎁', '\0'),
    {
      maxLength: 80,
    },
  )
  const readers = [readPirt, readHalalNumber, readBpom, readNib, readBestBefore, formatPirt]
  fc.assert(
    fc.property(typed, signs => {
      for (const read of readers) read(signs.join(''))
    }),
  )
  for (const long of [
    '1'.repeat(50_000),
    '1 '.repeat(50_000),
    ` ${'-'.repeat(50_000)}`,
    'sebelum '.repeat(10_000),
  ])
    for (const read of readers) read(long)
})
