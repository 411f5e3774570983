import type { Day } from '../dates.ts'
import type { Checks } from './check.ts'
import { readHalalNumber } from './halal-number.ts'
import { isEaten, type LabelFacts } from './listing-facts.ts'
import { mentioned } from './mention.ts'
import { type RuleParameters, textAt, textByNameAt, textsAt } from './rule-parameters.ts'

/** Halal by date and by ingredient. */
export const halalChecks: Checks<
  | 'halal-duty'
  | 'halal-duty-soon'
  | 'halal-goods-of-use'
  | 'halal-number-missing'
  | 'halal-number'
  | 'not-halal-notice'
> = {
  'halal-duty': (facts, parameters, on) => {
    const dutyFromOn = dutyDay(facts, parameters)
    return dutyFromOn !== undefined && on >= dutyFromOn && isUnsettled(facts)
      ? [{ field: 'halal', facts: { dutyFromOn, status: facts.halal.status } }]
      : []
  },

  'halal-duty-soon': (facts, parameters, on) => {
    const dutyFromOn = dutyDay(facts, parameters)
    return dutyFromOn !== undefined && on < dutyFromOn && isUnsettled(facts)
      ? [{ field: 'halal', facts: { dutyFromOn } }]
      : []
  },

  'halal-goods-of-use': (facts, parameters, on) => {
    const dutyFromOn = textAt(parameters, 'dutyFromOn')
    const animal = facts.ingredients.find(one => mentioned(one.name, textsAt(parameters, 'materials')))
    return facts.kind === 'non-food' && animal && on >= dutyFromOn && isUnsettled(facts)
      ? [{ field: 'halal', facts: { material: animal.name, dutyFromOn } }]
      : []
  },

  'halal-number-missing': ({ halal }) =>
    halal.status === 'certified' && !halal.number?.trim() ? [{ field: 'halal', facts: {} }] : [],

  'halal-number': ({ halal }) =>
    halal.number?.trim() && readHalalNumber(halal.number).layout === 'unknown'
      ? [{ field: 'halal', facts: { number: halal.number } }]
      : [],

  'not-halal-notice': (facts, parameters) => {
    const forbidden = facts.ingredients.find(one => mentioned(one.name, textsAt(parameters, 'ingredients')))
    return isEaten(facts) && forbidden && facts.halal.status !== 'not-halal'
      ? [{ field: 'halal', facts: { ingredient: forbidden.name } }]
      : []
  },
}

/** From when goods of this kind by a maker of this size must be certified. */
function dutyDay(facts: LabelFacts, parameters: RuleParameters): Day | undefined {
  if (!textsAt(parameters, 'kinds').includes(facts.kind)) return undefined
  return textByNameAt(parameters, 'dutyFromOn')[facts.businessClass ?? 'micro']
}

/** Neither certified nor openly not halal. */
const isUnsettled = ({ halal }: LabelFacts): boolean =>
  halal.status === 'in-progress' || halal.status === 'not-yet'
