import { refuse } from '#app/domain/result.ts'
import { readCsv } from './csv-sheet.server.ts'
import { foreignFile, isZip } from './foreign-file.ts'
import { SPREADSHEET_LIMITS, type Spreadsheets } from './spreadsheets.ts'
import { writeTable } from './written-table.server.ts'
import { readXlsx } from './xlsx-sheet.server.ts'

export const officeSpreadsheets: Spreadsheets = {
  read: async given => {
    const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
    if (bytes.length === 0) return refuse({ code: 'spreadsheet-empty' })
    if (bytes.length > SPREADSHEET_LIMITS.bytes)
      return refuse({ code: 'spreadsheet-too-large', limit: SPREADSHEET_LIMITS.bytes, got: bytes.length })
    if (isZip(bytes)) return readXlsx(bytes)
    const foreign = foreignFile(bytes)
    if (foreign === 'encrypted') return refuse({ code: 'spreadsheet-encrypted' })
    return foreign === undefined ? readCsv(bytes) : refuse({ code: 'not-a-spreadsheet', looksLike: foreign })
  },
  write: writeTable,
}
