import { type Context, today } from '../context.ts'
import { type Day, daysBetween } from '../dates.ts'
import { pricePer100 } from '../money.ts'
import { reservableAt } from '../orders/reservable.ts'
import { productsOf } from './census.ts'
import { type CounterShown, counterShown } from './counter-rows.ts'
import { type CustomsCountry, type CustomsNote, customsNotes, isCustomsCountry } from './customs.ts'
import { askAfterDays, earliestBestBefore, type Have } from './have.ts'
import { withLikelihood } from './likely-there.ts'
import type { Catalogue, LiveCatalogue } from './live-catalogue.ts'
import type { Maker } from './makers.ts'
import { type LicenceShown, licencesShown, type PackLabel, packLabel } from './pack-label.ts'
import type { PictureShown } from './pictures-shown.ts'
import {
  kecamatanShown,
  type NetContent,
  netContentOf,
  type ProductCard,
  type Shelf,
  shelvesOf,
} from './product-cards.ts'
import { type ProductRow, productBySlug, type VariantRow } from './product-rows.ts'
import { type Estimate, estimateIn } from './rates.ts'
import { shownCards } from './shown-cards.ts'
import { type Standing, standingOf } from './standing.ts'
import { type Language, nameIn, type Text, textIn } from './text.ts'
import type { Kelurahan } from './town.ts'
import { keepsUntil } from './validity.ts'
import { byDistanceFrom, type Start, startOf, type Visit } from './visit.ts'

export type ProductPage = {
  productId: string
  producerId: string
  /** The size that is chosen. */
  variantId: string
  slug: string
  name: Text
  /** What it is and how it tastes. */
  taste: Text | undefined
  spicy?: 1 | 2 | 3
  vegan?: true
  category: { slug: string; name: Text }
  pictures: (PictureShown & { side: 'front' | 'back' | 'detail' | 'other' })[]
  priceIdr: number
  netContent: NetContent | undefined
  pricePer100Idr: number | undefined
  grossWeightG?: number
  estimate?: Estimate
  variants: VariantShown[]
  keeps: { untilOn: Day; daysLeft: number; from: 'shelf' | 'shelf-life' } | undefined
  cabin: ProductRow['cabin']
  licences: LicenceShown[]
  maker: MakerShown
  distanceFrom: string
  counters: CounterStock[]
  askAfterDays: number
  label: PackLabel
  customs: CustomsNote[]
  country?: CustomsCountry
  /** Whom to ask: the maker where she made her number public, else the nearest counter. */
  phone: string | undefined
  related: ProductCard[]
}

export type VariantShown = {
  sku: string
  name: Text
  priceIdr: number
  netContent: NetContent
  pricePer100Idr: number | undefined
  have: Have
  gtin?: string
  chosen: boolean
}

export type CounterStock = CounterShown & {
  have: Have
  bestBeforeOn?: Day
  latitude: number
  longitude: number
  phone: string | undefined
  /** The good that can be reserved here now. */
  reserve?: { counterId: string; variantId: string }
}

type MakerShown = {
  slug: string
  name: string
  kelurahan: string
  kecamatan: { code: string; slug: string; name: string }
  portrait: PictureShown | undefined
  quote?: Text
  trainedOn?: Day
  otherProducts: number
}

const relatedShown = 4

/**
 * Undefined for a slug that is not known or not public today. An unknown variant is as if none was chosen; with
 * one chosen the counters speak of that one, else of the product as a whole.
 */
