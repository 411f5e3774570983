import { recordSale, type SoldGoods } from '#app/domain/consignment/sales/record-sale.ts'
import { chance } from '../chance.ts'
import { granted } from '../town/granted.ts'
import { by } from './hands.ts'
import type { ShelfPlan } from './shelf-plan.ts'
import type { Stage } from './stage.ts'

/** What a counter sold goes into one report a day, shortly before it closes the till. */
export function sellGoods({ diary, calendar, hands }: Stage, plans: readonly ShelfPlan[]): void {
  const reports = new Map<string, { counter: ShelfPlan['counter']; daysAgo: number; goods: SoldGoods[] }>()
  for (const { counter, variantId, leaving } of plans)
    for (const { daysAgo, pieces, paidIdr, way } of leaving) {
      if (way !== 'sold') continue
      const key = `${counter.slug} ${daysAgo}`
      const report = reports.get(key) ?? { counter, daysAgo, goods: [] }
      report.goods.push({ variantId, pieces, paidIdr })
      reports.set(key, report)
    }
  for (const { counter, daysAgo, goods } of reports.values()) {
    const hour = 19 + chance(counter.slug, daysAgo, 'till')
    diary.note(calendar.at(daysAgo, hour), ctx =>
      granted(
        recordSale(by(ctx, hands.staff(counter.slug)), {
          counterId: counter.counterId,
          goods,
          key: `demo-till-${daysAgo}`,
        }),
      ),
    )
  }
}
