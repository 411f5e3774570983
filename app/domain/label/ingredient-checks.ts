import { allergensOf } from './allergens.ts'
import type { Checks } from './check.ts'
import { isEaten } from './listing-facts.ts'
import { beginsWith, mentioned } from './mention.ts'
import { textsAt } from './rule-parameters.ts'

/** What single ingredients oblige the label to say. */
export const ingredientChecks: Checks<
  | 'allergens-declared'
  | 'shared-equipment'
  | 'additive-class'
  | 'origin-named'
  | 'genetic-notice'
  | 'sweetener-warning'
> = {
  'allergens-declared': facts => {
    const missing = allergensOf(facts.ingredients).filter(one => !facts.allergensDeclared.includes(one))
    return isEaten(facts) && missing.length > 0 ? [{ field: 'allergens', facts: { missing } }] : []
  },

  'shared-equipment': facts =>
    isEaten(facts) && facts.sharedEquipmentAllergens === undefined ? [{ field: 'allergens', facts: {} }] : [],

  'additive-class': (facts, parameters) =>
    facts.ingredients
      .filter(one => isEaten(facts) && one.isAdditive)
      .filter(one => !one.functionClass?.trim() && !beginsWith(one.name, textsAt(parameters, 'classes')))
      .map(one => ({ field: 'ingredients' as const, facts: { ingredient: one.name } })),

  'origin-named': (facts, parameters) =>
    facts.ingredients
      .filter(one => isEaten(facts) && mentioned(one.name, textsAt(parameters, 'ingredients')))
      .filter(one => !mentioned(one.name, textsAt(parameters, 'origins')))
      .map(one => ({ field: 'ingredients' as const, facts: { ingredient: one.name } })),

  'genetic-notice': (facts, parameters) =>
    facts.ingredients
      .filter(one => isEaten(facts) && one.isGeneticallyModified)
      .filter(one => !mentioned(one.name, textsAt(parameters, 'notices')))
      .map(one => ({ field: 'ingredients' as const, facts: { ingredient: one.name } })),

  'sweetener-warning': (facts, parameters) => {
    const sweetener = facts.ingredients.find(one => mentioned(one.name, textsAt(parameters, 'sweeteners')))
    return isEaten(facts) && sweetener && !facts.warnings?.includes('sweetener')
      ? [{ field: 'warnings', facts: { ingredient: sweetener.name } }]
      : []
  },
}
