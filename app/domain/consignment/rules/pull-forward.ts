import { addDays, type Day, daysBetween } from '../../dates.ts'
import type { CommissionModel } from '../../pricing/commission.ts'
import { type DiscountBearer, splitSoldPiece } from './unit-split.ts'

/** One batch on one shelf, and how it sells there. */
export type ShelfOutlook = {
  counterId: string
  pieces: number
  /** Pieces of batches on the same shelf that end earlier and are sold first. */
  aheadPieces: number
  bestBeforeOn: Day
  /** The counter takes goods off its shelf so many days before their end. */
  pullDaysBefore: number
  perDay: number
  model: CommissionModel
  priceIdr: number
  discountBearer: DiscountBearer
}

/** Another counter with an agreement of its own for the product. */
export type OtherShelf = {
  counterId: string
  perDay: number
  /** All pieces of the product that lie there or are on the road to it. */
  pieces: number
  pullDaysBefore: number
  model: CommissionModel
  priceIdr: number
}

/** How goods move and prices step; an office may set other figures. */
export type PullForwardTerms = { moveDays: number; priceStepBps: number; priceStepIdr: number }
export const usualPullForwardTerms: PullForwardTerms = { moveDays: 2, priceStepBps: 1000, priceStepIdr: 500 }

/** A way out for the pieces that will be left over, with the figures it is made of. */
export type PullProposal =
  | {
      kind: 'move'
      toCounterId: string
      pieces: number
      perDayHere: number
      perDayThere: number
      /** Days for selling there, after the road. */
      daysThere: number
      /** Of that shelf, after the pieces that lie there already. */
      roomPieces: number
      /** Her share of one piece here and under the agreement there. */
      shareHereIdr: number
      shareThereIdr: number
    }
  | {
      kind: 'price-step'
      fromPriceIdr: number
      toPriceIdr: number
      shareFromIdr: number
      shareToIdr: number
      pieces: number
      /** What the shelf must sell a day for nothing to be left. */
      neededPerDay: number
      perDayHere: number
      /** Her pieces that would have been sold anyway cost so much more. */
      costsHerIdr: number
      /** What the pieces left over are worth to her at the lower price. */
      savesHerIdr: number
    }
  | { kind: 'pick-up'; pieces: number; byOn: Day }

export type PullOutlook = {
  pullOn: Day
  daysLeft: number
  /** Whole pieces: rate x days, less what is sold before it, at most what is there. */
  expectedSoldPieces: number
  leftOverPieces: number
  proposals: readonly PullProposal[]
}

/**
 * What will be left of a batch when it must leave its shelf, and what saves it: first counters that sell faster,
 * then a price step within her floor, last picking it up. Each proposal is about the pieces the ones before leave.
 */
export function pullOutlook(
  here: ShelfOutlook,
  others: readonly OtherShelf[],
  today: Day,
  terms: PullForwardTerms = usualPullForwardTerms,
): PullOutlook {
  const pullOn = addDays(here.bestBeforeOn, -here.pullDaysBefore)
  const daysLeft = Math.max(0, daysBetween(today, pullOn))
  const expectedSoldPieces = clamp(wholePieces(here.perDay * daysLeft) - here.aheadPieces, here.pieces)
  const leftOverPieces = here.pieces - expectedSoldPieces
  const outlook = { pullOn, daysLeft, expectedSoldPieces, leftOverPieces }
  if (leftOverPieces === 0) return { ...outlook, proposals: [] }

  const moves = movesOf(here, others, leftOverPieces, today, terms)
  const stays = leftOverPieces - moves.reduce((sum, move) => sum + move.pieces, 0)
  if (stays === 0) return { ...outlook, proposals: moves }
  const step = daysLeft > 0 ? priceStepOf(here, stays, expectedSoldPieces, daysLeft, terms) : undefined
  const pickUp: PullProposal = { kind: 'pick-up', pieces: stays, byOn: pullOn < today ? today : pullOn }
  return { ...outlook, proposals: step ? [...moves, step, pickUp] : [...moves, pickUp] }
}

type Move = Extract<PullProposal, { kind: 'move' }>

function movesOf(
  here: ShelfOutlook,
  others: readonly OtherShelf[],
  leftOver: number,
  today: Day,
  terms: PullForwardTerms,
): Move[] {
  const shareHereIdr = shareOf(here.model, here.priceIdr)
  const moves: Move[] = []
  let open = leftOver
  const faster = others.filter(one => one.counterId !== here.counterId && one.perDay > here.perDay)
  for (const there of faster.sort((a, b) => b.perDay - a.perDay || (a.counterId < b.counterId ? -1 : 1))) {
    const daysThere = daysBetween(today, addDays(here.bestBeforeOn, -there.pullDaysBefore)) - terms.moveDays
    const roomPieces = wholePieces(there.perDay * Math.max(0, daysThere)) - there.pieces
    const shareThereIdr = shareOf(there.model, there.priceIdr)
    const pieces = Math.min(open, roomPieces)
    if (pieces <= 0 || shareHereIdr === undefined || shareThereIdr === undefined) continue
    moves.push({
      kind: 'move',
      toCounterId: there.counterId,
      pieces,
      perDayHere: here.perDay,
      perDayThere: there.perDay,
      daysThere,
      roomPieces,
      shareHereIdr,
      shareThereIdr,
    })
    open -= pieces
  }
  return moves
}

/** Undefined where no lower price is within her floor, or where it costs her more than it saves. */
function priceStepOf(
  here: ShelfOutlook,
  pieces: number,
  soldAnyway: number,
  daysLeft: number,
  terms: PullForwardTerms,
): PullProposal | undefined {
  const wantedIdr = Math.floor((here.priceIdr * (10_000 - terms.priceStepBps)) / 10_000)
  const toPriceIdr = wantedIdr - (wantedIdr % terms.priceStepIdr)
  const regular = splitSoldPiece(here.model, here.priceIdr, here.priceIdr)
  const lower = splitSoldPiece(here.model, here.priceIdr, toPriceIdr, here.discountBearer)
  if (!regular.ok || !lower.ok || lower.value.commissionIdr < 0) return undefined
  const shareFromIdr = regular.value.shareIdr
  const shareToIdr = lower.value.shareIdr
  const costsHerIdr = (shareFromIdr - shareToIdr) * soldAnyway
  const savesHerIdr = shareToIdr * pieces
  if (costsHerIdr >= savesHerIdr) return undefined
  return {
    kind: 'price-step',
    fromPriceIdr: here.priceIdr,
    toPriceIdr,
    shareFromIdr,
    shareToIdr,
    pieces,
    neededPerDay: (here.aheadPieces + soldAnyway + pieces) / daysLeft,
    perDayHere: here.perDay,
    costsHerIdr,
    savesHerIdr,
  }
}

function shareOf(model: CommissionModel, priceIdr: number): number | undefined {
  const split = splitSoldPiece(model, priceIdr, priceIdr)
  return split.ok ? split.value.shareIdr : undefined
}

/** A rate of 0.1 over 30 days is 3 pieces, though the machine says 2.999... */
const wholePieces = (pieces: number): number => Math.floor(pieces + 1e-9)

const clamp = (pieces: number, most: number): number => Math.max(0, Math.min(most, pieces))
