import type { Context } from '../domain/context.ts'
import { decisionArchive } from '../domain/review/decision-archive.ts'
import { decisionHistory, historyRow } from '../domain/review/decision-record.ts'

/** Spreadsheets read this as the sign that the file is UTF-8. */
const byteOrderMark = '\uFEFF'

/** The history as lines of CSV, one decision after the other; the heads stand there even when nothing does. */
export const historyFile = (ctx: Context): ReadableStream<Uint8Array> => fileOf(csvLines(ctx))

/** Every decision with its inputs and the rules as they were, a line of JSON each. */
export const archiveFile = (ctx: Context): ReadableStream<Uint8Array> => fileOf(archiveLines(ctx))

function fileOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const next = await lines.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
  })
}

async function* archiveLines(ctx: Context): AsyncGenerator<string> {
  for await (const decision of decisionArchive(ctx)) yield `${JSON.stringify(decision)}\n`
}

async function* csvLines(ctx: Context): AsyncGenerator<string> {
  let isFirst = true
  for await (const record of decisionHistory(ctx)) {
    const row = historyRow(record)
    if (isFirst) yield byteOrderMark + lineOf(Object.keys(row))
    isFirst = false
    yield lineOf(Object.values(row))
  }
  if (isFirst) yield byteOrderMark
}

const lineOf = (cells: readonly (string | number)[]): string => `${cells.map(cellOf).join(',')}\r\n`

/** What a spreadsheet would take for a formula is told to be text. */
function cellOf(cell: string | number): string {
  const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
