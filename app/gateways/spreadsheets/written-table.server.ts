import writeExcelFile from 'write-excel-file/node'
import type { SheetKind, WrittenTable } from './spreadsheets.ts'

/** A table to download. Every cell is text, so that no program computes with it or drops a leading 0. */
export async function writeTable(kind: SheetKind, table: WrittenTable): Promise<Uint8Array> {
  if (kind === 'csv') return Buffer.from(csvOf(table))
  const text = (value: string) => ({ value, type: String, format: '@', wrap: true })
  const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })
  return writeExcelFile([table.headings.map(bold), ...table.rows.map(row => row.map(text))], {
    sheet: table.sheetName,
    stickyRowsCount: 1,
    columns: table.headings.map((_, column) => ({ width: widthOf(table, column) })),
  }).toBuffer()
}

/** With a mark, so that Excel reads UTF-8, and semicolons, which Indonesian Excel expects. */
function csvOf(table: WrittenTable): string {
  const lines = [table.headings, ...table.rows].map(row => row.map(csvCell).join(';'))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

/** Text that a program could take for a formula gets an apostrophe before it. */
function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

function widthOf(table: WrittenTable, column: number): number {
  const lengths = table.rows.slice(0, 200).map(row => row[column]?.length ?? 0)
  return Math.min(60, Math.max(10, table.headings[column]?.length ?? 0, ...lengths) + 2)
}
