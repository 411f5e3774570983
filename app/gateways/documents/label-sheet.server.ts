import { createRequire } from 'node:module'
import { setImmediate } from 'node:timers/promises'
import { openSync } from 'fontkit'
import PDFDocument from 'pdfkit'
import { drawable } from '../share-pictures/outline.ts'
import {
  type Documents,
  mostStickers,
  type Sticker,
  type StickerOrder,
  type StickerRefusal,
} from './documents.ts'
import { qrBars } from './qr-bars.ts'
import { drawSticker, type Face, type Pen, points } from './sticker-drawing.ts'
import { paperShapes, placeOf, placesOn } from './sticker-papers.ts'

export const pdfDocuments: Documents = {
  async stickerSheet(order) {
    const refusal = misfit(order)
    if (refusal) return { ok: false, error: refusal }
    const code = qrBars(order.sticker.link)
    if (!code) return { ok: false, error: { code: 'link-too-long', length: order.sticker.link.length } }

    const shape = paperShapes[order.paper]
    const sheet = newSheet(order)
    const pen = penOn(sheet)
    const sticker = printable(order.sticker)
    const { placesUsed = 0 } = order
    for (let piece = 0; piece < order.pieces; piece++) {
      const place = (placesUsed + piece) % placesOn(shape)
      if (piece === 0 || place === 0) {
        // A page takes some 25 ms: others may have their turn between two.
        await setImmediate()
        sheet.addPage()
      }
      drawSticker(pen, sticker, code, placeOf(order.paper, place), shape)
    }
    return { ok: true, value: await bytesOf(sheet) }
  },
}

function misfit({ pieces, placesUsed = 0, paper }: StickerOrder): StickerRefusal | undefined {
  const places = placesOn(paperShapes[paper])
  if (!(Number.isInteger(pieces) && pieces > 0 && pieces <= mostStickers))
    return { code: 'stickers-not-a-count', pieces, limit: mostStickers }
  if (!(Number.isInteger(placesUsed) && placesUsed >= 0 && placesUsed < places))
    return { code: 'places-not-on-sheet', placesUsed, places }
  return undefined
}

/** A day that never changes: pdfkit also makes the file's id from it, so the same order gives the same bytes. */
const noDay = new Date('2000-01-01T00:00:00.000Z')

function newSheet({ paper, sticker, language }: StickerOrder): PDFKit.PDFDocument {
  const { width, height } = paperShapes[paper]
  const sheet = new PDFDocument({
    size: [points(width), points(height)],
    margin: 0,
    autoFirstPage: false,
    lang: language,
    info: {
      Title: sticker.name,
      Creator: 'Omah Oleh',
      Producer: 'Omah Oleh',
      CreationDate: noDay,
      ModDate: noDay,
    },
  })
  sheet.registerFont('text', fontFile('400'))
  sheet.registerFont('strong', fontFile('700'))
  return sheet
}

const { resolve } = createRequire(import.meta.url)
const fontFile = (weight: string): string =>
  resolve(`@fontsource/figtree/files/figtree-latin-${weight}-normal.woff`)

function penOn(sheet: PDFKit.PDFDocument): Pen {
  const take = (face: Face, size: number) => sheet.font(face, size)
  return {
    measure: (face, text, size) => take(face, size).widthOfString(text),
    write: (face, text, size, x, y) => {
      take(face, size).fillColor('black').text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
    },
    fill: bars => {
      for (const { x, y, width, height } of bars) sheet.rect(x, y, width, height)
      sheet.fill('black')
    },
  }
}

/** Only signs that the embedded face has: what it lacks is written plainer, never as an empty box. */
function printable(sticker: Sticker): Sticker {
  const face = openSync(fontFile('400'))
  if (!('layout' in face)) throw new Error('the text face holds several fonts, one was expected')
  const say = (text: string) => drawable(text, { faces: [face] })
  const { bestBefore, madeOn } = sticker
  return {
    name: say(sticker.name),
    netContent: say(sticker.netContent),
    code: say(sticker.code),
    madeOn: madeOn && say(madeOn),
    bestBefore: bestBefore && { phrase: say(bestBefore.phrase), date: say(bestBefore.date) },
    link: sticker.link,
  }
}

function bytesOf(sheet: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((done, failed) => {
    const parts: Buffer[] = []
    sheet.on('data', (part: Buffer) => parts.push(part))
    sheet.on('end', () => done(Buffer.concat(parts)))
    sheet.on('error', failed)
    sheet.end()
  })
}
