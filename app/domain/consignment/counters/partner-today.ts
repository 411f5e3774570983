import type { Language } from '../../catalogue/text.ts'
import { type Context, today } from '../../context.ts'
import { addDays, startOfDay } from '../../dates.ts'
import { rolesFor } from '../../identity/permissions.ts'
import { type ListedDelivery, partnerDeliveries } from '../deliveries/partner-deliveries.ts'
import { type ListedPickup, partnerPickups } from '../pickups/partner-pickups.ts'
import { type Refill, refillOf } from '../rules/refill.ts'
import { cashStepIdr } from '../rules/rounding.ts'
import { sellingRate } from '../rules/selling-rate.ts'
import { soldToday } from '../sales/sale-page.ts'
import { type ListedStatement, statementsOf } from '../statements/statement-sheet.ts'
import { byPullDay, counterShelf, type ExpiringPack, type StandingGood } from './counter-shelf.ts'
import { type OwnCounter, ownCounters } from './own-counters.ts'

export type RefillOfGood = Refill & {
  good: Omit<StandingGood, 'batches'>
  /** Sold in the last four weeks, of which the rate is made. */
  soldPieces: number
}

export type CounterToday = {
  counter: OwnCounter
  standing: number
  goods: number
  soldToday: number
  /** What must leave the shelf within a week, or has to be gone already. */
  leaving: ExpiringPack[]
  refills: RefillOfGood[]
}

export type PartnerToday = {
  counters: OwnCounter[]
  deliveries: ListedDelivery[]
  pickups: ListedPickup[]
  /** To accept or to pay; empty for those who do not settle. */
  statements: ListedStatement[]
  seesStatements: boolean
  here: CounterToday | undefined
}

const leavingWithinDays = 7
const rateDays = 28

/**
 * What needs a partner now at one of their counters, or at the first; deliveries, pick-ups and statements of all of
 * them, since they wait for whoever comes first.
 */
export async function partnerToday(
  ctx: Context,
  counterId: string | undefined,
  language: Language,
): Promise<PartnerToday> {
  const counters = await ownCounters(ctx)
  const counter = counters.find(one => one.counterId === counterId) ?? counters[0]
  const deliveries = await partnerDeliveries(ctx)
  const pickups = await partnerPickups(ctx)
  const settles = rolesFor(ctx.actor, 'statement:see').some(held => held.partnerId !== undefined)
  const agreements = settles ? await statementsOf(ctx, 'partner') : []
  return {
    counters,
    deliveries: deliveries.filter(one => one.state === 'sent'),
    pickups: pickups.filter(one => one.state === 'agreed' || needsWord(one)),
    statements: agreements.flatMap(one => one.statements).filter(needsPartner),
    seesStatements: settles,
    here: counter && (await counterToday(ctx, counter, language)),
  }
}

const needsWord = (pickup: ListedPickup): boolean =>
  pickup.state === 'proposed' && pickup.proposedBy === 'producer'

/** A word is missing, or money; less than the smallest coin is carried on. */
const needsPartner = (statement: ListedStatement): boolean =>
  (['issued', 'partly-disputed'].includes(statement.state) && !statement.accepted.includes('partner')) ||
  statement.openIdr >= cashStepIdr

async function counterToday(ctx: Context, counter: OwnCounter, language: Language): Promise<CounterToday> {
  const shelf = await counterShelf(ctx, counter, language)
  const sold = await soldToday(ctx, counter.counterId)
  return {
    counter,
    standing: shelf.reduce((sum, good) => sum + good.pieces, 0),
    goods: shelf.filter(good => good.pieces > 0).length,
    soldToday: [...sold.values()].reduce((sum, pieces) => sum + pieces, 0),
    leaving: byPullDay(shelf).filter(one => (one.daysLeft ?? 0) <= leavingWithinDays),
    refills: await refillsFor(ctx, counter.counterId, shelf),
  }
}

/** What should be asked for at a counter, each with the sum it is made of. */
export async function refillsFor(
  ctx: Context,
  counterId: string,
  shelf: readonly StandingGood[],
): Promise<RefillOfGood[]> {
  const since = startOfDay(addDays(today(ctx), -rateDays))
  const sold = await ctx.db
    .selectFrom('sale')
    .innerJoin('sale_line', 'sale_line.sale_id', 'sale.id')
    .select(({ fn }) => ['sale_line.variant_id', fn.sum('sale_line.pieces').as('pieces')])
    .where('sale.counter_id', '=', counterId)
    .where('sale.occurred_at', '>=', since)
    .where('sale.state', '=', 'recorded')
    .groupBy('sale_line.variant_id')
    .execute()
  const road = await ctx.db
    .selectFrom('stock')
    .select(({ fn }) => ['variant_id', fn.sum('pieces').as('pieces')])
    .where('counter', '=', counterId)
    .where('bucket', '=', 'road-out')
    .groupBy('variant_id')
    .execute()
  const of = (rows: readonly { variant_id: string; pieces: string | number | bigint }[], id: string) =>
    Number(rows.find(row => row.variant_id === id)?.pieces ?? 0)
  return shelf
    .filter(good => good.agreementId !== undefined)
    .map(({ batches, ...good }) => {
      const soldPieces = of(sold, good.variantId)
      const refill = refillOf({
        parPieces: good.parPieces,
        perDay: sellingRate({ soldPieces, days: rateDays, usualPerDay: 0 }),
        batches: batches.filter(one => one.standing === 'good'),
        roadPieces: of(road, good.variantId),
      })
      return { ...refill, good, soldPieces }
    })
    .filter(one => one.wantedPieces > 0)
}
