import type { Checks } from './check.ts'
import { isEaten, type LabelFacts } from './listing-facts.ts'
import { asserted } from './mention.ts'
import { textsAt } from './rule-parameters.ts'

/** Promises that food on a P-IRT number may not make, in the words that makers use for them. */
export const claimChecks: Checks<'disease-claim' | 'health-claim'> = {
  'disease-claim': (facts, parameters) => {
    const words = isEaten(facts) ? asserted(promises(facts), textsAt(parameters, 'words')) : undefined
    return words === undefined ? [] : [{ field: 'claims', facts: { words } }]
  },

  'health-claim': (facts, parameters) => {
    const words = isEaten(facts) ? asserted(promises(facts), textsAt(parameters, 'words')) : undefined
    return words === undefined ? [] : [{ field: 'claims', facts: { words } }]
  },
}

const promises = ({ name, brand, description, claims }: LabelFacts): string =>
  [name.id, name.en, brand, description.id, description.en, claims]
    .filter(text => text !== undefined)
    .join(' . ')
