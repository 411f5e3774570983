import { counterShelf } from '../domain/consignment/counters/counter-shelf.ts'
import type { OwnCounter } from '../domain/consignment/counters/own-counters.ts'
import { findSale, salesOfToday, soldToday } from '../domain/consignment/sales/sale-page.ts'
import type { Context } from '../domain/context.ts'
import type { Language } from '../i18n/language.ts'
import type { SalePageView } from '../ui/partner/sale-page.tsx'
import { newKey } from './step-view.server.ts'

/** The photo grid of a counter: all that may be sold there, and what was sold just now. */
export async function salePageView(
  ctx: Context,
  counter: OwnCounter,
  after: { last?: string | undefined; undone?: string | undefined },
  language: Language,
): Promise<SalePageView> {
  const { counterId } = counter
  const shelf = await counterShelf(ctx, counter, language)
  const sold = await soldToday(ctx, counterId)
  const saleHere = async (saleId: string | undefined) => {
    const sale = saleId === undefined ? undefined : await findSale(ctx, saleId, language)
    return sale?.counterId === counterId ? sale : undefined
  }
  const last = await saleHere(after.last)
  const undone = await saleHere(after.undone)
  return {
    counterId,
    counter: counter.name,
    key: newKey(),
    goods: shelf
      .filter(good => good.priceIdr !== undefined)
      .map(good => ({ ...good, soldToday: sold.get(good.variantId) ?? 0 })),
    sales: await salesOfToday(ctx, counterId, language),
    last: last?.state === 'recorded' ? last : undefined,
    undone: undone?.state === 'void' ? undone : undefined,
    refusal: undefined,
  }
}
