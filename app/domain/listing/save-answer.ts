import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import type { AnswerOf, Answers, PhotosAnswer } from './answers.ts'
import { canonical } from './changed-fields.ts'
import { isClientKey, latestAnswers, type UnknownListing } from './drafts.ts'
import { knownThings } from './known-things.ts'
import { lockedListing, writerOf } from './own.ts'
import { proposeIngredients } from './own-ingredients.ts'
import { type AnswerUnfit, kindIn, readAnswer } from './read-answer.ts'
import { neighbours, type Question, type Step, stepsFor } from './steps.ts'
import type { Fields } from './typed-fields.ts'

/** Somebody else, or she on another phone, saved this screen after it was opened here. Both versions are given. */
export type AnswerChanged = {
  code: 'answer-changed'
  question: Question
  mine: Answers[Question]
  theirs: Answers[Question]
  revision: number
  savedAt: Instant
  savedBy: string
}

export type SaveRefusal =
  | UnknownListing
  | AnswerUnfit
  | AnswerChanged
  | { code: 'key-unfit' }
  | { code: 'not-a-maker' }

export type SaveInput = {
  listingId: string
  question: Question
  fields: Fields
  /** The revision that the form was opened with; 0 for a question without an answer. */
  revision: number
  /** Named by the phone or the page: the same key saves once, however often it is sent. */
  key: string
  /** Stays on the screen, as while rows are added: then an empty list is no mistake yet. */
  stay?: boolean | undefined
}

export type Saved = { question: Question; revision: number; next: Step | undefined }

/** Saves one screen, and remembers which one comes next. */
export async function saveAnswer(ctx: Context, input: SaveInput): Promise<Result<Saved, SaveRefusal>> {
  return transact<Saved, SaveRefusal>(ctx, async ctx => {
    const { listingId, question } = input
    const writer = writerOf(ctx)
    if (writer === undefined) return refuse({ code: 'not-a-maker' })
    if (!isClientKey(input.key)) return refuse({ code: 'key-unfit' })
    const listing = await lockedListing(ctx, listingId)
    if (!listing) return refuse({ code: 'unknown-listing', listingId })

    const read = readAnswer(question, input.fields, await knownThings(ctx, listingId), !input.stay)
    if (!read.ok) return read
    const saved = await latestAnswers(ctx, listingId)
    const kind =
      question === 'kind' ? (read.value as AnswerOf<'kind'>).kind : kindIn({ kind: saved.kind?.answer })
    const next = input.stay ? question : neighbours(stepsFor(kind), question).after
    const sentBefore = await revisionOf(ctx, listingId, input.key)
    if (sentBefore !== undefined) return ok({ question, revision: sentBefore, next })

    const current = saved[question]
    const isStale = current !== undefined && current.revision !== input.revision
    const joined =
      isStale && question === 'photos'
        ? await withArrivedPhotos(ctx, input, read.value as PhotosAnswer, current.answer as PhotosAnswer)
        : undefined
    const answer = joined ?? read.value
    const isSame = current !== undefined && canonical(current.answer) === canonical(answer)
    if (!isSame && isStale && joined === undefined)
      return refuse({
        code: 'answer-changed',
        question,
        mine: answer,
        theirs: current.answer,
        revision: current.revision,
        savedAt: current.savedAt,
        savedBy: current.savedBy,
      })

    const revision = isSame ? current.revision : (current?.revision ?? 0) + 1
    if (!isSame) {
      await ctx.db
        .insertInto('listing_answer')
        .values({
          listing_id: listingId,
          step: question,
          revision,
          client_key: input.key,
          answer: JSON.stringify(answer),
          saved_at: ctx.now,
          saved_by_id: writer,
        })
        .execute()
      if (question === 'ingredients')
        await proposeIngredients(ctx, listing.producer_id, (read.value as AnswerOf<'ingredients'>).items)
      await recordActivity(ctx, {
        verb: 'saveAnswer',
        subject: `listing:${listingId}`,
        after: { question, revision },
      })
    }
    await ctx.db
      .updateTable('listing')
      .set({ last_step: next ?? question })
      .where('id', '=', listingId)
      .execute()
    return ok({ question, revision, next })
  })
}

async function revisionOf(ctx: Context, listingId: string, key: string): Promise<number | undefined> {
  const row = await ctx.db
    .selectFrom('listing_answer')
    .select('revision')
    .where('listing_id', '=', listingId)
    .where('client_key', '=', key)
    .executeTakeFirst()
  return row?.revision
}

/**
 * Photos that arrived while their form stood open are no quarrel: they go behind those of the form. Undefined when
 * something else changed meanwhile.
 */
async function withArrivedPhotos(
  ctx: Context,
  { listingId, revision }: SaveInput,
  mine: PhotosAnswer,
  theirs: PhotosAnswer,
): Promise<PhotosAnswer | undefined> {
  const opened = await answerAt(ctx, listingId, revision)
  const isNew = ({ picture }: { picture: string }) => !opened.photos.some(photo => photo.picture === picture)
  const untouched = canonical(theirs.photos.filter(photo => !isNew(photo))) === canonical(opened.photos)
  if (!untouched) return undefined
  const arrived = theirs.photos.filter(
    photo => isNew(photo) && !mine.photos.some(known => known.picture === photo.picture),
  )
  return { photos: [...mine.photos, ...arrived] }
}

async function answerAt(ctx: Context, listingId: string, revision: number): Promise<PhotosAnswer> {
  const row = await ctx.db
    .selectFrom('listing_answer')
    .select('answer')
    .where('listing_id', '=', listingId)
    .where('step', '=', 'photos')
    .where('revision', '=', revision)
    .executeTakeFirst()
  return row ? (JSON.parse(row.answer) as PhotosAnswer) : { photos: [] }
}
