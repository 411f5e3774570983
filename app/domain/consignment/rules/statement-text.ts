import { createHash } from 'node:crypto'
import type { Day } from '../../dates.ts'
import type { StatementTotals } from './statement-totals.ts'
import { type StatementPart, statementParts } from './statement-totals.ts'

export type StatementLine = {
  documentNumber: string
  /** The day it happened; a late fact keeps its own. */
  on: Day
  part: StatementPart
  what: string
  /** Negative for what was turned back. */
  pieces: number
  unitShareIdr: number
  dueIdr: number
  isLate: boolean
}

export type StatementPaper = {
  number: string
  revision: number
  agreementNumber: string
  agreementVersion: number
  producerName: string
  partnerName: string
  fromOn: Day
  toOn: Day
  lines: readonly StatementLine[]
  totals: StatementTotals
  /** Of the statement before under this agreement; undefined for the first. */
  previousHash: string | undefined
}

const formatVersion = 1
/** Stands where the first statement of an agreement has none before it. */
const noHash = '0'.repeat(64)

/**
 * The one text of a statement, the same on every machine: UTF-8, composed letters, a field a line, amounts as bare
 * rupiah, a line feed after each line. Throws when the totals are not those of the lines: such a paper is a bug.
 */
export function statementText(paper: StatementPaper): string {
  checkSum(paper)
  const { totals } = paper
  const rows = [
    row('omah-oleh-statement', formatVersion),
    row('statement', paper.number, paper.revision),
    row('agreement', paper.agreementNumber, paper.agreementVersion),
    row('producer', paper.producerName),
    row('partner', paper.partnerName),
    row('period', paper.fromOn, paper.toOn),
    row('opening', totals.openingIdr),
    ...paper.lines.map(line =>
      row(
        'line',
        line.documentNumber,
        line.on,
        line.part,
        line.what,
        line.pieces,
        line.unitShareIdr,
        line.dueIdr,
        line.isLate ? 'late' : 'in-time',
      ),
    ),
    ...statementParts.map(part => row('total', part, totals.partsIdr[part])),
    row('fee', totals.feeIdr, totals.feeWaivedIdr),
    row('due', totals.dueIdr),
    row('previous', paper.previousHash ?? noHash),
  ]
  return `${rows.join('\n')}\n`
}

/** SHA-256 of the text in hexadecimal. The text holds the hash before it, so that no link can be changed alone. */
export const statementHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * Walks an agreement's statements from the first on.
 * @returns the place of the first one whose text was changed or that does not follow the one before
 */
export function brokenLink(chain: readonly { text: string; hash: string }[]): number | undefined {
  let before = noHash
  for (const [place, { text, hash }] of chain.entries()) {
    const isWhole = statementHash(text) === hash && text.endsWith(`\n${row('previous', before)}\n`)
    if (!isWhole) return place
    before = hash
  }
  return undefined
}

/** A name may hold anything: the bar, the backslash and the end of a line are written so that no text lies. */
const row = (...fields: (string | number)[]): string => fields.map(field).join('|')

const field = (value: string | number): string =>
  String(value)
    .normalize('NFC')
    .replace(/\\/g, '\\\\')
    .replace(/\|/g, '\\p')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')

function checkSum({ number, lines, totals }: StatementPaper): void {
  for (const part of statementParts) {
    const sum = lines.reduce((idr, line) => (line.part === part ? idr + line.dueIdr : idr), 0)
    if (sum !== totals.partsIdr[part]) throw new Error(`${number}: lines of ${part} are ${sum}`)
  }
  const wrong = lines.find(line => line.pieces * line.unitShareIdr !== line.dueIdr)
  if (wrong) throw new Error(`${number}: ${wrong.documentNumber} is not pieces x share`)
  const share = statementParts.reduce((sum, part) => sum + totals.partsIdr[part], 0)
  if (totals.openingIdr + share - totals.feeIdr !== totals.dueIdr)
    throw new Error(`${number}: not the due sum`)
}
