import type { LanguageCode } from '#db/schema/products.ts'
import { recordActivity } from '../activity/activity.ts'
import { type Context, today } from '../context.ts'
import type { Day } from '../dates.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'
import { lockedProducer } from './locked.ts'
import { isPausedOn } from './pause.ts'
import { isSlug } from './slug.ts'

export type NewProducer = {
  slug: string
  /** What stands on her packs. */
  name: string
  /** How one speaks to her: "Bu Lastri". */
  greeting: string
  kelurahanCode: string
  cohortId?: string | undefined
  sinceYear?: number | undefined
}

export type UnknownProducer = { code: 'unknown-producer'; producerId: string }

export type RegisterProducerRefusal =
  | { code: 'name-missing' }
  | { code: 'slug-not-fit'; slug: string }
  | { code: 'slug-taken'; slug: string }
  | { code: 'unknown-kelurahan'; kelurahanCode: string }
  | { code: 'unknown-cohort'; cohortId: string }

export async function registerProducer(
  ctx: Context,
  input: NewProducer,
): Promise<Result<{ producerId: string }, RegisterProducerRefusal>> {
  return transact<{ producerId: string }, RegisterProducerRefusal>(ctx, async ctx => {
    const name = input.name.trim()
    const greeting = input.greeting.trim()
    if (name === '' || greeting === '') return refuse({ code: 'name-missing' })
    if (!isSlug(input.slug)) return refuse({ code: 'slug-not-fit', slug: input.slug })
    const kelurahan = await ctx.db
      .selectFrom('kelurahan')
      .select('code')
      .where('code', '=', input.kelurahanCode)
      .executeTakeFirst()
    if (!kelurahan) return refuse({ code: 'unknown-kelurahan', kelurahanCode: input.kelurahanCode })
    if (input.cohortId !== undefined) {
      const cohort = await ctx.db
        .selectFrom('cohort')
        .select('id')
        .where('id', '=', input.cohortId)
        .executeTakeFirst()
      if (!cohort) return refuse({ code: 'unknown-cohort', cohortId: input.cohortId })
    }

    const producerId = newId('prc', ctx.now)
    const row = await ctx.db
      .insertInto('producer')
      .values({
        id: producerId,
        slug: input.slug,
        name,
        greeting,
        kelurahan_code: input.kelurahanCode,
        cohort_id: input.cohortId ?? null,
        portrait_picture_id: null,
        since_year: input.sinceYear ?? null,
        paused_at: null,
        pause_until_on: null,
        created_at: ctx.now,
      })
      .onConflict(conflict => conflict.column('slug').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!row) return refuse({ code: 'slug-taken', slug: input.slug })

    await recordActivity(ctx, { verb: 'registerProducer', subject: `producer:${producerId}`, after: input })
    touch(ctx, `producer:${producerId}`)
    return ok({ producerId })
  })
}

export type ProducerText = { craft: string; story: string; quote?: string | undefined }

/** Her craft, story and words in one language; said again, the new text stands. */
export async function describeProducer(
  ctx: Context,
  input: { producerId: string; language: LanguageCode; text: ProducerText },
): Promise<Result<undefined, UnknownProducer | { code: 'text-missing' }>> {
  return transact<undefined, UnknownProducer | { code: 'text-missing' }>(ctx, async ctx => {
    const { producerId, language } = input
    if (!(await lockedProducer(ctx, producerId))) return refuse({ code: 'unknown-producer', producerId })
    const text = {
      craft: input.text.craft.trim(),
      story: input.text.story.trim(),
      quote: input.text.quote?.trim() || null,
    }
    if (text.craft === '' || text.story === '') return refuse({ code: 'text-missing' })

    const before = await ctx.db
      .selectFrom('producer_text')
      .select(['craft', 'story', 'quote'])
      .where('producer_id', '=', producerId)
      .where('language', '=', language)
      .executeTakeFirst()
    await ctx.db
      .insertInto('producer_text')
      .values({ producer_id: producerId, language, ...text })
      .onConflict(conflict => conflict.columns(['producer_id', 'language']).doUpdateSet(text))
      .execute()
    await recordActivity(ctx, {
      verb: 'describeProducer',
      subject: `producer:${producerId}`,
      ...(before && { before: { language, ...before } }),
      after: { language, ...text },
    })
    touch(ctx, `producer:${producerId}`)
    return ok(undefined)
  })
}

export type PauseRefusal =
  | { code: 'already-paused' }
  | { code: 'pause-already-over'; untilOn: Day; today: Day }

/** Her goods leave the shop until `untilOn`, that day included; without it, until she is back. */
export async function pauseProducer(
  ctx: Context,
  input: { producerId: string; untilOn?: Day | undefined },
): Promise<Result<undefined, UnknownProducer | PauseRefusal>> {
  return transact<undefined, UnknownProducer | PauseRefusal>(ctx, async ctx => {
    const { producerId, untilOn } = input
    const producer = await lockedProducer(ctx, producerId)
    if (!producer) return refuse({ code: 'unknown-producer', producerId })
    if (isPausedOn(producer, today(ctx))) return refuse({ code: 'already-paused' })
    if (untilOn !== undefined && untilOn < today(ctx))
      return refuse({ code: 'pause-already-over', untilOn, today: today(ctx) })

    await ctx.db
      .updateTable('producer')
      .set({ paused_at: ctx.now, pause_until_on: untilOn ?? null })
      .where('id', '=', producerId)
      .execute()
    await recordActivity(ctx, {
      verb: 'pauseProducer',
      subject: `producer:${producerId}`,
      after: { untilOn: untilOn ?? null },
    })
    touch(ctx, `producer:${producerId}`)
    return ok(undefined)
  })
}

export async function resumeProducer(
  ctx: Context,
  input: { producerId: string },
): Promise<Result<undefined, UnknownProducer | { code: 'not-paused' }>> {
  return transact<undefined, UnknownProducer | { code: 'not-paused' }>(ctx, async ctx => {
    const { producerId } = input
    const producer = await lockedProducer(ctx, producerId)
    if (!producer) return refuse({ code: 'unknown-producer', producerId })
    if (producer.paused_at === null) return refuse({ code: 'not-paused' })

    await ctx.db
      .updateTable('producer')
      .set({ paused_at: null, pause_until_on: null })
      .where('id', '=', producerId)
      .execute()
    await recordActivity(ctx, {
      verb: 'resumeProducer',
      subject: `producer:${producerId}`,
      before: { pausedAt: producer.paused_at, untilOn: producer.pause_until_on },
    })
    touch(ctx, `producer:${producerId}`)
    return ok(undefined)
  })
}
