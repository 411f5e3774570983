import type { FirstRule } from './first-rule.ts'

const consumerLaw = 'UU 8/1999 pasal 8 ayat (1) huruf i'

export const craftRules: Record<string, FirstRule> = {
  'craft-material': { from: '2000-04-20', severity: 'block', article: consumerLaw },
  'craft-size': { from: '2000-04-20', severity: 'block', article: consumerLaw },
  'craft-care': {
    from: '2000-04-20',
    severity: 'warn',
    article: consumerLaw,
    note: 'The law says how it is used; care is our reading of it.',
  },
  'batik-technique': {
    from: '2000-04-20',
    severity: 'info',
    article: 'UU 8/1999 pasal 9',
    note: 'Printed cloth is not batik; verify the article before quoting it.',
    parameters: {
      categories: ['batik-textile'],
      techniques: [
        'tulis',
        'cap',
        'kombinasi',
        'printing',
        'cetak',
        'sablon',
        'bermotif batik',
        'motif batik',
      ],
    },
  },
}
