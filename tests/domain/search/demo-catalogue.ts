import { type CatalogueIndex, createCatalogueIndex } from '#app/domain/search/catalogue-index.ts'
import type { CatalogueQuery, ProductFacts } from '#app/domain/search/product-facts.ts'
import products from '#db/seeds/demo/products.json'

export const today = '2026-12-01'

export const everything: CatalogueQuery = {
  text: '',
  without: [],
  kecamatan: [],
  sort: 'best',
  page: 1,
  pageSize: 24,
}

/** The 101 products of the demo town; earlier in the list is more popular. */
export function demoCatalogue(): CatalogueIndex {
  const index = createCatalogueIndex()
  for (const [place, product] of products.entries()) index.put(factsOf(product, place))
  return index
}

const cabin = { ok: 'ok', 'ok-100ml-bag': 'small-liquid', 'checked-only': 'checked', no: 'no' } as const

function factsOf(product: (typeof products)[number], place: number): ProductFacts {
  const ingredients = product.ingredientsOrMaterials.flatMap(({ id, en }) => [id, en])
  const contentPer100 = product.netContent.value / 100
  return {
    productId: product.slug,
    slug: product.slug,
    nameId: product.name.id,
    nameEn: product.name.en,
    otherWords: [product.description.id, product.description.en, product.category, ...ingredients].join(' '),
    categorySlug: product.category,
    priceIdr: product.priceIdr.suggested,
    pricePer100Idr: product.netContent.unit === 'g' ? product.priceIdr.suggested / contentPer100 : null,
    halal: product.halal.required,
    halalUntilOn: null,
    allergens: [...product.allergens, ...product.mayContain],
    isFood: product.kind === 'food' || product.kind === 'beverage',
    kecamatanCode: product.typicalOrigin.kelurahanCode.slice(0, 8),
    makerId: `maker-${product.typicalOrigin.kelurahanCode}`,
    keepsDays: product.shelfLifeDays,
    cabin: Object.entries(cabin).find(([name]) => name === product.cabinBaggage)?.[1] ?? 'no',
    vegan: product.tags.some(tag => tag === 'vegan'),
    nearPlaces: place % 3 === 0 ? ['alun-alun'] : [],
    keepingShelves: [],
    counterIds: [`counter-${place % 14}`],
    publishedAt: new Date(Date.UTC(2026, 0, 1 + place)).toISOString(),
    popularity: products.length - place,
    licensedUntilOn: null,
  }
}
