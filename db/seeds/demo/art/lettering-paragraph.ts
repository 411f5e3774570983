import { letterLine, measure, type Voice } from './lettering.ts'

/** A piece of running text; strong pieces are set in the bold voice. */
export type Run = { readonly text: string; readonly strong?: boolean }

type Word = { readonly text: string; readonly voice: Voice; readonly width: number }

const GAP = 74 // between words, in hundredths of the size

/** Running text set from the left, y being its upper edge; says where it ended. */
export const letterParagraph = (
  runs: readonly Run[],
  x: number,
  y: number,
  width: number,
  size: number,
  fill: string,
): { svg: string; bottom: number } => {
  const lines = brokenInto(wordsOf(runs), (width / size) * 100)
  let svg = ''
  let baseline = y + size
  for (const line of lines) {
    let pen = x
    for (const word of line) {
      svg += letterLine(word.text, pen, baseline, size, { voice: word.voice, fill, anchor: 'start' })
      pen += ((word.width + GAP) * size) / 100
    }
    baseline += size * 1.62
  }
  return { svg, bottom: baseline - size * 1.62 }
}

const wordsOf = (runs: readonly Run[]): Word[] =>
  runs.flatMap(({ text, strong }) =>
    text.split(' ').map(word => {
      const voice: Voice = strong ? 'bold' : 'fine'
      return { text: word, voice, width: measure(word, voice) * (100 / (strong ? 127 : 113)) }
    }),
  )

const brokenInto = (words: readonly Word[], width: number): Word[][] => {
  const lines: Word[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const word of words) {
    if (used + GAP + word.width > width) {
      lines.push([word])
      used = word.width
    } else {
      lines.at(-1)?.push(word)
      used += GAP + word.width
    }
  }
  return lines
}
