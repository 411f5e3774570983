import { describe, expect, it } from 'vitest'
import {
  date,
  dayOf,
  daysAgo,
  daysAhead,
  decimal,
  distance,
  foreignMoney,
  joined,
  longDate,
  moment,
  number,
  phone,
  plural,
  rupiah,
  rupiahPer100,
  time,
  volume,
  weekday,
  weekdayDate,
  weight,
} from '#app/i18n/formats.ts'

describe('rupiah', () => {
  it.each([
    [0, 'Rp0', 'Rp0'],
    [999, 'Rp999', 'Rp999'],
    [12_500, 'Rp12.500', 'Rp12,500'],
    [1_500_000, 'Rp1.500.000', 'Rp1,500,000'],
    [-8_500, '-Rp8.500', '-Rp8,500'],
  ])('writes %d without a space and without decimals', (idr, indonesian, english) => {
    expect(rupiah('id', idr)).toBe(indonesian)
    expect(rupiah('en', idr)).toBe(english)
  })

  it('says the price of 100 g', () => {
    expect(rupiahPer100('id', 6111)).toBe('Rp6.111 / 100 g')
    expect(rupiahPer100('en', 6111)).toBe('Rp6,111 / 100 g')
  })
})

describe('amounts', () => {
  it('groups thousands as each language does', () => {
    expect(number('id', 889_359)).toBe('889.359')
    expect(number('en', 889_359)).toBe('889,359')
  })

  it('drops decimals that are zero', () => {
    expect(decimal('id', 1.44, 2)).toBe('1,44')
    expect(decimal('en', 2, 2)).toBe('2')
    expect(decimal('en', 1.1, 2)).toBe('1.1')
    expect(decimal('id', -0.001, 2)).toBe('0')
    expect(decimal('id', -1.5, 1)).toBe('-1,5')
  })

  it('says kilograms and litres from one thousand on', () => {
    expect(weight('id', 180)).toBe('180 g')
    expect(weight('id', 999)).toBe('999 g')
    expect(weight('id', 1500)).toBe('1,5 kg')
    expect(volume('id', 1440)).toBe('1,44 l')
    expect(volume('en', 1440)).toBe('1.44 l')
    expect(volume('en', 250)).toBe('250 ml')
  })

  it('rounds a distance to what a walker can use', () => {
    expect(distance('id', 527)).toBe('530 m')
    expect(distance('id', 1100)).toBe('1,1 km')
    expect(distance('en', 1100)).toBe('1.1 km')
    expect(distance('id', 996)).toBe('1 km')
    expect(distance('id', 4)).toBe('0 m')
  })
})

describe('days in WIB', () => {
  it('names the months as Indonesians do', () => {
    expect(date('id', '2027-08-06')).toBe('6 Agu 2027')
    expect(date('en', '2027-08-06')).toBe('6 Aug 2027')
    expect(longDate('id', '2026-10-17')).toBe('17 Oktober 2026')
    expect(longDate('en', '2026-10-17')).toBe('17 October 2026')
    expect(weekdayDate('id', '2026-11-22')).toBe('Minggu 22 Nov')
    expect(weekdayDate('en', '2026-11-22')).toBe('Sunday 22 Nov')
  })

  it('counts the week from Monday', () => {
    expect(weekday('id', 1)).toBe('Senin')
    expect(weekday('id', 7)).toBe('Minggu')
    expect(weekday('en', 5)).toBe('Friday')
  })

  it('tells 23:30 of an evening in WIB as that evening, though it is 16:30 in UTC', () => {
    expect(moment('id', '2026-11-22T16:30:00.000Z')).toBe('Minggu 22 Nov, 23.30 WIB')
    expect(moment('en', '2026-11-22T16:30:00.000Z')).toBe('Sunday 22 Nov, 23:30 WIB')
    expect(dayOf('2026-11-22T16:30:00.000Z')).toBe('2026-11-22')
  })

  it('begins the day at midnight in WIB, not in UTC', () => {
    expect(dayOf('2026-11-22T16:59:59.999Z')).toBe('2026-11-22')
    expect(dayOf('2026-11-22T17:00:00.000Z')).toBe('2026-11-23')
    expect(moment('id', '2026-12-31T17:00:00.000Z')).toBe('Jumat 1 Jan, 00.00 WIB')
  })

  it('writes clock times with a dot in Indonesian and a colon in English', () => {
    expect(time('id', '06:00')).toBe('06.00')
    expect(time('en', '06:00')).toBe('06:00')
  })

  it('says how long ago and how soon', () => {
    expect([0, 1, 2, 9].map(days => daysAgo('id', days))).toEqual([
      'hari ini',
      'kemarin',
      '2 hari lalu',
      '9 hari lalu',
    ])
    expect([0, 1, 2].map(days => daysAgo('en', days))).toEqual(['today', 'yesterday', '2 days ago'])
    expect([0, 1, 58].map(days => daysAhead('id', days))).toEqual(['hari ini', 'besok', '58 hari lagi'])
    expect([0, 1, 58].map(days => daysAhead('en', days))).toEqual(['today', 'tomorrow', 'in 58 days'])
  })
})

describe('people and other money', () => {
  it('writes a phone number as at home, and with its country for visitors', () => {
    expect(phone('id', '+6281234567890')).toBe('0812-3456-7890')
    expect(phone('en', '+6281234567890')).toBe('+62 812-3456-7890')
    expect(phone('id', '+61412345678')).toBe('+61412345678')
  })

  it('names foreign money by signs that our face has, or by its code', () => {
    expect(foreignMoney('en', 'AUD', 1.1)).toBe('A$1.10')
    expect(foreignMoney('id', 'AUD', 1.1)).toBe('A$1,10')
    expect(foreignMoney('en', 'JPY', 106.6)).toBe('JPY 107')
    expect(foreignMoney('en', 'EUR', 1234.5)).toBe('EUR 1,234.50')
  })

  it('joins a list without a comma before its last', () => {
    expect(joined('id', ['kedelai', 'telur', 'susu'])).toBe('kedelai, telur dan susu')
    expect(joined('en', ['soy', 'egg', 'milk'])).toBe('soy, egg and milk')
    expect(joined('id', ['kedelai'])).toBe('kedelai')
    expect(joined('id', [])).toBe('')
  })

  it('bends English nouns to their number', () => {
    expect(plural(1, 'pc', 'pcs')).toBe('1 pc')
    expect(plural(0, 'pc', 'pcs')).toBe('0 pcs')
    expect(plural(1200, 'pc', 'pcs')).toBe('1,200 pcs')
  })
})
