import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { newId } from '../ids.ts'
import type { Answers } from '../listing/answers.ts'
import { changedFields } from '../listing/changed-fields.ts'
import { isQuestion } from '../listing/steps.ts'
import { findVersion } from '../listing/versions.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { heldReview, type NotHeld } from './held-review.ts'
import { openPins } from './pins-of.ts'

/** Where a pin sticks: on a photo, in ten-thousandths of its width and height; or on a field of the answers. */
export type Spot =
  | { pictureId: string; xBps: number; yBps: number }
  | { question: string; field?: string | undefined }

export type PlacePinRefusal =
  | NotHeld
  | { code: 'key-unfit' }
  | { code: 'comment-missing' }
  | { code: 'pin-outside' }
  | { code: 'picture-not-of-version'; pictureId: string }
  | { code: 'unknown-field'; question: string }
  | { code: 'unknown-reason'; reasonId: string }
  | { code: 'unknown-picture'; pictureId: string }

/** Sticks a comment to what it is about. The same key sticks one pin once. */
export async function placePin(
  ctx: Context,
  input: {
    reviewId: string
    key: string
    spot: Spot
    comment: string
    reasonId?: string | undefined
    examplePictureId?: string | undefined
  },
): Promise<Result<{ pinId: string }, PlacePinRefusal>> {
  return transact<{ pinId: string }, PlacePinRefusal>(ctx, async ctx => {
    const { reviewId, key, spot, reasonId, examplePictureId } = input
    const comment = input.comment.trim()
    const held = await heldReview(ctx, reviewId)
    if (!held.ok) return held
    if (!/^[\w-]{8,64}$/.test(key)) return refuse({ code: 'key-unfit' })
    const sent = await ctx.db
      .selectFrom('pin')
      .select('id')
      .where('review_id', '=', reviewId)
      .where('client_key', '=', key)
      .executeTakeFirst()
    if (sent) return ok({ pinId: sent.id })
    if (comment === '') return refuse({ code: 'comment-missing' })
    const misplaced = await misplacement(ctx, held.value.version_id, spot)
    if (misplaced) return refuse(misplaced)
    if (reasonId !== undefined && !(await holds(ctx, 'review_reason', reasonId)))
      return refuse({ code: 'unknown-reason', reasonId })
    if (examplePictureId !== undefined && !(await holds(ctx, 'picture', examplePictureId)))
      return refuse({ code: 'unknown-picture', pictureId: examplePictureId })

    const pinId = newId('pin', ctx.now)
    const onPhoto = 'pictureId' in spot
    await ctx.db
      .insertInto('pin')
      .values({
        id: pinId,
        review_id: reviewId,
        client_key: key,
        picture_id: onPhoto ? spot.pictureId : null,
        x_bps: onPhoto ? spot.xBps : null,
        y_bps: onPhoto ? spot.yBps : null,
        question: onPhoto ? null : spot.question,
        field: onPhoto ? null : (spot.field ?? null),
        comment,
        reason_id: reasonId ?? null,
        example_picture_id: examplePictureId ?? null,
        placed_at: ctx.now,
        placed_by_id: held.value.reviewerId,
      })
      .execute()
    await recordActivity(ctx, {
      verb: 'placePin',
      subject: `review:${reviewId}`,
      after: { pinId, spot, comment },
    })
    return ok({ pinId })
  })
}

async function misplacement(
  ctx: Context,
  versionId: string,
  spot: Spot,
): Promise<PlacePinRefusal | undefined> {
  if ('question' in spot)
    return isQuestion(spot.question) ? undefined : { code: 'unknown-field', question: spot.question }
  const { pictureId, xBps, yBps } = spot
  for (const at of [xBps, yBps])
    if (!(Number.isInteger(at) && at >= 0 && at <= 10_000)) return { code: 'pin-outside' }
  const photos = (await findVersion(ctx, versionId))?.answers.photos?.photos ?? []
  return photos.some(photo => photo.picture === pictureId)
    ? undefined
    : { code: 'picture-not-of-version', pictureId }
}

async function holds(ctx: Context, table: 'review_reason' | 'picture', id: string): Promise<boolean> {
  const row = await ctx.db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

export type ResolvePinRefusal = NotHeld | { code: 'unknown-pin'; pinId: string }

/** The reviewer is satisfied without a new version; settled twice is settled once. */
export async function resolvePin(
  ctx: Context,
  input: { pinId: string },
): Promise<Result<undefined, ResolvePinRefusal>> {
  return transact<undefined, ResolvePinRefusal>(ctx, async ctx => {
    const { pinId } = input
    const pin = await ctx.db.selectFrom('pin').select('review_id').where('id', '=', pinId).executeTakeFirst()
    if (!pin) return refuse({ code: 'unknown-pin', pinId })
    const held = await heldReview(ctx, pin.review_id)
    if (!held.ok) return held
    await writeResolutions(ctx, [pinId], null)
    await recordActivity(ctx, {
      verb: 'resolvePin',
      subject: `review:${pin.review_id}`,
      after: { pinId },
    })
    return ok(undefined)
  })
}

/** Settles what the new version has changed: a photo that is gone, a field that reads differently. */
export async function resolveChangedPins(
  ctx: Context,
  input: { listingId: string; versionId: string; answers: Answers },
): Promise<void> {
  const { listingId, versionId, answers } = input
  const open = await openPins(ctx, listingId)
  const settled: string[] = []
  for (const pin of open) {
    if (pin.pictureId !== undefined) {
      if (!answers.photos?.photos.some(photo => photo.picture === pin.pictureId)) settled.push(pin.id)
      continue
    }
    const before = await findVersion(ctx, pin.versionId)
    const changed = before ? changedFields(before.answers, answers) : []
    const isChanged = changed.some(
      one => one.question === pin.question && (pin.field === undefined || one.field === pin.field),
    )
    if (isChanged) settled.push(pin.id)
  }
  await writeResolutions(ctx, settled, versionId)
}

async function writeResolutions(ctx: Context, pinIds: string[], versionId: string | null): Promise<void> {
  if (pinIds.length === 0) return
  await ctx.db
    .insertInto('pin_resolution')
    .values(
      pinIds.map(pinId => ({
        pin_id: pinId,
        version_id: versionId,
        resolved_at: ctx.now,
        resolved_by_id: ctx.actor.kind === 'person' ? ctx.actor.accountId : null,
      })),
    )
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
