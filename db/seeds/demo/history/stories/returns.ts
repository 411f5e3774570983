import { recordReturn } from '#app/domain/consignment/returns/record-return.ts'
import type { Context } from '#app/domain/context.ts'
import { spoilsSoon } from '../../shelves/stands.ts'
import { granted } from '../../town/granted.ts'
import { by } from '../hands.ts'
import type { ShelfPlan } from '../shelf-plan.ts'
import type { Stage } from '../stage.ts'
import type { Book } from './book.ts'

/** What buyers bring back: faulty long after the maker was paid, opened and not liked, and sealed on the same evening. */
export function returns(stage: Stage, book: Book): void {
  broughtBackLate(stage, book)
  openedAndDisliked(stage, book)
  changedTheirMind(stage, book)
}

/** A house that pays early has paid her for it long since: her next statement takes it back. */
function broughtBackLate({ diary, calendar, hands }: Stage, book: Book): void {
  const plan = book.shelf(
    one =>
      one.counter.slug === 'oleh-oleh-semanggen' &&
      one.priceIdr < 100_000 &&
      one.leaving.some(({ daysAgo, way }) => way === 'sold' && daysAgo > calendar.days * 0.6),
  )
  const note = 'Isi berbau apek, dibeli waktu liburan.'
  diary.note(calendar.at(Math.round(calendar.days * 0.15), 14), async ctx => {
    const sale = { ...(await saleOf(ctx, plan, 'asc')), pieces: 1, why: 'defect', note } as const
    await granted(recordReturn(by(ctx, hands.staff(plan.counter.slug)), { ...sale, key: 'demo-faulty' }))
  })
}

function openedAndDisliked({ diary, calendar, hands }: Stage, book: Book): void {
  const plan = book.shelf(one => one.counter.slug === 'hotel-candra-semilir' && one.leaving.length > 1)
  const note = 'Terlalu pedas untuk anaknya, bungkus sudah dibuka.'
  diary.note(calendar.at(plan.documentedDaysAgo, 20.7), async ctx => {
    const sale = { ...(await saleOf(ctx, plan, 'desc')), pieces: 1, why: 'changed-mind', note } as const
    const staff = by(ctx, hands.staff(plan.counter.slug))
    await granted(recordReturn(staff, { ...sale, isSealed: false, key: 'demo-disliked' }))
  })
}

/** The last piece of that day's report stands on the shelf again. */
function changedTheirMind({ diary, calendar, hands }: Stage, book: Book): void {
  const plan = book.shelf(
    ({ counter, good, leaving, documentedDaysAgo }) =>
      counter.kind === 'souvenir-shop' &&
      !spoilsSoon(good.product) &&
      leaving.some(one => one.daysAgo === documentedDaysAgo && one.way === 'sold'),
  )
  plan.leaving.push({ daysAgo: plan.documentedDaysAgo, pieces: -1, way: 'apart' })
  diary.note(calendar.at(plan.documentedDaysAgo, 20.7), async ctx => {
    const sale = { ...(await saleOf(ctx, plan, 'desc')), pieces: 1, why: 'changed-mind' } as const
    const staff = by(ctx, hands.staff(plan.counter.slug))
    await granted(recordReturn(staff, { ...sale, isSealed: true, key: 'demo-changed-mind' }))
  })
}

/** The first or the last sale of a good at a counter. */
async function saleOf(ctx: Context, { counter, variantId }: ShelfPlan, order: 'asc' | 'desc') {
  const row = await ctx.db
    .selectFrom('sale')
    .innerJoin('sale_line', 'sale_line.sale_id', 'sale.id')
    .select(['sale.id', 'sale_line.line'])
    .where('sale.counter_id', '=', counter.counterId)
    .where('sale.state', '=', 'recorded')
    .where('sale_line.variant_id', '=', variantId)
    .orderBy('sale.occurred_at', order)
    .orderBy('sale_line.line')
    .executeTakeFirstOrThrow()
  return { saleId: row.id, line: row.line }
}
