import { drawable, outline, type Typeface } from './outline.ts'

export type HeadlineBox = {
  width: number
  height: number
  /** Px, tried from the largest down. */
  largest: number
  smallest: number
  /** At most so many lines. */
  lines: number
}

export type Headline = { size: number; lines: string[] }

/** Line height of headlines, in sizes. */
export const HEADLINE_LEADING = 1.06
const STEP = 2

/** The largest size at which the words fit the box. What does not fit even at the smallest ends in `…`. */
export function fitHeadline(text: string, typeface: Typeface, box: HeadlineBox): Headline {
  const words = drawable(text, typeface).split(' ').filter(Boolean)
  if (words.length === 0) return { size: box.smallest, lines: [] }
  const widthOf = widths(typeface)
  for (let size = box.largest; size >= box.smallest; size -= STEP) {
    const lines = wrap(words, line => widthOf(line) * size, box.width)
    const fits = lines && lines.length <= box.lines && lines.length * size * HEADLINE_LEADING <= box.height
    if (fits) return { size, lines: balance(words, line => widthOf(line) * size, box.width, lines.length) }
  }
  return { size: box.smallest, lines: cut(words, line => widthOf(line) * box.smallest, box) }
}

/** In sizes; every line is measured once. */
function widths(typeface: Typeface): (line: string) => number {
  const known = new Map<string, number>()
  return line => {
    const width = known.get(line) ?? outline(line, typeface, 1000).width / 1000
    known.set(line, width)
    return width
  }
}

type Measure = (line: string) => number

/** Undefined when a word alone is wider than the line. */
function wrap(words: readonly string[], measure: Measure, width: number): string[] | undefined {
  const lines: string[] = []
  for (const word of words) {
    if (measure(word) > width) return undefined
    const last = lines[lines.length - 1]
    if (last !== undefined && measure(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The same number of lines, as even as they get. */
function balance(words: readonly string[], measure: Measure, width: number, count: number): string[] {
  let best = wrap(words, measure, width) ?? []
  for (let narrower = width; narrower > 0; narrower -= width / 40) {
    const lines = wrap(words, measure, narrower)
    if (!lines || lines.length > count) break
    best = lines
  }
  return best
}

function cut(words: readonly string[], measure: Measure, box: HeadlineBox): string[] {
  const pieces = words.flatMap(word => broken(word, measure, box.width))
  const lines = wrap(pieces, measure, box.width) ?? pieces
  if (lines.length <= box.lines) return lines
  const kept = lines.slice(0, box.lines)
  let last = [...(kept.pop() ?? '')]
  while (last.length > 0 && measure(`${last.join('').trimEnd()}…`) > box.width) last = last.slice(0, -1)
  return [...kept, `${last.join('').trimEnd()}…`]
}

/** A word wider than the line is broken where the line ends. */
function broken(word: string, measure: Measure, width: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const sign of word) {
    if (piece && measure(piece + sign) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += sign
  }
  return [...pieces, piece]
}