export async function productPage(
  ctx: Context,
  live: LiveCatalogue,
  input: Visit & { slug: string; variant?: string | undefined },
): Promise<ProductPage | undefined> {
  const catalogue = await live.current(ctx)
  const row = await productBySlug(ctx.db, input.slug)
  const day = today(ctx)
  const listing = row && catalogue.listing(row.productId, day)
  const maker = row && catalogue.makers.get(row.makerId)
  const kelurahan = maker && catalogue.town.kelurahan.get(maker.kelurahanCode)
  const category = row && catalogue.town.categories.get(row.categorySlug)
  const asked = row?.variants.find(({ sku }) => sku === input.variant)
  const chosen = asked ?? row?.variants[0]
  if (!row || !listing || !maker || !kelurahan || !category || !chosen) return undefined

  const standing = (await standingOf(ctx, [row.productId])).get(row.productId) ?? []
  const start = startOf(catalogue.town, input.from)
  const shelves = shelvesOf(
    { standing: asked ? ofVariant(standing, asked) : standing, shelfLifeDays: row.shelfLifeDays },
    catalogue.town,
    ctx,
  )
  const haveOf = (variant: VariantRow): Have => {
    const goods = { standing: ofVariant(standing, variant), shelfLifeDays: row.shelfLifeDays }
    return shelvesOf(goods, catalogue.town, ctx)[0]?.have ?? { state: 'none' }
  }
  const reservable = await reservableAt(ctx, chosen.id)
  const haves = await withLikelihood(ctx, shelves)
  const closely = shelves.map((shelf, at) => ({ ...shelf, have: haves[at] ?? shelf.have }))
  const counters = counterStock(ctx, catalogue, closely, start, { variantId: chosen.id, reservable })
  const name = nameIn(input.language, row.name)
  const country = isCustomsCountry(input.country) ? input.country : undefined
  const estimate = estimateIn(catalogue.town.rates, input.country, chosen.priceIdr)
  return {
    productId: row.productId,
    producerId: maker.id,
    variantId: chosen.id,
    slug: row.slug,
    name,
    taste: textIn(input.language, { id: whatItIs(row, 'id'), en: whatItIs(row, 'en') }),
    ...(row.spiceLevel > 0 && { spicy: row.spiceLevel as 1 | 2 | 3 }),
    ...(row.isVegan === 1 && { vegan: true }),
    category: { slug: category.slug, name: nameIn(input.language, category.name) },
    pictures: row.photos.map(({ view, ...picture }) => ({
      ...picture,
      alt: name.text,
      side: view === 'scene' ? 'other' : view,
    })),
    priceIdr: chosen.priceIdr,
    netContent: netContentOf(chosen),
    pricePer100Idr: pricePer100(chosen.priceIdr, chosen.netQuantity, chosen.netUnit),
    ...(row.grossWeightG !== null && { grossWeightG: row.grossWeightG }),
    ...(estimate && { estimate }),
    variants: row.variants.map(variant => ({
      sku: variant.sku,
      name: textIn(input.language, variant.label) ?? name,
      priceIdr: variant.priceIdr,
      netContent: netContentOf(variant),
      pricePer100Idr: pricePer100(variant.priceIdr, variant.netQuantity, variant.netUnit),
      have: haveOf(variant),
      ...(variant.gtin !== null && { gtin: variant.gtin }),
      chosen: variant === chosen,
    })),
    keeps: keepsOf(row, shelves, day),
    cabin: row.cabin,
    licences: licencesShown(row.licences, day),
    maker: makerShown(maker, kelurahan, catalogue, input, day),
    distanceFrom: nameIn(input.language, start.name).text,
    counters,
    askAfterDays,
    label: packLabel(row, { maker, kelurahan, variant: chosen, language: input.language, day }),
    customs: customsNotes(catalogue.town.customsRules, row.customsTags, {
      language: input.language,
      country,
    }),
    ...(country && { country }),
    phone: row.makerPhone ?? counters.find(counter => counter.phone)?.phone,
    related: await relatedTo(ctx, catalogue, row, shelves[0], input),
  }
}

const whatItIs = (row: ProductRow, language: Language): string =>
  [row.description[language], row.taste[language]].filter(Boolean).join(' ')

const ofVariant = (standing: readonly Standing[], variant: VariantRow): Standing[] =>
  standing.filter(({ variantId }) => variantId === variant.id)

function counterStock(
  ctx: Context,
  catalogue: Catalogue,
  shelves: readonly Shelf[],
  start: Start,
  { variantId, reservable }: { variantId: string; reservable: ReadonlySet<string> },
): CounterStock[] {
  return shelves
    .flatMap(shelf => {
      const counter = catalogue.town.counters.get(shelf.counterId)
      return counter ? [{ counter, shelf }] : []
    })
    .sort((a, b) => byDistanceFrom(start)(a.counter, b.counter))
    .map(({ counter, shelf }) => {
      const bestBeforeOn = earliestBestBefore(shelf.counts, today(ctx))
      return {
        ...counterShown(counter, start, ctx.now),
        have: shelf.have,
        ...(bestBeforeOn !== undefined && { bestBeforeOn }),
        latitude: counter.lat,
        longitude: counter.lng,
        phone: counter.phone ?? undefined,
        ...(reservable.has(counter.id) && { reserve: { counterId: counter.id, variantId } }),
      }
    })
}

/** The earliest date on any shelf; goods that bear none count from a purchase today. */
function keepsOf(row: ProductRow, shelves: readonly Shelf[], day: Day): ProductPage['keeps'] {
  const onShelf = earliestBestBefore(
    shelves.flatMap(shelf => shelf.counts),
    day,
  )
  const untilOn = onShelf ?? keepsUntil(row.shelfLifeDays, day)
  if (untilOn === undefined) return undefined
  return {
    untilOn,
    daysLeft: daysBetween(day, untilOn),
    from: onShelf === undefined ? 'shelf-life' : 'shelf',
  }
}

function makerShown(
  maker: Maker,
  kelurahan: Kelurahan,
  catalogue: Catalogue,
  { language }: Visit,
  day: Day,
): MakerShown {
  const quote = textIn(language, maker.quote)
  return {
    slug: maker.slug,
    name: maker.name,
    kelurahan: kelurahan.name,
    kecamatan: kecamatanShown(kelurahan.kecamatan),
    portrait: maker.portrait && { ...maker.portrait, alt: maker.name },
    ...(quote && { quote }),
    ...(maker.trained && { trainedOn: maker.trained.on }),
    otherProducts: Math.max(0, productsOf(catalogue.census(day), maker.id) - 1),
  }
}

/** What stands on the same shelf, else what is of the same kind. */
async function relatedTo(
  ctx: Context,
  catalogue: Catalogue,
  row: ProductRow,
  shelf: Shelf | undefined,
  { language }: Visit,
): Promise<ProductCard[]> {
  const where = shelf ? { counter: shelf.counterId } : { category: row.categorySlug }
  const { productIds } = catalogue.find(
    { text: '', without: [], kecamatan: [], sort: 'best', page: 1, pageSize: relatedShown + 1, ...where },
    today(ctx),
  )
  const others = productIds.filter(id => id !== row.productId).slice(0, relatedShown)
  return shownCards(ctx, catalogue, others, { language })
}
