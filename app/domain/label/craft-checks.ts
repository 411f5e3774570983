import type { Checks } from './check.ts'
import { mentioned } from './mention.ts'
import { textsAt } from './rule-parameters.ts'

/** What a buyer must be told of goods that are not eaten. */
export const craftChecks: Checks<'craft-material' | 'craft-size' | 'craft-care' | 'batik-technique'> = {
  'craft-material': facts =>
    facts.kind === 'non-food' && facts.ingredients.length === 0 ? [{ field: 'ingredients', facts: {} }] : [],

  'craft-size': facts =>
    facts.kind === 'non-food' && !facts.dimensions?.trim() && !isMeasured(facts.netUnit)
      ? [{ field: 'size', facts: {} }]
      : [],

  'craft-care': facts =>
    facts.kind === 'non-food' && !facts.care?.trim() ? [{ field: 'care', facts: {} }] : [],

  'batik-technique': (facts, parameters) => {
    const said = `${facts.name.id} ${facts.description.id}`
    return facts.kind === 'non-food' &&
      textsAt(parameters, 'categories').includes(facts.categorySlug) &&
      mentioned(facts.name.id, ['batik']) &&
      !mentioned(said, textsAt(parameters, 'techniques'))
      ? [{ field: 'description', facts: {} }]
      : []
  },
}

/** A candle of 100 g or oil of 10 ml has its size. */
const isMeasured = (unit: string | undefined): boolean => unit === 'g' || unit === 'ml'
