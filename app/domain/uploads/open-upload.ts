import type { UploadKind } from '#db/schema/uploads.ts'
import { lockedProducer } from '../catalogue/locked.ts'
import type { Context } from '../context.ts'
import { addDays, type Instant } from '../dates.ts'
import { may } from '../identity/permissions.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { mostUploadBytes, uploadLastsDays, uploadQuota } from './upload-limits.ts'
import { stateOf, type UploadState } from './upload-state.ts'

export type AnnouncedUpload = {
  producerId: string
  kind: UploadKind
  /** Made on the phone, 16 to 64 characters: the same picture sent again brings the same key. */
  clientKey: string
  bytes: number
  /** Of all bytes, in hex. */
  sha256: string
}

export type UploadQuotaRefusal =
  | { code: 'uploads-full'; limit: number }
  | { code: 'uploads-of-today'; limit: number }

export type OpenUploadRefusal =
  | { code: 'not-allowed' }
  | { code: 'upload-unreadable' }
  | { code: 'upload-key-taken' }
  | { code: 'too-many-bytes'; limit: number; got: number }
  | UploadQuotaRefusal

/** Announces a picture. Announced again with the same key it is the same upload, with the bytes that have come. */
export async function openUpload(
  ctx: Context,
  input: AnnouncedUpload,
): Promise<Result<UploadState, OpenUploadRefusal>> {
  return transact<UploadState, OpenUploadRefusal>(ctx, async ctx => {
    const { producerId, clientKey, bytes, sha256 } = input
    if (!may(ctx.actor, 'listing:edit', { producerId }) || ctx.actor.kind !== 'person')
      return refuse({ code: 'not-allowed' })
    if (!isClientKey(clientKey) || !/^[0-9a-f]{64}$/.test(sha256) || !Number.isInteger(bytes) || bytes < 1)
      return refuse({ code: 'upload-unreadable' })
    if (bytes > mostUploadBytes) return refuse({ code: 'too-many-bytes', limit: mostUploadBytes, got: bytes })

    if (!(await lockedProducer(ctx, producerId))) return refuse({ code: 'not-allowed' })
    const known = await findByKey(ctx, producerId, clientKey)
    if (known) {
      const isSame = known.bytes === bytes && known.sha256 === sha256
      return isSame ? ok(stateOf(known)) : refuse({ code: 'upload-key-taken' })
    }
    const room = await checkQuota(ctx, producerId, bytes)
    if (!room.ok) return room
    return ok(await insertUpload(ctx, ctx.actor.accountId, newId('upl', ctx.now), input, 0))
  })
}

export const isClientKey = (text: string): boolean => /^[\w-]{16,64}$/.test(text)

export const findByKey = (ctx: Context, producerId: string, clientKey: string) =>
  ctx.db
    .selectFrom('upload')
    .selectAll()
    .where('producer_id', '=', producerId)
    .where('client_key', '=', clientKey)
    .executeTakeFirst()

/** With the maker's row held, so that two phones at once do not pass together. */
export async function checkQuota(
  ctx: Context,
  producerId: string,
  bytes: number,
): Promise<Result<undefined, UploadQuotaRefusal>> {
  const open = await ctx.db
    .selectFrom('upload')
    .select(eb => [eb.fn.countAll<number>().as('uploads'), eb.fn.sum<number | null>('bytes').as('bytes')])
    .where('producer_id', '=', producerId)
    .where('finished_at', 'is', null)
    .where('expires_at', '>', ctx.now)
    .executeTakeFirstOrThrow()
  const isFull =
    Number(open.uploads) >= uploadQuota.open || Number(open.bytes ?? 0) + bytes > uploadQuota.openBytes
  if (isFull) return refuse({ code: 'uploads-full', limit: uploadQuota.open })

  const today = await ctx.db
    .selectFrom('upload')
    .select(eb => eb.fn.countAll<number>().as('uploads'))
    .where('producer_id', '=', producerId)
    .where('opened_at', '>', new Date(Date.parse(ctx.now) - 86_400_000).toISOString())
    .executeTakeFirstOrThrow()
  if (Number(today.uploads) >= uploadQuota.perDay)
    return refuse({ code: 'uploads-of-today', limit: uploadQuota.perDay })
  return ok(undefined)
}

export async function insertUpload(
  ctx: Context,
  accountId: string,
  uploadId: string,
  input: AnnouncedUpload,
  received: number,
): Promise<UploadState> {
  const row = await ctx.db
    .insertInto('upload')
    .values({
      id: uploadId,
      producer_id: input.producerId,
      opened_by_id: accountId,
      client_key: input.clientKey,
      kind: input.kind,
      sha256: input.sha256,
      bytes: input.bytes,
      received,
      tries: 0,
      opened_at: ctx.now,
      expires_at: expiryFrom(ctx.now),
      finished_at: null,
      picture_id: null,
      refusal: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return stateOf(row)
}

export const expiryFrom = (now: Instant): Instant =>
  `${addDays(now.slice(0, 10), uploadLastsDays)}${now.slice(10)}`
