import { createRequire } from 'node:module'
import { openSync } from 'fontkit'
import PDFDocument from 'pdfkit'
import { drawable } from '../share-pictures/outline.ts'
import { fitted } from './fitted-words.ts'
import { type QrBars, qrBars, quietModules } from './qr-bars.ts'
import type { CardOrder, CardPaper, ShelfCard, ShelfCards } from './shelf-cards.ts'
import { points } from './sticker-drawing.ts'

/** Millimetres; cards fill the sheet row by row around its middle. */
type Shape = {
  sheet: { width: number; height: number }
  card: { width: number; height: number }
  columns: number
  rows: number
  padding: number
  /** Side of the code with its white border; none on tags that are too small for it. */
  qrSide: number
  price: number
  name: number
}

const a4 = { width: 210, height: 297 }

const shapes: Readonly<Record<CardPaper, Shape>> = {
  'cards-a4': {
    ...{ sheet: a4, card: { width: 99, height: 68 }, columns: 2, rows: 4 },
    ...{ padding: 6, qrSide: 26, price: 32, name: 15 },
  },
  'tags-a4': {
    ...{ sheet: a4, card: { width: 66, height: 34 }, columns: 3, rows: 8 },
    ...{ padding: 4, qrSide: 0, price: 22, name: 10 },
  },
  'tags-58': {
    ...{ sheet: { width: 58, height: 40 }, card: { width: 58, height: 40 }, columns: 1, rows: 1 },
    ...{ padding: 5, qrSide: 0, price: 24, name: 10.5 },
  },
  'qr-a4': {
    ...{ sheet: a4, card: { width: 190, height: 277 }, columns: 1, rows: 1 },
    ...{ padding: 10, qrSide: 140, price: 0, name: 34 },
  },
}

export const pdfShelfCards: ShelfCards = {
  async print(order) {
    const code = qrBars(order.link)
    if (!code) return { ok: false, error: { code: 'link-too-long', length: order.link.length } }
    const shape = shapes[order.paper]
    const sheet = newSheet(order, shape)
    const say = plainWords()
    if (order.paper === 'qr-a4') {
      sheet.addPage()
      drawCounter(sheet, shape, say(order.counter), say(order.scan), code)
    } else {
      for (const [at, card] of order.cards.entries()) {
        const place = at % (shape.columns * shape.rows)
        if (place === 0) sheet.addPage()
        drawCard(sheet, shape, place, spoken(card, say), code)
      }
    }
    return { ok: true, value: await bytesOf(sheet) }
  },
}

type Sheet = PDFKit.PDFDocument

/** A day that never changes: pdfkit also makes the file's id from it. */
const noDay = new Date('2000-01-01T00:00:00.000Z')
const { resolve } = createRequire(import.meta.url)
const fontFile = (weight: string): string =>
  resolve(`@fontsource/figtree/files/figtree-latin-${weight}-normal.woff`)

function newSheet({ counter, language }: CardOrder, { sheet }: Shape): Sheet {
  const made = new PDFDocument({
    size: [points(sheet.width), points(sheet.height)],
    margin: 0,
    autoFirstPage: false,
    lang: language,
    info: {
      Title: counter,
      Creator: 'Omah Oleh',
      Producer: 'Omah Oleh',
      CreationDate: noDay,
      ModDate: noDay,
    },
  })
  made.registerFont('text', fontFile('400'))
  made.registerFont('strong', fontFile('700'))
  return made
}

/** Only signs that the embedded face has. */
function plainWords(): (text: string) => string {
  const face = openSync(fontFile('400'))
  if (!('layout' in face)) throw new Error('the text face holds several fonts, one was expected')
  return text => drawable(text, { faces: [face] })
}

const spoken = (card: ShelfCard, say: (text: string) => string): ShelfCard => ({
  name: say(card.name),
  size: say(card.size),
  maker: say(card.maker),
  price: say(card.price),
})

