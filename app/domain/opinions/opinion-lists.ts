import { type SqlBool, sql } from 'kysely'
import type { OpinionState } from '#db/schema/opinions.ts'
import { productNames } from '../catalogue/product-names.ts'
import { type Language, nameIn, type Text } from '../catalogue/text.ts'
import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import { rolesFor } from '../identity/permissions.ts'
import { isOpinionGivenBack } from './given-back.ts'

export type Opinion = {
  opinionId: string
  state: OpinionState
  stars: number
  said: string
  /** Undefined for a buyer who gave none. */
  name: string | undefined
  /** Undefined for what was sent. */
  counter: string | undefined
  boughtAt: Instant
  writtenAt: Instant
  isGivenBack: boolean
  removedBecause: string | undefined
  answer: { said: string; at: Instant } | undefined
}

export type NamedOpinion = Opinion & { product: { slug: string; name: Text; maker: string } }

/** How many make an average worth naming. */
export const fewestForAverage = 3
const mostShown = 20
const mostListed = 100

/** An opinion that everybody reads, or what stands in its place. */
export type ShownOpinion = Omit<Opinion, 'stars' | 'said' | 'name' | 'state'> & {
  /** Undefined once removed. */
  words: { stars: number; said: string; name: string | undefined } | undefined
}

export type ProductOpinions = {
  /** Of purchases that stand; what was given back and what was removed counts for nothing. */
  count: number
  /** Of five, in tenths: 47 is 4.7. Undefined below three. */
  averageTenths: number | undefined
  /** Newest first. */
  shown: ShownOpinion[]
  /** How many are older than those shown. */
  older: number
}

/** What buyers say about a product, as everybody reads it; words that wait or were removed are not in it. */
export async function productOpinions(ctx: Context, productId: string): Promise<ProductOpinions> {
  const rows = await opinionsOf(ctx)
    .where('opinion.product_id', '=', productId)
    .where('opinion.state', '<>', 'waiting')
    .where(saleStands)
    .orderBy('opinion.written_at', 'desc')
    .orderBy('opinion.id', 'desc')
    .execute()
  const all = rows.map(opinionOf)
  const counted = all.filter(one => one.state === 'shown' && !one.isGivenBack)
  const stars = counted.reduce((sum, one) => sum + one.stars, 0)
  return {
    count: counted.length,
    averageTenths: counted.length < fewestForAverage ? undefined : Math.round((stars * 10) / counted.length),
    shown: all.slice(0, mostShown).map(publicly),
    older: Math.max(0, all.length - mostShown),
  }
}

const publicly = ({ stars, said, name, state, ...rest }: Opinion): ShownOpinion =>
  state === 'removed'
    ? { ...rest, words: undefined, answer: undefined }
    : { ...rest, words: { stars, said, name } }

/** What is said about her own goods, newest first. */
export async function ownOpinions(ctx: Context, language: Language): Promise<NamedOpinion[]> {
  const own = rolesFor(ctx.actor, 'opinion:answer').flatMap(held => held.producerId ?? [])
  const rows = await named(ctx)
    .where('product.producer_id', 'in', ['none', ...own])
    .where('opinion.state', '<>', 'waiting')
    .where(saleStands)
    .orderBy('opinion.written_at', 'desc')
    .limit(mostListed)
    .execute()
  return rows.map(row => namedOpinion(row, language))
}

/** All that buyers say, for the office: what waits for it first, then the newest. */
export async function listOpinions(ctx: Context, language: Language): Promise<NamedOpinion[]> {
  const rows = await named(ctx)
    .orderBy(sql`case when opinion.state = 'waiting' then 0 else 1 end`)
    .orderBy('opinion.written_at', 'desc')
    .limit(mostListed)
    .execute()
  return rows.map(row => namedOpinion(row, language))
}

/** Of a sale that was taken back, since it never was one, nobody but the office reads. */
const saleStands = sql<SqlBool>`coalesce(sale.state, 'recorded') = 'recorded'`

const opinionsOf = (ctx: Context) =>
  ctx.db
    .selectFrom('opinion')
    .innerJoin('product', 'product.id', 'opinion.product_id')
    .leftJoin('counter', 'counter.id', 'opinion.counter_id')
    .leftJoin('sale', 'sale.id', 'opinion.sale_id')
    .leftJoin('opinion_answer', 'opinion_answer.opinion_id', 'opinion.id')
    .select(['opinion.id', 'opinion.state', 'opinion.stars', 'opinion.said', 'opinion.name'])
    .select(['opinion.bought_at', 'opinion.written_at', 'opinion.removed_because'])
    .select(['counter.name as counter', 'opinion_answer.said as answer', 'opinion_answer.answered_at'])
    .select(isOpinionGivenBack.as('given_back'))

const named = (ctx: Context) =>
  opinionsOf(ctx)
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .select(['product.slug', 'producer.name as maker', ...productNames('product.id')])

type Row = Awaited<ReturnType<ReturnType<typeof opinionsOf>['executeTakeFirstOrThrow']>>

const opinionOf = (row: Row): Opinion => ({
  opinionId: row.id,
  state: row.state,
  stars: row.stars,
  said: row.said,
  name: row.name ?? undefined,
  counter: row.counter ?? undefined,
  boughtAt: row.bought_at,
  writtenAt: row.written_at,
  isGivenBack: Number(row.given_back) === 1,
  removedBecause: row.removed_because ?? undefined,
  answer:
    row.answer === null || row.answered_at === null ? undefined : { said: row.answer, at: row.answered_at },
})

function namedOpinion(
  row: Awaited<ReturnType<ReturnType<typeof named>['executeTakeFirstOrThrow']>>,
  language: Language,
): NamedOpinion {
  const { slug, maker } = row
  const name = nameIn(language, { id: row.id_name, en: row.en_name })
  return { ...opinionOf(row), product: { slug, name, maker } }
}
