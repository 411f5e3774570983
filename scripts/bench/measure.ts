/** One line of the table. A target makes it a promise that is kept or missed. */
export type Measure = {
  part: string
  what: string
  value: number
  unit: 'ms' | 'MB' | 'req/s' | 'of floor' | 'times'
  target?: { atMost: number } | { atLeast: number }
}

export function isMet({ value, target }: Measure): boolean | undefined {
  if (!target) return undefined
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
