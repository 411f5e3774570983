import type { Day, Instant } from '../../dates.ts'
import type { Bps } from '../../pricing/commission.ts'
import type { SalesFrom } from './count-outcome.ts'

/** What one piece is worth, frozen in the document: price = share + commission. */
export type Unit = { priceIdr: number; shareIdr: number; commissionIdr: number }

/** One batch at one counter. */
export type Shelf = { counterId: string; batchId: string }

type Road = 'road-out' | 'road-back'

/** What a line of a document says happened. */
export type FactBody =
  | { kind: 'made'; batchId: string; pieces: number }
  | { kind: 'sent'; batchId: string; pieces: number }
  /** What is missing from the delivery stays on the road until it comes home or is given up. */
  | ({ kind: 'received'; accepted: number; damaged: number; refused: number } & Shelf)
  | { kind: 'came-home'; batchId: string; from: Road; pieces: number }
  | { kind: 'lost-on-road'; batchId: string; from: Road; pieces: number }
  | ({ kind: 'sold'; pieces: number; unit: Unit } & Shelf)
  | ({ kind: 'lost'; pieces: number; cause: LossCause; bearer: 'producer' | 'partner'; unit: Unit } & Shelf)
  | ({ kind: 'counted'; pieces: number; salesFrom: SalesFrom; toleranceBps: Bps; unit: Unit } & Shelf)
  /** Taken off the shelf, on its way home. */
  | ({ kind: 'picked-up'; pieces: number } & Shelf)
  /** Was written down as picked up, and had never left the shelf. */
  | ({ kind: 'stayed'; pieces: number } & Shelf)
  /** A customer brought back what a sale gave out; where it is not resaleable and not defect, the sale stands. */
  | { kind: 'brought-back'; ofId: string; pieces: number; goods: 'defect' | 'resaleable' | 'kept-by-counter' }
  /** The end of a contested loss. The latest one holds. */
  | { kind: 'ruled'; ofId: string; bearer: 'producer' | 'partner' }
  | { kind: 'paid'; amountIdr: number }
  /** A void, a correction or a denied payment: turns the fact back. What replaces it is a fact of its own. */
  | { kind: 'reversed'; ofId: string }

export type LossCause = 'damaged' | 'stolen' | 'expired' | 'defect' | 'recalled'

/** A fact happened at `at`, whenever it arrived. What it refers to was written before it. */
export type Fact = { id: string; at: Instant } & FactBody

/** A statement issued at `at` over everything that had arrived by then. */
export type Issue = {
  kind: 'issued'
  id: string
  at: Instant
  fromOn: Day
  toOn: Day
  waitingDays: number
  slotFeeIdr: number
}

export type LedgerAccount = 'cash_at_partner' | 'due_to_producer' | 'partner_commission' | 'partner_loss'

/** Signed rupiah by account, debit positive; together 0. */
export type Money = Partial<Record<LedgerAccount, number>>

export type Bucket = 'home' | Road | `shelf:${string}` | 'sold' | `gone:${LossCause | 'transit' | 'shrink'}`
