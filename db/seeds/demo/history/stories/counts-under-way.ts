import { explainCount } from '#app/domain/consignment/counts/explain-count.ts'
import { cancelCount, openCount } from '#app/domain/consignment/counts/open-count.ts'
import type { Context } from '#app/domain/context.ts'
import { granted } from '../../town/granted.ts'
import { counted } from '../counts.ts'
import { by } from '../hands.ts'
import type { Stage } from '../stage.ts'
import type { Book } from './book.ts'

/** Four counters that are counting this morning, each with another step behind it. */
export function countsUnderWay({ diary, calendar, hands }: Stage, book: Book): void {
  const counting = (
    slug: string,
    act: (ctx: Context, counterId: string, variantIds: string[]) => unknown,
  ) => {
    const shelf = book.plans.filter(plan => plan.counter.slug === slug && plan.pieces > 0).slice(0, 8)
    const counterId = shelf[0]?.counter.counterId ?? ''
    const variantIds = shelf.map(plan => plan.variantId)
    diary.note(calendar.at(0, 23), async ctx => {
      await act(by(ctx, hands.staff(slug)), counterId, variantIds)
    })
  }
  const noneMissing = new Map()
  counting('penginapan-ratri-sawojajar', (ctx, counterId) =>
    granted(openCount(ctx, { counterId, key: 'demo-count-open' })),
  )
  counting('oleh-oleh-semanggen', (ctx, counterId, variantIds) => {
    const missing = new Map(variantIds.slice(0, 2).map(id => [id, { pieces: 1 }]))
    return counted(ctx, counterId, variantIds, missing)
  })
  counting('hotel-wijaya-lereng', async (ctx, counterId, variantIds) => {
    const countId = (await counted(ctx, counterId, variantIds, noneMissing)) ?? ''
    await granted(explainCount(ctx, { countId, reasons: [] }))
  })
  counting('gerai-umkm-gadang-jaya', async (ctx, counterId) => {
    const { countId } = await granted(openCount(ctx, { counterId, key: 'demo-count-cancelled' }))
    await granted(cancelCount(ctx, { countId, reason: 'Gerai mendadak ramai, dihitung besok.' }))
  })
}
