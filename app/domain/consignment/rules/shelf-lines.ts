import { countOutcome, type Missing, shrinkTolerance } from './count-outcome.ts'
import type { Bucket, Fact, Money, Unit } from './facts.ts'
import { inOrder } from './order.ts'
import type { StatementPart } from './statement-totals.ts'

/** What a fact does: moves pieces from one bucket to another and may carry money for each of them. */
export type Line = {
  /** Unique: the fact, what it does, and for found pieces the count that had missed them. */
  key: string
  factId: string
  batchId: string
  from: Bucket
  to: Bucket
  pieces: number
  /** Of one piece. */
  money: Money
  part: StatementPart | undefined
}

/** Pieces that a count found and no document explains. */
export type Surplus = { factId: string; batchId: string; pieces: number }

/**
 * All that the facts of one place do: a shelf, or the road and the home of a batch. Depends on the facts alone and
 * not on their order: they are read by the time they happened, a count after everything of its moment.
 */
export function linesOf(facts: readonly Fact[]): { lines: Line[]; surplus: Surplus[] } {
  const standing = standingFacts(facts)
  const lines: Line[] = []
  const surplus: Surplus[] = []
  const shelf = { book: 0, received: 0, counts: [] as CountLayer[] }
  for (const fact of standing) {
    const own = fact.kind === 'counted' ? linesOfCount(fact, shelf, surplus) : linesOfFact(fact, standing)
    for (const line of own) {
      shelf.book += shelfPieces(line)
      if (line.from === 'road-out' && isShelf(line.to)) shelf.received += line.pieces
    }
    lines.push(...own)
  }
  return { lines: lines.filter(line => line.pieces > 0), surplus }
}

/** What was turned back never was; a reversal itself cannot be turned back. */
function standingFacts(facts: readonly Fact[]): Fact[] {
  const reversed = new Set(facts.flatMap(fact => (fact.kind === 'reversed' ? [fact.ofId] : [])))
  return facts.filter(fact => fact.kind !== 'reversed' && !reversed.has(fact.id)).sort(byTime)
}

const byTime = (a: Fact, b: Fact): number =>
  inOrder(a.at, b.at) || Number(a.kind === 'counted') - Number(b.kind === 'counted') || inOrder(a.id, b.id)

export const isShelf = (bucket: Bucket): boolean => bucket.startsWith('shelf:')

const shelfPieces = ({ from, to, pieces }: Line): number =>
  (isShelf(to) ? pieces : 0) - (isShelf(from) ? pieces : 0)

function linesOfFact(fact: Fact, standing: readonly Fact[]): Line[] {
  const move = (batchId: string, from: Bucket, to: Bucket, pieces: number): Line =>
    line(fact.id, batchId, from, to, pieces)
  switch (fact.kind) {
    case 'sent':
      return [move(fact.batchId, 'home', 'road-out', fact.pieces)]
    case 'came-home':
      return [move(fact.batchId, fact.from, 'home', fact.pieces)]
    case 'lost-on-road':
      return [move(fact.batchId, fact.from, 'gone:transit', fact.pieces)]
    case 'received':
      return [
        move(fact.batchId, 'road-out', `shelf:${fact.counterId}`, fact.accepted),
        move(fact.batchId, 'road-out', 'gone:transit', fact.damaged),
        move(fact.batchId, 'road-out', 'road-back', fact.refused),
      ]
    case 'picked-up':
      return [move(fact.batchId, `shelf:${fact.counterId}`, 'road-back', fact.pieces)]
    case 'stayed':
      return [move(fact.batchId, 'road-back', `shelf:${fact.counterId}`, fact.pieces)]
    case 'sold': {
      const sold = move(fact.batchId, `shelf:${fact.counterId}`, 'sold', fact.pieces)
      return [{ ...sold, money: saleMoney(fact.unit), part: 'sale' }]
    }
    case 'lost':
      return [lossLine(fact, standing)]
    case 'brought-back':
      return linesOfReturn(fact, standing)
    case 'made':
    case 'counted':
    case 'ruled':
    case 'paid':
    case 'reversed':
      return []
  }
}

const line = (factId: string, batchId: string, from: Bucket, to: Bucket, pieces: number): Line => ({
  key: `${factId} ${from} ${to}`,
  factId,
  batchId,
  from,
  to,
  pieces,
  money: {},
  part: undefined,
})

function lossLine(fact: Extract<Fact, { kind: 'lost' }>, standing: readonly Fact[]): Line {
  const moved = line(fact.id, fact.batchId, `shelf:${fact.counterId}`, `gone:${fact.cause}`, fact.pieces)
  const ruling = standing.filter(one => one.kind === 'ruled' && one.ofId === fact.id).at(-1)
  const bearer = ruling?.kind === 'ruled' ? ruling.bearer : fact.bearer
  if (bearer === 'producer') return moved
  return { ...moved, key: `${moved.key} charged`, money: chargeMoney(fact.unit), part: 'loss' }
}

