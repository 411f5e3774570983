import type { Sheet, SheetCell, SheetRow } from '#app/gateways/spreadsheets/spreadsheets.ts'
import { ok, type Result, refuse } from '../result.ts'
import { cellText } from './cell-text.ts'
import { type Field, fieldOf } from './columns.ts'

export type TableColumn = { field: Field; column: number; heading: string }

/** The list of participants that a sheet holds, without titles, sums and signatures around it. */
export type ParticipantTable = {
  headingRow: number
  columns: readonly TableColumn[]
  /** Headings of what is left where it is. */
  ignored: readonly string[]
  rows: readonly TableRow[]
}

export type TableRow = {
  number: number
  cells: ReadonlyMap<Field, { cell: SheetCell; heading: string }>
  /** A line above a group of rows may name the area of all of them. */
  section: { kelurahan?: string; kecamatan?: string }
}

export type TableRefusal =
  | { code: 'headings-not-found' }
  | { code: 'heading-missing'; field: 'name' | 'kelurahan'; headings: string[] }
  | { code: 'no-participants' }

/** Titles, a logo and the name of the office may stand above. */
const rowsSearched = 40

export function participantTable(sheet: Sheet): Result<ParticipantTable, TableRefusal> {
  const at = headingRowOf(sheet.rows)
  const heading = at === undefined ? undefined : sheet.rows[at]
  if (at === undefined || heading === undefined) return refuse({ code: 'headings-not-found' })
  const { headings, lastRow } = headingsAround(sheet.rows, at)
  const columns = columnsOf(headings)
  const has = (field: Field) => columns.some(column => column.field === field)
  const named = headings.filter(text => text !== '')
  if (!has('name')) return refuse({ code: 'heading-missing', field: 'name', headings: named })
  const rows = [...rowsBelow(sheet.rows.slice(lastRow + 1), columns)]
  const hasArea = has('kelurahan') || has('area') || has('address') || rows.some(row => row.section.kelurahan)
  if (!hasArea) return refuse({ code: 'heading-missing', field: 'kelurahan', headings: named })
  if (rows.length === 0) return refuse({ code: 'no-participants' })
  const taken = new Set(columns.map(column => column.column))
  const ignored = headings.filter((text, column) => text !== '' && !taken.has(column))
  return ok({ headingRow: heading.number, columns, ignored, rows })
}

function headingRowOf(rows: readonly SheetRow[]): number | undefined {
  const scores = rows.slice(0, rowsSearched).map(row => new Set(fieldsIn(row)).size)
  const best = Math.max(...scores)
  return best >= 2 ? scores.indexOf(best) : undefined
}

const fieldsIn = (row: SheetRow): Field[] =>
  row.cells.flatMap(cell => (cell?.kind === 'text' ? (fieldOf(cell.text) ?? []) : []))

/** Headings may take two rows, with `Kel.` and `Kec.` below a wide `Alamat`: the lower one says more. */
function headingsAround(rows: readonly SheetRow[], at: number): { headings: string[]; lastRow: number } {
  const [above, row, below] = [rows[at - 1], rows[at], rows[at + 1]]
  const belowIsHeading =
    below !== undefined &&
    fieldsIn(below).length >= 2 &&
    filled(below).every(cell => !/\d/.test(cellText(cell)))
  const lastRow = belowIsHeading ? at + 1 : at
  const aboveIsHeading = above !== undefined && fieldsIn(above).length >= 2
  const width = Math.max(row?.cells.length ?? 0, belowIsHeading ? below.cells.length : 0)
  const headings = Array.from({ length: width }, (_, column) => {
    const layers = [belowIsHeading ? below : undefined, row, aboveIsHeading ? above : undefined]
    const said = layers.map(layer => cellText(layer?.cells[column])).filter(text => text !== '')
    return said.find(text => fieldOf(text) !== undefined) ?? said[0] ?? ''
  })
  return { headings, lastRow }
}

const filled = (row: SheetRow): SheetCell[] => row.cells.filter(cell => cell !== undefined)

function columnsOf(headings: readonly string[]): TableColumn[] {
  return headings.flatMap((heading, column) => {
    const field = fieldOf(heading)
    return field === undefined ? [] : [{ field, column, heading }]
  })
}

function* rowsBelow(rows: readonly SheetRow[], columns: readonly TableColumn[]): Iterable<TableRow> {
  let section: TableRow['section'] = {}
  for (const row of rows) {
    const said = sectionOf(row)
    if (said) {
      section = said.kecamatan === undefined ? { ...section, ...said } : said
      continue
    }
    const cells = cellsOf(row, columns)
    if (!isBesideTheList(row, cells)) yield { number: row.number, cells, section }
  }
}

/** `Kecamatan Blimbing` alone on a line; a merged line says it in one cell. */
function sectionOf(row: SheetRow): TableRow['section'] | undefined {
  const cells = filled(row)
  if (cells.length !== 1) return undefined
  const said = /^(?:[IVX\d]+[.)]\s*)?(kec|kel)(?:amatan|urahan)?\b[.:\s]*(.+)$/i.exec(cellText(cells[0]))
  const name = said?.[2]?.trim()
  if (said === null || name === undefined) return undefined
  return said[1]?.toLowerCase() === 'kec' ? { kecamatan: name } : { kelurahan: name }
}

/** Where two columns stand for one thing (`No HP`, `No WA`), the first that says something counts. */
function cellsOf(row: SheetRow, columns: readonly TableColumn[]): TableRow['cells'] {
  const cells = new Map<Field, { cell: SheetCell; heading: string }>()
  for (const { field, column, heading } of columns) {
    const cell = row.cells[column]
    if (cell !== undefined && !cells.has(field)) cells.set(field, { cell, heading })
  }
  return cells
}

/** Numbers of columns under the headings, headings repeated on a new page, sums, places and signatures. */
function isBesideTheList(row: SheetRow, cells: TableRow['cells']): boolean {
  if (cells.size === 0) return true
  const texts = filled(row).map(cellText)
  if (texts.length >= 3 && texts.every((text, at) => Number(text) === at + 1)) return true
  if (new Set(fieldsIn(row)).size >= 3) return true
  if (texts.some(text => /^(jumlah|total|grand total|jml)\b/i.test(text)) && cells.size <= 3) return true
  return cells.size === 1 && texts.length <= 2 && texts.some(text => afterTheList.test(text))
}

const afterTheList =
  /^(mengetahui|menyetujui|malang,|kepala|ketua|sekretaris|nip\b|ttd|catatan|keterangan|sumber|\*)/i
