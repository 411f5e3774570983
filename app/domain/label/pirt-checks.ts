import type { Checks } from './check.ts'
import type { LabelFacts } from './listing-facts.ts'
import { type Pirt2018, readPirt } from './pirt.ts'
import { textAt, textByNameAt, textsByNameAt } from './rule-parameters.ts'

/** What can be read from a P-IRT number, against what she chose. */
export const pirtChecks: Checks<
  'pirt-layout' | 'pirt-packaging' | 'pirt-group' | 'pirt-region' | 'pirt-ended'
> = {
  'pirt-layout': ({ pirtNumber = '' }) => {
    if (pirtNumber.trim() === '') return []
    const { layout } = readPirt(pirtNumber)
    return layout === '2018' ? [] : [{ field: 'pirt', facts: { layout, number: pirtNumber } }]
  },

  'pirt-packaging': facts => {
    const read = readable(facts)
    return read && facts.packaging !== undefined && read.packaging !== facts.packaging
      ? [{ field: 'pirt', facts: { says: read.packaging, chosen: facts.packaging } }]
      : []
  },

  'pirt-group': (facts, parameters) => {
    const read = readable(facts)
    if (!read) return []
    const categories = textsByNameAt(parameters, 'categoriesByGroup')[read.group]
    if (categories?.includes(facts.categorySlug)) return []
    const listVersion = textAt(parameters, 'listVersion')
    const isListed = categories !== undefined
    return [{ field: 'pirt', facts: { group: read.group, isListed, listVersion } }]
  },

  'pirt-region': (facts, parameters) => {
    const read = readable(facts)
    return read && textByNameAt(parameters, 'regions')[read.region] === undefined
      ? [{ field: 'pirt', facts: { region: read.region } }]
      : []
  },

  /** The number gives only the year; its last day is the latest that it can be. */
  'pirt-ended': (facts, _parameters, on) => {
    const read = readable(facts)
    return read && on > `${read.endYear}-12-31` ? [{ field: 'pirt', facts: { endYear: read.endYear } }] : []
  },
}

function readable({ pirtNumber }: LabelFacts): Pirt2018 | undefined {
  if (pirtNumber === undefined) return undefined
  const read = readPirt(pirtNumber)
  return read.layout === '2018' ? read : undefined
}
