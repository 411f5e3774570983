import type { Sticker } from './documents.ts'
import { type FittedWords, fitted } from './fitted-words.ts'
import { type QrBars, quietModules } from './qr-bars.ts'
import type { Box, PaperShape } from './sticker-papers.ts'

const pointsPerMm = 72 / 25.4
export const points = (mm: number): number => mm * pointsPerMm

export type Face = 'text' | 'strong'

/** The few strokes that a sticker needs of a sheet; all in points. */
export type Pen = {
  measure(face: Face, text: string, size: number): number
  /** Baseline of the first letter at x, y. */
  write(face: Face, text: string, size: number, x: number, y: number): void
  /** Black bars as one shape. */
  fill(bars: readonly { x: number; y: number; width: number; height: number }[]): void
}

/** Words on the left from top to bottom, the best-before date largest at the foot; the code on the right. */
export function drawSticker(pen: Pen, sticker: Sticker, code: QrBars, box: Box, shape: PaperShape): void {
  const inner = {
    left: points(box.x + shape.padding.x),
    right: points(box.x + box.width - shape.padding.x),
    top: points(box.y + shape.padding.y),
    foot: points(box.y + box.height - shape.padding.y),
  }
  const qrSide = drawCode(pen, code, shape, inner)
  const gap = points(1)
  drawWords(pen, sticker, { ...inner, right: inner.right - qrSide - gap })
}

type Frame = { left: number; right: number; top: number; foot: number }

function drawCode(pen: Pen, { side, bars }: QrBars, shape: PaperShape, frame: Frame): number {
  const modules = side + 2 * quietModules
  const wanted = shape.qrSide / modules
  const module = points(shape.dot === undefined ? wanted : Math.floor(wanted / shape.dot) * shape.dot)
  const whole = module * modules
  // The quiet border may lie in the padding, which is white as well.
  const overhang = Math.min(points(shape.padding.x), module * quietModules)
  const left = frame.right + overhang - whole + module * quietModules
  const top = (frame.top + frame.foot) / 2 - (module * side) / 2
  pen.fill(
    bars.map(bar => ({
      x: left + bar.x * module,
      y: top + bar.y * module,
      width: bar.width * module,
      height: module,
    })),
  )
  return whole - overhang
}

type Word = { face: Face; text: string; size: number; lines: number }

/** All words of a sticker grow and shrink together, so that name and date stay the largest. */
const scales = [1.5, 1.4, 1.3, 1.2, 1.1, 1, 0.93]
/** Small letters of the text face are half its size high: 6.5 pt keep them over the 1 mm that a label needs. */
const smallest = 6.5

function drawWords(pen: Pen, sticker: Sticker, frame: Frame): void {
  const { upper, lower } = wordsOf(sticker)
  const height = frame.foot - frame.top
  const scale = scales.find(scale => {
    const words = [...upper, ...lower].map(word => laid(pen, word, frame, [word.size * scale]))
    return words.every(word => word.isWhole) && sum(words.map(heightOf)) < height * 0.95
  })
  const lay = (word: Word) =>
    laid(pen, word, frame, scale === undefined ? [word.size * 0.93, smallest] : [word.size * scale])
  writeDown(pen, upper.map(lay), frame.left, frame.top)
  const below = lower.map(lay)
  writeDown(pen, below, frame.left, frame.foot - sum(below.map(heightOf)))
}

function wordsOf({ name, netContent, code, madeOn, bestBefore }: Sticker): { upper: Word[]; lower: Word[] } {
  const small = (text: string, lines = 1): Word => ({ face: 'text', text, size: 7, lines })
  const large = (text: string, lines: number): Word => ({ face: 'strong', text, size: 10.5, lines })
  return {
    upper: [large(name, 3), { face: 'text', text: netContent, size: 8.5, lines: 1 }],
    lower: [
      small(code, 2),
      ...(madeOn === undefined ? [] : [small(madeOn)]),
      ...(bestBefore === undefined ? [] : [small(bestBefore.phrase), large(bestBefore.date, 1)]),
    ],
  }
}

type Laid = FittedWords & { face: Face }

const laid = (pen: Pen, { face, text, lines }: Word, frame: Frame, sizes: readonly number[]): Laid => ({
  face,
  ...fitted(text, (words, size) => pen.measure(face, words, size), {
    width: frame.right - frame.left,
    lines,
    sizes,
  }),
})

const lineHeight = 1.18
/** Of the line; what is left hangs under the baseline. */
const ascent = 0.86

function writeDown(pen: Pen, words: readonly Laid[], x: number, top: number): void {
  let y = top
  for (const { face, size, lines } of words) {
    for (const line of lines) {
      pen.write(face, line, size, x, y + size * lineHeight * ascent)
      y += size * lineHeight
    }
  }
}

const heightOf = ({ size, lines }: FittedWords): number => size * lineHeight * lines.length
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
