import type { Instant } from '../../dates.ts'
import type { Bucket, Fact, Issue, LedgerAccount, Money } from './facts.ts'
import { changesBetween } from './late-sale.ts'
import { type Line, linesOf, type Surplus } from './shelf-lines.ts'
import { issueStatement, type Statement } from './statement.ts'
import type { StatementPart } from './statement-totals.ts'

/** Signed rupiah by account, together 0. Posted once and never changed. */
export type Posting = {
  key: string
  factId: string
  /** The fact that made it necessary: a late sale turns back the shrink of a count. */
  causeId: string
  /** When the cause happened. */
  occurredAt: Instant
  part: StatementPart | 'fee' | 'payment'
  /** Negative for what is turned back. */
  pieces: number
  money: Money
  /** Waiting time runs from the sale that it is about, if any. */
  saleAt: Instant | undefined
}

export type Account = {
  /** Pieces by batch and bucket. */
  stock: ReadonlyMap<string, ReadonlyMap<Bucket, number>>
  madePieces: ReadonlyMap<string, number>
  postings: readonly Posting[]
  statements: readonly Statement[]
  /** Counted beyond all documents: somebody has to look. */
  surplus: readonly Surplus[]
}

/** All that has arrived; the one thing here that changes, and only while it is folded. */
type Book = {
  facts: Map<string, Fact>
  /** Facts that bear on one another: of one shelf, one batch on the road, one payment. */
  places: Map<string, Fact[]>
  lines: Map<string, Line[]>
  /** What refers to a fact that has not arrived yet. */
  orphans: Fact[]
  postings: Posting[]
  statements: Statement[]
}

/**
 * Rebuilds the account of one maker with one partner from nothing: the measure for what the program has stored.
 * Events come in the order of arrival; the balances do not depend on it. What was seen already is passed over.
 */
export function accountOf(events: readonly (Fact | Issue)[]): Account {
  const book: Book = {
    facts: new Map(),
    places: new Map(),
    lines: new Map(),
    orphans: [],
    postings: [],
    statements: [],
  }
  for (const event of events) {
    if (event.kind === 'issued') issue(book, event)
    else if (!book.facts.has(event.id)) arrive(book, event)
  }
  const { postings, statements } = book
  const madePieces = madeOf(book)
  const surplus = [...book.places.values()].flatMap(facts => linesOf(facts).surplus)
  return { stock: stockOf(book, madePieces), madePieces, postings, statements, surplus }
}

/** What an account stands at, debit positive. */
export const balanceOf = (postings: readonly Posting[], account: LedgerAccount): number =>
  postings.reduce((sum, { money }) => sum + (money[account] ?? 0), 0)

function arrive(book: Book, fact: Fact): void {
  book.facts.set(fact.id, fact)
  const place = placeOf(book, fact)
  if (place === undefined) {
    book.orphans.push(fact)
    return
  }
  post(book, fact, place)
  const found = book.orphans.filter(orphan => placeOf(book, orphan) !== undefined)
  book.orphans = book.orphans.filter(orphan => !found.includes(orphan))
  for (const orphan of found) post(book, orphan, placeOf(book, orphan) ?? place)
}

/** Undefined while what it refers to has not arrived. */
function placeOf(book: Book, fact: Fact): string | undefined {
  if ('ofId' in fact) {
    const target = book.facts.get(fact.ofId)
    return target && placeOf(book, target)
  }
  if ('counterId' in fact) return `shelf ${fact.counterId} ${fact.batchId}`
  return 'batchId' in fact ? `road ${fact.batchId}` : `payment ${fact.id}`
}

/** Posts the difference that a fact makes to its place. */
function post(book: Book, cause: Fact, place: string): void {
  const before = book.places.get(place) ?? []
  const facts = [...before, cause]
  const lines = linesOf(facts).lines
  for (const change of changesBetween(book.lines.get(place) ?? [], lines)) {
    if (change.part === undefined) continue
    const money = timesMoney(change.money, change.pieces)
    book.postings.push(posting(book, cause, { ...change, part: change.part, money }))
  }
  const payment = paymentDelta(before, facts)
  if (payment !== 0) {
    const money = { due_to_producer: payment, cash_at_partner: -payment }
    book.postings.push(
      posting(book, cause, { key: place, factId: cause.id, part: 'payment', pieces: 0, money }),
    )
  }
  book.places.set(place, facts)
  book.lines.set(place, lines)
}

type Entry = Pick<Posting, 'key' | 'factId' | 'part' | 'pieces' | 'money'>

function posting(book: Book, cause: Fact, { key, factId, part, pieces, money }: Entry): Posting {
  const isOfSale = part === 'sale' || part === 'found'
  const saleAt = soldAt(book, cause) ?? (isOfSale ? cause.at : undefined)
  return { key, factId, causeId: cause.id, occurredAt: cause.at, part, pieces, money, saleAt }
}

function soldAt(book: Book, fact: Fact | undefined): Instant | undefined {
  if (fact === undefined) return undefined
  if (fact.kind === 'sold') return fact.at
  return 'ofId' in fact ? soldAt(book, book.facts.get(fact.ofId)) : undefined
}

const paymentDelta = (before: readonly Fact[], after: readonly Fact[]): number =>
  standingPayment(after) - standingPayment(before)

function standingPayment(facts: readonly Fact[]): number {
  const paid = facts.find(fact => fact.kind === 'paid')
  const isDenied = facts.some(fact => fact.kind === 'reversed' && fact.ofId === paid?.id)
  return paid?.kind === 'paid' && !isDenied ? paid.amountIdr : 0
}

const timesMoney = (money: Money, pieces: number): Money =>
  Object.fromEntries(Object.entries(money).map(([account, idr]) => [account, 0 + idr * pieces]))

function issue(book: Book, event: Issue): void {
  if (book.statements.some(one => one.id === event.id)) return
  const statement = issueStatement(event, book.postings, book.statements)
  book.statements.push(statement)
  const { feeIdr } = statement.totals
  if (feeIdr === 0) return
  book.postings.push({
    key: `${event.id} fee`,
    factId: event.id,
    causeId: event.id,
    occurredAt: event.at,
    part: 'fee',
    pieces: 0,
    money: { due_to_producer: feeIdr, partner_commission: -feeIdr },
    saleAt: undefined,
  })
}

function madeOf(book: Book): Map<string, number> {
  const made = new Map<string, number>()
  for (const fact of book.facts.values())
    if (fact.kind === 'made') made.set(fact.batchId, (made.get(fact.batchId) ?? 0) + fact.pieces)
  return made
}

function stockOf(book: Book, madePieces: ReadonlyMap<string, number>): Map<string, Map<Bucket, number>> {
  const stock = new Map(
    [...madePieces].map(([batchId, pieces]) => [batchId, new Map<Bucket, number>().set('home', pieces)]),
  )
  for (const { batchId, from, to, pieces } of [...book.lines.values()].flat()) {
    const buckets = stock.get(batchId) ?? new Map<Bucket, number>()
    buckets.set(from, (buckets.get(from) ?? 0) - pieces)
    buckets.set(to, (buckets.get(to) ?? 0) + pieces)
    stock.set(batchId, buckets)
  }
  return stock
}
