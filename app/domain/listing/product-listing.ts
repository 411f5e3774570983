import { recordActivity } from '../activity/activity.ts'
import type { UnknownProduct } from '../catalogue/products.ts'
import type { Context } from '../context.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import type { Answers } from './answers.ts'
import { ownProduct, writerOf } from './own.ts'
import { productAnswers } from './product-answers.ts'
import { isQuestion } from './steps.ts'
import { versionContent } from './version-content.ts'

/**
 * The listing of one of her products, to change it. A product that was there before its listing gets one now, with
 * what it says today as the version that stands approved: what she changes is then compared with that.
 */
export async function openListing(
  ctx: Context,
  input: { productId: string },
): Promise<Result<{ listingId: string }, UnknownProduct | { code: 'not-a-maker' }>> {
  return transact<{ listingId: string }, UnknownProduct | { code: 'not-a-maker' }>(ctx, async ctx => {
    const { productId } = input
    const writer = writerOf(ctx)
    if (writer === undefined) return refuse({ code: 'not-a-maker' })
    const product = await ownProduct(ctx, productId)
    if (!product) return refuse({ code: 'unknown-product', productId })
    const known = await ctx.db
      .selectFrom('listing')
      .select('id')
      .where('product_id', '=', productId)
      .executeTakeFirst()
    if (known) return ok({ listingId: known.id })

    const { listingId } = await listProduct(ctx, { productId, writer, state: 'approved' })
    await recordActivity(ctx, { verb: 'openListing', subject: `listing:${listingId}`, after: { productId } })
    return ok({ listingId })
  })
}

/** A product gets its listing, with what it says today as its first version; that is as good as its state. */
export async function listProduct(
  ctx: Context,
  { productId, writer, state }: { productId: string; writer: string; state: 'approved' | 'submitted' },
): Promise<{ listingId: string; versionId: string; answers: Answers }> {
  const { producer_id } = await ctx.db
    .selectFrom('product')
    .select('producer_id')
    .where('id', '=', productId)
    .executeTakeFirstOrThrow()
  const listingId = newId('lst', ctx.now)
  await ctx.db
    .insertInto('listing')
    .values({
      id: listingId,
      producer_id,
      product_id: productId,
      client_key: productId,
      last_step: 'summary',
      created_at: ctx.now,
      created_by_id: writer,
      discarded_at: null,
    })
    .execute()
  const answers = await productAnswers(ctx, productId)
  await copyAnswers(ctx, listingId, answers, writer)
  const versionId = await recordFirstVersion(ctx, listingId, answers, state)
  return { listingId, versionId, answers }
}

async function copyAnswers(ctx: Context, listingId: string, answers: Answers, writer: string) {
  const photos = answers.photos?.photos ?? []
  if (photos.length > 0)
    await ctx.db
      .insertInto('listing_photo')
      .values(
        photos.map(({ picture }) => ({
          listing_id: listingId,
          picture_id: picture,
          client_key: picture,
          added_at: ctx.now,
          added_by_id: writer,
        })),
      )
      .execute()
  const rows = Object.entries(answers).flatMap(([question, answer]) =>
    isQuestion(question)
      ? [
          {
            listing_id: listingId,
            step: question,
            revision: 1,
            client_key: `product-${question}`,
            answer: JSON.stringify(answer),
            saved_at: ctx.now,
            saved_by_id: writer,
          },
        ]
      : [],
  )
  await ctx.db.insertInto('listing_answer').values(rows).execute()
}

async function recordFirstVersion(
  ctx: Context,
  listingId: string,
  answers: Answers,
  state: 'approved' | 'submitted',
): Promise<string> {
  const content = versionContent(answers)
  const versionId = newId('lsv', ctx.now)
  await ctx.db
    .insertInto('listing_version')
    .values({
      id: versionId,
      listing_id: listingId,
      number: 1,
      state,
      answers: content.text,
      content_sha256: content.sha256,
      submitted_at: ctx.now,
      submitted_by_id: null,
      decided_at: state === 'approved' ? ctx.now : null,
      decided_by_id: null,
      note: null,
    })
    .execute()
  return versionId
}
