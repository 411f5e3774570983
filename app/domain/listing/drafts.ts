import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import type { AnswerOf, Answers } from './answers.ts'
import { lockedListing, ownerList, ownProducerIds, writerOf } from './own.ts'
import { isStep, type Question, questions, type Step } from './steps.ts'

export type UnknownListing = { code: 'unknown-listing'; listingId: string }

export type StartRefusal = { code: 'key-unfit' } | { code: 'not-a-maker' }

/** What a phone may name its wishes by, so that sending one twice does it once. */
export const isClientKey = (text: string): boolean => /^[\w-]{8,64}$/.test(text)

/**
 * A new listing without answers. The same key gives the same listing.
 * @param input.producerId which of her kitchens; may be left out when there is one
 */
export async function startListing(
  ctx: Context,
  input: { key: string; producerId?: string | undefined },
): Promise<Result<{ listingId: string; lastStep: Step }, StartRefusal>> {
  return transact<{ listingId: string; lastStep: Step }, StartRefusal>(ctx, async ctx => {
    const own = ownProducerIds(ctx)
    const producerId = own.find(id => id === (input.producerId ?? own[0]))
    const writer = writerOf(ctx)
    if (producerId === undefined || writer === undefined) return refuse({ code: 'not-a-maker' })
    if (!isClientKey(input.key)) return refuse({ code: 'key-unfit' })

    const listingId = newId('lst', ctx.now)
    const started = await ctx.db
      .insertInto('listing')
      .values({
        id: listingId,
        producer_id: producerId,
        product_id: null,
        client_key: input.key,
        last_step: 'kind',
        created_at: ctx.now,
        created_by_id: writer,
        discarded_at: null,
      })
      .onConflict(conflict => conflict.columns(['producer_id', 'client_key']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!started) return ok(await startedBefore(ctx, producerId, input.key))
    await recordActivity(ctx, {
      verb: 'startListing',
      subject: `listing:${listingId}`,
      after: { producerId },
    })
    return ok({ listingId, lastStep: 'kind' })
  })
}

async function startedBefore(ctx: Context, producerId: string, key: string) {
  const { id, last_step } = await ctx.db
    .selectFrom('listing')
    .select(['id', 'last_step'])
    .where('producer_id', '=', producerId)
    .where('client_key', '=', key)
    .executeTakeFirstOrThrow()
  return { listingId: id, lastStep: isStep(last_step) ? last_step : ('kind' as const) }
}

export type SavedAnswer<Q extends Question = Question> = {
  answer: AnswerOf<Q>
  revision: number
  savedAt: Instant
  savedBy: string
  /** Written by a price that changed at once; nothing that waits to be sent. */
  isPriceAlone: boolean
}

export type Draft = {
  listingId: string
  producerId: string
  productId: string | undefined
  lastStep: Step
  answers: Answers
  saved: { [Q in Question]?: SavedAnswer<Q> }
  /** The version that was sent last, if any. */
  version: { id: string; number: number; state: VersionState; note: string | undefined } | undefined
  /** The latest moment something was written, and the latest a version was sent. */
  savedAt: Instant | undefined
  submittedAt: Instant | undefined
}

type VersionState = 'submitted' | 'returned' | 'approved' | 'superseded'

/** Her own listing as it stands, or undefined: also for a listing that belongs to somebody else. */
export async function findDraft(ctx: Context, listingId: string): Promise<Draft | undefined> {
  const row = await ctx.db
    .selectFrom('listing')
    .selectAll()
    .where('id', '=', listingId)
    .where('producer_id', 'in', ownerList(ctx))
    .where('discarded_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const saved = await latestAnswers(ctx, listingId)
  const version = await lastVersion(ctx, listingId)
  return {
    listingId,
    producerId: row.producer_id,
    productId: row.product_id ?? undefined,
    lastStep: isStep(row.last_step) ? row.last_step : 'kind',
    saved,
    answers: answersOf(saved),
    version: version && {
      id: version.id,
      number: version.number,
      state: version.state,
      note: version.note ?? undefined,
    },
    savedAt: Object.values(saved)
      .filter(one => !one.isPriceAlone)
      .map(one => one.savedAt)
      .sort()
      .at(-1),
    submittedAt: version?.submitted_at,
  }
}

export const lastVersion = (ctx: Context, listingId: string) =>
  ctx.db
    .selectFrom('listing_version')
    .selectAll()
    .where('listing_id', '=', listingId)
    .orderBy('number', 'desc')
    .executeTakeFirst()

export function answersOf(saved: Draft['saved']): Answers {
  return Object.fromEntries(
    questions.flatMap(question => {
      const one = saved[question]
      return one ? [[question, one.answer]] : []
    }),
  )
}

/** How answers are named that a change of price wrote. */
export const priceKey = 'price-alone-'

/** Of each question the newest revision. */
export async function latestAnswers(ctx: Context, listingId: string): Promise<Draft['saved']> {
  const rows = await ctx.db
    .selectFrom('listing_answer')
    .innerJoin('account', 'account.id', 'listing_answer.saved_by_id')
    .select(['step', 'revision', 'answer', 'client_key', 'saved_at', 'account.name as saved_by'])
    .where('listing_id', '=', listingId)
    .where(eb =>
      eb(
        'revision',
        '=',
        eb
          .selectFrom('listing_answer as newer')
          .select(({ fn }) => fn.max('newer.revision').as('revision'))
          .whereRef('newer.listing_id', '=', 'listing_answer.listing_id')
          .whereRef('newer.step', '=', 'listing_answer.step'),
      ),
    )
    .execute()
  return Object.fromEntries(
    rows.map(row => [
      row.step,
      {
        answer: JSON.parse(row.answer),
        revision: row.revision,
        savedAt: row.saved_at,
        savedBy: row.saved_by,
        isPriceAlone: row.client_key.startsWith(priceKey),
      },
    ]),
  )
}

/** Throws a draft away that has not become a product. What was written stays on record. */
export async function discardListing(
  ctx: Context,
  input: { listingId: string },
): Promise<Result<undefined, UnknownListing | { code: 'listing-has-product' }>> {
  return transact<undefined, UnknownListing | { code: 'listing-has-product' }>(ctx, async ctx => {
    const { listingId } = input
    const listing = await lockedListing(ctx, listingId)
    if (!listing) return refuse({ code: 'unknown-listing', listingId })
    if (listing.product_id !== null) return refuse({ code: 'listing-has-product' })
    await ctx.db.updateTable('listing').set({ discarded_at: ctx.now }).where('id', '=', listingId).execute()
    await recordActivity(ctx, { verb: 'discardListing', subject: `listing:${listingId}` })
    return ok(undefined)
  })
}
