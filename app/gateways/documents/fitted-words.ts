/** Width of words in a face and a size, in points. */
export type Measure = (text: string, size: number) => number

/** `isWhole` when nothing had to be cut. */
export type FittedWords = { size: number; lines: readonly string[]; isWhole: boolean }

/** Words in the largest of `sizes` in which they fill at most so many lines; the rest is cut with an ellipsis. */
export function fitted(
  text: string,
  measure: Measure,
  { width, lines, sizes }: { width: number; lines: number; sizes: readonly number[] },
): FittedWords {
  for (const size of sizes) {
    const broken = broke(text, line => measure(line, size) <= width)
    if (broken && broken.length <= lines) return { size, lines: broken, isWhole: true }
  }
  const size = sizes.at(-1) ?? 0
  const fits = (line: string) => measure(line, size) <= width
  const broken = broke(text, fits) ?? [text]
  const shown = [...broken.slice(0, lines - 1), broken.slice(lines - 1).join(' ')]
  return { size, lines: shown.map(line => cut(line, fits)), isWhole: false }
}

/** Lines that fit; undefined when one word alone does not. */
function broke(text: string, fits: (line: string) => boolean): string[] | undefined {
  const lines: string[] = []
  for (const word of text.split(' ').filter(word => word !== '')) {
    if (!fits(word)) return undefined
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function cut(line: string, fits: (line: string) => boolean): string {
  if (fits(line)) return line
  const signs = [...line]
  while (signs.length > 0 && !fits(`${signs.join('').trimEnd()}…`)) signs.pop()
  return `${signs.join('').trimEnd()}…`
}
