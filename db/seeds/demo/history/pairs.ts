import type { OfferedTerms } from '#app/domain/consignment/agreements/offered-terms.ts'
import type { CommissionModel } from '#app/domain/pricing/commission.ts'
import type { PartnerKind } from '#db/schema/counters.ts'
import { chance, chanceBetween } from '../chance.ts'
import { makers } from '../makers/makers.ts'
import type { Stand } from '../shelves/stands.ts'
import type { Calendar } from './calendar.ts'

/** A maker and a counter who trade, and what of hers stands there. */
export type Pair = {
  /** Names the two in keys: the code of her goods and the house. */
  key: string
  maker: string
  producerId: string
  /** Slug of the counter, which is also the partner's: each has one. */
  partner: string
  partnerId: string
  counterId: string
  kind: PartnerKind
  /** The day from which the agreement applies. */
  beganDaysAgo: number
  stands: Stand[]
}

const codes = new Map(makers.map(maker => [maker.slug, maker.code.toLowerCase()]))

/** Whoever has a good on a counter has an agreement with the house. Most are as old as the town's trade. */
export function pairsOf(calendar: Calendar, stands: readonly Stand[]): Pair[] {
  const pairs = new Map<string, Pair>()
  for (const stand of stands) {
    const { good, counter } = stand
    const key = `${codes.get(good.maker)}-${counter.slug}`
    const pair = pairs.get(key) ?? {
      key,
      ...{ maker: good.maker, producerId: good.producerId },
      ...{ partner: counter.slug, partnerId: counter.partnerId },
      ...{ counterId: counter.counterId, kind: counter.kind },
      beganDaysAgo: counter.slug === hotel ? beganAtHotel(calendar, good.maker) : beganDaysAgo(calendar, key),
      stands: [],
    }
    pair.stands.push(stand)
    pairs.set(key, pair)
  }
  return [...pairs.values()]
}

function beganDaysAgo({ days }: Calendar, key: string): number {
  if (chance(key, 'began') < 0.7) return days - chanceBetween(0, Math.floor(days / 10), key, 'first')
  return chanceBetween(14, Math.max(14, Math.floor(days * 0.8)), key, 'later')
}

/** So that whole fortnights, and the two days of grace, lie between the first day and the statement's. */
function beganAtHotel({ days }: Calendar, maker: string): number {
  const stated = statedDaysAgo[maker] ?? chanceBetween(0, 13, maker, 'stated')
  const first = stated + 2 + 14
  return first > days ? Math.max(14, stated + 2) : first + 14 * Math.floor((days - first) / 14)
}

/** The hotel in whose lobby anyone may enter as Pak Hendra or Mbak Sinta. */
export const hotel = 'hotel-arunika-brantas'
/** Who settles with the hotel when, so that somebody there has something to answer: the last statement's days ago. */
export const statedDaysAgo: Readonly<Record<string, number>> = {
  'dapur-bu-lastri-widuri': 3,
  'sambal-sukun-pedas-wangi': 3,
  'jamu-penanggungan-sehat': 5,
  'kebun-buring-bu-asih': 9,
  'rampal-jahe-teh': 11,
  'sangrai-rinonce': 12,
}

/** A shop that takes a fee for its shelf and less of each piece. */
const feeTaker = 'pusat-oleh-oleh-lumbung-widara'
/** A shop that lets makers name what they want for a piece. */
const priceSetter = 'toko-titipan-kayu-manis'
/** A gallery takes less of what is dear. */
const gallery = 'galeri-sanggar-topeng-senja'

const usualBps: Record<PartnerKind, number> = { hotel: 2000, restaurant: 1500, 'souvenir-shop': 1750 }

function modelOf(pair: Pair, priceIdr: number): CommissionModel {
  /** So many per cent of the price, down to whole steps. */
  const downTo = (step: number, percent: number) =>
    Math.max(step, Math.floor((priceIdr * percent) / (100 * step)) * step)
  if (pair.partner === priceSetter) return { kind: 'mark-up', shareIdr: downTo(100, 82) }
  if (pair.partner === feeTaker) return { kind: 'percent', bps: 1000 }
  if (pair.partner === gallery)
    return {
      kind: 'tier',
      bands: [
        { fromIdr: 1, bps: 2000 },
        { fromIdr: 100_000, bps: 1500 },
        { fromIdr: 500_000, bps: 1000 },
      ],
    }
  const bps = usualBps[pair.kind]
  if (chance(pair.maker, pair.partner, 'floor') < 0.4)
    return { kind: 'percent-floor', bps, floorIdr: downTo(500, 75) }
  return { kind: 'percent', bps }
}

/** Most settle by the month; the hotels of the first hour every two weeks, one shop each week. */
function periodOf(pair: Pair): NonNullable<OfferedTerms['period']> {
  if (pair.partner === hotel) return 'two-weekly'
  if (pair.partner === 'gerai-umkm-gadang-jaya') return 'weekly'
  return 'monthly'
}

/** A fortnight before their end goods leave the shelf; what keeps for days only, in the last quarter of them. */
const pullDaysOf = ({ stands }: Pair): number =>
  Math.min(14, ...stands.map(({ good }) => Math.floor((good.product.shelfLifeDays ?? 60) / 4)))

/** What is offered for these goods from a day on. */
export const termsOf = (
  pair: Pair,
  validFromOn: string,
  goods: readonly { variantId: string; priceIdr: number }[],
): OfferedTerms => ({
  validFromOn,
  counterIds: [pair.counterId],
  lines: goods.map(({ variantId, priceIdr }) => ({
    variantId,
    priceIdr,
    model: modelOf(pair, priceIdr),
    parPieces: chanceBetween(4, 20, variantId.slice(0, 3), pair.maker, pair.partner, priceIdr, 'par'),
  })),
  period: periodOf(pair),
  pullDays: pullDaysOf(pair),
  waitingDays: pair.kind === 'souvenir-shop' ? 2 : 3,
  slotFeeIdr: pair.partner === feeTaker ? 15_000 : 0,
  ...(pair.partner === 'kedai-wening-widara' && {
    discountBearer: 'shared' as const,
    discountProducerBps: 5000,
  }),
})
