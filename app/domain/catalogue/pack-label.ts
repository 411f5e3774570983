import type { ProductKind, Storage } from '#db/schema/products.ts'
import type { Day } from '../dates.ts'
import type { Maker } from './makers.ts'
import { type NetContent, netContentOf } from './product-cards.ts'
import type { ProductRow, VariantRow } from './product-rows.ts'
import type { AllergenCode } from './products-page.ts'
import { type Language, nameIn } from './text.ts'
import type { Kelurahan } from './town.ts'
import { isValidOn, type Licence } from './validity.ts'

export type LicenceShown = {
  kind: 'halal' | 'pirt' | 'bpom-md' | 'psah' | 'bpom-cosmetic'
  number: string
  validUntilOn?: Day
}

/** The label as the pack bears it: one record for page, print and checks. */
export type PackLabel = {
  goods: 'food' | 'craft' | 'cosmetic'
  language: Language
  ingredients: { text: string; allergen?: AllergenCode }[]
  allergens: AllergenCode[]
  mayContain: AllergenCode[]
  netContent: NetContent
  grossWeightG?: number
  shelfLifeDays: number | undefined
  storage: Storage
  licences: LicenceShown[]
  makerName: string
  kelurahan: string
  kecamatan: string
  dimensions?: string
  afterOpeningDays?: number
}

export function packLabel(
  row: ProductRow,
  of: { maker: Maker; kelurahan: Kelurahan; variant: VariantRow; language: Language; day: Day },
): PackLabel {
  return {
    goods: goodsOf[row.kind],
    language: of.language,
    ingredients: row.ingredients.map(({ name, allergenCode }) => ({
      text: nameIn(of.language, name).text,
      ...(allergenCode !== null && { allergen: allergenCode as AllergenCode }),
    })),
    allergens: allergensOf(row, 'contains'),
    mayContain: allergensOf(row, 'may-contain'),
    netContent: netContentOf(of.variant),
    ...(row.grossWeightG !== null && { grossWeightG: row.grossWeightG }),
    shelfLifeDays: row.shelfLifeDays ?? undefined,
    storage: row.storage,
    licences: licencesShown(row.licences, of.day),
    makerName: of.maker.name,
    kelurahan: of.kelurahan.name,
    kecamatan: of.kelurahan.kecamatan.name,
    ...(row.dimensions !== null && { dimensions: row.dimensions }),
    ...(row.afterOpeningDays !== null && { afterOpeningDays: row.afterOpeningDays }),
  }
}

/** Those that hold today, halal first, then by kind. */
export function licencesShown(licences: readonly Licence[], day: Day): LicenceShown[] {
  return licences
    .filter(licence => isValidOn(licence, day))
    .flatMap(({ kind, number, validUntilOn }) => {
      if (kind === 'NIB') return [] // the maker's, not a word about this product
      const shown = { kind: licenceWords[kind], number }
      return [validUntilOn === null ? shown : { ...shown, validUntilOn }]
    })
    .sort((a, b) => orderOf[a.kind] - orderOf[b.kind])
}

const goodsOf: Record<ProductKind, PackLabel['goods']> = {
  food: 'food',
  beverage: 'food',
  cosmetic: 'cosmetic',
  'non-food': 'craft',
}

const licenceWords = {
  halal: 'halal',
  'P-IRT': 'pirt',
  'BPOM-MD': 'bpom-md',
  'BPOM-COSMETIC': 'bpom-cosmetic',
  PSAH: 'psah',
} as const

const orderOf: Record<LicenceShown['kind'], number> = {
  halal: 0,
  pirt: 1,
  'bpom-md': 2,
  psah: 3,
  'bpom-cosmetic': 4,
}

const allergensOf = (row: ProductRow, presence: 'contains' | 'may-contain'): AllergenCode[] =>
  row.allergens.filter(each => each.presence === presence).map(each => each.code as AllergenCode)
