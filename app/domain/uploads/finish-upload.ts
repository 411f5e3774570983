import { createHash } from 'node:crypto'
import type { ImageRefusal } from '#app/gateways/images/images.ts'
import { recordActivity } from '../activity/activity.ts'
import { type AcceptedPicture, recordPicture } from '../catalogue/pictures.ts'
import type { Context } from '../context.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import type { PictureRoom } from './picture-room.ts'
import { mostTries } from './upload-limits.ts'
import {
  lockedUpload,
  stateOf,
  type UploadDamaged,
  type UploadRow,
  type UploadState,
} from './upload-state.ts'

type Gone = { code: 'upload-unknown' }
type Outcome = { picture: AcceptedPicture; master: Uint8Array } | { refusal: ImageRefusal | UploadDamaged }

/**
 * Makes a picture of an upload whose bytes are all here, or notes why not. Done twice, even at the same time, it is
 * one picture. The caller has asked whose upload it is.
 */
export async function finishUpload(
  ctx: Context,
  room: PictureRoom,
  uploadId: string,
): Promise<Result<UploadState, Gone>> {
  const upload = await countTry(ctx, uploadId)
  if (!upload) return refuse({ code: 'upload-unknown' })
  if (upload.finished_at !== null) return ok(stateOf(upload))

  const keys = await partKeys(ctx, uploadId)
  const outcome = await developed(room, upload, keys)
  const noted = await noteOutcome(ctx, uploadId, outcome)
  if (!noted.ok) return noted
  const { pictureId } = noted.value
  if ('master' in outcome && pictureId !== undefined && noted.value.isOurs)
    await room.keepMaster(pictureId, outcome.master)
  for (const key of keys) await room.files.remove(key)
  return ok(noted.value.state)
}

/** Noted before the picture is read: bytes over which the picture room breaks are given up in the end. */
async function countTry(ctx: Context, uploadId: string): Promise<UploadRow | undefined> {
  return ctx.db
    .updateTable('upload')
    .set(eb => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', uploadId)
    .returningAll()
    .executeTakeFirst()
}

async function partKeys(ctx: Context, uploadId: string): Promise<string[]> {
  const parts = await ctx.db
    .selectFrom('upload_part')
    .select('file_key')
    .where('upload_id', '=', uploadId)
    .orderBy('at_byte')
    .execute()
  return parts.map(part => part.file_key)
}

async function developed(room: PictureRoom, upload: UploadRow, keys: readonly string[]): Promise<Outcome> {
  if (upload.tries > mostTries) return { refusal: { code: 'broken-image' } }
  if ((await fingerprint(room, keys)) !== upload.sha256) return { refusal: { code: 'upload-damaged' } }
  const made = await room.develop(upload.id, () => assembled(room, keys, upload.bytes))
  return made.ok ? made.value : { refusal: made.error }
}

async function fingerprint(room: PictureRoom, keys: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const key of keys) hash.update((await room.files.get(key)) ?? '')
  return hash.digest('hex')
}

/** The parts of an upload as one. */
export async function assembled(
  room: PictureRoom,
  keys: readonly string[],
  length: number,
): Promise<Uint8Array> {
  const whole = new Uint8Array(length)
  let at = 0
  for (const key of keys) {
    const part = (await room.files.get(key)) ?? new Uint8Array()
    whole.set(part, at)
    at += part.length
  }
  return whole
}

type Noted = { state: UploadState; pictureId: string | undefined; isOurs: boolean }

async function noteOutcome(ctx: Context, uploadId: string, outcome: Outcome): Promise<Result<Noted, Gone>> {
  return transact<Noted, Gone>(ctx, async ctx => {
    const upload = await lockedUpload(ctx, uploadId)
    if (!upload) return refuse({ code: 'upload-unknown' })
    if (upload.finished_at !== null)
      return ok({ state: stateOf(upload), pictureId: upload.picture_id ?? undefined, isOurs: false })

    const pictureId = 'picture' in outcome ? await recorded(ctx, outcome.picture) : undefined
    const refusal = 'refusal' in outcome ? JSON.stringify(outcome.refusal) : null
    const finished = await ctx.db
      .updateTable('upload')
      .set({ finished_at: ctx.now, picture_id: pictureId ?? null, refusal })
      .where('id', '=', uploadId)
      .returningAll()
      .executeTakeFirstOrThrow()
    await ctx.db.deleteFrom('upload_part').where('upload_id', '=', uploadId).execute()
    await recordActivity(ctx, {
      verb: 'finishUpload',
      subject: `producer:${upload.producer_id}`,
      after: {
        uploadId,
        kind: upload.kind,
        bytes: upload.bytes,
        pictureId,
        ...('refusal' in outcome && outcome),
      },
    })
    return ok({ state: stateOf(finished), pictureId, isOurs: true })
  })
}

async function recorded(ctx: Context, picture: AcceptedPicture): Promise<string> {
  const made = await recordPicture(ctx, picture)
  if (!made.ok) throw new Error(`the picture room gave a picture that cannot be kept: ${made.error.code}`)
  return made.value.pictureId
}
