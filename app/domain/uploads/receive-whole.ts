import { createHash } from 'node:crypto'
import type { UploadKind } from '#db/schema/uploads.ts'
import { lockedProducer } from '../catalogue/locked.ts'
import type { Context } from '../context.ts'
import { may } from '../identity/permissions.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { finishUpload } from './finish-upload.ts'
import { checkQuota, findByKey, insertUpload, isClientKey, type OpenUploadRefusal } from './open-upload.ts'
import type { PictureRoom } from './picture-room.ts'
import { partKey } from './receive-part.ts'
import { mostUploadBytes, partBytes } from './upload-limits.ts'
import { stateOf, type UploadState } from './upload-state.ts'

export type WholeUpload = { producerId: string; kind: UploadKind; clientKey: string }

export type ReceiveWholeRefusal = OpenUploadRefusal | { code: 'upload-unknown' } | { code: 'not-an-image' }

export type LaidDown = { parts: { at: number; key: string }[]; bytes: number; sha256: string }

/**
 * Takes a picture in one go, as a form without script sends it: the same road as in parts, never more than one part
 * in memory. Sent again with the same key it is the same picture. `source` is always read to its end.
 */
export async function receiveWhole(
  ctx: Context,
  room: PictureRoom,
  input: WholeUpload,
  source: AsyncIterable<Uint8Array>,
): Promise<Result<UploadState, ReceiveWholeRefusal>> {
  const uploadId = newId('upl', ctx.now)
  const before = await sentBefore(ctx, input)
  if (!before.ok || before.value) await drain(source)
  if (!before.ok) return before
  if (before.value) return ok(before.value)

  const laid = await layDown(room, uploadId, source)
  const opened = await open(ctx, uploadId, input, laid)
  if (!opened.ok || opened.value.uploadId !== uploadId) {
    for (const part of laid.parts) await room.files.remove(part.key)
    return opened
  }
  return finishUpload(ctx, room, uploadId)
}

/** The upload of this key if it came before, or why none may come. */
async function sentBefore(
  ctx: Context,
  { producerId, clientKey }: WholeUpload,
): Promise<Result<UploadState | undefined, OpenUploadRefusal>> {
  if (!may(ctx.actor, 'listing:edit', { producerId })) return refuse({ code: 'not-allowed' })
  if (!isClientKey(clientKey)) return refuse({ code: 'upload-unreadable' })
  const row = await findByKey(ctx, producerId, clientKey)
  return ok(row?.finished_at ? stateOf(row) : undefined)
}

/** Reads a source that is not wanted to its end, as whoever sends it expects. */
export async function drain(source: AsyncIterable<Uint8Array>): Promise<void> {
  const reading = source[Symbol.asyncIterator]()
  let next = await reading.next()
  while (!next.done) next = await reading.next()
}

/** Puts a picture down in parts while it arrives; one that is too large is read to its end and not kept. */
export async function layDown(
  room: PictureRoom,
  uploadId: string,
  source: AsyncIterable<Uint8Array>,
): Promise<LaidDown> {
  const hash = createHash('sha256')
  const parts: LaidDown['parts'] = []
  const part = new Uint8Array(partBytes.most)
  let filled = 0
  let bytes = 0

  const put = async (): Promise<void> => {
    const at = bytes - filled
    if (filled > 0 && bytes <= mostUploadBytes) {
      const key = partKey(uploadId, at, part.subarray(0, filled))
      await room.files.put(key, part.subarray(0, filled))
      parts.push({ at, key })
    }
    filled = 0
  }
  for await (const chunk of source) {
    hash.update(chunk)
    for (let from = 0; from < chunk.length; ) {
      const taken = Math.min(chunk.length - from, part.length - filled)
      part.set(chunk.subarray(from, from + taken), filled)
      filled += taken
      bytes += taken
      from += taken
      if (filled === part.length) await put()
    }
  }
  await put()
  return { parts, bytes, sha256: hash.digest('hex') }
}

async function open(
  ctx: Context,
  uploadId: string,
  input: WholeUpload,
  { parts, bytes, sha256 }: LaidDown,
): Promise<Result<UploadState, ReceiveWholeRefusal>> {
  return transact<UploadState, ReceiveWholeRefusal>(ctx, async ctx => {
    if (bytes === 0) return refuse({ code: 'not-an-image' })
    if (bytes > mostUploadBytes) return refuse({ code: 'too-many-bytes', limit: mostUploadBytes, got: bytes })
    const { producerId, clientKey } = input
    if (!(await lockedProducer(ctx, producerId)) || ctx.actor.kind !== 'person')
      return refuse({ code: 'not-allowed' })
    const before = await findByKey(ctx, producerId, clientKey)
    if (before?.finished_at) return ok(stateOf(before))
    if (before) return refuse({ code: 'upload-key-taken' })
    const room = await checkQuota(ctx, producerId, bytes)
    if (!room.ok) return room
    const state = await insertUpload(ctx, ctx.actor.accountId, uploadId, { ...input, bytes, sha256 }, bytes)
    const rows = parts.map(part => ({ upload_id: uploadId, at_byte: part.at, file_key: part.key }))
    await ctx.db.insertInto('upload_part').values(rows).execute()
    return ok(state)
  })
}
