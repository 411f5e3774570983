import type { PhotoView } from '#db/schema/products.ts'
import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'
import { lockedProducer, lockedProduct } from './locked.ts'
import { mostPhotos } from './most-photos.ts'
import type { UnknownProducer } from './producers.ts'
import type { UnknownProduct } from './products.ts'

/** What is known of a picture once it was accepted. */
export type AcceptedPicture = {
  sha256: string
  mediaType: 'image/jpeg' | 'image/png' | 'image/webp'
  width: number
  height: number
  /** `#rrggbb`, shown until the picture is there. */
  dominantColour: string
  /** A tiny picture as a data address, or empty. */
  blur: string
  /** `upload:<key>`, or `drawn:<what>` for a picture that the demo town draws when it is first wanted. */
  source: string
}

export type PictureRefusal =
  | { code: 'picture-without-size'; width: number; height: number }
  | { code: 'colour-not-hex'; colour: string }
type UnknownPicture = { code: 'unknown-picture'; pictureId: string }

export async function recordPicture(
  ctx: Context,
  picture: AcceptedPicture,
): Promise<Result<{ pictureId: string }, PictureRefusal>> {
  return transact<{ pictureId: string }, PictureRefusal>(ctx, async ctx => {
    const { width, height, dominantColour } = picture
    if (!(Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0))
      return refuse({ code: 'picture-without-size', width, height })
    if (!/^#[0-9a-f]{6}$/i.test(dominantColour))
      return refuse({ code: 'colour-not-hex', colour: dominantColour })

    const pictureId = newId('pic', ctx.now)
    await ctx.db
      .insertInto('picture')
      .values({
        id: pictureId,
        sha256: picture.sha256,
        media_type: picture.mediaType,
        width,
        height,
        dominant_colour: dominantColour.toLowerCase(),
        blur: picture.blur,
        source: picture.source,
        created_at: ctx.now,
      })
      .execute()
    await recordActivity(ctx, {
      verb: 'recordPicture',
      subject: `picture:${pictureId}`,
      after: { source: picture.source, sha256: picture.sha256, width, height },
    })
    return ok({ pictureId })
  })
}

type AddPhotoRefusal = UnknownProduct | UnknownPicture | { code: 'too-many-photos'; limit: number }

/** Puts a picture after those the product already has; the first is the one on the shelf. */
export async function addPhoto(
  ctx: Context,
  input: { productId: string; pictureId: string; view: PhotoView },
): Promise<Result<{ position: number }, AddPhotoRefusal>> {
  return transact<{ position: number }, AddPhotoRefusal>(ctx, async ctx => {
    const { productId, pictureId, view } = input
    if (!(await lockedProduct(ctx, productId))) return refuse({ code: 'unknown-product', productId })
    if (!(await pictureExists(ctx, pictureId))) return refuse({ code: 'unknown-picture', pictureId })
    const photos = await ctx.db
      .selectFrom('product_photo')
      .select('position')
      .where('product_id', '=', productId)
      .orderBy('position')
      .execute()
    if (photos.length >= mostPhotos) return refuse({ code: 'too-many-photos', limit: mostPhotos })

    const position = (photos.at(-1)?.position ?? -1) + 1
    await ctx.db
      .insertInto('product_photo')
      .values({ product_id: productId, position, picture_id: pictureId, view })
      .execute()
    await recordActivity(ctx, {
      verb: 'addPhoto',
      subject: `product:${productId}`,
      after: { pictureId, view, position },
    })
    touch(ctx, `product:${productId}`)
    return ok({ position })
  })
}

export async function setPortrait(
  ctx: Context,
  input: { producerId: string; pictureId: string },
): Promise<Result<undefined, UnknownProducer | UnknownPicture>> {
  return transact<undefined, UnknownProducer | UnknownPicture>(ctx, async ctx => {
    const { producerId, pictureId } = input
    const producer = await lockedProducer(ctx, producerId)
    if (!producer) return refuse({ code: 'unknown-producer', producerId })
    if (!(await pictureExists(ctx, pictureId))) return refuse({ code: 'unknown-picture', pictureId })
    await ctx.db
      .updateTable('producer')
      .set({ portrait_picture_id: pictureId })
      .where('id', '=', producerId)
      .execute()
    await recordActivity(ctx, {
      verb: 'setPortrait',
      subject: `producer:${producerId}`,
      before: { pictureId: producer.portrait_picture_id },
      after: { pictureId },
    })
    touch(ctx, `producer:${producerId}`)
    return ok(undefined)
  })
}

const pictureExists = async (ctx: Context, id: string): Promise<boolean> =>
  (await ctx.db.selectFrom('picture').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
