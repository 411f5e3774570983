import type { RuleCode } from '#app/domain/label/finding.ts'
import type { LabelFacts } from '#app/domain/label/listing-facts.ts'
import { chips, honey, juice, scarf, soap } from './labels.ts'

/** Labels that a rule lets pass and labels that it finds fault with, and the day they are looked at. */
export type Example = {
  on?: string
  passing: readonly [LabelFacts, ...LabelFacts[]]
  failing: readonly [LabelFacts, ...LabelFacts[]]
}

const soya = { slug: 'kedelai', name: 'kedelai', allergen: 'soy' }
const withIngredients = (...names: string[]): LabelFacts => ({
  ...chips,
  ingredients: names.map(name => ({ slug: name, name })),
  allergensDeclared: [],
})
const printed = (bestBefore: string, shelfLifeDays = 90): LabelFacts => ({
  ...chips,
  shelfLifeDays,
  dateMark: { ...chips.dateMark, bestBefore },
})
const described = (id: string): LabelFacts => ({ ...chips, description: { id } })
const named = (id: string, change: Partial<LabelFacts> = {}): LabelFacts => ({
  ...chips,
  name: { id },
  ...change,
})
const pirt = (pirtNumber: string): LabelFacts => ({ ...chips, pirtNumber })
const notYet: LabelFacts = { ...chips, halal: { status: 'not-yet' } }

