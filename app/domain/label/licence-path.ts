import type { LicenceNeeded } from '#db/schema/products.ts'
import { isEaten, type LabelFacts, type SpecialFood } from './listing-facts.ts'
import { beginsWith, mentioned } from './mention.ts'
import { countAt, type RuleParameters, textsAt, textsByNameAt } from './rule-parameters.ts'

export type LicencePath = {
  /** `ask`: the days are missing, or exactly at the bound where the rules say neither. */
  licence: LicenceNeeded | 'ask'
  /** Why it may not be sold on a P-IRT number. */
  because: readonly SpecialFood[]
}

/**
 * Which licence a listing needs, by what it is, how long it keeps and how it is kept.
 * @param parameters of the rule `licence-needed`: day bound, word lists of the foods that are not for P-IRT
 */
export function licencePath(facts: LabelFacts, parameters: RuleParameters): LicencePath {
  if (facts.kind === 'cosmetic') return { licence: 'BPOM-COSMETIC', because: [] }
  if (!isEaten(facts)) return { licence: 'NONE', because: [] }
  if (isFreshAnimalFood(facts, parameters)) return { licence: 'PSAH', because: [] }

  const kinds = specialFoods(facts, parameters)
  const bound = countAt(parameters, 'shortLifeDays')
  const days = facts.shelfLifeDays
  const alwaysRegistered = textsAt(parameters, 'neverExempt')
  if (days !== undefined && days < bound && !kinds.some(kind => alwaysRegistered.includes(kind)))
    return { licence: 'EXEMPT', because: [] }
  if (kinds.length > 0) return { licence: 'BPOM-MD', because: kinds }
  return { licence: days !== undefined && days > bound ? 'P-IRT' : 'ask', because: [] }
}

/** Pure honey and raw salted egg are registered as fresh food of animal origin. */
function isFreshAnimalFood({ ingredients }: LabelFacts, parameters: RuleParameters): boolean {
  const [only, ...others] = ingredients
  return (
    only !== undefined &&
    others.length === 0 &&
    mentioned(only.name, textsAt(parameters, 'freshAnimalFoods')) !== undefined
  )
}

/** What she says of it herself, and what its name, storage and first ingredient tell. */
export function specialFoods(facts: LabelFacts, parameters: RuleParameters): SpecialFood[] {
  const first = facts.ingredients[0]?.name ?? ''
  const found = new Set<SpecialFood>(facts.specialFoods)
  if (facts.storage === 'frozen') found.add('frozen')
  if (facts.storage === 'chilled' && hasAnimalFood(facts, parameters)) found.add('chilled-animal')
  if (facts.kind === 'beverage' && mentioned(first, textsAt(parameters, 'water'))) found.add('ready-to-drink')
  if (facts.kind === 'beverage' && mentioned(first, textsAt(parameters, 'milk'))) found.add('dairy')
  for (const kind of namedKinds(facts.name.id, parameters)) found.add(kind)
  return [...found].sort()
}

const hasAnimalFood = ({ ingredients }: LabelFacts, parameters: RuleParameters): boolean =>
  ingredients.some(one => mentioned(one.name, textsAt(parameters, 'animalFoods')))

function namedKinds(name: string, parameters: RuleParameters): SpecialFood[] {
  const begins = Object.entries(textsByNameAt(parameters, 'nameBegins'))
  const mentions = Object.entries(textsByNameAt(parameters, 'nameMentions'))
  return [
    ...begins.filter(([, words]) => beginsWith(name, words)),
    ...mentions.filter(([, words]) => mentioned(name, words)),
  ].map(([kind]) => kind as SpecialFood)
}
