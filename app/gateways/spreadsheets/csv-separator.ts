const separators = [';', ',', '\t', '|'] as const

export type Separator = (typeof separators)[number]

/**
 * The mark between the columns, told from the first lines: the one that most lines have equally often. Indonesian
 * Excel writes semicolons, because the comma stands in numbers.
 */
export function separatorOf(text: string): { separator: Separator; skipLines: number } {
  const said = /^sep=(.)\r?\n/i.exec(text)
  const named = separators.find(separator => separator === said?.[1])
  if (named !== undefined) return { separator: named, skipLines: 1 }
  const lines = text
    .slice(0, 64_000)
    .split(/\r\n|\n|\r/)
    .slice(0, 60)
    .filter(line => line.trim() !== '')
  const scores = separators.map(separator => evenness(lines.map(line => countOutsideQuotes(line, separator))))
  const best = scores.indexOf(Math.max(...scores))
  return { separator: (scores[best] ?? 0) > 0 ? (separators[best] ?? ',') : ',', skipLines: 0 }
}

/** Lines that agree, times how many columns they agree on. */
function evenness(counts: readonly number[]): number {
  const lines = new Map<number, number>()
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1)
  return Math.max(0, ...[...lines].map(([count, agreeing]) => agreeing * Math.min(count, 20)))
}

function countOutsideQuotes(line: string, separator: string): number {
  let inQuotes = false
  let count = 0
  for (const letter of line) {
    if (letter === '"') inQuotes = !inQuotes
    else if (letter === separator && !inQuotes) count++
  }
  return count
}
