import type { Context } from '../domain/context.ts'
import { decisionHistory, historyRow } from '../domain/review/decision-record.ts'

/** Spreadsheets read this as the sign that the file is UTF-8. */
const byteOrderMark = '\uFEFF'

/** The history as lines of CSV, one decision after the other; the heads stand there even when nothing does. */
export function historyFile(ctx: Context): ReadableStream<Uint8Array> {
  const lines = csvLines(ctx)
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const next = await lines.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
  })
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
