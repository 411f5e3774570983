import { setImmediate } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import { type Box, type Face, type Mark, mm, type Panel } from './drawing.ts'
import { faceFiles } from './lettering.server.ts'

const pointsPerMm = 72 / 25.4
const a4 = { width: 210, height: 297 }
/** Office printers leave this much white at the edge; cut marks stand in it. */
const sheetMargin = 8
const apart = 4

/** A day that never changes: pdfkit also makes the file's id from it, so the same label gives the same bytes. */
const noDay = new Date('2000-01-01T00:00:00.000Z')

/** One page a piece, as large as the label is. Words are words, so that they can be searched and read aloud. */
export async function labelPdf(panels: readonly Panel[], title: string): Promise<Uint8Array> {
  const file = newFile(title)
  for (const panel of panels) {
    file.addPage({ size: [panel.width * pointsPerMm, panel.height * pointsPerMm], margin: 0 })
    file.save().scale(pointsPerMm)
    for (const mark of panel.marks) drawMark(file, mark)
    file.restore()
  }
  return bytesOf(file)
}

/** As many as an A4 sheet holds, with marks to cut by; each piece of a label has a sheet of its own. */
export async function labelSheetPdf(panels: readonly Panel[], title: string): Promise<Uint8Array> {
  const file = newFile(title)
  for (const panel of panels) {
    // A page takes some 25 ms: others may have their turn between two.
    await setImmediate()
    file.addPage({ size: [a4.width * pointsPerMm, a4.height * pointsPerMm], margin: 0 })
    file.save().scale(pointsPerMm)
    for (const place of sheetPlaces(panel)) {
      file.save().translate(place.x, place.y)
      for (const mark of panel.marks) drawMark(file, mark)
      file.restore()
      file.path(cutMarks(place)).lineWidth(0.1).stroke('#000000')
    }
    file.restore()
  }
  return bytesOf(file)
}

/** Where the labels of a sheet stand, the block of them in its middle. */
export function sheetPlaces({ width, height }: Pick<Panel, 'width' | 'height'>): Box[] {
  const most = (room: number, one: number) => Math.floor((room - 2 * sheetMargin + apart) / (one + apart))
  const columns = most(a4.width, width)
  const rows = most(a4.height, height)
  const left = (a4.width - columns * width - (columns - 1) * apart) / 2
  const top = (a4.height - rows * height - (rows - 1) * apart) / 2
  return Array.from({ length: columns * rows }, (_, at) => ({
    x: left + (at % columns) * (width + apart),
    y: top + Math.floor(at / columns) * (height + apart),
    width,
    height,
  }))
}

/** Two short strokes at each corner, outside the label. */
function cutMarks({ x, y, width, height }: Box): string {
  const [near, far] = [0.4, 1.8]
  return [
    [x, y, -1, -1],
    [x + width, y, 1, -1],
    [x, y + height, -1, 1],
    [x + width, y + height, 1, 1],
  ]
    .map(
      ([cx = 0, cy = 0, dx = 0, dy = 0]) =>
        `M${mm(cx + dx * near)} ${mm(cy)}L${mm(cx + dx * far)} ${mm(cy)}` +
        `M${mm(cx)} ${mm(cy + dy * near)}L${mm(cx)} ${mm(cy + dy * far)}`,
    )
    .join('')
}

function newFile(title: string): PDFKit.PDFDocument {
  const file = new PDFDocument({
    autoFirstPage: false,
    lang: 'id',
    info: { Title: title, Creator: 'Omah Oleh', Producer: 'Omah Oleh', CreationDate: noDay, ModDate: noDay },
  })
  for (const face of Object.keys(faceFiles) as Face[]) file.registerFont(face, faceFiles[face])
  return file
}

function drawMark(file: PDFKit.PDFDocument, mark: Mark): void {
  switch (mark.kind) {
    case 'shape':
      file.path(mark.d).fill(mark.ink)
      return
    case 'line':
      file.path(mark.d).lineWidth(mark.width).stroke(mark.ink)
      return
    case 'words':
      file
        .font(mark.face, mark.size)
        .fillColor(mark.ink)
        .text(mark.text, mark.x, mark.y, { lineBreak: false, baseline: 'alphabetic' })
  }
}

function bytesOf(file: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((done, failed) => {
    const parts: Buffer[] = []
    file.on('data', (part: Buffer) => parts.push(part))
    file.on('end', () => done(Buffer.concat(parts)))
    file.on('error', failed)
    file.end()
  })
}
