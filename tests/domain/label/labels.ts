import type { LabelFacts } from '#app/domain/label/listing-facts.ts'

/** The label of Bu Lastri's tempeh chips, with nothing to find fault with. */
export const chips: LabelFacts = {
  kind: 'food',
  categorySlug: 'snack-savoury',
  name: { id: 'Keripik Tempe', en: 'Tempeh Chips' },
  description: { id: 'Irisan tempe tipis, digoreng garing.' },
  ingredients: [
    { slug: 'kedelai', name: 'kedelai', grams: 1000, allergen: 'soy' },
    { slug: 'tepung-beras', name: 'tepung beras', grams: 400 },
    { slug: 'garam', name: 'garam', grams: 20 },
  ],
  allergensDeclared: ['soy'],
  sharedEquipmentAllergens: [],
  netQuantity: 180,
  netUnit: 'g',
  shelfLifeDays: 90,
  storage: 'ambient-dry',
  packaging: 'plastic',
  pirtNumber: 'P-IRT No. 2153573019999-31',
  nib: '0000000000001',
  halal: { status: 'certified', number: 'ID35110000000000126' },
  producer: { name: 'Dapur Lastri', kelurahan: 'Purwantoro', city: 'Kota Malang' },
  dateMark: {
    batchCode: 'KT-261124-1K',
    madeOn: '2026-11-24',
    bestBefore: 'Baik digunakan sebelum 22 Feb 2027',
  },
}

export const juice: LabelFacts = {
  ...chips,
  kind: 'beverage',
  categorySlug: 'beverages',
  name: { id: 'Sari Apel' },
  ingredients: [
    { slug: 'air', name: 'air', grams: 900 },
    { slug: 'apel', name: 'apel', grams: 100 },
  ],
  allergensDeclared: [],
  netQuantity: 90,
  netUnit: 'ml',
  pirtNumber: undefined,
  bpomNumber: 'BPOM RI MD 000000000001',
}

export const honey: LabelFacts = {
  ...chips,
  categorySlug: 'beverages',
  name: { id: 'Madu Bunga Kopi' },
  ingredients: [{ slug: 'madu', name: 'madu' }],
  allergensDeclared: [],
  afterOpeningDays: 90,
  pirtNumber: undefined,
  psahNumber: 'PSAH 0001',
}

export const soap: LabelFacts = {
  ...chips,
  kind: 'cosmetic',
  categorySlug: 'personal-care',
  name: { id: 'Sabun Apel' },
  pirtNumber: undefined,
  bpomNumber: 'NA00000000001',
}

export const scarf: LabelFacts = {
  kind: 'non-food',
  categorySlug: 'batik-textile',
  name: { id: 'Selendang Batik' },
  description: { id: 'Batik tulis dengan gambar bunga teratai.' },
  ingredients: [{ slug: 'katun', name: 'katun' }],
  allergensDeclared: [],
  sharedEquipmentAllergens: undefined,
  netQuantity: 1,
  netUnit: 'pcs',
  storage: 'none',
  halal: { status: 'not-yet' },
  producer: { name: 'Batik Wening', kelurahan: 'Celaket', city: 'Kota Malang' },
  dimensions: '200 x 50 cm',
  care: 'Cuci dengan tangan.',
}