/** Never more pieces than the sale gave out and earlier returns left. */
function linesOfReturn(fact: Extract<Fact, { kind: 'brought-back' }>, standing: readonly Fact[]): Line[] {
  const sale = standing.find(one => one.id === fact.ofId)
  if (sale?.kind !== 'sold' || fact.goods === 'kept-by-counter') return []
  const earlier = standing
    .slice(0, standing.indexOf(fact))
    .reduce((sum, one) => (turnsBack(one, fact.ofId) ? sum + one.pieces : sum), 0)
  const pieces = Math.min(fact.pieces, Math.max(0, sale.pieces - earlier))
  const to: Bucket = fact.goods === 'defect' ? 'gone:defect' : `shelf:${sale.counterId}`
  const back = line(fact.id, sale.batchId, 'sold', to, pieces)
  return [{ ...back, money: turned(saleMoney(sale.unit)), part: 'return' }]
}

const turnsBack = (fact: Fact, saleId: string): fact is Extract<Fact, { kind: 'brought-back' }> =>
  fact.kind === 'brought-back' && fact.ofId === saleId && fact.goods !== 'kept-by-counter'

/** A count and what it missed that is still missing. */
type CountLayer = Missing & { fact: Extract<Fact, { kind: 'counted' }> }
type ShelfState = { book: number; received: number; counts: CountLayer[] }

function linesOfCount(
  fact: Extract<Fact, { kind: 'counted' }>,
  shelf: ShelfState,
  surplus: Surplus[],
): Line[] {
  const earlier = {
    soldPieces: sumOf(shelf.counts, 'soldPieces'),
    chargedPieces: sumOf(shelf.counts, 'chargedPieces'),
    toleratedPieces: sumOf(shelf.counts, 'toleratedPieces'),
  }
  const tolerance = shrinkTolerance(shelf.received, fact.toleranceBps) - earlier.toleratedPieces
  const outcome = countOutcome(fact.pieces, shelf.book, fact.salesFrom, tolerance, earlier)
  if (outcome.surplusPieces > 0)
    surplus.push({ factId: fact.id, batchId: fact.batchId, pieces: outcome.surplusPieces })
  const found = foundAgain(fact, shelf.counts, outcome.foundPieces)
  shelf.counts.push({ ...outcome, fact })
  return [...missingKinds.map(kind => missingLine(fact, fact.unit, kind, outcome[kind])), ...found]
}

/** What was paid for comes back before what she bore, the latest count's first. */
function foundAgain(fact: Extract<Fact, { kind: 'counted' }>, counts: CountLayer[], pieces: number): Line[] {
  let open = pieces
  return missingKinds.flatMap(kind =>
    [...counts].reverse().map(layer => {
      const taken = Math.min(open, layer[kind])
      open -= taken
      layer[kind] -= taken
      const missed = missingLine(layer.fact, layer.fact.unit, kind, taken)
      return {
        ...missed,
        key: `${fact.id} found ${missed.key}`,
        factId: fact.id,
        from: missed.to,
        to: missed.from,
        money: turned(missed.money),
        part: missed.part && 'found',
      }
    }),
  )
}

const missingKinds = ['chargedPieces', 'soldPieces', 'toleratedPieces'] as const

function missingLine(
  { id, batchId, counterId }: Extract<Fact, { kind: 'counted' }>,
  unit: Unit,
  kind: keyof Missing,
  pieces: number,
): Line {
  const to: Bucket = kind === 'soldPieces' ? 'sold' : 'gone:shrink'
  const moved = line(id, batchId, `shelf:${counterId}`, to, pieces)
  if (kind === 'soldPieces') return { ...moved, money: saleMoney(unit), part: 'sale' }
  if (kind === 'toleratedPieces') return moved
  return { ...moved, key: `${moved.key} charged`, money: chargeMoney(unit), part: 'shrink' }
}

const sumOf = (counts: readonly CountLayer[], kind: keyof Missing): number =>
  counts.reduce((sum, layer) => sum + layer[kind], 0)

const saleMoney = ({ priceIdr, shareIdr, commissionIdr }: Unit): Money => ({
  cash_at_partner: priceIdr,
  due_to_producer: -shareIdr,
  partner_commission: -commissionIdr,
})

const chargeMoney = ({ shareIdr }: Unit): Money => ({ partner_loss: shareIdr, due_to_producer: -shareIdr })

const turned = (money: Money): Money =>
  Object.fromEntries(Object.entries(money).map(([account, idr]) => [account, 0 - idr]))