export const examples: Record<RuleCode, Example> = {
  'indonesian-text': {
    passing: [chips, scarf],
    failing: [
      { ...chips, name: { id: ' ', en: 'Tempeh Chips' } },
      { ...chips, description: { id: '', en: 'Crisp.' } },
    ],
  },
  'name-with-type': { passing: [chips, scarf], failing: [named('Lastri Juara')] },
  'ingredients-listed': {
    passing: [chips, { ...scarf, ingredients: [] }],
    failing: [
      { ...chips, ingredients: [] },
      { ...soap, ingredients: [] },
    ],
  },
  'ingredients-by-weight': {
    passing: [
      chips,
      { ...chips, ingredients: [{ ...soya, grams: 10 }, soya, { ...soya, grams: 10 }] },
      { ...scarf, ingredients: [...chips.ingredients].reverse() },
    ],
    failing: [
      { ...chips, ingredients: [...chips.ingredients].reverse() },
      { ...chips, ingredients: [{ ...soya, grams: 10 }, soya, { ...soya, grams: 11 }] },
    ],
  },
  'highlighted-percent': {
    passing: [juice, named('Keripik Apel', { ingredients: [{ slug: 'apel', name: 'apel' }] })],
    failing: [
      { ...juice, ingredients: juice.ingredients.map(({ slug, name }) => ({ slug, name })) },
      { ...juice, ingredients: [{ slug: 'air', name: 'air' }, ...juice.ingredients.slice(1)] },
    ],
  },
  'net-content': {
    passing: [chips, juice, scarf],
    failing: [
      { ...chips, netUnit: 'pcs' },
      { ...chips, netQuantity: 0 },
      { ...chips, netQuantity: undefined },
    ],
  },
  'maker-address': {
    passing: [chips],
    failing: [
      { ...chips, producer: { ...chips.producer, city: '' } },
      { ...scarf, producer: { ...scarf.producer, name: ' ' } },
    ],
  },
  'shelf-life-known': { passing: [chips, scarf], failing: [{ ...chips, shelfLifeDays: undefined }] },
  'production-code': {
    passing: [chips, { ...chips, dateMark: undefined }],
    failing: [
      { ...chips, dateMark: { ...chips.dateMark, batchCode: '' } },
      { ...chips, dateMark: { ...chips.dateMark, madeOn: undefined } },
      { ...chips, dateMark: { ...chips.dateMark, madeOn: '2026-02-30' } },
    ],
  },
  'best-before-wording': {
    passing: [
      chips,
      printed('BAIK DIGUNAKAN SEBELUM: 22-02-27'),
      printed('Baik digunakan sebelum 22 Februari 2027'),
      printed('Baik digunakan sebelum Mei 2027', 180),
      printed('Baik digunakan sebelum 05/2027', 93),
    ],
    failing: [
      printed('Exp 22 Feb 2027'),
      printed('Baik digunakan sebelum Feb 2027'),
      printed('Baik digunakan sebelum Mei 2027', 92),
      printed('Baik digunakan sebelum 31-02-2027'),
      printed('Baik digunakan sebelum lihat tutup'),
      printed(''),
    ],
  },
  'storage-advice': { passing: [chips, scarf], failing: [{ ...chips, storage: 'none' }] },
  'after-opening': {
    passing: [
      chips,
      { ...chips, categorySlug: 'condiments', afterOpeningDays: 14 },
      { ...chips, categorySlug: 'condiments', netQuantity: 90 },
    ],
    failing: [{ ...chips, categorySlug: 'condiments' }],
  },
  'allergens-declared': {
    passing: [chips, { ...chips, allergensDeclared: ['soy', 'milk'] }],
    failing: [
      { ...chips, allergensDeclared: [] },
      { ...chips, allergensDeclared: ['milk'] },
    ],
  },
  'shared-equipment': {
    passing: [chips, { ...chips, sharedEquipmentAllergens: ['peanut'] }, scarf],
    failing: [{ ...chips, sharedEquipmentAllergens: undefined }],
  },
  'additive-class': {
    passing: [
      {
        ...chips,
        ingredients: [{ slug: 'x', name: 'natrium benzoat', isAdditive: true, functionClass: 'pengawet' }],
      },
      { ...chips, ingredients: [{ slug: 'x', name: 'Pengawet natrium benzoat', isAdditive: true }] },
    ],
    failing: [{ ...chips, ingredients: [{ slug: 'x', name: 'natrium benzoat', isAdditive: true }] }],
  },
  'origin-named': {
    passing: [withIngredients('gelatin sapi', 'kaldu jamur'), withIngredients('rumput laut')],
    failing: [withIngredients('gelatin'), withIngredients('gula pasir', 'kaldu bubuk')],
  },
  'genetic-notice': {
    passing: [
      chips,
      {
        ...chips,
        ingredients: [{ ...soya, name: 'kedelai (hasil rekayasa genetik)', isGeneticallyModified: true }],
      },
    ],
    failing: [{ ...chips, ingredients: [{ ...soya, isGeneticallyModified: true }] }],
  },
  'sweetener-warning': {
    passing: [chips, { ...withIngredients('gula', 'natrium siklamat'), warnings: ['sweetener'] }],
    failing: [withIngredients('gula', 'natrium siklamat')],
  },
  'licence-needed': {
    passing: [
      chips,
      { ...chips, pirtNumber: undefined, shelfLifeDays: 6 },
      { ...chips, pirtNumber: undefined, bpomNumber: 'MD 000000000001' },
      honey,
      scarf,
    ],
    failing: [
      { ...chips, pirtNumber: undefined },
      { ...chips, pirtNumber: ' ', shelfLifeDays: 8 },
    ],
  },
  'licence-seven-days': {
    passing: [
      { ...chips, pirtNumber: undefined, shelfLifeDays: 6 },
      { ...chips, pirtNumber: undefined, shelfLifeDays: 8 },
      { ...chips, shelfLifeDays: 7 },
    ],
    failing: [{ ...chips, pirtNumber: undefined, shelfLifeDays: 7 }],
  },
  'not-for-pirt': {
    passing: [chips, juice, named('Permen Susu'), named('Bakso Malang', { shelfLifeDays: 2 })],
    failing: [
      { ...juice, bpomNumber: undefined },
      named('Bakso Malang'),
      named('Susu Segar'),
      named('Bubur Bayi', { shelfLifeDays: 3 }),
      { ...chips, storage: 'frozen' },
      {
        ...chips,
        storage: 'chilled',
        ingredients: [{ slug: 'ayam', name: 'daging ayam' }],
        allergensDeclared: [],
      },
      { ...chips, specialFoods: ['pasteurised'] },
    ],
  },
  'psah-needed': {
    passing: [honey, { ...honey, ingredients: [...honey.ingredients, { slug: 'jahe', name: 'jahe' }] }],
    failing: [{ ...honey, psahNumber: undefined }],
  },
  'cosmetic-notification': { passing: [soap, chips], failing: [{ ...soap, bpomNumber: undefined }] },
  'bpom-number': {
    passing: [juice, soap, chips, { ...juice, bpomNumber: 'MD 000000000000001' }],
    failing: [
      { ...juice, bpomNumber: 'MD 12' },
      { ...juice, bpomNumber: 'NA00000000001' },
      { ...soap, bpomNumber: 'BPOM RI MD 000000000001' },
    ],
  },
  'nib-number': { passing: [chips, { ...chips, nib: undefined }], failing: [{ ...chips, nib: '12345' }] },
  'pirt-layout': {
    passing: [chips, { ...chips, pirtNumber: undefined }],
    failing: [pirt('206357301001'), pirt('P-IRT dalam proses'), pirt('9153573019999-31')],
  },
  'pirt-packaging': {
    passing: [chips, { ...chips, packaging: undefined }, pirt('206357301001')],
    failing: [{ ...chips, packaging: 'glass' }],
  },
  'pirt-group': {
    passing: [chips, pirt('206357301001')],
    failing: [pirt('2143573019999-31'), pirt('2993573019999-31')],
  },
  'pirt-region': {
    passing: [chips, pirt('2153507019999-31'), pirt('2153579019999-31')],
    failing: [pirt('2153578019999-31')],
  },
  'pirt-ended': {
    on: '2027-01-01',
    passing: [pirt('2153573019999-27'), pirt('206357301001')],
    failing: [pirt('2153573019999-26')],
  },
  'halal-duty': {
    on: '2026-10-18',
    passing: [chips, { ...chips, halal: { status: 'not-halal' } }, scarf],
    failing: [
      notYet,
      { ...chips, halal: { status: 'in-progress' } },
      { ...soap, halal: { status: 'not-yet' } },
    ],
  },
  'halal-duty-soon': {
    on: '2026-10-17',
    passing: [chips, { ...notYet, businessClass: 'medium' }],
    failing: [notYet, { ...notYet, businessClass: 'small' }],
  },
  'halal-goods-of-use': {
    passing: [scarf, { ...scarf, ingredients: [{ slug: 'kulit-sintetis', name: 'kulit sintetis' }] }],
    failing: [{ ...scarf, ingredients: [{ slug: 'kulit', name: 'kulit sapi samak' }] }],
  },
  'halal-number-missing': {
    passing: [chips, notYet],
    failing: [{ ...chips, halal: { status: 'certified' } }],
  },
  'halal-number': {
    passing: [chips, notYet, { ...chips, halal: { status: 'certified', number: 'ID 35.11.0000000000.126' } }],
    failing: [
      { ...chips, halal: { status: 'certified', number: 'ID351100000000001260' } },
      { ...chips, halal: { status: 'certified', number: 'ID35110000000001326' } },
      { ...chips, halal: { status: 'certified', number: 'ID99110000000000126' } },
    ],
  },
  'not-halal-notice': {
    passing: [
      chips,
      withIngredients('rumput laut'),
      { ...withIngredients('minyak babi'), halal: { status: 'not-halal' } },
    ],
    failing: [withIngredients('tepung', 'minyak babi'), withIngredients('gula', 'rum')],
  },
  'disease-claim': {
    passing: [chips, described('Ini bukan obat, hanya camilan.'), described('Tidak menyembuhkan apa pun.')],
    failing: [
      described('Jahe ini menyembuhkan batuk.'),
      { ...chips, claims: 'Bukan obat biasa. Obat segala penyakit!' },
      named('Kunyit Instan Antikanker'),
    ],
  },
  'health-claim': {
    passing: [chips, described('Resep nenek.')],
    failing: [described('Baik untuk jantung.'), { ...chips, claims: 'Penuh khasiat' }],
  },
  'craft-material': { passing: [scarf, chips], failing: [{ ...scarf, ingredients: [] }] },
  'craft-size': {
    passing: [scarf, chips, { ...scarf, dimensions: undefined, netUnit: 'g', netQuantity: 100 }],
    failing: [{ ...scarf, dimensions: undefined }],
  },
  'craft-care': { passing: [scarf, chips], failing: [{ ...scarf, care: '' }] },
  'batik-technique': {
    passing: [scarf, chips],
    failing: [{ ...scarf, description: { id: 'Kain bergambar bunga.' } }],
  },
}
