import type { ProductKind } from '#db/schema/products.ts'
import type { PictureFacts } from '../catalogue/pictures-shown.ts'
import { type Language, nameIn, type Text } from '../catalogue/text.ts'
import type { Context } from '../context.ts'
import { allergensOf } from '../label/allergens.ts'
import type { Finding } from '../label/finding.ts'
import { checkedListing } from './checked-listing.ts'
import type { Draft } from './drafts.ts'
import { kindsOf } from './goods-kinds.ts'
import { knownThings } from './known-things.ts'
import { stepOf } from './label-of.ts'
import { draftPictures } from './listing-pictures.ts'
import type { Question } from './steps.ts'

/** What the screens show beside her answer. */
export type QuestionView = {
  categories: { slug: string; name: Text; kinds: readonly ProductKind[] }[]
  /** Names of our ingredients, to choose from. */
  ingredientNames: string[]
  /** The allergen of a known ingredient, by its slug. */
  allergenOf: Record<string, string>
  /** English names of her ingredients, for the suggestion. */
  ingredientsEn: string[]
  allergens: string[]
  /** Those that her ingredients bring. */
  brought: string[]
  pictures: PictureFacts[]
  /** What the rules say about this screen, once it has been answered. */
  findings: Finding[]
}

export async function questionView(
  ctx: Context,
  draft: Draft,
  question: Question,
  language: Language,
): Promise<QuestionView> {
  const known = await knownThings(ctx, draft.listingId)
  const checked = draft.saved[question] ? await checkedListing(ctx, draft) : undefined
  const items = draft.answers.ingredients?.items ?? []
  const used = items.flatMap(item => known.ingredients.find(one => one.slug === item.slug) ?? [])
  return {
    categories: question === 'kind' ? await categoriesIn(ctx, language) : [],
    ingredientNames: question === 'ingredients' ? known.ingredients.map(one => one.nameId) : [],
    allergenOf: Object.fromEntries(
      used.flatMap(one => (one.allergen === undefined ? [] : [[one.slug, one.allergen]])),
    ),
    ingredientsEn: used.map(one => one.nameEn),
    allergens: known.allergens.slice(),
    brought: allergensOf(used),
    pictures: question === 'photos' ? await draftPictures(ctx, draft.answers) : [],
    findings: checked?.findings.filter(finding => stepOf[finding.field] === question) ?? [],
  }
}

async function categoriesIn(ctx: Context, language: Language): Promise<QuestionView['categories']> {
  const rows = await ctx.db
    .selectFrom('category')
    .select(['slug', 'name_id', 'name_en'])
    .orderBy('position')
    .execute()
  return rows.map(row => ({
    slug: row.slug,
    name: nameIn(language, { id: row.name_id, en: row.name_en }),
    kinds: kindsOf(row.slug),
  }))
}
