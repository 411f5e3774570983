import { createHash } from 'node:crypto'
import type { Db } from '#db/engines/database.ts'
import type { Instant } from '../domain/dates.ts'
import { ok } from '../domain/result.ts'
import type { PictureRoom } from '../domain/uploads/picture-room.ts'
import { type Files, isFileKey } from '../gateways/files/files.ts'
import type { Darkroom } from '../gateways/images/darkroom.server.ts'
import { type ImageFormat, MEDIA_TYPES, SERVED_WIDTHS } from '../gateways/images/images.ts'
import { createSeats } from '../gateways/images/seats.ts'
import type { ShareCard } from '../gateways/share-pictures/share-card.ts'

export type ServedPicture = { bytes: Uint8Array; mediaType: string }

/** What a link preview shows; the picture by its id. */
export type PreviewCard = Omit<ShareCard, 'picture'> & { pictureId: string | undefined }

export type Pictures = PictureRoom & {
  /** A picture in one of the served widths, made at its first use and kept. Undefined for what does not exist. */
  derived(pictureId: string, width: number, format: ImageFormat): Promise<ServedPicture | undefined>
  /** A picture for link previews. Kept by its content: when a fact changes, another is drawn. */
  share(card: PreviewCard): Promise<ServedPicture>
  /** Draws what the demo town still misses, in the background; answers how many are left to do. */
  drawMissing(signal: AbortSignal): Promise<number>
  close(): void
}

/** A drawing of the demo town, told by the picture's source. */
const drawn = 'drawn:'
/** A picture that somebody sent, told by the upload's id. */
const uploaded = 'upload:'
/** Uploads that stand in memory as a whole at once. */
const uploadsAtOnce = 2

export function createPictures(parts: {
  db: Db
  files: Files
  darkroom: Darkroom
  now: () => Instant
}): Pictures {
  const { db, files, darkroom } = parts
  const inHand = new Map<string, Promise<unknown>>()

  /** Whoever asks for what is being made waits for that one. */
  const once = <Value>(key: string, make: () => Promise<Value>): Promise<Value> => {
    const known = inHand.get(key) as Promise<Value> | undefined
    if (known) return known
    const made = make().finally(() => inHand.delete(key))
    inHand.set(key, made)
    return made
  }

  const masterKey = (pictureId: string): string => `masters/${pictureId}`
  const originalKey = (uploadId: string): string => `originals/${uploadId}`
  const seats = createSeats(uploadsAtOnce)

  const draw = async (pictureId: string, source: string): Promise<Uint8Array> => {
    const accepted = await darkroom.draw(source)
    if (!accepted.ok) throw new Error(`the drawing ${source} was refused: ${accepted.error.code}`)
    const { master, sha256, mediaType, width, height, dominantColour, blur } = accepted.value
    await files.put(masterKey(pictureId), master)
    await db
      .updateTable('picture')
      .set({ sha256, media_type: mediaType, width, height, dominant_colour: dominantColour, blur })
      .where('id', '=', pictureId)
      .execute()
    return master
  }

  const master = (pictureId: string): Promise<Uint8Array | undefined> =>
    once(masterKey(pictureId), async () => {
      const kept = await files.get(masterKey(pictureId))
      if (kept) return kept
      const row = await db
        .selectFrom('picture')
        .select('source')
        .where('id', '=', pictureId)
        .executeTakeFirst()
      if (row?.source.startsWith(uploaded)) return develop(pictureId, row.source.slice(uploaded.length))
      return row?.source.startsWith(drawn) ? draw(pictureId, row.source) : undefined
    })

  /** The same bytes give the same master: one that was lost comes back from the original. */
  const develop = async (pictureId: string, uploadId: string): Promise<Uint8Array | undefined> => {
    const original = isFileKey(originalKey(uploadId)) ? await files.get(originalKey(uploadId)) : undefined
    const accepted = original && (await seats.take(1, () => darkroom.accept(original)))
    if (!accepted?.ok) return undefined
    await files.put(masterKey(pictureId), accepted.value.master)
    return accepted.value.master
  }

  return {
    files,

    develop: (key, read) =>
      seats.take(1, async () => {
        const original = await read()
        const accepted = await darkroom.accept(original)
        if (!accepted.ok) return accepted
        const { master, ...picture } = accepted.value
        await files.put(originalKey(key), original)
        return ok({ picture: { ...picture, source: uploaded + key }, master })
      }),

    keepMaster: (pictureId, master) => files.put(masterKey(pictureId), master),

    derived: async (pictureId, width, format) => {
      if (!SERVED_WIDTHS.some(served => served === width)) return undefined
      const key = `derived/${pictureId}/${width}.${format}`
      const bytes = await once(key, async () => {
        const kept = await files.get(key)
        if (kept) return kept
        const from = await master(pictureId)
        if (!from) return undefined
        const made = await darkroom.derive(from, { width, format })
        await files.put(key, made)
        return made
      })
      return bytes && { bytes, mediaType: MEDIA_TYPES[format] }
    },

    share: async ({ pictureId, ...card }) => {
      const facts = JSON.stringify({ ...card, pictureId })
      const file = `share/${createHash('sha256').update(facts).digest('hex').slice(0, 40)}.jpg`
      const bytes = await once(file, async () => {
        const kept = await files.get(file)
        if (kept) return kept
        const picture = pictureId === undefined ? undefined : await master(pictureId)
        const made = await darkroom.share(picture ? { ...card, picture } : card)
        await files.put(file, made)
        return made
      })
      return { bytes, mediaType: 'image/jpeg' }
    },

    drawMissing: async signal => {
      const rows = await db
        .selectFrom('picture')
        .leftJoin('product_photo', 'product_photo.picture_id', 'picture.id')
        .leftJoin('product', 'product.id', 'product_photo.product_id')
        .select(['picture.id', 'picture.source'])
        .where('picture.source', 'like', `${drawn}%`)
        .orderBy('product_photo.position')
        .orderBy('product.popularity', 'desc')
        .execute()
      let left = rows.length
      for (const row of rows) {
        if (signal.aborted) return left
        if (!(await files.has(masterKey(row.id)))) await master(row.id)
        left--
      }
      return left
    },

    close: () => darkroom.close(),
  }
}
