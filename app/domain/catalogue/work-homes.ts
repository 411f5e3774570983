import { type SqlBool, sql } from 'kysely'
import { type Context, today } from '../context.ts'
import { addDays, type Day, dayOf, daysBetween, type Instant } from '../dates.ts'
import { isPausedOn } from './pause.ts'
import { type Language, nameIn, type Text, textIn } from './text.ts'

export type ProductState = 'published' | 'unpublished' | 'paused'

export type OwnProduct = {
  productId: string
  slug: string
  name: Text
  state: ProductState
  pieces: number
  standsAt: { counter: string; pieces: number; countedDaysAgo: number }[]
}

export type ProducerHome = { kitchens: string[]; greeting: string | undefined; products: OwnProduct[] }

/** A maker's own goods: their state, and where they stood at the last count. */
export async function producerHome(
  ctx: Context,
  producerIds: readonly string[],
  language: Language,
): Promise<ProducerHome> {
  if (producerIds.length === 0) return { kitchens: [], greeting: undefined, products: [] }
  const producers = await ctx.db
    .selectFrom('producer')
    .select(['name', 'greeting'])
    .where('id', 'in', producerIds)
    .orderBy('name')
    .execute()
  const products = await productsWithState(ctx, language, producerIds)
  const standing = await ctx.db
    .selectFrom('stock')
    .innerJoin('variant', 'variant.id', 'stock.variant_id')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .innerJoin('counter', 'counter.id', 'stock.counter')
    .innerJoin('shelf_document', join =>
      join
        .onRef('shelf_document.counter_id', '=', 'stock.counter')
        .onRef('shelf_document.variant_id', '=', 'stock.variant_id'),
    )
    .select(eb => [
      'variant.product_id',
      'counter.name',
      eb.fn.sum<number>('stock.pieces').as('pieces'),
      eb.fn.min('shelf_document.documented_at').as('documented_at'),
    ])
    .where('product.producer_id', 'in', producerIds)
    .where('counter.ended_at', 'is', null)
    .where('stock.bucket', '=', 'shelf')
    .where('stock.pieces', '<>', 0)
    .groupBy(['variant.product_id', 'counter.id', 'counter.name'])
    .having(({ fn, eb }) => eb(fn.sum('stock.pieces'), '>', 0))
    .orderBy('counter.name')
    .execute()
  return {
    kitchens: producers.map(producer => producer.name),
    greeting: producers[0]?.greeting,
    products: products.map(product => {
      const standsAt = standing
        .filter(row => row.product_id === product.productId)
        .map(row => ({
          counter: row.name,
          pieces: Number(row.pieces),
          countedDaysAgo: daysSince(ctx, row.documented_at),
        }))
      return { ...product, pieces: standsAt.reduce((sum, place) => sum + place.pieces, 0), standsAt }
    }),
  }
}

export type OwnCounter = {
  slug: string
  name: string
  shelf: {
    variantId: string
    product: Text
    /** Size or flavour, where the product comes in several. */
    variant: Text | undefined
    maker: string
    pieces: number
    countedDaysAgo: number
  }[]
}

export type PartnerHome = { partners: string[]; counters: OwnCounter[] }

/** A partner's counters, with what stood on their shelves at the last count. */
export async function partnerHome(
  ctx: Context,
  partnerIds: readonly string[],
  language: Language,
): Promise<PartnerHome> {
  if (partnerIds.length === 0) return { partners: [], counters: [] }
  const partners = await ctx.db
    .selectFrom('partner')
    .select('name')
    .where('id', 'in', partnerIds)
    .orderBy('name')
    .execute()
  const counters = await ctx.db
    .selectFrom('counter')
    .select(['id', 'slug', 'name'])
    .where('partner_id', 'in', partnerIds)
    .where('ended_at', 'is', null)
    .orderBy('number')
    .execute()
  const shelves = await ctx.db
    .selectFrom('shelf_document')
    .innerJoin('counter', 'counter.id', 'shelf_document.counter_id')
    .innerJoin('variant', 'variant.id', 'shelf_document.variant_id')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .leftJoin('product_text as own', join =>
      join.onRef('own.product_id', '=', 'product.id').on('own.language', '=', 'id'),
    )
    .leftJoin('product_text as english', join =>
      join.onRef('english.product_id', '=', 'product.id').on('english.language', '=', 'en'),
    )
    .select(eb => [
      'shelf_document.counter_id',
      'shelf_document.variant_id',
      'shelf_document.documented_at',
      'variant.label_id',
      'variant.label_en',
      'producer.name as maker',
      'own.name as name_id',
      'english.name as name_en',
      eb
        .selectFrom('stock')
        .select(({ fn }) => fn.sum<number | null>('stock.pieces').as('pieces'))
        .whereRef('stock.counter', '=', 'shelf_document.counter_id')
        .whereRef('stock.variant_id', '=', 'shelf_document.variant_id')
        .where('stock.bucket', '=', 'shelf')
        .where(sql<SqlBool>`stock.pieces <> 0`)
        .as('pieces'),
    ])
    .where('counter.partner_id', 'in', partnerIds)
    .orderBy('own.name')
    .orderBy('variant.position')
    .execute()
  return {
    partners: partners.map(partner => partner.name),
    counters: counters.map(counter => ({
      slug: counter.slug,
      name: counter.name,
      shelf: shelves
        .filter(row => row.counter_id === counter.id)
        .map(row => ({
          variantId: row.variant_id,
          product: nameIn(language, { id: row.name_id, en: row.name_en }),
          variant: textIn(language, { id: row.label_id, en: row.label_en }),
          maker: row.maker,
          pieces: Number(row.pieces ?? 0),
          countedDaysAgo: daysSince(ctx, row.documented_at),
        })),
    })),
  }
}

