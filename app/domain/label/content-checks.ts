import type { Checks } from './check.ts'
import { isEaten, type LabelFacts, type LabelIngredient } from './listing-facts.ts'
import { mentioned } from './mention.ts'
import { countAt, textsAt } from './rule-parameters.ts'

/** What the label says of what is in the pack. */
export const contentChecks: Checks<
  | 'indonesian-text'
  | 'name-with-type'
  | 'ingredients-listed'
  | 'ingredients-by-weight'
  | 'highlighted-percent'
  | 'net-content'
  | 'maker-address'
  | 'storage-advice'
  | 'after-opening'
> = {
  'indonesian-text': ({ name, description }) => [
    ...(isBlank(name.id) ? [{ field: 'name' as const, facts: { missing: 'name' as const } }] : []),
    ...(isBlank(description.id)
      ? [{ field: 'description' as const, facts: { missing: 'description' as const } }]
      : []),
  ],

  'name-with-type': (facts, parameters) =>
    isEaten(facts) && !isBlank(facts.name.id) && !mentioned(facts.name.id, textsAt(parameters, 'types'))
      ? [{ field: 'name', facts: { name: facts.name.id } }]
      : [],

  'ingredients-listed': facts =>
    facts.kind !== 'non-food' && facts.ingredients.length === 0 ? [{ field: 'ingredients', facts: {} }] : [],

  'ingredients-by-weight': facts => {
    const weighed = facts.ingredients.filter(isWeighed)
    const late = weighed.findIndex((one, at) => at > 0 && one.grams > (weighed[at - 1]?.grams ?? one.grams))
    const [lighter, heavier] = [weighed[late - 1], weighed[late]]
    return isEaten(facts) && lighter && heavier
      ? [{ field: 'ingredients', facts: { lighter: lighter.name, heavier: heavier.name } }]
      : []
  },

  'highlighted-percent': facts => {
    const highlighted = facts.ingredients.find(one => mentioned(facts.name.id, [one.name]))
    return isEaten(facts) &&
      highlighted &&
      facts.ingredients.length > 1 &&
      percentOf(highlighted, facts.ingredients) === undefined
      ? [{ field: 'ingredients', facts: { ingredient: highlighted.name } }]
      : []
  },

  'net-content': (facts, parameters) => {
    const { netQuantity = 0, netUnit } = facts
    if (!isEaten(facts)) return []
    const isMeasured = netUnit !== undefined && textsAt(parameters, 'units').includes(netUnit)
    if (netQuantity > 0 && isMeasured) return []
    return [{ field: 'net-content', facts: { unit: netUnit === 'pcs' ? 'pcs' : undefined } }]
  },

  'maker-address': ({ producer }) => {
    const missing = (['name', 'kelurahan', 'city'] as const).find(part => isBlank(producer[part]))
    return missing === undefined ? [] : [{ field: 'maker', facts: { missing } }]
  },

  'storage-advice': facts =>
    isEaten(facts) && facts.storage === 'none' ? [{ field: 'storage', facts: {} }] : [],

  'after-opening': (facts, parameters) =>
    isEaten(facts) &&
    textsAt(parameters, 'categories').includes(facts.categorySlug) &&
    (facts.netQuantity ?? 0) >= countAt(parameters, 'fromQuantity') &&
    facts.afterOpeningDays === undefined
      ? [{ field: 'storage', facts: {} }]
      : [],
}

/**
 * Its part of the making in whole percent, as the label prints it beside a highlighted ingredient; undefined
 * until every ingredient has been weighed.
 */
export function percentOf(
  ingredient: Pick<LabelIngredient, 'grams'>,
  all: LabelFacts['ingredients'],
): number | undefined {
  const weighed = all.filter(isWeighed)
  if (weighed.length < all.length || ingredient.grams === undefined) return undefined
  const sum = weighed.reduce((grams, one) => grams + one.grams, 0)
  return sum > 0 ? Math.round((ingredient.grams * 100) / sum) : undefined
}

const isWeighed = <One extends { grams?: number | undefined }>(one: One): one is One & { grams: number } =>
  one.grams !== undefined

const isBlank = (text: string): boolean => text.trim() === ''
