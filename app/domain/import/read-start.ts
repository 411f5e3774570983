import { dayOfSerial } from '#app/gateways/spreadsheets/day-of-serial.ts'
import type { SheetCell } from '#app/gateways/spreadsheets/spreadsheets.ts'
import { type Day, isDay } from '../dates.ts'
import { cellText, saysNothing } from './cell-text.ts'
import type { Read } from './read-amounts.ts'

/** The year in which she began, from a day, a month or a year. @param until a later one is not believed */
export function readStartYear(cell: SheetCell, until: Day): Read<number> {
  const said = cellText(cell)
  if (said === '' || saysNothing(said)) return { is: 'missing' }
  const year = yearOf(cell, said)
  const fits = year !== undefined && year >= 1945 && year <= Number(until.slice(0, 4))
  return fits ? { is: 'found', value: year } : { is: 'unreadable', said }
}

function yearOf(cell: SheetCell, said: string): number | undefined {
  if (/^(19|20)\d{2}$/.test(said)) return Number(said)
  const day = readDay(cell)
  if (day !== undefined) return Number(day.slice(0, 4))
  const inMonth = /^([a-z]+)[\s.,-]*((?:19|20)\d{2})$/i.exec(said)
  return inMonth && monthOf(inMonth[1] ?? '') !== undefined ? Number(inMonth[2]) : undefined
}

/** A day as 05/03/2019, 5-3-19, 5 Maret 2019, 2019-03-05, or as the number that a spreadsheet keeps for it. */
export function readDay(cell: SheetCell): Day | undefined {
  if (cell?.kind === 'day') return cell.day
  const said = cellText(cell)
  if (/^\d{5}$/.test(said) && Number(said) > 15_000 && Number(said) < 60_000) return dayOfSerial(Number(said))
  if (isDay(said.slice(0, 10))) return said.slice(0, 10)
  const figures = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{2}|\d{4})$/.exec(said)
  if (figures) return dayFrom(figures[1], Number(figures[2]), figures[3])
  const words = /^(?:[a-z]+,\s*)?(\d{1,2})[\s-]+([a-z]+)\.?[\s-]+(\d{2}|\d{4})$/i.exec(said)
  return words ? dayFrom(words[1], monthOf(words[2] ?? ''), words[3]) : undefined
}

function dayFrom(date = '', month: number | undefined, year = ''): Day | undefined {
  if (month === undefined) return undefined
  const whole = year.length === 4 ? year : Number(year) > 50 ? `19${year}` : `20${year}`
  const day = `${whole}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

/** By its first three letters, in Indonesian or English: Agustus, Agt, Agu, August. */
function monthOf(word: string): number | undefined {
  const at = months.findIndex(names => names.includes(word.slice(0, 3).toLowerCase()))
  return at < 0 ? undefined : at + 1
}

const months = [
  ['jan'],
  ['feb', 'peb'],
  ['mar'],
  ['apr'],
  ['mei', 'may'],
  ['jun'],
  ['jul'],
  ['agu', 'agt', 'ags', 'aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov', 'nop'],
  ['des', 'dec'],
]
