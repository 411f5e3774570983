import type { Db } from '#db/engines/database.ts'
import { type Context, today } from '../context.ts'
import type { Day } from '../dates.ts'
import { productsOf } from './census.ts'
import { type CounterRow, counterRow } from './counter-rows.ts'
import type { Catalogue, LiveCatalogue } from './live-catalogue.ts'
import type { Maker } from './makers.ts'
import { type PictureShown, withAlt } from './pictures-shown.ts'
import { kecamatanShown, type ProductCard } from './product-cards.ts'
import { shownCards } from './shown-cards.ts'
import { type InBoth, type Language, type Text, textIn } from './text.ts'
import { byDistanceFrom, startOf, type Visit } from './visit.ts'

export type MakerCard = {
  slug: string
  name: string
  trade: Text | undefined
  kelurahan: string
  kecamatan: { code: string; slug: string; name: string }
  products: number
  portrait: PictureShown | undefined
  trainedOn?: Day
}

export type ProducersWish = {
  kecamatan?: string | undefined
  category?: string | undefined
  page?: number | undefined
}

export type ProducersPage = {
  query: ProducersWish
  total: number
  pageSize: number
  makers: MakerCard[]
  /** Counted over all makers of the category. */
  kecamatan: { code: string; slug: string; name: string; count: number }[]
}

export const producersPageSize = 24

/** Makers with something to sell today, by name; a page past the end is empty. */
export async function producersPage(
  ctx: Context,
  live: LiveCatalogue,
  input: { language: Language; wish: ProducersWish },
): Promise<ProducersPage> {
  const catalogue = await live.current(ctx)
  const { town } = catalogue
  const kecamatan = [...town.kecamatan.values()]
  const chosen = kecamatan.find(({ slug }) => slug === input.wish.kecamatan)
  const category = town.categories.get(input.wish.category ?? '')?.slug
  const page = Number.isSafeInteger(input.wish.page) ? Math.max(1, input.wish.page ?? 1) : 1

  const makers = makerCards(ctx, catalogue, input.language, category)
  const found = chosen ? makers.filter(maker => maker.kecamatan.code === chosen.code) : makers
  return {
    query: { kecamatan: chosen?.slug, category, page },
    total: found.length,
    pageSize: producersPageSize,
    makers: found.slice((page - 1) * producersPageSize, page * producersPageSize),
    kecamatan: kecamatan.map(each => ({
      ...kecamatanShown(each),
      count: makers.filter(maker => maker.kecamatan.code === each.code).length,
    })),
  }
}

/** All makers with a public product (of a category), in the order of their names. */
export function makerCards(
  ctx: Context,
  catalogue: Catalogue,
  language: Language,
  category?: string,
): MakerCard[] {
  const census = catalogue.census(today(ctx))
  return [...catalogue.makers.values()].flatMap(maker => {
    const made = census.byMaker.get(maker.id)
    if (!made || (category !== undefined && !made.has(category))) return []
    return makerCard(maker, catalogue, language, productsOf(census, maker.id)) ?? []
  })
}

function makerCard(
  maker: Maker,
  { town }: Catalogue,
  language: Language,
  products: number,
): MakerCard | undefined {
  const kelurahan = town.kelurahan.get(maker.kelurahanCode)
  if (!kelurahan) return undefined
  return {
    slug: maker.slug,
    name: maker.name,
    trade: textIn(language, maker.craft),
    kelurahan: kelurahan.name,
    kecamatan: kecamatanShown(kelurahan.kecamatan),
    products,
    portrait: withAlt(maker.portrait, maker.name),
    ...(maker.trained && { trainedOn: maker.trained.on }),
  }
}

export type ProducerPage = Omit<MakerCard, 'products' | 'trainedOn'> & {
  greeting: string
  story: Text | undefined
  quote?: Text
  sinceYear?: number
  trained?: { programme: string; on: Day }
  products: ProductCard[]
  counters: CounterRow[]
  /** Only what she made public. */
  phone: string | undefined
  address: string | undefined
}

const mostOfOneMaker = 200

/** Undefined for a maker who is not known or has nothing public today, as while she pauses. */
export async function producerPage(
  ctx: Context,
  live: LiveCatalogue,
  input: Visit & { slug: string },
): Promise<ProducerPage | undefined> {
  const catalogue = await live.current(ctx)
  const maker = catalogue.makerBySlug(input.slug)
  if (!maker) return undefined
  const { productIds } = catalogue.find(
    {
      ...{ text: '', without: [], kecamatan: [], maker: maker.id, sort: 'best', page: 1 },
      pageSize: mostOfOneMaker,
    },
    today(ctx),
  )
  const card = makerCard(maker, catalogue, input.language, productIds.length)
  if (!card || productIds.length === 0) return undefined

  const told = await toldOf(ctx.db, maker.id)
  const quote = textIn(input.language, maker.quote)
  const { products: _, trainedOn: __, ...shown } = card
  return {
    ...shown,
    greeting: maker.greeting,
    story: textIn(input.language, told.story),
    ...(quote && { quote }),
    ...(maker.sinceYear !== null && { sinceYear: maker.sinceYear }),
    ...(maker.trained && { trained: maker.trained }),
    products: await shownCards(ctx, catalogue, productIds, { language: input.language }),
    counters: countersCarrying(ctx, catalogue, productIds, input.from),
    phone: told.phone,
    address: told.address,
  }
}

function countersCarrying(
  ctx: Context,
  catalogue: Catalogue,
  productIds: readonly string[],
  from: string | undefined,
): CounterRow[] {
  const carrying = new Set(productIds.flatMap(id => catalogue.listing(id, today(ctx))?.counterIds ?? []))
  const start = startOf(catalogue.town, from)
  const census = catalogue.census(today(ctx))
  return [...catalogue.town.counters.values()]
    .filter(({ id }) => carrying.has(id))
    .sort(byDistanceFrom(start))
    .map(counter => counterRow(counter, start, ctx.now, census))
}

async function toldOf(
  db: Db,
  makerId: string,
): Promise<{ story: InBoth; phone: string | undefined; address: string | undefined }> {
  const [texts, contact] = await Promise.all([
    db.selectFrom('producer_text').select(['language', 'story']).where('producer_id', '=', makerId).execute(),
    db.selectFrom('producer_contact').selectAll().where('producer_id', '=', makerId).executeTakeFirst(),
  ])
  const storyIn = (language: Language) => texts.find(text => text.language === language)?.story
  return {
    story: { id: storyIn('id'), en: storyIn('en') },
    phone: (contact?.phone_is_public === 1 && contact.phone_e164) || undefined,
    address: (contact?.address_is_public === 1 && contact.address) || undefined,
  }
}
