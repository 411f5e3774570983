import { dayOfSerial } from './day-of-serial.ts'
import { type SheetCell, type SheetRow, SPREADSHEET_LIMITS } from './spreadsheets.ts'
import { ReadingStopped, type WorkbookParts } from './xlsx-parts.server.ts'
import type { ShownSheet } from './xlsx-workbook.server.ts'

const { rows: mostRows, columns: mostColumns, letters: mostLetters } = SPREADSHEET_LIMITS
const mostMerges = 20_000

export class TooManyRows extends ReadingStopped {}

type RawCell = { type: string; style: number; column: number; formula: boolean; value: string }
type Merge = { column: number; fromRow: number; toRow: number }

/** The rows of a sheet that have something in them, read in one pass. */
export async function readCells(
  parts: WorkbookParts,
  sheet: ShownSheet,
  known: { texts: readonly string[]; dayStyles: readonly boolean[] },
): Promise<SheetRow[]> {
  const rows: { number: number; cells: SheetCell[] }[] = []
  const merges: Merge[] = []
  let rowNumber = 0
  let row: SheetCell[] = []
  let cell: RawCell | undefined
  let column = 0
  let listening = false

  await parts.read(sheet.part, {
    open: (tag, attributes) => {
      if (tag === 'row') {
        rowNumber = Number(attributes.r ?? rowNumber + 1)
        row = []
        column = 0
      } else if (tag === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column
        cell = {
          type: attributes.t ?? 'n',
          style: Number(attributes.s ?? 0),
          column,
          formula: false,
          value: '',
        }
        column++
      } else if (tag === 'f' && cell) cell.formula = true
      else if (tag === 'v' || tag === 't') listening = cell !== undefined
      else if (tag === 'mergeCell' && merges.length < mostMerges) {
        const merge = mergeOf(attributes.ref ?? '')
        if (merge) merges.push(merge)
      }
    },
    text: piece => {
      if (listening && cell && cell.value.length < mostLetters) cell.value += piece
    },
    close: tag => {
      if (tag === 'v' || tag === 't') listening = false
      else if (tag === 'c' && cell) {
        if (cell.column < mostColumns) row[cell.column] = cellOf(cell, sheet, known)
        cell = undefined
      } else if (tag === 'row' && row.some(one => one !== undefined)) {
        if (rows.length === mostRows) throw new TooManyRows()
        rows.push({ number: rowNumber, cells: Array.from(row) })
      }
    },
  })
  fillDown(rows, merges)
  return rows
}

function cellOf(
  raw: RawCell,
  sheet: ShownSheet,
  known: { texts: readonly string[]; dayStyles: readonly boolean[] },
): SheetCell {
  if (raw.formula) return { kind: 'formula' }
  if (raw.value === '') return undefined
  switch (raw.type) {
    case 's':
      return textCell(known.texts[Number(raw.value)] ?? '')
    case 'str':
    case 'inlineStr':
      return textCell(raw.value)
    case 'e':
      return { kind: 'error', text: raw.value }
    case 'b':
      return textCell(raw.value === '1' ? 'TRUE' : 'FALSE')
    case 'd':
      return /^\d{4}-\d{2}-\d{2}/.test(raw.value)
        ? { kind: 'day', day: raw.value.slice(0, 10) }
        : textCell(raw.value)
    default: {
      const number = Number(raw.value)
      if (!Number.isFinite(number)) return textCell(raw.value)
      const isDay = known.dayStyles[raw.style] === true && number >= 1 && number < 200_000
      return isDay
        ? { kind: 'day', day: dayOfSerial(number, sheet.countsFrom1904) }
        : { kind: 'number', number }
    }
  }
}

function textCell(text: string): SheetCell {
  const said = text.trim().slice(0, mostLetters)
  return said === '' ? undefined : { kind: 'text', text: said }
}

/** 0 for A, 26 for AA. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return column - 1
}

function mergeOf(reference: string): Merge | undefined {
  const [from = '', to = ''] = reference.split(':')
  const [fromRow, toRow] = [from, to].map(end => Number(/\d+$/.exec(end)?.[0]))
  if (fromRow === undefined || toRow === undefined || !(toRow > fromRow)) return undefined
  return { column: columnOf(from), fromRow, toRow }
}

/** A district written once beside ten names, in a merged cell, counts for all ten. */
function fillDown(rows: readonly { number: number; cells: SheetCell[] }[], merges: readonly Merge[]): void {
  const byNumber = new Map(rows.map(row => [row.number, row.cells]))
  for (const { column, fromRow, toRow } of merges) {
    const said = byNumber.get(fromRow)?.[column]
    if (said === undefined || column >= mostColumns || toRow - fromRow > mostRows) continue
    for (let number = fromRow + 1; number <= toRow; number++) {
      const cells = byNumber.get(number)
      if (!cells) continue
      while (cells.length < column) cells.push(undefined)
      cells[column] ??= said
    }
  }
}
