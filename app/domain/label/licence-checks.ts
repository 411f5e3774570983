import { readBpom } from './bpom.ts'
import type { Checks } from './check.ts'
import { licencePath } from './licence-path.ts'
import { readNib } from './nib.ts'
import { countAt } from './rule-parameters.ts'

/** Whether the listing names the licence that it needs, in a shape that can be read. */
export const licenceChecks: Checks<
  | 'licence-needed'
  | 'licence-seven-days'
  | 'not-for-pirt'
  | 'psah-needed'
  | 'cosmetic-notification'
  | 'bpom-number'
  | 'nib-number'
> = {
  'licence-needed': (facts, parameters) =>
    licencePath(facts, parameters).licence === 'P-IRT' && !given(facts.pirtNumber) && !given(facts.bpomNumber)
      ? [{ field: 'pirt', facts: { shelfLifeDays: facts.shelfLifeDays ?? 0 } }]
      : [],

  'licence-seven-days': (facts, parameters) => {
    const bound = countAt(parameters, 'shortLifeDays')
    const { licence } = licencePath(facts, parameters)
    return licence === 'ask' && facts.shelfLifeDays === bound && !given(facts.pirtNumber)
      ? [{ field: 'shelf-life', facts: { shelfLifeDays: bound } }]
      : []
  },

  'not-for-pirt': (facts, parameters) => {
    const { licence, because } = licencePath(facts, parameters)
    return licence === 'BPOM-MD' && !given(facts.bpomNumber)
      ? [{ field: 'bpom', facts: { kinds: because, hasPirt: given(facts.pirtNumber) } }]
      : []
  },

  'psah-needed': (facts, parameters) =>
    licencePath(facts, parameters).licence === 'PSAH' && !given(facts.psahNumber)
      ? [{ field: 'psah', facts: {} }]
      : [],

  'cosmetic-notification': facts =>
    facts.kind === 'cosmetic' && !given(facts.bpomNumber) ? [{ field: 'bpom', facts: {} }] : [],

  'bpom-number': ({ bpomNumber, kind }) => {
    if (!given(bpomNumber)) return []
    const { layout } = readBpom(bpomNumber)
    const fits = kind === 'cosmetic' ? layout === 'cosmetic' : layout === 'MD' || layout === 'ML'
    return fits ? [] : [{ field: 'bpom', facts: { number: bpomNumber } }]
  },

  'nib-number': ({ nib }) =>
    given(nib) && readNib(nib) === undefined ? [{ field: 'nib', facts: { number: nib } }] : [],
}

const given = (number: string | undefined): number is string => number !== undefined && number.trim() !== ''
