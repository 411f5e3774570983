import type { NewProduct } from '#app/domain/catalogue/products.ts'
import type { NewVariant } from '#app/domain/catalogue/variants.ts'
import type { Cabin, LicenceNeeded, NetUnit, ProductKind, Storage } from '#db/schema/products.ts'
import { ingredientSlug } from '#db/seeds/reference/ingredients.ts'
import { chanceBetween } from '../chance.ts'
import type { DemoMaker } from '../makers/maker.ts'
import catalogue from '../products.json' with { type: 'json' }
import { ranges } from './sizes.ts'
import { tastes } from './tastes.ts'

type Words = { id: string; en: string }

/** An entry of the list of products. */
export type DemoProduct = {
  slug: string
  category: string
  kind: string
  name: Words
  description: Words
  netContent: { value: number; unit: string; pieces: number | null }
  grossWeightGrams: number | null
  dimensions: string | null
  priceIdr: { suggested: number }
  shelfLifeDays: number | null
  storage: string
  fragile: boolean
  cabinBaggage: string
  licence: string
  pirtGroup: string | null
  halal: { required: boolean }
  hs6: string
  kbli2020: string
  ingredientsOrMaterials: readonly Words[]
  allergens: readonly string[]
  mayContain: readonly string[]
  typicalOrigin: { kelurahanCode: string } | null
  customsTags: readonly string[]
  tags: readonly string[]
}

const list: readonly DemoProduct[] = catalogue

export const demoProducts: ReadonlyMap<string, DemoProduct> = new Map(
  list.map(product => [product.slug, product]),
)

/** A product of the list as its maker would add it. */
export function newProduct(product: DemoProduct, maker: DemoMaker, producerId: string): NewProduct {
  const [tasteId, tasteEn, spiceLevel = 0] = tastes[product.slug] ?? []
  return {
    slug: product.slug,
    producerId,
    categorySlug: product.category,
    kind: product.kind as ProductKind,
    licenceNeeded: licenceNeeded(product),
    storage: product.storage as Storage,
    shelfLifeDays: product.shelfLifeDays ?? undefined,
    afterOpeningDays: afterOpeningDays(product),
    cabin: cabins[product.cabinBaggage] ?? 'ok',
    spiceLevel,
    isVegan: product.tags.includes('vegan'),
    isFragile: product.fragile,
    grossWeightG: product.grossWeightGrams ?? undefined,
    dimensions: product.dimensions ?? undefined,
    originKelurahanCode: product.typicalOrigin?.kelurahanCode,
    hs6: product.hs6,
    kbli2020: product.kbli2020,
    popularity: popularity(product),
    texts: {
      id: { name: product.name.id, description: product.description.id, taste: tasteId },
      en: { name: product.name.en, description: product.description.en, taste: tasteEn },
    },
    variants: variants(product, maker),
    ingredientSlugs: product.ingredientsOrMaterials.map(({ id }) => ingredientSlug(id)),
    contains: product.allergens,
    mayContain: product.mayContain,
    customsTags: product.customsTags,
  }
}

const cabins: Record<string, Cabin> = {
  ok: 'ok',
  'ok-100ml-bag': 'small-liquid',
  'checked-only': 'checked',
  no: 'no',
}

/** Food that keeps for less than seven days needs no number. */
const licenceNeeded = (product: DemoProduct): LicenceNeeded =>
  product.licence === 'EXEMPT_SHORT_LIFE' ? 'EXEMPT' : (product.licence as LicenceNeeded)

function afterOpeningDays({ kind, category, shelfLifeDays }: DemoProduct): number | undefined {
  if (kind === 'non-food' || kind === 'cosmetic' || shelfLifeDays === null || shelfLifeDays < 10)
    return undefined
  if (category === 'beverages' || category === 'condiments' || category === 'coffee-tea') return 30
  return 14
}

function popularity({ slug, tags }: DemoProduct): number {
  if (tags.includes('icon')) return chanceBetween(700, 999, slug, 'popularity')
  if (tags.includes('gift')) return chanceBetween(350, 700, slug, 'popularity')
  return chanceBetween(40, 500, slug, 'popularity')
}

/** Goods that shops scan at the till; the numbers are of the range that never leaves a house. */
const numbered = new Map([
  ['keripik-tempe-original', '02000000000015'],
  ['keripik-apel', '02000000000022'],
])

function variants(product: DemoProduct, maker: DemoMaker): NewVariant[] {
  const { netContent, priceIdr } = product
  const range = ranges[product.slug]
  const stem = `${maker.code}-${initials(product.slug)}`
  const net = {
    netQuantity: netContent.value,
    netUnit: netContent.unit as NetUnit,
    pieces: netContent.pieces ?? undefined,
  }
  const first = {
    ...net,
    gtin: numbered.get(product.slug),
    sku: `${stem}-${netContent.value}`,
    priceIdr: priceIdr.suggested,
    labelId: range?.first[0],
    labelEn: range?.first[1],
  }
  const further = (range?.further ?? []).map(({ code, label, ...facts }) => ({
    ...net,
    ...facts,
    sku: `${stem}-${code}`,
    labelId: label[0],
    labelEn: label[1],
  }))
  return [first, ...further]
}

/** `keripik-tempe-original` becomes KTO; a single word gives its first three letters. */
function initials(slug: string): string {
  const words = slug.split('-')
  const letters = words.length === 1 ? slug.slice(0, 3) : words.map(word => word[0]).join('')
  return letters.toUpperCase()
}
