import type { FirstRule } from './first-rule.ts'

const pirtRule = 'PerBPOM 4/2024 (mengganti PerBPOM 22/2018)'
const layoutRule = 'PerBPOM 22/2018'
// The rule is of 2018; its first day was not verified, so we ask for it from the next year on.
const pirtFrom = '2019-01-01'
const layoutNote =
  'Layout of 2018. Since PP 5/2021 the number comes from the licensing portal and its layout was not verified.'

/** Which foods go which way; the four licence rules read the same lists. */
const paths = {
  shortLifeDays: 7,
  neverExempt: ['baby-food', 'special-diet', 'canned', 'alcohol', 'repacked-or-imported'],
  freshAnimalFoods: ['madu', 'telur asin', 'telur asin mentah', 'sarang burung walet'],
  animalFoods: ['daging', 'ayam', 'ikan', 'udang', 'cumi', 'kerang', 'susu', 'telur', 'keju', 'mentega'],
  water: ['air'],
  milk: ['susu'],
  nameBegins: {
    dairy: ['susu', 'yogurt', 'yoghurt', 'keju', 'kefir', 'es krim', 'mentega'],
    'national-standard': ['garam konsumsi', 'garam beryodium', 'minyak goreng', 'tepung terigu'],
    'bottled-water': ['air mineral', 'air minum', 'air demineral', 'amdk'],
  },
  nameMentions: {
    frozen: ['beku', 'frozen'],
    pasteurised: ['pasteurisasi', 'uht'],
    canned: ['kaleng', 'sarden', 'kornet'],
    'meat-not-dried': ['bakso', 'sosis', 'nugget', 'siomay', 'pempek', 'otak-otak', 'ungkep', 'presto'],
    'baby-food': ['mpasi', 'bayi', 'balita', 'susu formula'],
    'special-diet': ['makanan diet', 'khusus diabetes', 'penderita diabetes', 'ibu hamil'],
    'ready-to-drink': ['siap minum'],
    alcohol: ['arak', 'tuak', 'wine', 'ciu', 'soju', 'beralkohol'],
  },
}

export const licenceRules: Record<string, FirstRule> = {
  'licence-needed': {
    from: pirtFrom,
    severity: 'block',
    article: pirtRule,
    note: 'From more than 7 days at room temperature. The annex of 2024 was not read.',
    parameters: paths,
  },
  'licence-seven-days': {
    from: pirtFrom,
    severity: 'warn',
    article: pirtRule,
    note: 'Under 7 days is exempt, over 7 days is P-IRT; exactly 7 is named by neither.',
    parameters: paths,
  },
  'not-for-pirt': {
    from: pirtFrom,
    severity: 'block',
    article: pirtRule,
    note: 'Part of the list (dairy, meat not dried, bottled water, national standard) is from guides to the rule.',
    parameters: paths,
  },
  'psah-needed': {
    from: pirtFrom,
    severity: 'block',
    article: 'Registrasi pangan segar asal hewan',
    note: 'From a guide of the food agency of 2021; the rule itself was not read.',
    parameters: paths,
  },
  'cosmetic-notification': {
    from: pirtFrom,
    severity: 'block',
    article: 'Notifikasi kosmetika BPOM',
    note: 'The number of the rule was not verified.',
  },
  'bpom-number': {
    from: pirtFrom,
    severity: 'warn',
    article: 'Nomor izin edar BPOM RI MD atau ML',
    note: 'Layouts seen, not published: unknown ones warn.',
  },
  'nib-number': {
    from: '2021-02-02',
    severity: 'warn',
    article: 'PP 5/2021, diganti PP 28/2025',
    note: '13 digits, no check digit known.',
  },
  'pirt-layout': { from: pirtFrom, severity: 'warn', article: layoutRule, note: layoutNote },
  'pirt-packaging': { from: pirtFrom, severity: 'warn', article: layoutRule, note: layoutNote },
  'pirt-group': {
    from: pirtFrom,
    severity: 'warn',
    article: layoutRule,
    note: 'Which kind of goods belongs to which group is our reading.',
    parameters: {
      listVersion: '2018',
      categoriesByGroup: {
        '01': ['dry-protein', 'snack-savoury'],
        '02': ['dry-protein', 'snack-savoury'],
        '03': ['dry-protein', 'snack-savoury'],
        '04': ['snack-savoury', 'dry-protein'],
        '05': ['condiments', 'snack-savoury'],
        '06': ['cakes-pastry', 'snack-savoury', 'sweets'],
        '07': ['condiments'],
        '08': ['sweets'],
        '09': ['sweets', 'beverages'],
        '10': ['coffee-tea', 'beverages', 'sweets'],
        '11': ['condiments', 'beverages'],
        '12': ['condiments', 'beverages'],
        '13': ['beverages'],
        '14': ['fruit-chips', 'sweets'],
        '15': ['snack-savoury', 'dry-protein', 'cakes-pastry', 'sweets'],
      },
    },
  },
  'pirt-region': {
    from: pirtFrom,
    severity: 'warn',
    article: layoutRule,
    note: layoutNote,
    parameters: { regions: { '3573': 'Kota Malang', '3507': 'Kabupaten Malang', '3579': 'Kota Batu' } },
  },
  'pirt-ended': {
    from: pirtFrom,
    severity: 'block',
    article: layoutRule,
    note: 'Valid for 5 years; the number gives only the year, the certificate gives the day.',
  },
}