/** Name and size on top, the maker below, the price largest at the foot; the code in the lower right corner. */
function drawCard(sheet: Sheet, shape: Shape, place: number, card: ShelfCard, code: QrBars): void {
  const { width, height } = shape.card
  const left = (shape.sheet.width - shape.columns * width) / 2 + (place % shape.columns) * width
  const top = (shape.sheet.height - shape.rows * height) / 2 + Math.floor(place / shape.columns) * height
  if (shape.columns > 1) cutMarks(sheet, left, top, width, height)
  const inner = {
    x: points(left + shape.padding),
    y: points(top + shape.padding),
    width: points(width - 2 * shape.padding),
    foot: points(top + height - shape.padding),
  }
  let y = inner.y
  y = words(sheet, 'strong', card.name, inner.x, y, inner.width, shape.name, 2)
  y = words(sheet, 'text', card.size, inner.x, y, inner.width, shape.name * 0.75, 1)
  words(sheet, 'text', card.maker, inner.x, y, inner.width, shape.name * 0.75, 1)
  const qrWidth = points(shape.qrSide)
  const price = fitted(card.price, (text, size) => sheet.font('strong', size).widthOfString(text), {
    width: inner.width - qrWidth,
    lines: 1,
    sizes: [shape.price, shape.price * 0.8, shape.price * 0.6],
  })
  line(sheet, 'strong', price.lines[0] ?? '', price.size, inner.x, inner.foot)
  if (shape.qrSide > 0) {
    const side = points(shape.qrSide)
    drawCode(sheet, code, inner.x + inner.width - side, inner.foot - side, side)
  }
}

function drawCounter(sheet: Sheet, shape: Shape, name: string, scan: string, code: QrBars): void {
  const width = points(shape.card.width - 2 * shape.padding)
  const x = points((shape.sheet.width - shape.card.width) / 2 + shape.padding)
  let y = points(30)
  y = words(sheet, 'strong', name, x, y, width, shape.name, 2)
  words(sheet, 'text', scan, x, y + points(4), width, 16, 2)
  const side = points(shape.qrSide)
  drawCode(sheet, code, points(shape.sheet.width) / 2 - side / 2, points(90), side)
}

const lineHeight = 1.18
const ascent = 0.86

/** Writes words from the top down and answers where the next may begin. */
function words(
  sheet: Sheet,
  face: 'text' | 'strong',
  text: string,
  x: number,
  top: number,
  width: number,
  size: number,
  lines: number,
): number {
  const measure = (line: string, at: number) => sheet.font(face, at).widthOfString(line)
  const laid = fitted(text, measure, { width, lines, sizes: [size, size * 0.85, size * 0.7] })
  let y = top
  for (const one of laid.lines) {
    line(sheet, face, one, laid.size, x, y + laid.size * lineHeight * ascent)
    y += laid.size * lineHeight
  }
  return y
}

function line(sheet: Sheet, face: 'text' | 'strong', text: string, size: number, x: number, y: number): void {
  sheet.font(face, size).fillColor('black').text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
}

function drawCode(sheet: Sheet, { side, bars }: QrBars, x: number, y: number, whole: number): void {
  const module = whole / (side + 2 * quietModules)
  const edge = module * quietModules
  for (const bar of bars)
    sheet.rect(x + edge + bar.x * module, y + edge + bar.y * module, bar.width * module, module)
  sheet.fill('black')
}

/** Hair lines at the corners, for scissors. */
function cutMarks(sheet: Sheet, left: number, top: number, width: number, height: number): void {
  sheet
    .lineWidth(0.3)
    .strokeColor('#999999')
    .rect(points(left), points(top), points(width), points(height))
    .stroke()
}

function bytesOf(sheet: Sheet): Promise<Uint8Array> {
  return new Promise((done, failed) => {
    const parts: Buffer[] = []
    sheet.on('data', (part: Buffer) => parts.push(part))
    sheet.on('end', () => done(Buffer.concat(parts)))
    sheet.on('error', failed)
    sheet.end()
  })
}
