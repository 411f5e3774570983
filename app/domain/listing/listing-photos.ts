import { recordActivity } from '../activity/activity.ts'
import { mostPhotos } from '../catalogue/most-photos.ts'
import type { Context } from '../context.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import type { PhotosAnswer } from './answers.ts'
import { isClientKey, latestAnswers, type UnknownListing } from './drafts.ts'
import { lockedListing, writerOf } from './own.ts'

export type AddListingPhotoRefusal =
  | UnknownListing
  | { code: 'unknown-picture'; pictureId: string }
  | { code: 'too-many-photos'; limit: number }
  | { code: 'key-unfit' }
  | { code: 'not-a-maker' }

/**
 * Puts a picture that has arrived behind the photos of a listing; the same key puts one once. It is then part of
 * the draft: a phone that dies right after loses nothing.
 */
export async function addListingPhoto(
  ctx: Context,
  input: { listingId: string; pictureId: string; key: string },
): Promise<Result<{ position: number }, AddListingPhotoRefusal>> {
  return transact<{ position: number }, AddListingPhotoRefusal>(ctx, async ctx => {
    const { listingId, pictureId, key } = input
    const writer = writerOf(ctx)
    if (writer === undefined) return refuse({ code: 'not-a-maker' })
    if (!isClientKey(key)) return refuse({ code: 'key-unfit' })
    if (!(await lockedListing(ctx, listingId))) return refuse({ code: 'unknown-listing', listingId })

    const saved = (await latestAnswers(ctx, listingId)).photos
    const photos = saved?.answer.photos ?? []
    const sent = await sentBefore(ctx, listingId, key, pictureId)
    if (sent !== undefined)
      return ok({
        position: Math.max(
          0,
          photos.findIndex(photo => photo.picture === sent),
        ),
      })
    const picture = await ctx.db
      .selectFrom('picture')
      .select('id')
      .where('id', '=', pictureId)
      .executeTakeFirst()
    if (!picture) return refuse({ code: 'unknown-picture', pictureId })
    if (photos.length >= mostPhotos) return refuse({ code: 'too-many-photos', limit: mostPhotos })

    await ctx.db
      .insertInto('listing_photo')
      .values({
        listing_id: listingId,
        picture_id: pictureId,
        client_key: key,
        added_at: ctx.now,
        added_by_id: writer,
      })
      .execute()
    const answer: PhotosAnswer = { photos: [...photos, { picture: pictureId }] }
    await ctx.db
      .insertInto('listing_answer')
      .values({
        listing_id: listingId,
        step: 'photos',
        revision: (saved?.revision ?? 0) + 1,
        client_key: `photo-${pictureId}`.slice(0, 64),
        answer: JSON.stringify(answer),
        saved_at: ctx.now,
        saved_by_id: writer,
      })
      .execute()
    await recordActivity(ctx, {
      verb: 'addListingPhoto',
      subject: `listing:${listingId}`,
      after: { pictureId },
    })
    return ok({ position: photos.length })
  })
}

/** The picture that came with this key before, or this very picture. */
async function sentBefore(ctx: Context, listingId: string, key: string, pictureId: string) {
  const row = await ctx.db
    .selectFrom('listing_photo')
    .select('picture_id')
    .where('listing_id', '=', listingId)
    .where(eb => eb.or([eb('client_key', '=', key), eb('picture_id', '=', pictureId)]))
    .executeTakeFirst()
  return row?.picture_id
}

/** Several at once, each once, in their order. */
export async function addListingPhotos(
  ctx: Context,
  input: { listingId: string; pictureIds: readonly string[] },
): Promise<Result<undefined, AddListingPhotoRefusal>> {
  return transact<undefined, AddListingPhotoRefusal>(ctx, async ctx => {
    for (const pictureId of input.pictureIds) {
      const added = await addListingPhoto(ctx, { listingId: input.listingId, pictureId, key: pictureId })
      if (!added.ok) return added
    }
    return ok(undefined)
  })
}
