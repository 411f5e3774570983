import type { Selectable } from 'kysely'
import type { ImageRefusal } from '#app/gateways/images/images.ts'
import { engineOf } from '#db/engines/database.ts'
import type { UploadTable } from '#db/schema/uploads.ts'
import type { Context } from '../context.ts'
import { rolesFor } from '../identity/permissions.ts'

/** The bytes that came are not those that were announced. */
export type UploadDamaged = { code: 'upload-damaged' }

/** How far an upload is: the bytes the server has, and at the end a picture or the reason why not. */
export type UploadState = {
  uploadId: string
  bytes: number
  received: number
  pictureId?: string
  refusal?: ImageRefusal | UploadDamaged
}

export type UploadRow = Selectable<UploadTable>

export function stateOf(row: UploadRow): UploadState {
  const state: UploadState = { uploadId: row.id, bytes: row.bytes, received: row.received }
  if (row.picture_id !== null) return { ...state, pictureId: row.picture_id }
  return row.refusal === null ? state : { ...state, refusal: JSON.parse(row.refusal) }
}

/** Makers for whom the actor may send pictures. */
export const ownProducerIds = (ctx: Context): string[] =>
  rolesFor(ctx.actor, 'listing:edit').flatMap(role => role.producerId ?? [])

/** An upload of the actor's own; somebody else's is not found. */
export async function findOwnUpload(ctx: Context, uploadId: string): Promise<UploadRow | undefined> {
  const owners = ownProducerIds(ctx)
  if (owners.length === 0) return undefined
  return ctx.db
    .selectFrom('upload')
    .selectAll()
    .where('id', '=', uploadId)
    .where('producer_id', 'in', owners)
    .executeTakeFirst()
}

/** The row, held until the transaction ends. */
export async function lockedUpload(ctx: Context, uploadId: string): Promise<UploadRow | undefined> {
  const row = ctx.db.selectFrom('upload').selectAll().where('id', '=', uploadId)
  return (engineOf(ctx.db) === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
}

/** Whether a picture came from an upload of the actor's own: nobody puts another's picture on her goods. */
export async function isOwnPicture(ctx: Context, pictureId: string): Promise<boolean> {
  const owners = ownProducerIds(ctx)
  if (owners.length === 0) return false
  const row = await ctx.db
    .selectFrom('upload')
    .select('id')
    .where('picture_id', '=', pictureId)
    .where('producer_id', 'in', owners)
    .executeTakeFirst()
  return row !== undefined
}
