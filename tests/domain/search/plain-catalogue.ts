import {
  type CatalogueAnswer,
  type CatalogueFacets,
  type CatalogueQuery,
  type KeepingShelf,
  keepsDaysSteps,
  type ProductFacts,
  priceStepsIdr,
} from '#app/domain/search/product-facts.ts'

type Choice = { facet: string; keeps: (product: ProductFacts) => boolean }

/** The same question answered without any index: filter, count, sort, slice. Text is not read. */
export function askPlainly(
  products: readonly ProductFacts[],
  query: CatalogueQuery,
  today: string,
): Pick<CatalogueAnswer, 'total' | 'productIds' | 'facets'> {
  const listed = products.filter(
    ({ licensedUntilOn }) => licensedUntilOn === null || today <= licensedUntilOn,
  )
  const choices = choicesOf(query, today)
  const found = listed.filter(product => choices.every(choice => choice.keeps(product)))
  const start = (query.page - 1) * query.pageSize
  return {
    total: found.length,
    productIds: found
      .sort(comparisonOf(query))
      .slice(start, start + query.pageSize)
      .map(product => product.productId),
    facets: countPlainly(listed, choices, today, query.keepsUntilOn),
  }
}

function choicesOf(query: CatalogueQuery, today: string): Choice[] {
  const { category, minPriceIdr = 0, maxPriceIdr = Number.POSITIVE_INFINITY, keepsDays, near } = query
  const { maker, counter, kecamatan, keepsUntilOn: until } = query
  const choices: (Choice | false)[] = [
    category !== undefined && { facet: 'category', keeps: p => p.categorySlug === category },
    { facet: 'price', keeps: p => p.priceIdr >= minPriceIdr && p.priceIdr <= maxPriceIdr },
    query.halal === true && { facet: 'halal', keeps: p => isHalal(p, today) },
    ...query.without.map(allergen => ({
      facet: 'without',
      keeps: (p: ProductFacts) => !p.allergens.includes(allergen),
    })),
    kecamatan.length > 0 && { facet: 'kecamatan', keeps: p => kecamatan.includes(p.kecamatanCode) },
    keepsDays !== undefined && { facet: 'keeps', keeps: p => (p.keepsDays ?? 1e9) >= keepsDays },
    query.cabin === true && { facet: 'cabin', keeps: fliesInCabin },
    query.vegan === true && { facet: 'vegan', keeps: p => p.vegan },
    near !== undefined && { facet: 'near', keeps: p => placesWhere(p, until).includes(near) },
    until !== undefined && {
      facet: 'shelf',
      keeps: p => p.keepingShelves.some(shelf => lasts(shelf, until)),
    },
    maker !== undefined && { facet: 'maker', keeps: p => p.makerId === maker },
    counter !== undefined && { facet: 'counter', keeps: p => p.counterIds.includes(counter) },
  ]
  return choices.filter(choice => choice !== false)
}

const lasts = ({ untilOn }: KeepingShelf, on: string) => untilOn === null || untilOn >= on

/** Near which places it stands, on shelves that keep until the day asked for. */
const placesWhere = (product: ProductFacts, until: string | undefined): readonly string[] =>
  until === undefined
    ? product.nearPlaces
    : [
        ...new Set(
          product.keepingShelves.filter(shelf => lasts(shelf, until)).flatMap(shelf => shelf.nearPlaces),
        ),
      ]

function countPlainly(
  listed: readonly ProductFacts[],
  choices: Choice[],
  today: string,
  until: string | undefined,
): CatalogueFacets {
  const ignoring = (facet: string) => {
    const others = choices.filter(choice => choice.facet !== facet)
    return listed.filter(product => others.every(choice => choice.keeps(product)))
  }
  const everyChoice = ignoring('none of them')
  const allergens = new Set(listed.flatMap(product => product.allergens))
  const left = [...allergens].map(
    allergen => [allergen, everyChoice.filter(p => !p.allergens.includes(allergen)).length] as const,
  )
  const steps = (
    step: readonly number[],
    products: ProductFacts[],
    fits: (p: ProductFacts, n: number) => boolean,
  ) => new Map(step.map(n => [n, products.filter(p => fits(p, n)).length]))
  return {
    category: tally(ignoring('category').map(p => p.categorySlug)),
    kecamatan: tally(ignoring('kecamatan').map(p => p.kecamatanCode)),
    near: tally(ignoring('near').flatMap(p => placesWhere(p, until))),
    without: new Map(left.filter(([, count]) => count > 0)),
    halal: ignoring('halal').filter(p => isHalal(p, today)).length,
    cabin: ignoring('cabin').filter(fliesInCabin).length,
    vegan: ignoring('vegan').filter(p => p.vegan).length,
    keepsDays: steps(keepsDaysSteps, ignoring('keeps'), (p, days) => (p.keepsDays ?? 1e9) >= days),
    priceAtMost: steps(priceStepsIdr, ignoring('price'), (p, idr) => p.priceIdr <= idr),
  }
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function isHalal(product: ProductFacts, today: string): boolean {
  return product.halal && (product.halalUntilOn === null || today <= product.halalUntilOn)
}

function fliesInCabin(product: ProductFacts): boolean {
  return product.cabin === 'ok' || product.cabin === 'small-liquid'
}

function comparisonOf({ sort, language }: CatalogueQuery): (a: ProductFacts, b: ProductFacts) => number {
  const keys: Record<CatalogueQuery['sort'], (p: ProductFacts) => (string | number)[]> = {
    best: p => [-p.popularity, p.nameId, p.slug],
    price: p => [p.priceIdr, p.slug],
    '-price': p => [-p.priceIdr, p.slug],
    'per-100': p => [p.pricePer100Idr ?? 1e9, p.slug],
    keeps: p => [-(p.keepsDays ?? 1e9), p.slug],
    newest: p => [-Date.parse(p.publishedAt), p.slug],
    name: p => [language === 'en' ? p.nameEn : p.nameId, p.slug],
  }
  return (a, b) => {
    const [left, right] = [keys[sort](a), keys[sort](b)]
    const at = left.findIndex((key, place) => key !== right[place])
    return at < 0 ? 0 : (left[at] ?? 0) < (right[at] ?? 0) ? -1 : 1
  }
}
