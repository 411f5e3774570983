import { countedLines } from '#app/domain/consignment/counts/counted-lines.ts'
import { enterCount } from '#app/domain/consignment/counts/enter-count.ts'
import { explainCount } from '#app/domain/consignment/counts/explain-count.ts'
import { heldCount } from '#app/domain/consignment/counts/held-count.ts'
import { openCount } from '#app/domain/consignment/counts/open-count.ts'
import { postCount } from '#app/domain/consignment/counts/post-count.ts'
import type { Context } from '#app/domain/context.ts'
import { chance } from '../chance.ts'
import type { OpenedCounter } from '../town/counters-open.ts'
import { granted } from '../town/granted.ts'
import { by } from './hands.ts'
import type { ShelfPlan } from './shelf-plan.ts'
import type { Stage } from './stage.ts'

const monthly = 30

/**
 * Each counter counts its whole shelf once a month, and on the evening of its last round what it looked at that day.
 * Here and there a piece is missing, or was sold and not written down.
 */
export function countShelves(stage: Stage, plans: readonly ShelfPlan[]): void {
  for (const counter of new Set(plans.map(plan => plan.counter))) {
    const shelf = plans.filter(plan => plan.counter === counter)
    const last = roundOf(shelf)
    countOn(
      stage,
      counter,
      last,
      shelf.filter(plan => plan.documentedDaysAgo === last),
    )
    for (let day = last + monthly; day < stage.calendar.days - 5; day += monthly)
      countOn(
        stage,
        counter,
        day,
        shelf.filter(plan => isThere(plan, day)),
      )
  }
}

/** The day of which most documents are: the rest was missed that day. */
function roundOf(shelf: readonly ShelfPlan[]): number {
  const days = new Map<number, number>()
  for (const { documentedDaysAgo: day } of shelf) days.set(day, (days.get(day) ?? 0) + 1)
  return [...days].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

const isThere = (plan: ShelfPlan, day: number): boolean =>
  plan.documentedDaysAgo <= day && (plan.arriving[0]?.daysAgo ?? -1) >= day

function countOn(stage: Stage, counter: OpenedCounter, daysAgo: number, plans: readonly ShelfPlan[]): void {
  const { diary, calendar, hands } = stage
  const missing = new Map<string, { pieces: number; isSold: boolean }>()
  for (const plan of plans) {
    if (chance(plan.sku, counter.slug, daysAgo, 'missing') > 0.05) continue
    plan.leaving.push({ daysAgo, pieces: 1, way: 'apart' })
    const isSold = chance(plan.sku, counter.slug, daysAgo, 'not written down') < 0.4
    missing.set(plan.variantId, { pieces: 1, isSold })
  }
  const variantIds = plans.map(plan => plan.variantId)
  diary.note(calendar.at(daysAgo, 22), async ctx => {
    const staff = by(ctx, hands.staff(counter.slug))
    const countId = await counted(staff, counter.counterId, variantIds, missing)
    if (countId === undefined) return
    const count = await heldCount(staff, countId)
    if (!count) throw new Error('a count of the demo town is lost')
    const lines = await countedLines(staff, count)
    const reasons = lines
      .filter(line => line.difference < 0)
      .map(({ line, difference, variantId }) => ({
        ...{ line, pieces: -difference },
        reason: missing.get(variantId)?.isSold ? ('sold-not-recorded' as const) : ('missing' as const),
      }))
    await granted(explainCount(staff, { countId, reasons }))
    await granted(postCount(staff, { countId }))
  })
}

/** Opened and entered: what stands there by the books, less what is missing. Undefined where nothing stands. */
export async function counted(
  staff: Context,
  counterId: string,
  variantIds: readonly string[],
  missing: ReadonlyMap<string, { pieces: number }>,
): Promise<string | undefined> {
  const standing = await standingAt(staff, counterId, variantIds)
  if (standing.length === 0) return undefined
  const { countId } = await granted(
    openCount(staff, {
      ...{ counterId, key: `demo-count-${staff.now.replaceAll(/\D/g, '')}` },
      variantIds: standing.map(one => one.variantId),
    }),
  )
  const goods = standing.map(({ variantId, pieces }) => ({
    variantId,
    pieces: pieces - (missing.get(variantId)?.pieces ?? 0),
  }))
  await granted(enterCount(staff, { countId, goods }))
  return countId
}

async function standingAt(ctx: Context, counterId: string, variantIds: readonly string[]) {
  const rows = await ctx.db
    .selectFrom('stock')
    .select(({ fn }) => ['variant_id', fn.sum<number>('pieces').as('pieces')])
    .where('counter', '=', counterId)
    .where('bucket', '=', 'shelf')
    .where('pieces', '<>', 0)
    .where('variant_id', 'in', ['none', ...variantIds])
    .groupBy('variant_id')
    .orderBy('variant_id')
    .execute()
  return rows.map(row => ({ variantId: row.variant_id, pieces: Number(row.pieces) }))
}
