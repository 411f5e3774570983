import type { Context } from '../context.ts'
import { newId } from '../ids.ts'
import { ok } from '../result.ts'
import { transact } from '../transact.ts'
import type { PictureRoom } from './picture-room.ts'
import { lockedUpload } from './upload-state.ts'

const atOnce = 50

/**
 * Gives up what was begun and never ended, and forgets refusals that nobody asks for any more. Pictures stay: their
 * rows say whose they are. Answers how many uploads went.
 */
export async function sweepUploads(ctx: Context, room: PictureRoom): Promise<number> {
  const expired = await ctx.db
    .selectFrom('upload')
    .select('id')
    .where('expires_at', '<=', ctx.now)
    .where('picture_id', 'is', null)
    .orderBy('expires_at')
    .limit(atOnce)
    .execute()
  let gone = 0
  for (const { id } of expired) if (await forget(ctx, room, id)) gone++
  return gone
}

async function forget(ctx: Context, room: PictureRoom, uploadId: string): Promise<boolean> {
  const forgotten = await transact<boolean, never>(ctx, async ctx => {
    const upload = await lockedUpload(ctx, uploadId)
    if (!upload || upload.expires_at > ctx.now || upload.picture_id !== null) return ok(false)
    await ctx.db.deleteFrom('upload_part').where('upload_id', '=', uploadId).execute()
    await ctx.db.deleteFrom('upload').where('id', '=', uploadId).execute()
    return ok(true)
  })
  if (!forgotten.ok || !forgotten.value) return false
  for (const key of await room.files.list(`uploads/${uploadId}/`)) await room.files.remove(key)
  return true
}

/**
 * Removes files of uploads that no row knows, left by a program that was ended in the middle. Those younger than a
 * day may still get their row.
 */
export async function sweepStrayParts(ctx: Context, room: PictureRoom): Promise<number> {
  const young = newId('upl', new Date(Date.parse(ctx.now) - 86_400_000).toISOString())
  const keys = await room.files.list('uploads/')
  const ids = [...new Set(keys.flatMap(key => key.split('/')[1] ?? []))].filter(id => id < young)
  const known = new Set<string>()
  for (let from = 0; from < ids.length; from += 500) {
    const some = ids.slice(from, from + 500)
    const rows = await ctx.db.selectFrom('upload').select('id').where('id', 'in', some).execute()
    for (const row of rows) known.add(row.id)
  }
  const stray = keys.filter(key => {
    const id = key.split('/')[1] ?? ''
    return id < young && !known.has(id)
  })
  for (const key of stray) await room.files.remove(key)
  return stray.length
}
