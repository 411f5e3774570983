import type { Licence } from '#app/domain/catalogue/validity.ts'
import type { LabelMatter } from '#app/domain/label/compile-label.ts'
import type { LabelFacts } from '#app/domain/label/listing-facts.ts'
import { chips } from './labels.ts'

export const verified = (kind: Licence['kind'], number: string, change: Partial<Licence> = {}): Licence => ({
  kind,
  number,
  validUntilOn: '2031-12-31',
  verifiedAt: '2026-01-05T02:00:00.000Z',
  revokedAt: null,
  ...change,
})

export const batch = { code: 'KT12-261124-1K', madeOn: '2026-11-24', bestBeforeOn: '2027-02-22' } as const

/** Bu Lastri's tempeh chips with all papers in order, and a batch of this morning. */
export const chipsMatter = (
  change: Partial<Omit<LabelMatter, 'facts'>> = {},
  facts: Partial<LabelFacts> = {},
): LabelMatter => ({
  facts: {
    ...chips,
    sharedEquipmentAllergens: ['peanut'],
    afterOpeningDays: 14,
    ...facts,
  },
  size: { netQuantity: 180, netUnit: 'g', priceIdr: 11_000 },
  maker: {
    name: 'Dapur Lastri',
    kelurahan: 'Purwantoro',
    kecamatan: 'Blimbing',
    city: 'Kota Malang',
    province: 'Jawa Timur',
  },
  englishIngredients: { kedelai: 'soybean', 'tepung-beras': 'rice flour', garam: 'salt' },
  licences: [verified('P-IRT', '215357301999931'), verified('halal', 'ID35110000000000126')],
  sweeteners: ['siklamat'],
  look: { wall: 'kunyit', motif: 'kawung' },
  spiceLevel: 2,
  batch,
  path: '/01/02000000000428/10/KT12-261124-1K',
  ...change,
})
