import type { LabelField } from '../label/finding.ts'
import type { LabelFacts, LabelIngredient } from '../label/listing-facts.ts'
import type { Answers, ListedIngredient } from './answers.ts'
import type { KnownIngredient } from './read-lists.ts'
import type { Step } from './steps.ts'

export type LabelMaker = {
  name: string
  kelurahan: string
  kecamatan: string
  city: string
  nib: string | undefined
}

/** The one record behind page, checks and sticker, as far as she has answered. */
export function labelOf(answers: Answers, maker: LabelMaker, known: readonly KnownIngredient[]): LabelFacts {
  const { kind, name, ingredients, allergens, keeping, care, licences, story, english } = answers
  const net = answers['net-content']
  return {
    kind: kind?.kind ?? 'food',
    categorySlug: kind?.category ?? '',
    name: { id: name?.name ?? '', en: english?.name },
    description: { id: story?.description ?? '', en: english?.description },
    brand: name?.brand,
    ingredients: (ingredients?.items ?? []).map(item => labelIngredient(item, known)),
    allergensDeclared: allergens?.contains ?? [],
    sharedEquipmentAllergens: allergens?.shared,
    netQuantity: net?.quantity,
    netUnit: net?.unit,
    pieces: net?.pieces,
    shelfLifeDays: keeping?.days,
    storage: keeping?.storage ?? 'none',
    afterOpeningDays: keeping?.afterOpeningDays,
    packaging: net?.packaging,
    pirtNumber: licences?.pirt,
    bpomNumber: licences?.bpom,
    psahNumber: licences?.psah,
    nib: maker.nib,
    halal: { status: licences?.halal ?? 'not-yet', number: licences?.halalNumber },
    producer: { name: maker.name, kelurahan: maker.kelurahan, city: maker.city },
    claims: story?.taste,
    // Our label prints the warning by itself where a sweetener is in it.
    warnings: ['sweetener'],
    dimensions: care?.dimensions,
    care: care?.care,
  }
}

function labelIngredient(item: ListedIngredient, known: readonly KnownIngredient[]): LabelIngredient {
  const ours = known.find(one => one.slug === item.slug)
  return { slug: item.slug ?? '', name: item.name, grams: item.grams, allergen: ours?.allergen }
}

/** The screen on which a finding is put right; the maker's own data stand elsewhere. */
export const stepOf: Readonly<Record<LabelField, Step | undefined>> = {
  name: 'name',
  description: 'story',
  ingredients: 'ingredients',
  allergens: 'allergens',
  'net-content': 'net-content',
  'shelf-life': 'keeping',
  'date-mark': 'keeping',
  storage: 'keeping',
  pirt: 'licences',
  bpom: 'licences',
  psah: 'licences',
  nib: undefined,
  halal: 'licences',
  maker: undefined,
  claims: 'story',
  warnings: 'ingredients',
  size: 'care',
  care: 'care',
}
