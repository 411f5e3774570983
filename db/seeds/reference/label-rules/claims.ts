import type { FirstRule } from './first-rule.ts'

const article = 'PerBPOM 4/2024; UU 8/1999 pasal 8 ayat (1) huruf f'

export const claimRules: Record<string, FirstRule> = {
  'disease-claim': {
    from: '2019-01-01',
    severity: 'block',
    article,
    note: 'Found by its words; a denied word (bukan obat) is no claim.',
    parameters: {
      words: [
        ...['menyembuhkan', 'mengobati', 'obat', 'penyembuh', 'mencegah kanker', 'anti kanker', 'antikanker'],
        ...['menurunkan kolesterol', 'menurunkan gula darah', 'menurunkan darah tinggi', 'mencegah diabetes'],
        ...['cures', 'heals', 'medicine', 'prevents cancer', 'lowers cholesterol', 'lowers blood sugar'],
      ],
    },
  },
  'health-claim': {
    from: '2019-01-01',
    severity: 'warn',
    article,
    note: 'Found by its words: the reviewer decides.',
    parameters: {
      words: [
        ...['khasiat', 'berkhasiat', 'menyehatkan', 'melangsingkan', 'pelangsing', 'detoks', 'kolesterol'],
        ...['diabetes', 'kanker', 'asam urat', 'darah tinggi', 'imun', 'imunitas', 'daya tahan tubuh'],
        ...[
          'melancarkan pencernaan',
          'baik untuk jantung',
          'awet muda',
          'stamina',
          'vitalitas',
          'herbal alami',
        ],
        ...['healthy', 'immunity', 'detox', 'slimming', 'boosts'],
      ],
    },
  },
}
