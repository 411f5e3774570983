import { type Rupiah, rupiah } from '../../money.ts'

/** What can happen to pieces that nobody bought, with the facts that decide who bears it. */
export type LossCase =
  /** Short or damaged before the counter confirmed the receipt. */
  | { event: 'road'; courierName?: string | undefined }
  | { event: 'damaged' }
  | { event: 'stolen' }
  | { event: 'expired'; pull: PullFacts; soldOutOfTurn: boolean }
  | { event: 'defect' }
  | { event: 'recalled' }
  | { event: 'returned-defect' }
  /** A customer changed her mind and the counter took it back. */
  | { event: 'changed-mind'; isSealed: boolean; isShortDated: boolean }
  | { event: 'found-again' }
  /** The counter closes or cannot pay any more: nothing is lost, everything on the shelf is hers. */
  | { event: 'counter-closed' }

export type LossEvent = LossCase['event']

export type PullFacts = {
  /** Days before the end on which the counter announced that the batch must go home; undefined if never. */
  announcedDaysBefore?: number | undefined
  /** Her own request to give the batch back. */
  request?: 'refused' | { ignoredDays: number } | undefined
}

export type LossTerms = {
  /** An announcement counts when it came at least so many days before the end. */
  pullNoticeDays: number
  /** A request without an answer for so many days counts as refused. */
  ignoredAfterDays: number
  /** Where the two agreed otherwise. */
  agreedBearers?: Partial<Record<LossEvent, 'producer' | 'partner'>>
}

export const usualLossTerms: LossTerms = { pullNoticeDays: 7, ignoredAfterDays: 3 }

export type Bearer = 'producer' | 'partner' | 'courier' | 'nobody'
export type Evidence =
  | 'receipt-lines'
  | 'photo'
  | 'posted-count'
  | 'loss-note'
  | 'notice-log'
  | 'pull-request'
  | 'sales-order'
  | 'nonconformity'
  | 'return-note'
  | 'agreement-clause'
  | 'handovers'

export type LossReason =
  | { code: 'agreed-otherwise'; event: LossEvent }
  | { code: 'before-receipt' }
  | { code: 'by-named-courier'; courierName: string }
  | { code: 'in-counters-care'; event: 'damaged' | 'stolen' }
  | { code: 'pull-announced'; daysBefore: number; neededDays: number }
  | { code: 'pull-announced-late'; daysBefore: number; neededDays: number }
  | { code: 'pull-not-announced'; neededDays: number }
  | { code: 'pull-refused' }
  | { code: 'pull-ignored'; days: number; afterDays: number }
  | { code: 'sold-out-of-turn' }
  | { code: 'makers-quality'; event: 'defect' | 'recalled' | 'returned-defect' }
  | { code: 'back-on-shelf' }
  | { code: 'not-resaleable'; isSealed: boolean; isShortDated: boolean }
  | { code: 'was-not-lost' }
  | { code: 'shelf-is-hers' }

export type LossDecision = {
  bearer: Bearer
  /** What her account gains or, negative, loses: share per piece x pieces; 0 where she bears it or nobody does. */
  valuedAtIdr: Rupiah
  why: LossReason
  evidenceNeeded: readonly Evidence[]
}

/**
 * Who bears a loss, to be shown before it is saved. A loss at the counter is worth her share, never the shelf
 * price. Sold pieces that come back with a defect, and charged pieces that are found again, take her share back.
 * @param shareIdr her share of one piece under the agreement of that day
 */
export function bearerOf(
  loss: LossCase,
  pieces: number,
  shareIdr: number,
  terms: LossTerms = usualLossTerms,
): LossDecision {
  if (!Number.isInteger(pieces) || pieces < 1) throw new RangeError(`not a number of pieces: ${pieces}`)
  const { bearer, why, evidenceNeeded } = agreedOtherwise(loss, terms) ?? usualBearer(loss, terms)
  return { bearer, valuedAtIdr: rupiah(pieces * shareIdr * directionOf(loss, bearer)), why, evidenceNeeded }
}

type Ruling = Omit<LossDecision, 'valuedAtIdr'>

function agreedOtherwise(loss: LossCase, terms: LossTerms): Ruling | undefined {
  const bearer = terms.agreedBearers?.[loss.event]
  if (!bearer) return undefined
  return {
    bearer,
    why: { code: 'agreed-otherwise', event: loss.event },
    evidenceNeeded: ['agreement-clause', ...usualBearer(loss, terms).evidenceNeeded],
  }
}

