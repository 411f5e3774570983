import PDFDocument from 'pdfkit'
import { type RollLine, rollColumns, rollText } from './roll.ts'

const mm = 72 / 25.4
const width = 58 * mm
const margin = 5 * mm
/** A letter of Courier is 0.6 of its size wide. */
const size = (width - 2 * margin) / rollColumns / 0.6
const pitch = size * 1.25
/** A day that never changes: pdfkit also makes the file's id from it, so the same lines give the same bytes. */
const noDay = new Date('2000-01-01T00:00:00.000Z')

/** A PDF as wide as a 58 mm roll and as long as its lines, for the small printers of counters. */
export async function rollPdf(
  lines: readonly RollLine[],
  facts: { title: string; language: 'id' | 'en' },
): Promise<Uint8Array> {
  const text = rollText(lines)
  const pdf = new PDFDocument({
    size: [width, 2 * margin + text.length * pitch],
    margin: 0,
    lang: facts.language,
    info: {
      Title: facts.title,
      Creator: 'Omah Oleh',
      Producer: 'Omah Oleh',
      CreationDate: noDay,
      ModDate: noDay,
    },
  })
  const parts: Buffer[] = []
  const ended = new Promise<void>((done, failed) => {
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => done())
    pdf.on('error', failed)
  })
  pdf.font('Courier', size).fillColor('black')
  for (const [at, line] of text.entries()) pdf.text(line, margin, margin + at * pitch, { lineBreak: false })
  pdf.end()
  await ended
  return Buffer.concat(parts)
}
