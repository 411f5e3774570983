import { isBatchStopped } from '../../batches/stopped-batches.ts'
import type { Language } from '../../catalogue/text.ts'
import { type Context, today } from '../../context.ts'
import { addDays, type Day, daysBetween, type Instant } from '../../dates.ts'
import { type Terms, termsOn } from '../agreements/terms-on.ts'
import { type NamedGood, namedGoods } from '../named-goods.ts'
import { inTurn, isSellable } from '../rules/fefo.ts'
import { seesMoney } from './own-counters.ts'

export type StandingPack = {
  batchId: string
  code: string
  pieces: number
  madeOn: Day
  bestBeforeOn: Day | undefined
  /** The day on which it must leave the shelf by the agreement. */
  pullOn: Day | undefined
  /** Until the day it must leave the shelf; negative once that has passed. */
  daysLeft: number | undefined
  standing: 'good' | 'expired' | 'held' | 'recalled'
}

export type StandingGood = NamedGood & {
  agreementId: string | undefined
  priceIdr: number | undefined
  /** Of one piece, for those who settle. */
  shareIdr: number | undefined
  parPieces: number | undefined
  /** All pieces that stand there, sellable or not. */
  pieces: number
  sellable: number
  documentedAt: Instant | undefined
  /** In the order in which they are sold. */
  batches: StandingPack[]
}

/**
 * What stands on the shelf of a counter, good by good and batch by batch, and what may be put there by an agreement
 * that is in force. Asks for no permission: the caller has found the counter to be the actor's.
 */
export async function counterShelf(
  ctx: Context,
  counter: {
    counterId: string
    partnerId: string
    /** Goods of these makers only; without it all. */
    producerIds?: readonly string[] | undefined
  },
  language: Language,
): Promise<StandingGood[]> {
  const { counterId, partnerId, producerIds } = counter
  const rows = await standingRows(ctx, counterId)
  const agreed = await agreedVariants(ctx, counterId)
  const variantIds = [...new Set([...rows.map(row => row.variant_id), ...agreed])]
  const goods = await namedGoods(ctx, variantIds, language)
  const stopped = await isBatchStopped(ctx, [...new Set(rows.map(row => row.batch_id))])
  const documented = await documentedAt(ctx, counterId)
  const money = seesMoney(ctx, partnerId)
  const day = today(ctx)
  const shelf: StandingGood[] = []
  for (const good of goods.values()) {
    const { variantId, producerId } = good
    if (producerIds?.includes(producerId) === false) continue
    const terms = await termsOn(ctx, { producerId, counterId, variantId, day })
    const batches = rows
      .filter(row => row.variant_id === variantId)
      .map(row => standingPack(row, terms, day, stopped.get(row.batch_id)))
    const sellable = batches.filter(one => one.standing === 'good')
    if (batches.length === 0 && terms?.isCurrent !== true) continue
    shelf.push({
      ...good,
      agreementId: terms?.agreementId,
      priceIdr: terms?.priceIdr,
      shareIdr: money ? terms?.shareIdr : undefined,
      parPieces: terms?.isCurrent ? terms.parPieces : undefined,
      pieces: batches.reduce((sum, one) => sum + one.pieces, 0),
      sellable: Math.max(
        0,
        sellable.reduce((sum, one) => sum + one.pieces, 0),
      ),
      documentedAt: documented.get(variantId),
      batches: [...turnOf(sellable, day), ...batches.filter(one => !turnOf(sellable, day).includes(one))],
    })
  }
  return shelf.sort((a, b) => a.name.text.localeCompare(b.name.text) || (a.variantId < b.variantId ? -1 : 1))
}

/** The batches of a shelf in the order of the day on which they must leave it; what does not spoil is left out. */
export type ExpiringPack = StandingPack & { good: Omit<StandingGood, 'batches'> }

export function byPullDay(shelf: readonly StandingGood[]): ExpiringPack[] {
  return shelf
    .flatMap(({ batches, ...good }) => batches.map(batch => ({ ...batch, good })))
    .filter(one => one.pullOn !== undefined && one.pieces > 0)
    .sort((a, b) => ((a.pullOn ?? '') < (b.pullOn ?? '') ? -1 : (a.pullOn ?? '') > (b.pullOn ?? '') ? 1 : 0))
}

type Row = Awaited<ReturnType<typeof standingRows>>[number]

const standingRows = (ctx: Context, counterId: string) =>
  ctx.db
    .selectFrom('stock')
    .innerJoin('batch', 'batch.id', 'stock.batch_id')
    .select(['stock.variant_id', 'stock.batch_id', 'stock.pieces'])
    .select(['batch.code', 'batch.made_on', 'batch.best_before_on'])
    .where('stock.counter', '=', counterId)
    .where('stock.bucket', '=', 'shelf')
    .where('stock.pieces', '<>', 0)
    .orderBy('batch.best_before_on')
    .orderBy('batch.code')
    .execute()

/** Goods of the versions that name this counter; which of them are in force `termsOn` says. */
async function agreedVariants(ctx: Context, counterId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('agreement_counter')
    .innerJoin('agreement_line', 'agreement_line.version_id', 'agreement_counter.version_id')
    .innerJoin('agreement_version', 'agreement_version.id', 'agreement_counter.version_id')
    .innerJoin('agreement', 'agreement.id', 'agreement_version.agreement_id')
    .select('agreement_line.variant_id')
    .distinct()
    .where('agreement_counter.counter_id', '=', counterId)
    .where('agreement.state', '=', 'active')
    .execute()
  return rows.map(row => row.variant_id)
}

async function documentedAt(ctx: Context, counterId: string): Promise<Map<string, Instant>> {
  const rows = await ctx.db
    .selectFrom('shelf_document')
    .select(['variant_id', 'documented_at'])
    .where('counter_id', '=', counterId)
    .execute()
  return new Map(rows.map(row => [row.variant_id, row.documented_at]))
}

function standingPack(
  row: Row,
  terms: Terms | undefined,
  day: Day,
  stopped: 'held' | 'recalled' | undefined,
): StandingPack {
  const bestBeforeOn = row.best_before_on ?? undefined
  const pullOn = bestBeforeOn === undefined ? undefined : addDays(bestBeforeOn, -(terms?.pullDays ?? 0))
  return {
    batchId: row.batch_id,
    code: row.code,
    pieces: Number(row.pieces),
    madeOn: row.made_on,
    bestBeforeOn,
    pullOn,
    daysLeft: pullOn === undefined ? undefined : daysBetween(day, pullOn),
    standing: stopped ?? (isSellable(row.best_before_on, day) ? 'good' : 'expired'),
  }
}

const turnOf = (batches: readonly StandingPack[], day: Day): StandingPack[] => {
  const turn = inTurn(
    batches.map(one => ({ ...one, bestBeforeOn: one.bestBeforeOn ?? null })),
    day,
  ).map(one => one.batchId)
  return turn.flatMap(id => batches.find(one => one.batchId === id) ?? [])
}