function usualBearer(loss: LossCase, terms: LossTerms): Ruling {
  switch (loss.event) {
    case 'road':
      return loss.courierName
        ? {
            bearer: 'courier',
            why: { code: 'by-named-courier', courierName: loss.courierName },
            evidenceNeeded: ['receipt-lines', 'photo'],
          }
        : { bearer: 'producer', why: { code: 'before-receipt' }, evidenceNeeded: ['receipt-lines', 'photo'] }
    case 'damaged':
    case 'stolen':
      return {
        bearer: 'partner',
        why: { code: 'in-counters-care', event: loss.event },
        evidenceNeeded: ['loss-note'],
      }
    case 'expired':
      return expiredBearer(loss, terms)
    case 'defect':
    case 'recalled':
    case 'returned-defect':
      return {
        bearer: 'producer',
        why: { code: 'makers-quality', event: loss.event },
        evidenceNeeded: ['nonconformity'],
      }
    case 'changed-mind':
      return changedMindBearer(loss)
    case 'found-again':
      return { bearer: 'nobody', why: { code: 'was-not-lost' }, evidenceNeeded: ['posted-count'] }
    case 'counter-closed':
      return {
        bearer: 'nobody',
        why: { code: 'shelf-is-hers' },
        evidenceNeeded: ['agreement-clause', 'handovers', 'posted-count', 'return-note'],
      }
  }
}

/** Whoever could have saved it and did not: first what the counter did wrong, then whether it warned in time. */
function expiredBearer(
  { pull, soldOutOfTurn }: Extract<LossCase, { event: 'expired' }>,
  terms: LossTerms,
): Ruling {
  const neededDays = terms.pullNoticeDays
  const { announcedDaysBefore: daysBefore, request } = pull
  if (request === 'refused')
    return {
      bearer: 'partner',
      why: { code: 'pull-refused' },
      evidenceNeeded: ['pull-request', 'sales-order'],
    }
  if (request !== undefined && request.ignoredDays >= terms.ignoredAfterDays)
    return {
      bearer: 'partner',
      why: { code: 'pull-ignored', days: request.ignoredDays, afterDays: terms.ignoredAfterDays },
      evidenceNeeded: ['pull-request', 'sales-order'],
    }
  if (soldOutOfTurn)
    return { bearer: 'partner', why: { code: 'sold-out-of-turn' }, evidenceNeeded: ['sales-order'] }
  if (daysBefore === undefined)
    return {
      bearer: 'partner',
      why: { code: 'pull-not-announced', neededDays },
      evidenceNeeded: ['notice-log'],
    }
  return daysBefore >= neededDays
    ? {
        bearer: 'producer',
        why: { code: 'pull-announced', daysBefore, neededDays },
        evidenceNeeded: ['notice-log'],
      }
    : {
        bearer: 'partner',
        why: { code: 'pull-announced-late', daysBefore, neededDays },
        evidenceNeeded: ['notice-log'],
      }
}

/** Back on the shelf the piece may be sold again, so its sale is turned back; otherwise the sale stands. */
function changedMindBearer({ isSealed, isShortDated }: Extract<LossCase, { event: 'changed-mind' }>): Ruling {
  const evidenceNeeded: Evidence[] = ['return-note']
  if (isSealed && !isShortDated) return { bearer: 'nobody', why: { code: 'back-on-shelf' }, evidenceNeeded }
  return { bearer: 'partner', why: { code: 'not-resaleable', isSealed, isShortDated }, evidenceNeeded }
}

/** 1: her account gains her share; -1: a share already credited is taken back; 0: no money moves. */
function directionOf({ event }: LossCase, bearer: Bearer): 1 | -1 | 0 {
  switch (event) {
    case 'returned-defect':
      return bearer === 'producer' ? -1 : 0
    case 'changed-mind':
      return bearer === 'partner' ? 0 : -1
    case 'found-again':
      return bearer === 'partner' ? 0 : -1
    case 'counter-closed':
      return 0
    case 'road':
    case 'damaged':
    case 'stolen':
    case 'expired':
    case 'defect':
    case 'recalled':
      return bearer === 'partner' ? 1 : 0
  }
}
