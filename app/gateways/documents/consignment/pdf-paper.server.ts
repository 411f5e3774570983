import PDFDocument from 'pdfkit'
import { faceFiles, lettering } from '../pack-label/lettering.server.ts'
import { type QrBars, qrBars } from '../qr-bars.ts'
import type { Paper, PaperSize, Papers } from './paper.ts'

const mm = 72 / 25.4
/** A day that never changes: pdfkit also makes the file's id from it, so the same paper gives the same bytes. */
const noDay = new Date('2000-01-01T00:00:00.000Z')

type Look = {
  width: number
  height: number
  margin: number
  text: number
  small: number
  title: number
  code: number
}

/** Millimetres to points once; type in points. */
const looks: Record<PaperSize, Look> = {
  a6: { width: 105 * mm, height: 148 * mm, margin: 8 * mm, text: 7, small: 6, title: 13, code: 18 * mm },
  a5: { width: 148 * mm, height: 210 * mm, margin: 11 * mm, text: 8, small: 6.5, title: 15, code: 21 * mm },
  a4: { width: 210 * mm, height: 297 * mm, margin: 17 * mm, text: 10, small: 8, title: 21, code: 27 * mm },
}

const roof = '#33202f'
const turmeric = '#f2b705'
const ink = '#1d1620'
const quiet = '#5b5260'
const line = '#b9b2bd'

export const pdfPapers: Papers = {
  async paper(paper, size) {
    const sheet = new Sheet(paper, looks[size])
    sheet.draw()
    return sheet.bytes()
  },
}

/** One printed document: writes from above, and goes on to a new page when one is full. */
class Sheet {
  private readonly pdf: PDFKit.PDFDocument
  private readonly say: (text: string) => string
  private readonly parts: Buffer[] = []
  private readonly ended: Promise<void>
  private y = 0

  constructor(
    private readonly paper: Paper,
    private readonly look: Look,
  ) {
    this.pdf = new PDFDocument({
      size: [look.width, look.height],
      margin: 0,
      autoFirstPage: false,
      // The foot of each page says of how many it is one, which is known at the end.
      bufferPages: true,
      lang: paper.language,
      info: {
        Title: `${paper.title} ${paper.number}`,
        Creator: 'Omah Oleh',
        Producer: 'Omah Oleh',
        CreationDate: noDay,
        ModDate: noDay,
      },
    })
    for (const face of ['text', 'strong', 'display'] as const) this.pdf.registerFont(face, faceFiles[face])
    const { printable } = lettering()
    this.say = text => printable('text', text)
    this.ended = new Promise((done, failed) => {
      this.pdf.on('data', (part: Buffer) => this.parts.push(part))
      this.pdf.on('end', () => done())
      this.pdf.on('error', failed)
    })
  }

  draw(): void {
    this.newPage()
    this.heading()
    this.parties()
    this.facts()
    this.lines()
    this.totals()
    this.notes()
    this.signatures()
    this.feet()
    this.pdf.end()
  }

  async bytes(): Promise<Uint8Array> {
    await this.ended
    return Buffer.concat(this.parts)
  }

  private get inner(): number {
    return this.look.width - 2 * this.look.margin
  }

  private get floor(): number {
    return this.look.height - this.look.margin - this.look.small * 2.4
  }

  private newPage(): void {
    const { pdf, look } = this
    pdf.addPage()
    drawRoof(pdf, look.width)
    this.y = 11 * mm + look.text
  }

  private feet(): void {
    const { pdf, look, paper } = this
    const { count } = pdf.bufferedPageRange()
    for (let page = 0; page < count; page++) {
      pdf.switchToPage(page)
      pdf.font('text', look.small).fillColor(quiet)
      const foot = `${paper.title} ${paper.number} · Omah Oleh · ${page + 1} / ${count}`
      const low = look.height - look.margin
      pdf.text(this.say(foot), look.margin, low, { lineBreak: false, baseline: 'bottom' })
    }
  }

  /** Goes on to a new page unless so much fits on this one. */
  private room(height: number): boolean {
    if (this.y + height <= this.floor) return false
    this.newPage()
    return true
  }

