import QRCode from 'qrcode'
import { describe, expect, test } from 'vitest'
import type { Sticker, StickerPaper } from '#app/gateways/documents/documents.ts'
import { fitted } from '#app/gateways/documents/fitted-words.ts'
import { qrBars } from '#app/gateways/documents/qr-bars.ts'
import { drawSticker, type Pen, points } from '#app/gateways/documents/sticker-drawing.ts'
import { paperShapes, placeOf, placesOn } from '#app/gateways/documents/sticker-papers.ts'

const link = 'https://omaholeh.example/01/02000000000428/10/KTE-261124-1K?17=270222'
const chips: Sticker = {
  name: 'Keripik Tempe Original Daun Jeruk',
  netContent: 'Berat bersih 180 g',
  code: 'Kode produksi KTE-261124-1K',
  madeOn: 'Dibuat 24 Nov 2026',
  bestBefore: { phrase: 'Baik digunakan sebelum', date: '22 Feb 2027' },
  link,
}
const papers = Object.keys(paperShapes) as StickerPaper[]

type Written = { text: string; size: number; x: number; y: number; width: number }
type Bar = { x: number; y: number; width: number; height: number }

/** A pen that remembers; letters are as wide as in a wide face. */
function drawn(sticker: Sticker, paper: StickerPaper, place = 0): { words: Written[]; bars: Bar[] } {
  const words: Written[] = []
  const bars: Bar[] = []
  const measure = (_face: string, text: string, size: number) => text.length * size * 0.52
  const pen: Pen = {
    measure,
    write: (face, text, size, x, y) => words.push({ text, size, x, y, width: measure(face, text, size) }),
    fill: filled => bars.push(...filled),
  }
  const code = qrBars(sticker.link)
  if (!code) throw new Error('the link is too long')
  drawSticker(pen, sticker, code, placeOf(paper, place), paperShapes[paper])
  return { words, bars }
}

test('the bars are the code, module for module', () => {
  const code = qrBars(link)
  const { size, data } = QRCode.create(link, { errorCorrectionLevel: 'M' }).modules
  const dark = new Set(
    code?.bars.flatMap(bar => Array.from({ length: bar.width }, (_, at) => bar.y * size + bar.x + at)),
  )
  expect(code?.side).toBe(size)
  expect([...dark].sort((a, b) => a - b)).toEqual([...data].flatMap((module, at) => (module ? [at] : [])))
})

describe.each(papers)('a sticker on %s', paper => {
  const sticker = drawn(chips, paper)
  const edges = (bars: Bar[]) => ({
    left: Math.min(...bars.map(bar => bar.x)),
    right: Math.max(...bars.map(bar => bar.x + bar.width)),
    top: Math.min(...bars.map(bar => bar.y)),
    foot: Math.max(...bars.map(bar => bar.y + bar.height)),
  })

  test('says everything, each word once', () => {
    expect(sticker.words.map(word => word.text).join(' ')).toBe(
      'Keripik Tempe Original Daun Jeruk Berat bersih 180 g Kode produksi KTE-261124-1K Dibuat 24 Nov 2026 Baik digunakan sebelum 22 Feb 2027',
    )
  })

  test('keeps words and code inside, apart, and the code in its white border', () => {
    const box = placeOf(paper, 0)
    const code = edges(sticker.bars)
    const module = sticker.bars[0]?.height ?? 0
    for (const word of sticker.words) {
      expect(word.x).toBeGreaterThanOrEqual(points(box.x + 4))
      expect(word.x + word.width).toBeLessThanOrEqual(code.left - 4 * module)
      expect(word.y - word.size * 0.75).toBeGreaterThanOrEqual(points(box.y + 1))
      expect(word.y + word.size * 0.25).toBeLessThanOrEqual(points(box.y + box.height - 1))
    }
    expect(code.right + 4 * module).toBeLessThanOrEqual(points(box.x + box.width) + 0.001)
    expect(code.top - 4 * module).toBeGreaterThanOrEqual(points(box.y))
    expect(code.foot + 4 * module).toBeLessThanOrEqual(points(box.y + box.height))
  })

  test('is written large enough for a label, and its code for a phone', () => {
    expect(Math.min(...sticker.words.map(word => word.size))).toBeGreaterThanOrEqual(6.5)
    expect(sticker.bars[0]?.height).toBeGreaterThanOrEqual(points(0.37))
  })

  test('cuts a name that no size can hold, never the dates', () => {
    const long = drawn({ ...chips, name: 'Keripik Tempe Pedas Manis Daun Jeruk Purut '.repeat(4) }, paper)
    expect(long.words.some(word => word.text.endsWith('…'))).toBe(true)
    expect(long.words.map(word => word.text)).toContain('22 Feb 2027')
    const foot = points(placeOf(paper, 0).y + placeOf(paper, 0).height)
    for (const word of long.words) expect(word.y).toBeLessThan(foot)
  })

  test('leaves out the date of goods that do not spoil', () => {
    const mask = drawn({ ...chips, name: 'Topeng', bestBefore: undefined, madeOn: undefined }, paper)
    expect(mask.words.map(word => word.text).join(' ')).not.toMatch(/sebelum|Dibuat/)
  })
})

test('stickers lie side by side, without overlap, within their sheet', () => {
  for (const paper of papers) {
    const shape = paperShapes[paper]
    const boxes = Array.from({ length: placesOn(shape) }, (_, place) => placeOf(paper, place))
    const corners = new Set(boxes.map(box => `${box.x} ${box.y}`))
    expect(corners.size).toBe(boxes.length)
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(shape.width)
      expect(box.y + box.height).toBeLessThanOrEqual(shape.height)
    }
  }
})

test('on a receipt printer every module is a whole number of dots', () => {
  const dots = ((drawn(chips, 'roll-58').bars[0]?.height ?? 0) / points(25.4 / 203)).toFixed(6)
  expect(Number(dots)).toBe(Math.round(Number(dots)))
})

describe('words in a narrow place', () => {
  const measure = (text: string, size: number) => text.length * size
  const sized = (text: string, width: number, lines: number) =>
    fitted(text, measure, { width, lines, sizes: [2, 1] })

  test.each([
    ['abc def', 14, 1, { size: 2, lines: ['abc def'], isWhole: true }],
    ['abc def', 8, 2, { size: 2, lines: ['abc', 'def'], isWhole: true }],
    ['abc def', 8, 1, { size: 1, lines: ['abc def'], isWhole: true }],
    ['abcdefgh', 8, 1, { size: 1, lines: ['abcdefgh'], isWhole: true }],
    ['abcdefghi', 8, 1, { size: 1, lines: ['abcdefg…'], isWhole: false }],
    ['abc def ghi', 8, 1, { size: 1, lines: ['abc def…'], isWhole: false }],
    ['abc def ghi jkl mno', 8, 2, { size: 1, lines: ['abc def', 'ghi jkl…'], isWhole: false }],
    ['', 8, 1, { size: 2, lines: [], isWhole: true }],
  ])('"%s" in %i by %i lines', (text, width, lines, answer) => {
    expect(sized(text, width, lines)).toEqual(answer)
  })
})
