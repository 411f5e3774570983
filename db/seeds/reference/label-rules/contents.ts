import type { FirstRule } from './first-rule.ts'

const labelRule = 'PerBPOM 31/2018, diubah PerBPOM 20/2021'
const foodLaw = 'UU 18/2012 pasal 97'
const consumerLaw = 'UU 8/1999 pasal 8 ayat (1)'
// The rule is of 2018; its first day was not verified, so we ask for it from the next year on.
const labelFrom = '2019-01-01'
const unread = 'The article number inside the rule was not read; verify before quoting it.'

/** What a label says of what is in the pack. */
export const contentRules: Record<string, FirstRule> = {
  'indonesian-text': { from: '2000-04-20', severity: 'block', article: `${consumerLaw} huruf j` },
  'name-with-type': {
    from: labelFrom,
    severity: 'warn',
    article: `${foodLaw}; ${labelRule}`,
    note: 'No list of food types can be complete: the reviewer decides.',
    parameters: {
      types: [
        ...['keripik', 'kripik', 'kerupuk', 'krupuk', 'rambak', 'emping', 'marning', 'rempeyek', 'peyek'],
        ...['kacang', 'carang mas', 'stik', 'rengginang', 'opak', 'camilan', 'basreng', 'makaroni', 'usus'],
        ...[
          'pia',
          'bakpia',
          'bakpao',
          'pai',
          'wingko',
          'kukis',
          'kue',
          'roti',
          'brownies',
          'bagelen',
          'bolu',
        ],
        ...['nastar', 'kastengel', 'lapis', 'onde-onde', 'biskuit', 'wafer', 'donat', 'lumpia', 'cookies'],
        ...[
          'dodol',
          'jenang',
          'enting-enting',
          'ting-ting',
          'permen',
          'gulali',
          'manisan',
          'cokelat',
          'coklat',
        ],
        ...['selai', 'jeli', 'gula', 'madu', 'sirup', 'sari', 'minuman', 'jus', 'wedang', 'instan', 'jamu'],
        ...['cuka', 'kopi', 'teh', 'susu', 'yogurt', 'sambal', 'saus', 'kecap', 'bumbu', 'bawang goreng'],
        ...[
          'serundeng',
          'abon',
          'dendeng',
          'bakso',
          'sosis',
          'nugget',
          'ikan',
          'teri',
          'telur asin',
          'tempe',
        ],
        ...['tahu', 'tepung', 'mi', 'mie', 'bihun', 'minyak', 'garam', 'rempah', 'buah kering', 'granola'],
      ],
    },
  },
  'ingredients-listed': { from: labelFrom, severity: 'block', article: `${foodLaw}; ${consumerLaw} huruf i` },
  'ingredients-by-weight': { from: labelFrom, severity: 'block', article: labelRule, note: unread },
  'highlighted-percent': {
    from: labelFrom,
    severity: 'warn',
    article: labelRule,
    note: 'Asks for the weights, from which the percentage is computed.',
  },
  'net-content': {
    from: labelFrom,
    severity: 'block',
    article: `${foodLaw}; ${consumerLaw} huruf i`,
    parameters: { units: ['g', 'ml'] },
  },
  'maker-address': { from: labelFrom, severity: 'block', article: `${foodLaw}; ${consumerLaw} huruf i` },
  'shelf-life-known': { from: labelFrom, severity: 'block', article: `${foodLaw}; ${consumerLaw} huruf g` },
  'production-code': { from: labelFrom, severity: 'block', article: `${foodLaw}; ${labelRule}` },
  'best-before-wording': {
    from: labelFrom,
    severity: 'block',
    article: labelRule,
    note: 'Three months are counted as 92 days, the longest that they can be.',
    parameters: { dayShownUpToDays: 92 },
  },
  'storage-advice': {
    from: labelFrom,
    severity: 'warn',
    article: labelRule,
    note: 'A duty only where the quality depends on how it is kept.',
  },
  'after-opening': {
    from: labelFrom,
    severity: 'info',
    article: labelRule,
    note: 'Which goods are eaten in several sittings is our reading.',
    parameters: { categories: ['condiments', 'beverages'], fromQuantity: 100 },
  },
  'allergens-declared': { from: labelFrom, severity: 'block', article: labelRule },
  'shared-equipment': { from: labelFrom, severity: 'warn', article: labelRule },
  'additive-class': {
    from: labelFrom,
    severity: 'block',
    article: labelRule,
    note: 'Names of the classes as in PerBPOM 11/2019, shortened.',
    parameters: {
      classes: [
        ...['antibuih', 'antikempal', 'antioksidan', 'bahan pengkarbonasi', 'garam pengemulsi', 'humektan'],
        ...['pelapis', 'pemanis', 'pembawa', 'pembentuk gel', 'pembuih', 'pengatur keasaman', 'pengawet'],
        ...['pengembang', 'pengemulsi', 'pengental', 'pengeras', 'penguat rasa', 'peningkat volume'],
        ...[
          'penstabil',
          'peretensi warna',
          'perisa',
          'perlakuan tepung',
          'pewarna',
          'propelan',
          'sekuestran',
        ],
      ],
    },
  },
  'origin-named': {
    from: labelFrom,
    severity: 'warn',
    article: `PP 69/1999; ${labelRule}`,
    note: unread,
    parameters: {
      ingredients: ['gelatin', 'kolagen', 'shortening', 'lemak hewani', 'kaldu', 'enzim', 'lard'],
      origins: ['sapi', 'ayam', 'ikan', 'kambing', 'babi', 'nabati', 'rumput laut', 'jamur', 'mikroba'],
    },
  },
  'genetic-notice': {
    from: labelFrom,
    severity: 'block',
    article: 'PP 69/1999 pasal 35',
    note: unread,
    parameters: { notices: ['rekayasa genetik', 'rekayasa genetika'] },
  },
  'sweetener-warning': {
    from: labelFrom,
    severity: 'warn',
    article: labelRule,
    note: unread,
    parameters: {
      sweeteners: [
        ...['aspartam', 'siklamat', 'sakarin', 'sukralosa', 'asesulfam', 'neotam', 'sorbitol', 'maltitol'],
        ...['silitol', 'stevia', 'glikosida steviol', 'pemanis buatan', 'biang gula'],
      ],
    },
  },
}
