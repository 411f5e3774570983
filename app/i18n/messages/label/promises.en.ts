import { longDate } from '../../formats.ts'
import type { RuleWords } from '../../rule-words.ts'

export const promiseRulesEn = {
  'halal-duty': {
    why: ({ dutyFromOn }) => `Since ${longDate('en', dutyFromOn)} food must have a halal certificate.`,
    fix: ({ status }) =>
      status === 'in-progress'
        ? 'Fill in the number as soon as it is issued. Until then this product cannot be shown.'
        : 'Apply for the certificate; there is a free way and the office helps. If it is not halal, choose “not halal”.',
  },
  'halal-duty-soon': {
    why: ({ dutyFromOn }) => `From ${longDate('en', dutyFromOn)} food must have a halal certificate.`,
    fix: () => 'Apply now; there is a free way and the office helps.',
  },
  'halal-goods-of-use': {
    why: ({ material, dutyFromOn }) =>
      `Since ${longDate('en', dutyFromOn)} goods of ${material} come under the halal rules too.`,
    fix: () => 'Ask the office whether this one needs a certificate.',
  },
  'halal-number-missing': {
    why: () => 'A halal label must come with the number of its certificate.',
    fix: () => 'Fill in the number. It is ID and then 17 digits.',
  },
  'halal-number': {
    why: () => 'A halal certificate number is usually ID and then 17 digits.',
    fix: ({ number }) => `Compare “${number}” with the certificate. If it is the same, go on.`,
  },
  'not-halal-notice': {
    why: ({ ingredient }) => `${ingredient} is not halal. Buyers must be told.`,
    fix: () => 'Choose “not halal”, so that the label says so, or use another ingredient.',
  },
  'disease-claim': {
    why: ({ words }) => `Food may not be called “${words}”: that is a promise of medicine.`,
    fix: ({ words }) => `Take out “${words}”. Tell how it tastes or how it is made.`,
  },
  'health-claim': {
    why: ({ words }) => `“${words}” can be read as a health promise, which P-IRT food may not make.`,
    fix: ({ words }) => `It is safer to take out “${words}”. The reviewer will look at it.`,
  },
  'craft-material': {
    why: () => 'Buyers have the right to know what it is made of.',
    fix: () => 'Add its materials, such as cotton, clay or rattan.',
  },
  'craft-size': {
    why: () => 'A photo alone does not tell how large it is.',
    fix: () => 'Measure it and write it down, such as 20 x 15 x 8 cm.',
  },
  'craft-care': {
    why: () => 'Without care it is soon spoilt.',
    fix: () => 'Write one sentence, such as: wash by hand, do not bleach.',
  },
  'batik-technique': {
    why: () => 'Hand-drawn batik, stamped batik and printed cloth differ in price and making.',
    fix: () => 'Say which: tulis (drawn), cap (stamped), both, or printed.',
  },
} satisfies Partial<RuleWords>
