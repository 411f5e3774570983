import type { SheetCell } from '#app/gateways/spreadsheets/spreadsheets.ts'

/** What a cell says, as text; a number without the dress of its format. */
export function cellText(cell: SheetCell): string {
  if (cell === undefined || cell.kind === 'formula') return ''
  if (cell.kind === 'number') return plainNumber(cell.number)
  if (cell.kind === 'day') return cell.day
  return cell.text.replace(/\s+/g, ' ').trim()
}

const plainNumber = (number: number): string =>
  Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : String(number)

/** Ways to leave a cell empty without leaving it empty. */
export const saysNothing = (text: string): boolean =>
  /^('?|[-–—_.]+|0|n\/?a|tidak ada|tdk ada|tdk|belum ada|belum|kosong)$/i.test(text.trim())
