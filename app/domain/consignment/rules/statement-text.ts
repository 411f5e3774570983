import { createHash } from 'node:crypto'
import type { Day } from '../../dates.ts'

export type StatementFacts = {
  number: string
  agreement: string
  version: number
  fromOn: Day
  untilOn: Day
  openingIdr: number
  lines: readonly {
    document: string
    what: string
    occurredOn: Day
    sku: string
    pieces: number
    unitIdr: number
    amountIdr: number
    isLate: boolean
    /** How it was paid online, as one word; what was sold at a counter has none. */
    online?: string | undefined
  }[]
  chargesIdr: number
  paymentsIdr: number
  closingIdr: number
  previousSha256: string
}

/** Before the first statement of an agreement there is none to point at. */
export const noPrevious = '0'.repeat(64)

/**
 * The statement as one text that is the same for everybody: fields in one order, one line each, ended by a line feed,
 * whole rupiah without separators, UTF-8. A line that was ordered online has one more field, which says so. Its hash names it, and each names the one before.
 */
export function statementText(facts: StatementFacts): string {
  const lines = facts.lines.map(line =>
    [
      'line',
      line.document,
      line.what,
      line.occurredOn,
      line.sku,
      line.pieces,
      line.unitIdr,
      line.amountIdr,
      line.isLate ? 'late' : 'in-time',
      ...(line.online === undefined ? [] : [`online-${line.online}`]),
    ]
      .map(plain)
      .join('\t'),
  )
  return [
    'omah-oleh statement 1',
    `number\t${plain(facts.number)}`,
    `agreement\t${plain(facts.agreement)}\t${facts.version}`,
    `period\t${facts.fromOn}\t${facts.untilOn}`,
    `opening\t${facts.openingIdr}`,
    ...lines,
    `charges\t${facts.chargesIdr}`,
    `payments\t${facts.paymentsIdr}`,
    `closing\t${facts.closingIdr}`,
    `previous\t${facts.previousSha256}`,
    '',
  ].join('\n')
}

export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** No tab and no line feed comes from a name, so that no line can pretend to be two. */
const plain = (value: string | number): string => String(value).normalize('NFC').replace(/\s+/g, ' ').trim()
