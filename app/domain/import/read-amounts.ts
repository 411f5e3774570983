import type { SheetCell } from '#app/gateways/spreadsheets/spreadsheets.ts'
import { type Rupiah, rupiah } from '../money.ts'
import { cellText, saysNothing } from './cell-text.ts'

export type Read<Value> =
  | { is: 'found'; value: Value }
  | { is: 'missing' }
  | { is: 'unreadable'; said: string }

/** Rupiah as people write it: 3500000, Rp 3.500.000,-, 3,5 jt, 500rb. A range is no number. */
export function readRupiah(cell: SheetCell): Read<Rupiah> {
  const said = cellText(cell)
  if (said === '' || saysNothing(said)) return { is: 'missing' }
  const amount = cell?.kind === 'number' ? cell.number : amountOf(said)
  const fits = amount !== undefined && amount >= 0 && amount <= 1_000_000_000_000
  return fits ? { is: 'found', value: rupiah(Math.round(amount)) } : { is: 'unreadable', said }
}

function amountOf(said: string): number | undefined {
  const parts =
    /^(?:rp|idr)?[.\s]*(\d[\d.,\s]*?)\s*(jt|juta|rb|ribu|k)?[.,\s-]*(?:\/?\s*(?:bln|bulan))?$/i.exec(said)
  const digits = parts?.[1]
  if (digits === undefined) return undefined
  const unit = parts?.[2]?.toLowerCase()
  const times = unit === undefined ? 1 : unit.startsWith('j') ? 1_000_000 : 1000
  const number = grouped(digits.replace(/\s/g, ''))
  return number === undefined ? undefined : number * times
}

/** A group of exactly three digits after a point or a comma is thousands; anything shorter is a fraction. */
function grouped(digits: string): number | undefined {
  if (/^\d{1,3}([.,]\d{3})+$/.test(digits)) return Number(digits.replace(/[.,]/g, ''))
  if (/^\d{1,3}(\.\d{3})+,\d{1,2}$/.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'))
  if (/^\d{1,3}(,\d{3})+\.\d{1,2}$/.test(digits)) return Number(digits.replaceAll(',', ''))
  return /^\d+([.,]\d{1,2})?$/.test(digits) ? Number(digits.replace(',', '.')) : undefined
}

/** 2, `2 orang`. */
export function readPersons(cell: SheetCell): Read<number> {
  const said = cellText(cell)
  if (said === '' || /^(-|–|tidak ada|tdk ada)$/i.test(said)) return { is: 'missing' }
  const count = /^(\d{1,4})\s*(orang|org|pekerja|karyawan)?\.?$/i.exec(said)?.[1]
  return count === undefined ? { is: 'unreadable', said } : { is: 'found', value: Number(count) }
}
