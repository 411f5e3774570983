import type { FirstRule } from './first-rule.ts'

const law = 'UU 33/2014 pasal 4; PP 42/2024'
const note =
  'Micro and small food makers have time until 17 October 2026; officials said there will be no further delay.'

const duty = {
  kinds: ['food', 'beverage', 'cosmetic'],
  dutyFromOn: { micro: '2026-10-18', small: '2026-10-18', medium: '2024-10-18' },
}

export const halalRules: Record<string, FirstRule> = {
  'halal-duty': { from: '2024-10-18', severity: 'block', article: law, note, parameters: duty },
  'halal-duty-soon': { from: '2024-10-18', severity: 'info', article: law, note, parameters: duty },
  'halal-goods-of-use': {
    from: '2024-10-18',
    severity: 'warn',
    article: law,
    note: 'Goods of use of animal origin; how far the duty reaches was not verified.',
    parameters: {
      dutyFromOn: '2026-10-18',
      materials: [
        'kulit sapi',
        'kulit kambing',
        'kulit domba',
        'kulit samak',
        'bulu hewan',
        'tanduk',
        'tulang',
      ],
    },
  },
  'halal-number-missing': {
    from: '2022-03-01',
    severity: 'block',
    article: 'Keputusan Kepala BPJPH 40/2022',
  },
  'halal-number': {
    from: '2022-03-01',
    severity: 'warn',
    article: 'Keputusan Kepala BPJPH 40/2022',
    note: 'Layout read from numbers in use (ID and 17 digits); one of 18 digits was seen.',
  },
  'not-halal-notice': {
    from: '2014-10-17',
    severity: 'block',
    article: 'UU 33/2014 pasal 26',
    note: 'The article number was not verified.',
    parameters: {
      ingredients: [
        ...['babi', 'lard', 'pork', 'bacon', 'angciu', 'ang ciu', 'mirin', 'sake', 'wine', 'rum', 'arak'],
        ...['alkohol', 'brandy', 'darah', 'katak', 'swike'],
      ],
    },
  },
}
