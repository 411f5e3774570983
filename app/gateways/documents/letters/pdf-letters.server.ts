import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import type { Letter, Letters } from './letters.ts'

const { resolve } = createRequire(import.meta.url)
const fontFile = (weight: string): string =>
  resolve(`@fontsource/figtree/files/figtree-latin-${weight}-normal.woff`)

/** A day that never changes: pdfkit also makes the file's id from it, so the same letter gives the same bytes. */
const noDay = new Date('2000-01-01T00:00:00.000Z')
const marginPt = 64
const aubergine = '#3b1d33'

export const pdfLetters: Letters = {
  letter: async letter => {
    const sheet = new PDFDocument({
      size: 'A4',
      margin: marginPt,
      lang: letter.language,
      info: {
        Title: letter.title,
        Creator: 'Omah Oleh',
        Producer: 'Omah Oleh',
        CreationDate: noDay,
        ModDate: noDay,
      },
    })
    sheet.registerFont('text', fontFile('400'))
    sheet.registerFont('strong', fontFile('700'))
    write(sheet, letter)
    return bytesOf(sheet)
  },
}

/** Two courses of tiles as letterhead, then the words. Text that is too long goes on to another sheet. */
function write(sheet: PDFKit.PDFDocument, letter: Letter): void {
  const width = sheet.page.width - 2 * marginPt
  sheet.rect(marginPt, 44, width, 4).rect(marginPt, 51, width, 2).fill(aubergine)
  sheet.fillColor(aubergine).font('strong').fontSize(15).text('Omah Oleh', marginPt, 64)
  sheet.fillColor('black').font('text').fontSize(11)
  sheet.text(letter.place, { align: 'right' }).moveDown()
  sheet.text(letter.to).moveDown()
  sheet.font('strong').text(letter.subject).font('text').moveDown()
  sheet.text(letter.greeting).moveDown()
  const [first, ...others] = letter.paragraphs
  if (first !== undefined) sheet.text(first, { lineGap: 3 }).moveDown()
  for (const item of letter.items) sheet.text(item, { indent: 12, lineGap: 4 })
  sheet.moveDown(0.5).font('strong').text(letter.sum).font('text').moveDown()
  for (const paragraph of others) sheet.text(paragraph, { lineGap: 3 }).moveDown()
  sheet.moveDown().text(letter.close).moveDown(3).text(letter.sender)
}

const bytesOf = (sheet: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((done, failed) => {
    const parts: Buffer[] = []
    sheet.on('data', (part: Buffer) => parts.push(part))
    sheet.on('end', () => done(new Uint8Array(Buffer.concat(parts))))
    sheet.on('error', failed)
    sheet.end()
  })
