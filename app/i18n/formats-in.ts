import * as formats from './formats.ts'
import type { Language } from './language.ts'

/** The formats of one language, bound once: pages call them hundreds of times. */
export type Formats = {
  rupiah: (idr: number) => string
  rupiahPer100: (idr: number) => string
  number: (value: number) => string
  weight: (grams: number) => string
  volume: (millilitres: number) => string
  distance: (metres: number) => string
  date: (on: string) => string
  longDate: (on: string) => string
  /** November 2026. @param at a moment; the month is Malang's */
  monthAt: (at: string) => string
  weekdayDate: (on: string) => string
  weekday: (isoWeekday: number) => string
  time: (clock: string) => string
  moment: (at: string) => string
  daysAgo: (days: number) => string
  daysAhead: (days: number) => string
  phone: (phone: string) => string
  foreignMoney: (currency: string, amount: number) => string
  joined: (parts: readonly string[]) => string
  opening: (text: string) => string
}

function bound(language: Language): Formats {
  return {
    rupiah: idr => formats.rupiah(language, idr),
    rupiahPer100: idr => formats.rupiahPer100(language, idr),
    number: value => formats.number(language, value),
    weight: grams => formats.weight(language, grams),
    volume: millilitres => formats.volume(language, millilitres),
    distance: metres => formats.distance(language, metres),
    date: on => formats.date(language, on),
    longDate: on => formats.longDate(language, on),
    monthAt: at => formats.monthAt(language, at),
    weekdayDate: on => formats.weekdayDate(language, on),
    weekday: isoWeekday => formats.weekday(language, isoWeekday),
    time: clock => formats.time(language, clock),
    moment: at => formats.moment(language, at),
    daysAgo: days => formats.daysAgo(language, days),
    daysAhead: days => formats.daysAhead(language, days),
    phone: phone => formats.phone(language, phone),
    foreignMoney: (currency, amount) => formats.foreignMoney(language, currency, amount),
    joined: parts => formats.joined(language, parts),
    opening: formats.opening,
  }
}

export const formatsIn: Readonly<Record<Language, Formats>> = { id: bound('id'), en: bound('en') }
