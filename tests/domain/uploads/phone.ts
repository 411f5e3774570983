import { createHash } from 'node:crypto'
import type { Context } from '#app/domain/context.ts'
import { newId } from '#app/domain/ids.ts'
import type { AnnouncedUpload } from '#app/domain/uploads/open-upload.ts'
import { openUpload } from '#app/domain/uploads/open-upload.ts'
import type { PictureRoom } from '#app/domain/uploads/picture-room.ts'
import { receivePart } from '#app/domain/uploads/receive-part.ts'
import type { UploadState } from '#app/domain/uploads/upload-state.ts'
import { granted, lastri } from '#tests/support/cast.ts'
import { grain } from '#tests/support/pictures.ts'
import type { World } from '#tests/support/world.ts'

export type Maker = { ctx: Context; producerId: string }

/** A maker with an account of her own, at the world's time. */
export async function makerWithAccount(world: World, slug = 'dapur-lastri'): Promise<Maker> {
  const producerId = await lastri(world.ctx, { slug, name: slug })
  const accountId = newId('acc', world.ctx.now)
  await world.db
    .insertInto('account')
    .values({ id: accountId, name: slug, created_at: world.ctx.now })
    .execute()
  const roles = [{ role: 'producer' as const, producerId }]
  return { ctx: world.as({ actor: { kind: 'person', accountId, name: slug, roles } }), producerId }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const announced = (
  maker: Maker,
  bytes: Uint8Array,
  change: Partial<AnnouncedUpload> = {},
): AnnouncedUpload => ({
  producerId: maker.producerId,
  kind: 'product-photo',
  clientKey: `key-${sha256(bytes).slice(0, 32)}`,
  bytes: bytes.length,
  sha256: sha256(bytes),
  ...change,
})

/** About 200 kB, which is three parts. */
export const photo = (seed = 1): Promise<Buffer> => grain(420, 420, seed).jpeg({ quality: 80 }).toBuffer()

export const firstPart = 64 * 1024

/** Sends what the server does not have yet, in parts. */
export async function sendRest(
  ctx: Context,
  room: PictureRoom,
  bytes: Uint8Array,
  from: UploadState,
): Promise<UploadState> {
  let state = from
  while (state.received < bytes.length) {
    const part = bytes.subarray(state.received, state.received + firstPart)
    state = granted(
      await receivePart(ctx, room, { uploadId: state.uploadId, at: state.received, bytes: part }),
    )
  }
  return state
}

export async function sendWhole(maker: Maker, room: PictureRoom, bytes: Uint8Array): Promise<UploadState> {
  const opened = granted(await openUpload(maker.ctx, announced(maker, bytes)))
  return sendRest(maker.ctx, room, bytes, opened)
}
