import { createHash } from 'node:crypto'
import type { Context } from '../context.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { finishUpload } from './finish-upload.ts'
import { expiryFrom } from './open-upload.ts'
import type { PictureRoom } from './picture-room.ts'
import { partBytes } from './upload-limits.ts'
import { findOwnUpload, lockedUpload, stateOf, type UploadState } from './upload-state.ts'

export type ReceivePartRefusal =
  | { code: 'upload-unknown' }
  /** The byte at which to go on. */
  | { code: 'upload-elsewhere'; received: number }
  | { code: 'upload-part-size'; least: number; most: number }

/**
 * Takes the next bytes of an upload; with the last of them the picture is read. Bytes that came before are not
 * taken twice: the refusal says where to go on. An empty part asks only to finish.
 */
export async function receivePart(
  ctx: Context,
  room: PictureRoom,
  part: { uploadId: string; at: number; bytes: Uint8Array },
): Promise<Result<UploadState, ReceivePartRefusal>> {
  const { uploadId, at, bytes } = part
  const upload = await findOwnUpload(ctx, uploadId)
  if (!upload) return refuse({ code: 'upload-unknown' })
  if (upload.finished_at !== null) return ok(stateOf(upload))
  if (at !== upload.received) return refuse({ code: 'upload-elsewhere', received: upload.received })

  const end = at + bytes.length
  if (bytes.length > 0 || end < upload.bytes) {
    const { least, most } = partBytes
    const isWrongSize = bytes.length > most || end > upload.bytes
    if (isWrongSize || (bytes.length < least && end < upload.bytes))
      return refuse({ code: 'upload-part-size', least, most })
    const fileKey = partKey(uploadId, at, bytes)
    await room.files.put(fileKey, bytes)
    const noted = await notePart(ctx, uploadId, at, end, fileKey)
    if (!noted.ok) return noted
  }
  if (end === upload.bytes) return finishUpload(ctx, room, uploadId)
  return ok(stateOf({ ...upload, received: end }))
}

/** Named by place and content, so that two senders at once never write over each other. */
export const partKey = (uploadId: string, at: number, bytes: Uint8Array): string =>
  `uploads/${uploadId}/${at}-${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`

async function notePart(
  ctx: Context,
  uploadId: string,
  at: number,
  end: number,
  fileKey: string,
): Promise<Result<undefined, ReceivePartRefusal>> {
  return transact<undefined, ReceivePartRefusal>(ctx, async ctx => {
    const upload = await lockedUpload(ctx, uploadId)
    if (!upload) return refuse({ code: 'upload-unknown' })
    if (upload.received !== at) return refuse({ code: 'upload-elsewhere', received: upload.received })
    await ctx.db
      .insertInto('upload_part')
      .values({ upload_id: uploadId, at_byte: at, file_key: fileKey })
      .execute()
    await ctx.db
      .updateTable('upload')
      .set({ received: end, expires_at: expiryFrom(ctx.now) })
      .where('id', '=', uploadId)
      .execute()
    return ok(undefined)
  })
}
