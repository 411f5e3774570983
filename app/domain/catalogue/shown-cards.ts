import type { Context } from '../context.ts'
import type { Catalogue } from './live-catalogue.ts'
import { cardOf, type Look, type ProductCard } from './product-cards.ts'

/** Cards in the order of the ids. */
export async function shownCards(
  ctx: Context,
  catalogue: Catalogue,
  productIds: readonly string[],
  look: Omit<Look, 'now'>,
): Promise<ProductCard[]> {
  const facts = await catalogue.cards(ctx, productIds)
  return facts.flatMap(
    each => cardOf(each, catalogue.town, catalogue.makers, { ...look, now: ctx.now }) ?? [],
  )
}
