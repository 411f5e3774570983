import type { ImageRefusal } from '#app/gateways/images/images.ts'
import { recordPicture } from '../catalogue/pictures.ts'
import type { Context } from '../context.ts'
import { addHours } from '../dates.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { assembled } from './finish-upload.ts'
import { isClientKey } from './open-upload.ts'
import type { PictureRoom } from './picture-room.ts'
import { drain, layDown } from './receive-whole.ts'
import { mostUploadBytes } from './upload-limits.ts'

export type EvidenceRefusal =
  | ImageRefusal
  | { code: 'not-allowed' }
  | { code: 'upload-unreadable' }
  | { code: 'uploads-of-today'; limit: number }

/** Of one person in a day: every line of several deliveries, and some more. */
export const evidenceADay = 200

/**
 * Takes a photo that proves what a document says, never more than a part of it in memory while it arrives. Kept by
 * the key of its form and field, so that a form which is sent back for its words has it still; the same photo with the
 * same key is kept once. `source` is always read to its end.
 */
export async function receiveEvidence(
  ctx: Context,
  room: PictureRoom,
  formKey: string,
  source: AsyncIterable<Uint8Array>,
): Promise<Result<{ pictureId: string }, EvidenceRefusal>> {
  const uploadId = newId('upl', ctx.now)
  const mayCome = await quotaOf(ctx, formKey)
  if (!mayCome.ok) {
    await drain(source)
    return mayCome
  }
  const laid = await layDown(room, uploadId, source)
  const key = `${formKey}-${laid.sha256.slice(0, 12)}`
  try {
    if (laid.bytes === 0) return refuse({ code: 'not-an-image' })
    if (laid.bytes > mostUploadBytes)
      return refuse({ code: 'too-many-bytes', limit: mostUploadBytes, got: laid.bytes })
    const before = await withKey(ctx, mayCome.value.accountId, key)
    if (before) return ok({ pictureId: before.picture_id })
    const keys = laid.parts.map(part => part.key)
    const made = await room.develop(uploadId, () => assembled(room, keys, laid.bytes))
    if (!made.ok) return made
    const kept = await keep(ctx, key, made.value.picture)
    if (kept.ok && kept.value.isNew) await room.keepMaster(kept.value.pictureId, made.value.master)
    return kept
  } finally {
    for (const part of laid.parts) await room.files.remove(part.key)
  }
}

/** Who sends it, or why none may come. */
async function quotaOf(
  ctx: Context,
  formKey: string,
): Promise<Result<{ accountId: string }, EvidenceRefusal>> {
  if (ctx.actor.kind !== 'person') return refuse({ code: 'not-allowed' })
  if (!isClientKey(formKey)) return refuse({ code: 'upload-unreadable' })
  const { accountId } = ctx.actor
  const { count } = await ctx.db
    .selectFrom('evidence_photo')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .where('received_at', '>', addHours(ctx.now, -24))
    .executeTakeFirstOrThrow()
  return Number(count) >= evidenceADay
    ? refuse({ code: 'uploads-of-today', limit: evidenceADay })
    : ok({ accountId })
}

async function keep(ctx: Context, key: string, picture: Parameters<typeof recordPicture>[1]) {
  return transact<{ pictureId: string; isNew: boolean }, { code: 'not-allowed' }>(ctx, async ctx => {
    if (ctx.actor.kind !== 'person') return refuse({ code: 'not-allowed' })
    const { accountId } = ctx.actor
    const faster = await withKey(ctx, accountId, key)
    if (faster) return ok({ pictureId: faster.picture_id, isNew: false })
    const recorded = await recordPicture(ctx, picture)
    if (!recorded.ok)
      throw new Error(`the picture room gave a picture that cannot be kept: ${recorded.error.code}`)
    const { pictureId } = recorded.value
    await ctx.db
      .insertInto('evidence_photo')
      .values({ account_id: accountId, client_key: key, picture_id: pictureId, received_at: ctx.now })
      .execute()
    return ok({ pictureId, isNew: true })
  })
}

const withKey = (ctx: Context, accountId: string, key: string) =>
  ctx.db
    .selectFrom('evidence_photo')
    .select('picture_id')
    .where('account_id', '=', accountId)
    .where('client_key', '=', key)
    .executeTakeFirst()

/** Whether the actor has sent this photo: nobody proves anything with another's. */
export async function isOwnEvidence(ctx: Context, pictureId: string): Promise<boolean> {
  if (ctx.actor.kind !== 'person') return false
  const row = await ctx.db
    .selectFrom('evidence_photo')
    .select('picture_id')
    .where('picture_id', '=', pictureId)
    .where('account_id', '=', ctx.actor.accountId)
    .executeTakeFirst()
  return row !== undefined
}
