import type { Day } from '#app/domain/dates.ts'
import type { Result } from '#app/domain/result.ts'

/** Reads and writes the tables that offices keep: XLSX and CSV. */
export interface Spreadsheets {
  /**
   * The first sheet that is shown. The content decides what a file is, never its name. Memory is bounded whatever
   * the file unpacks to.
   */
  read(bytes: Uint8Array): Promise<Result<Sheet, SpreadsheetRefusal>>
  write(kind: SheetKind, table: WrittenTable): Promise<Uint8Array>
}

export type SheetKind = 'xlsx' | 'csv'

export type Sheet = { kind: SheetKind; name: string | undefined; rows: readonly SheetRow[] }

/** A row with something in it. `number` counts from 1, as spreadsheet programs show it. */
export type SheetRow = { number: number; cells: readonly SheetCell[] }

/** Undefined where the cell is empty. A cell inside a merged block says what the block says, downwards. */
export type SheetCell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'day'; day: Day }
  /** Computed by the spreadsheet: what it shows may be out of date. */
  | { kind: 'formula' }
  /** `#REF!`, `#N/A` and their like. */
  | { kind: 'error'; text: string }
  | undefined

export type WrittenTable = {
  sheetName: string
  headings: readonly string[]
  rows: readonly (readonly string[])[]
}

export type SpreadsheetRefusal =
  | { code: 'spreadsheet-empty' }
  /** Bytes. */
  | { code: 'spreadsheet-too-large'; limit: number; got: number }
  | { code: 'spreadsheet-unpacks-too-large' }
  | { code: 'spreadsheet-too-many-rows'; limit: number }
  | { code: 'spreadsheet-encrypted' }
  | { code: 'spreadsheet-broken' }
  | { code: 'not-a-spreadsheet'; looksLike: ForeignFile }

export type ForeignFile =
  | 'pdf'
  | 'word'
  | 'old-excel'
  | 'open-document'
  | 'zip'
  | 'picture'
  | 'web-page'
  | 'unknown'

export const SPREADSHEET_LIMITS = {
  /** Of the file as it is sent. */
  bytes: 10_000_000,
  /** Of all that is unpacked while reading; a sheet of 20,000 rows has about a third of it. */
  unpackedBytes: 80_000_000,
  /** Rows with something in them. */
  rows: 20_000,
  /** Columns beyond are not read. */
  columns: 60,
  /** Of one cell; what is longer is cut. */
  letters: 500,
  /** Of all texts that cells share. */
  sharedLetters: 20_000_000,
} as const
