export type BestBeforeText = {
  /** `Baik digunakan sebelum` stands before the date. */
  hasPhrase: boolean
  /** Undefined when no date can be read; a two-digit year is of this century. */
  date: { year: number; month: number; day?: number | undefined } | undefined
}

/** Reads what a pack prints: `Baik digunakan sebelum 21 Jan 2027`, `... 21-01-27`, `... Januari 2027`. */
export function readBestBefore(text: string): BestBeforeText {
  const plain = text.toLowerCase().replace(/\s+/g, ' ').trim()
  return {
    hasPhrase: /\bbaik (digunakan|dikonsumsi) sebelum\b/.test(plain),
    date: dayDate(plain) ?? monthDate(plain),
  }
}

type DateRead = NonNullable<BestBeforeText['date']>

function dayDate(text: string): DateRead | undefined {
  const parts = /(?<!\d)(\d{1,2})[\s./-]+(\d{1,2}|[a-z]{3,9})[\s./-]+(\d{4}|\d{2})(?!\d)/.exec(text)
  return parts ? checked(parts[3], parts[2], Number(parts[1])) : undefined
}

function monthDate(text: string): DateRead | undefined {
  const parts = /(?<![\d./-])(\d{1,2}|[a-z]{3,9})[\s./-]+(\d{4}|\d{2})(?![\d./-])/.exec(afterPhrase(text))
  return parts ? checked(parts[2], parts[1], undefined) : undefined
}

const afterPhrase = (text: string): string => text.replace(/^.*sebelum[\s:]*/, '')

function checked(yearText = '', monthText = '', day: number | undefined): DateRead | undefined {
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText)
  const month = /^\d+$/.test(monthText) ? Number(monthText) : monthNumber(monthText)
  if (month === undefined || month < 1 || month > 12) return undefined
  if (day !== undefined && (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()))
    return undefined
  return { year, month, day }
}

// The Indonesian months by their first letters, with the short forms in use beside them.
const monthStarts = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'ag', 'sep', 'okt', 'nov', 'des']

function monthNumber(name: string): number | undefined {
  const at = monthStarts.findIndex(start => name.startsWith(start))
  return at === -1 ? undefined : at + 1
}
