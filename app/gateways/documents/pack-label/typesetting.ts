import type { Box, Face, Lettering, Mark } from './drawing.ts'

export type TextRun = { text: string; isStrong: boolean }
type Piece = { face: Face; text: string }
/** A line of pieces, each in its own face. */
export type Line = readonly Piece[]

/** Line height in sizes: lines of the least letters stand closer, so that they need not be left out. */
export const leadingOf = (size: number): number => (size < 2.2 ? 1.1 : 1.18)
/** Of a line; what is left hangs under the baseline. */
const ascent = 0.82

/** Lines of a paragraph that fill a width; undefined when one word alone is wider. */
export function wrapped(
  runs: readonly TextRun[],
  size: number,
  width: number,
  letters: Lettering,
): Line[] | undefined {
  const lines: Piece[][] = []
  let used = 0
  const space = letters.width('text', ' ', size)
  for (const word of wordsOf(runs, letters)) {
    const wide = word.reduce((sum, { face, text }) => sum + letters.width(face, text, size), 0)
    if (wide > width) return undefined
    const last = lines.at(-1)
    // Spaces of the two faces differ by a hair, which the last two hundredths take up.
    if (last && used + space + wide <= width * 0.98) {
      append(last, word)
      used += space + wide
    } else {
      lines.push([...word])
      used = wide
    }
  }
  return lines
}

/** A word keeps its comma, also where the comma is in another face; a hard space holds a date together. */
function wordsOf(runs: readonly TextRun[], letters: Lettering): Piece[][] {
  const words: Piece[][] = [[]]
  for (const { text, isStrong } of runs) {
    const face: Face = isStrong ? 'strong' : 'text'
    for (const [at, part] of text.split(/[ \n]+/).entries()) {
      if (at > 0) words.push([])
      const printable = letters.printable(face, part)
      if (printable !== '') words.at(-1)?.push({ face, text: printable })
    }
  }
  return words.filter(word => word.length > 0)
}

function append(line: Piece[], word: readonly Piece[]): void {
  const [first, ...rest] = word
  const last = line.at(-1)
  if (!first || !last) return
  if (first.face === last.face)
    line[line.length - 1] = { face: last.face, text: `${last.text} ${first.text}` }
  else line.push({ face: first.face, text: ` ${first.text}` })
  for (const piece of rest) line.push(piece)
}

/** Writes lines down from the top of a box; the height that they took is theirs whole. */
export function written(
  lines: readonly Line[],
  size: number,
  box: Pick<Box, 'x' | 'y' | 'width'>,
  ink: string,
  letters: Lettering,
  isCentred = false,
): Mark[] {
  return lines.flatMap((line, at) => {
    const wide = line.reduce((sum, { face, text }) => sum + letters.width(face, text, size), 0)
    let x = isCentred ? box.x + (box.width - wide) / 2 : box.x
    const y = box.y + (at + ascent) * size * leadingOf(size)
    return line.map(({ face, text }): Mark => {
      // A space at the beginning of a piece is room, not a sign.
      const shown = text.trimStart()
      const from = x + (shown === text ? 0 : letters.width(face, ' ', size))
      x += letters.width(face, text, size)
      return { kind: 'words', face, text: shown, size, x: from, y, ink }
    })
  })
}

export const heightOf = (lines: readonly Line[], size: number): number =>
  lines.length * size * leadingOf(size)

/** A headline in the largest size that keeps it within a box and so many lines; undefined when none does. */
export function headline(
  text: string,
  box: Pick<Box, 'width' | 'height'>,
  { largest, smallest, lines }: { largest: number; smallest: number; lines: number },
  letters: Lettering,
): { size: number; lines: string[] } | undefined {
  const words = letters.printable('display', text).split(' ').filter(Boolean)
  for (let size = largest; size >= smallest; size -= 0.2) {
    const broken = balanced(words, line => letters.width('display', line, size), box.width)
    if (broken && broken.length <= lines && broken.length * size * headlineLeading <= box.height)
      return { size, lines: broken }
  }
  return undefined
}

export const headlineLeading = 1.08

/** As few lines as the width allows, as even as they get. */
function balanced(
  words: readonly string[],
  measure: (line: string) => number,
  width: number,
): string[] | undefined {
  let best = filled(words, measure, width)
  if (!best) return undefined
  for (let narrower = width * 0.95; narrower > 0; narrower -= width / 20) {
    const lines = filled(words, measure, narrower)
    if (!lines || lines.length > best.length) break
    best = lines
  }
  return best
}

function filled(
  words: readonly string[],
  measure: (line: string) => number,
  width: number,
): string[] | undefined {
  const lines: string[] = []
  for (const word of words) {
    if (measure(word) > width) return undefined
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
