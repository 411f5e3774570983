import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { separatorOf } from './csv-separator.ts'
import { decodedText } from './decoded-text.ts'
import { type Sheet, type SheetRow, SPREADSHEET_LIMITS, type SpreadsheetRefusal } from './spreadsheets.ts'

const { rows: mostRows, columns, letters } = SPREADSHEET_LIMITS

/** A table kept as text. Row numbers are those that a spreadsheet program shows. */
export async function readCsv(bytes: Buffer): Promise<Result<Sheet, SpreadsheetRefusal>> {
  const text = decodedText(bytes)
  if (text === undefined) return refuse({ code: 'not-a-spreadsheet', looksLike: 'unknown' })
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(text))
    return refuse({ code: 'not-a-spreadsheet', looksLike: 'web-page' })

  const { separator, skipLines } = separatorOf(text)
  const rows: SheetRow[] = []
  let number = 0
  try {
    for await (const record of recordsOf(text, separator)) {
      number++
      if (number <= skipLines) continue
      const cells = record.slice(0, columns).map(cell => {
        const said = cell.trim().slice(0, letters)
        return said === '' ? undefined : ({ kind: 'text', text: said } as const)
      })
      if (cells.every(cell => cell === undefined)) continue
      if (rows.length === mostRows) return refuse({ code: 'spreadsheet-too-many-rows', limit: mostRows })
      rows.push({ number, cells })
    }
  } catch (error) {
    if (error instanceof CsvError) return refuse({ code: 'spreadsheet-broken' })
    throw error
  }
  return rows.length === 0
    ? refuse({ code: 'spreadsheet-empty' })
    : ok({ kind: 'csv', name: undefined, rows })
}

/** In pieces, so that a long file does not hold up everybody else. */
function recordsOf(text: string, separator: string): AsyncIterable<string[]> {
  const pieceLetters = 64_000
  function* pieces() {
    for (let at = 0; at < text.length; at += pieceLetters) yield text.slice(at, at + pieceLetters)
  }
  const parser = parse({
    delimiter: separator,
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: 100_000,
  })
  const source = Readable.from(pieces())
  source.on('error', error => parser.destroy(error))
  return source.pipe(parser)
}