  private heading(): void {
    const { pdf, look, paper, say } = this
    const { margin } = look
    const link = qrBars(paper.code.link)
    const wide = this.inner - look.code - 6 * mm
    const top = this.y
    pdf.font('display', look.title).fillColor(ink)
    pdf.text(say(paper.title), margin, this.y, { width: wide })
    pdf.font('strong', look.text * 1.25)
    pdf.text(say(paper.number), margin, pdf.y + look.text * 0.3, { width: wide })
    pdf.font('text', look.text).fillColor(quiet)
    pdf.text(say(paper.state), margin, pdf.y + look.text * 0.2, { width: wide })
    this.y = pdf.y
    if (link) {
      const x = look.width - margin - look.code
      drawCode(pdf, link, x, top, look.code)
      pdf.font('text', look.small).fillColor(quiet)
      pdf.text(say(paper.code.caption), x - 12 * mm, top + look.code + 1.2 * mm, {
        width: look.code + 12 * mm,
        align: 'right',
      })
      this.y = Math.max(this.y, pdf.y)
    }
    this.y += look.text
  }

  private parties(): void {
    const { look, paper } = this
    const width = this.inner / Math.max(1, paper.parties.length)
    this.rule(ink, 1)
    const top = this.y
    let bottom = top
    for (const [at, party] of paper.parties.entries()) {
      const x = look.margin + at * width
      this.write('text', look.small, quiet, party.role, x, top, width - 8)
      this.write('strong', look.text * 1.1, ink, party.name, x, this.pdf.y + 1, width - 8)
      if (party.below !== undefined)
        this.write('text', look.small, quiet, party.below, x, this.pdf.y + 1, width - 8)
      bottom = Math.max(bottom, this.pdf.y)
    }
    this.y = bottom + look.text * 0.8
  }

  private facts(): void {
    const { look, paper } = this
    const half = this.inner / 2
    for (const [at, fact] of paper.facts.entries()) {
      const x = look.margin + (at % 2) * half
      this.write('text', look.small, quiet, fact.label, x, this.y, half - 8)
      this.write('text', look.text, ink, fact.value, x, this.pdf.y + 0.5, half - 8)
      if (at % 2 === 1 || at === paper.facts.length - 1) this.y = this.pdf.y + look.text * 0.5
    }
    this.y += look.text * 0.4
  }

  private lines(): void {
    const { pdf, look, paper } = this
    if (paper.rows.length === 0) return
    const sum = paper.columns.reduce((total, column) => total + column.share, 0)
    const widths = paper.columns.map(column => (this.inner * column.share) / sum)
    const gap = look.text * 0.7
    const widthOf = (at: number) => (widths[at] ?? 0) - (at === widths.length - 1 ? 0 : gap)
    const faceOf = (face: 'text' | 'strong', at: number) => (at === 0 && face === 'text' ? 'strong' : face)
    const heightOf = (cells: readonly string[], face: 'text' | 'strong', size: number) =>
      Math.max(
        ...cells.map((cell, at) => {
          pdf.font(faceOf(face, at), size)
          return pdf.heightOfString(this.say(cell), { width: widthOf(at) })
        }),
      )
    const row = (cells: readonly string[], face: 'text' | 'strong', size: number, colour: string) => {
      const height = heightOf(cells, face, size)
      let x = look.margin
      for (const [at, cell] of cells.entries()) {
        const isNumber = paper.columns[at]?.isNumber === true
        pdf.font(faceOf(face, at), size).fillColor(colour)
        pdf.text(this.say(cell), x, this.y, {
          width: widthOf(at),
          align: isNumber ? 'right' : 'left',
          // Figures under figures: each as wide as the others.
          features: isNumber ? ['tnum'] : [],
        })
        x += widths[at] ?? 0
      }
      this.y += height
    }
    const head = () => {
      const labels = paper.columns.map(column => column.label)
      row(labels, 'strong', look.small, quiet)
      this.y += look.text * 0.25
      this.rule(ink, 0.8)
    }
    head()
    for (const cells of paper.rows) {
      if (this.room(heightOf(cells, 'text', look.text) + look.text)) head()
      row(cells, 'text', look.text, ink)
      this.y += look.text * 0.35
      this.rule(line, 0.4)
    }
    this.y += look.text * 0.3
  }

