import type { Context } from '../context.ts'
import { type CardFacts, readCardFacts } from './product-cards.ts'

export type KeptCards = {
  /** In the order of the ids; what is not kept is read, all in one go. */
  get(ctx: Pick<Context, 'db'>, productIds: readonly string[]): Promise<CardFacts[]>
  drop(productIds: Iterable<string>): void
  clear(): void
  readonly size: number
}

/** Cards that were shown lately stay in memory, the least lately shown go first. */
export function keepCards(most: number): KeptCards {
  const kept = new Map<string, CardFacts>()
  // What was read before a drop may be older than it, so it is shown once but not kept.
  let drops = 0

  return {
    async get(ctx, productIds) {
      const found = new Map<string, CardFacts>()
      const missing: string[] = []
      for (const id of productIds) {
        const card = kept.get(id)
        if (card) {
          kept.delete(id)
          kept.set(id, card)
          found.set(id, card)
        } else missing.push(id)
      }
      if (missing.length > 0) {
        const before = drops
        for (const card of await readCardFacts(ctx, missing)) {
          found.set(card.productId, card)
          if (before === drops) kept.set(card.productId, card)
        }
        for (const oldest of kept.keys()) {
          if (kept.size <= most) break
          kept.delete(oldest)
        }
      }
      return productIds.flatMap(id => found.get(id) ?? [])
    },
    drop(productIds) {
      drops++
      for (const id of productIds) kept.delete(id)
    },
    clear() {
      drops++
      kept.clear()
    },
    get size() {
      return kept.size
    },
  }
}
