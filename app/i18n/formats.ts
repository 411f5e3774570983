import type { Language } from './language.ts'

/*
 * The one place where numbers, dates and lists become text. Month and day names are written out here
 * because ICU versions disagree about them (Agt, Agu; Rp 1.000, Rp1.000,00).
 */

/** Whole rupiah: Rp12.500 in Indonesian (official spelling: no space, no decimals), Rp12,500 in English. */
export function rupiah(language: Language, idr: number): string {
  return idr < 0 ? `-Rp${grouped(language, -idr)}` : `Rp${grouped(language, idr)}`
}

export function rupiahPer100(language: Language, idr: number): string {
  return `${rupiah(language, idr)} / 100 g`
}

/** 1.234 in Indonesian, 1,234 in English; rounded to a whole number. */
export function number(language: Language, value: number): string {
  return value < 0 ? `-${grouped(language, -value)}` : grouped(language, value)
}

/** At most `digits` decimals, none that are zero: 1,44 and 1,1 and 2. */
export function decimal(language: Language, value: number, digits: number): string {
  const fixed = value.toFixed(digits)
  const [whole = '0', rest = ''] = fixed.split('.')
  const shown = rest.replace(/0+$/, '')
  const text = grouped(language, Math.abs(Number(whole)))
  const sign = value < 0 && Number(fixed) !== 0 ? '-' : ''
  return `${sign}${text}${shown === '' ? '' : `${marks[language].decimal}${shown}`}`
}

/** 180 g, 1,5 kg. @param grams 1000 and more is said in kilograms */
export function weight(language: Language, grams: number): string {
  return grams < 1000 ? `${decimal(language, grams, 1)} g` : `${decimal(language, grams / 1000, 2)} kg`
}

/** 250 ml, 1,44 l. */
export function volume(language: Language, millilitres: number): string {
  return millilitres < 1000
    ? `${decimal(language, millilitres, 1)} ml`
    : `${decimal(language, millilitres / 1000, 2)} l`
}

/** As the crow flies: 530 m, 1,1 km. Rounded to what a walker can use. */
export function distance(language: Language, metres: number): string {
  const tens = Math.round(metres / 10) * 10
  return tens < 1000 ? `${tens} m` : `${decimal(language, metres / 1000, 1)} km`
}

/** 21 Jan 2027. @param on YYYY-MM-DD */
export function date(language: Language, on: string): string {
  const day = calendarDay(on)
  return `${day.date} ${monthsShort[language][day.month]} ${day.year}`
}

/** 21 Januari 2027. */
export function longDate(language: Language, on: string): string {
  const day = calendarDay(on)
  return `${day.date} ${monthsLong[language][day.month]} ${day.year}`
}

/** Minggu 22 Nov: for days near today, without the year. */
export function weekdayDate(language: Language, on: string): string {
  const day = calendarDay(on)
  return `${weekdays[language][day.weekday]} ${day.date} ${monthsShort[language][day.month]}`
}

/** @param isoWeekday 1 Monday to 7 Sunday */
export function weekday(language: Language, isoWeekday: number): string {
  return weekdays[language][isoWeekday % 7] ?? ''
}

/** 16.40 in Indonesian, 16:40 in English. @param clock HH:MM */
export function time(language: Language, clock: string): string {
  return clock.replace(':', marks[language].time)
}

/** The day an instant falls on in WIB, YYYY-MM-DD. */
export function dayOf(at: string): string {
  return inWib(at).toISOString().slice(0, 10)
}

/** Minggu 22 Nov, 16.40 WIB. @param at UTC instant */
export function monthAt(language: Language, at: string): string {
  const wib = inWib(at)
  return `${monthsLong[language][wib.getUTCMonth()]} ${wib.getUTCFullYear()}`
}

export function moment(language: Language, at: string): string {
  const wib = inWib(at).toISOString()
  return `${weekdayDate(language, wib.slice(0, 10))}, ${time(language, wib.slice(11, 16))} WIB`
}

/** hari ini, kemarin, 2 hari lalu. */
export function daysAgo(language: Language, days: number): string {
  if (days <= 0) return language === 'id' ? 'hari ini' : 'today'
  if (days === 1) return language === 'id' ? 'kemarin' : 'yesterday'
  return language === 'id' ? `${days} hari lalu` : `${days} days ago`
}

/** hari ini, besok, 3 hari lagi. */
export function daysAhead(language: Language, days: number): string {
  if (days <= 0) return language === 'id' ? 'hari ini' : 'today'
  if (days === 1) return language === 'id' ? 'besok' : 'tomorrow'
  return language === 'id' ? `${days} hari lagi` : `in ${days} days`
}

/** 0812-3456-7890 at home, +62 812-3456-7890 in English. @param phone E.164 */
export function phone(language: Language, phone: string): string {
  const digits = phone.replace(/\D/g, '')
  if (!digits.startsWith('62')) return `+${digits}`
  const local = digits.slice(2)
  const parts = [local.slice(0, 3), local.slice(3, 7), local.slice(7)].filter(part => part !== '').join('-')
  return language === 'id' ? `0${parts}` : `+62 ${parts}`
}

/** A guide in the visitor's money: A$1.10, JPY 107. Two decimals, none for currencies that have none. */
export function foreignMoney(language: Language, currency: string, amount: number): string {
  const sign = currencySigns[currency] ?? `${currency} `
  if (wholeCurrencies.has(currency)) return `${sign}${grouped(language, amount)}`
  const [whole = '0', cents = '00'] = amount.toFixed(2).split('.')
  return `${sign}${grouped(language, Number(whole))}${marks[language].decimal}${cents}`
}

/** a, b dan c; a, b and c. */
export function joined(language: Language, parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? ''
  return `${parts.slice(0, -1).join(', ')} ${language === 'id' ? 'dan' : 'and'} ${parts[parts.length - 1]}`
}

/** Upper-cases the first letter, for a fact that opens a line. */
export function opening(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const englishPlurals = new Intl.PluralRules('en')

/** English only: Indonesian nouns do not change with their number. */
export function plural(count: number, one: string, other: string): string {
  return `${grouped('en', count)} ${englishPlurals.select(count) === 'one' ? one : other}`
}

const marks = {
  id: { group: '.', decimal: ',', time: '.' },
  en: { group: ',', decimal: '.', time: ':' },
} as const

// Signs that our text face has; the others are written as their code.
const currencySigns: Record<string, string> = {
  AUD: 'A$',
  SGD: 'S$',
  USD: 'US$',
  TWD: 'NT$',
  HKD: 'HK$',
  NZD: 'NZ$',
  MYR: 'RM',
}
const wholeCurrencies = new Set(['JPY', 'KRW', 'TWD', 'VND'])

const weekdays = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const

const monthsLong = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const

const monthsShort = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const

function grouped(language: Language, value: number): string {
  const digits = Math.round(value).toString()
  if (digits.length < 4) return digits
  return digits.replace(/\B(?=(\d{3})+$)/g, marks[language].group)
}

function calendarDay(on: string): { year: number; month: number; date: number; weekday: number } {
  const day = new Date(`${on}T00:00:00Z`)
  return {
    year: day.getUTCFullYear(),
    month: day.getUTCMonth(),
    date: day.getUTCDate(),
    weekday: day.getUTCDay(),
  }
}

// WIB is UTC+7 all year, without summer time since 1964; the result reads as WIB through its UTC methods.
const wibAheadMs = 7 * 60 * 60 * 1000

function inWib(at: string): Date {
  return new Date(Date.parse(at) + wibAheadMs)
}