/** Calendar days in Malang between a moment and now. */
const daysSince = (ctx: Context, at: Instant): number => daysBetween(dayOf(at), today(ctx))

/** How long before a licence lapses the office is told. */
const lapsingWithinDays = 90

export type OfficeHome = {
  makersByKecamatan: { kecamatan: string; makers: number }[]
  productsByState: Record<ProductState, number>
  lapsingWithinDays: number
  lapsing: { kind: string; of: Text | undefined; maker: string; validUntilOn: Day; inDays: number }[]
}

/** Counts for the office. Kecamatan without a maker are named, too: there the work begins. */
export async function officeHome(ctx: Context, language: Language): Promise<OfficeHome> {
  const kecamatan = await ctx.db
    .selectFrom('kecamatan')
    .leftJoin('kelurahan', 'kelurahan.kecamatan_code', 'kecamatan.code')
    .leftJoin('producer', 'producer.kelurahan_code', 'kelurahan.code')
    .select(eb => ['kecamatan.name', eb.fn.count<number>('producer.id').as('makers')])
    .groupBy(['kecamatan.code', 'kecamatan.name'])
    .orderBy('kecamatan.name')
    .execute()
  const productsByState: Record<ProductState, number> = { published: 0, unpublished: 0, paused: 0 }
  for (const { state } of await productsWithState(ctx, language)) productsByState[state]++
  return {
    makersByKecamatan: kecamatan.map(row => ({ kecamatan: row.name, makers: Number(row.makers) })),
    productsByState,
    lapsingWithinDays,
    lapsing: await lapsingLicences(ctx, language),
  }
}

async function lapsingLicences(ctx: Context, language: Language): Promise<OfficeHome['lapsing']> {
  const day = today(ctx)
  const rows = await ctx.db
    .selectFrom('licence')
    .innerJoin('producer', 'producer.id', 'licence.producer_id')
    .leftJoin('product_text as own', join =>
      join.onRef('own.product_id', '=', 'licence.product_id').on('own.language', '=', 'id'),
    )
    .leftJoin('product_text as english', join =>
      join.onRef('english.product_id', '=', 'licence.product_id').on('english.language', '=', 'en'),
    )
    .select([
      'licence.kind',
      'licence.product_id',
      'licence.valid_until_on',
      'producer.name as maker',
      'own.name as name_id',
      'english.name as name_en',
    ])
    .where('licence.revoked_at', 'is', null)
    .where('licence.valid_until_on', '<=', addDays(day, lapsingWithinDays))
    .orderBy('licence.valid_until_on')
    .orderBy('licence.id')
    .limit(50)
    .execute()
  return rows.flatMap(row =>
    row.valid_until_on === null
      ? []
      : [
          {
            kind: row.kind,
            of: row.product_id === null ? undefined : nameIn(language, { id: row.name_id, en: row.name_en }),
            maker: row.maker,
            validUntilOn: row.valid_until_on,
            inDays: daysBetween(day, row.valid_until_on),
          },
        ],
  )
}

async function productsWithState(ctx: Context, language: Language, producerIds?: readonly string[]) {
  const rows = await ctx.db
    .selectFrom('product')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .leftJoin('product_text as own', join =>
      join.onRef('own.product_id', '=', 'product.id').on('own.language', '=', 'id'),
    )
    .leftJoin('product_text as english', join =>
      join.onRef('english.product_id', '=', 'product.id').on('english.language', '=', 'en'),
    )
    .select(eb => [
      'product.id',
      'product.slug',
      'product.created_at',
      'product.paused_at',
      'product.pause_until_on',
      'producer.name as maker',
      'own.name as name_id',
      'english.name as name_en',
      eb
        .exists(
          eb
            .selectFrom('publication')
            .leftJoin('publication_end', 'publication_end.publication_id', 'publication.id')
            .select('publication.id')
            .whereRef('publication.product_id', '=', 'product.id')
            .where('publication_end.publication_id', 'is', null),
        )
        .as('is_published'),
    ])
    .$if(producerIds !== undefined, query => query.where('product.producer_id', 'in', producerIds ?? []))
    .orderBy('own.name')
    .orderBy('product.id')
    .execute()
  const day = today(ctx)
  return rows.map(row => {
    const isPublished = Boolean(row.is_published)
    const state: ProductState = !isPublished ? 'unpublished' : isPausedOn(row, day) ? 'paused' : 'published'
    return {
      productId: row.id,
      slug: row.slug,
      name: nameIn(language, { id: row.name_id, en: row.name_en }),
      maker: row.maker,
      createdAt: row.created_at,
      isPublished,
      state,
    }
  })
}

/** How one speaks to a maker. */
export async function producerNameOf(ctx: Context, producerId: string): Promise<string | undefined> {
  const row = await ctx.db
    .selectFrom('producer')
    .select('greeting')
    .where('id', '=', producerId)
    .executeTakeFirst()
  return row?.greeting
}
