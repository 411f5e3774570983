import type { Context } from '../context.ts'
import { newId } from '../ids.ts'
import { plainWords } from '../label/mention.ts'
import type { ListedIngredient } from './answers.ts'
import { writerOf } from './own.ts'

/** The slug that a name would have in our list; of a name without Latin letters a plain mark. */
export const ingredientSlug = (name: string): string =>
  plainWords(name).replaceAll(' ', '-').slice(0, 80) || 'lain'

/** Writes down what our list lacks, each once a maker, for the office to look at. */
export async function proposeIngredients(
  ctx: Context,
  producerId: string,
  items: readonly ListedIngredient[],
): Promise<void> {
  const own = items.filter(item => item.slug === undefined)
  const writer = writerOf(ctx)
  if (own.length === 0 || writer === undefined) return
  await ctx.db
    .insertInto('ingredient_proposal')
    .values(
      own.map(item => ({
        id: newId('ipr', ctx.now),
        producer_id: producerId,
        slug: ingredientSlug(item.name),
        name: item.name,
        language: 'id' as const,
        proposed_at: ctx.now,
        proposed_by_id: writer,
      })),
    )
    .onConflict(conflict => conflict.columns(['producer_id', 'slug']).doNothing())
    .execute()
}
