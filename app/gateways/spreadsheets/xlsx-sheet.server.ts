import { ok, type Result, refuse } from '#app/domain/result.ts'
import { type ForeignFile, type Sheet, SPREADSHEET_LIMITS, type SpreadsheetRefusal } from './spreadsheets.ts'
import { readCells, TooManyRows } from './xlsx-cells.server.ts'
import {
  BrokenWorkbook,
  EncryptedWorkbook,
  openParts,
  UnpacksTooLarge,
  type WorkbookParts,
} from './xlsx-parts.server.ts'
import { dayStyles, firstShownSheet, sharedTexts } from './xlsx-workbook.server.ts'

/** A workbook, read part by part from its zip; nothing is unpacked that is not read. */
export async function readXlsx(bytes: Buffer): Promise<Result<Sheet, SpreadsheetRefusal>> {
  let parts: WorkbookParts | undefined
  try {
    parts = await openParts(bytes)
    if (!parts.has('xl/workbook.xml'))
      return refuse({ code: 'not-a-spreadsheet', looksLike: otherArchive(parts) })
    const sheet = await firstShownSheet(parts)
    const known = { texts: await sharedTexts(parts), dayStyles: await dayStyles(parts) }
    const rows = await readCells(parts, sheet, known)
    return rows.length === 0
      ? refuse({ code: 'spreadsheet-empty' })
      : ok({ kind: 'xlsx', name: sheet.name, rows })
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal) return refuse(refusal)
    throw error
  } finally {
    parts?.close()
  }
}

function otherArchive(parts: WorkbookParts): ForeignFile {
  if (parts.has('word/document.xml')) return 'word'
  return parts.has('META-INF/manifest.xml') && parts.has('content.xml') ? 'open-document' : 'zip'
}

function refusalOf(error: unknown): SpreadsheetRefusal | undefined {
  if (error instanceof TooManyRows)
    return { code: 'spreadsheet-too-many-rows', limit: SPREADSHEET_LIMITS.rows }
  if (error instanceof UnpacksTooLarge) return { code: 'spreadsheet-unpacks-too-large' }
  if (error instanceof EncryptedWorkbook) return { code: 'spreadsheet-encrypted' }
  return error instanceof BrokenWorkbook ? { code: 'spreadsheet-broken' } : undefined
}