  private totals(): void {
    const { pdf, look, paper } = this
    // A sum stands under what it is made of.
    this.room(paper.totals.length * look.text * 2.4)
    for (const total of paper.totals) {
      const size = total.isStrong ? look.text * 1.35 : look.text
      if (total.isStrong) this.rule(ink, 1)
      const face = total.isStrong ? 'strong' : 'text'
      this.write(face, size, ink, total.label, look.margin, this.y, this.inner * 0.6)
      pdf.font(face, size).fillColor(ink)
      pdf.text(this.say(total.value), look.margin, this.y, {
        width: this.inner,
        align: 'right',
        features: ['tnum'],
      })
      this.y = pdf.y + look.text * 0.3
    }
    if (paper.totals.length > 0) this.y += look.text * 0.5
  }

  private notes(): void {
    const { pdf, look, paper } = this
    for (const note of paper.notes) {
      pdf.font('text', look.text)
      this.room(pdf.heightOfString(this.say(note), { width: this.inner }) + look.text * 0.3)
      this.write('text', look.text, ink, note, look.margin, this.y, this.inner)
      this.y = this.pdf.y + look.text * 0.3
    }
    if (paper.fine === undefined) return
    this.room(look.small * 4)
    this.write('text', look.small, quiet, paper.fine, look.margin, this.y + look.small * 0.5, this.inner)
    this.y = this.pdf.y
  }

  private signatures(): void {
    const { look, paper } = this
    if (paper.signatures.length === 0) return
    const height = look.text * 6.5
    this.room(height)
    const width = this.inner / paper.signatures.length
    const top = this.y + look.text * 4.6
    for (const [at, who] of paper.signatures.entries()) {
      const x = look.margin + at * width
      this.pdf
        .moveTo(x, top)
        .lineTo(x + width - 6 * mm, top)
        .lineWidth(0.6)
        .stroke(ink)
      this.write('text', look.small, quiet, who, x, top + 2, width - 6 * mm)
    }
    this.y = this.pdf.y
  }

  private write(
    face: 'text' | 'strong',
    size: number,
    colour: string,
    text: string,
    x: number,
    y: number,
    width: number,
  ): void {
    this.pdf.font(face, size).fillColor(colour).text(this.say(text), x, y, { width })
  }

  private rule(colour: string, weight: number): void {
    const { margin, width } = this.look
    this.pdf
      .moveTo(margin, this.y)
      .lineTo(width - margin, this.y)
      .lineWidth(weight)
      .stroke(colour)
    this.y += this.look.text * 0.5
  }
}

/** Two courses of tiles over the whole sheet, as over every page of the house. */
function drawRoof(pdf: PDFKit.PDFDocument, width: number): void {
  const tile = 6 * mm
  pdf.rect(0, 0, width, 3 * mm).fill(roof)
  for (const [course, y] of [2.4 * mm, 4.6 * mm].entries()) {
    const shift = course === 0 ? 0 : -tile / 2
    for (let x = shift; x < width; x += tile)
      pdf.path(tileAt(x, y, tile, 2.6 * mm)).fill(course === 0 ? roof : turmeric)
  }
  pdf.rect(0, 2.4 * mm, width, 0.6 * mm).fill(roof)
  for (let x = 0; x < width; x += tile) pdf.path(tileAt(x, 2.4 * mm, tile, 2.6 * mm)).fill(roof)
}

const tileAt = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height * 0.35}q0 ${height * 0.65} ${-width / 2} ${height * 0.65}q${-width / 2} 0 ${-width / 2} ${-height * 0.65}z`

function drawCode(pdf: PDFKit.PDFDocument, code: QrBars, x: number, y: number, size: number): void {
  const module = size / code.side
  for (const bar of code.bars) pdf.rect(x + bar.x * module, y + bar.y * module, bar.width * module, module)
  pdf.fill('black')
}
