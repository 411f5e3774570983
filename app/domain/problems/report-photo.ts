import type { ImageRefusal } from '#app/gateways/images/images.ts'
import { recordPicture } from '../catalogue/pictures.ts'
import type { Context } from '../context.ts'
import type { Seals } from '../identity/sealed.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { assembled } from '../uploads/finish-upload.ts'
import type { PictureRoom } from '../uploads/picture-room.ts'
import { layDown } from '../uploads/receive-whole.ts'
import { mostUploadBytes } from '../uploads/upload-limits.ts'
import { mayDeliverPhoto, reportQuota } from './report-quota.ts'

export type ReportPhotoRefusal = ImageRefusal | { code: 'too-many-reports'; limit: number }

/**
 * Takes a photo that comes with a report, never more than a part of it in memory while it arrives. It is kept by the
 * key of its form, so that a form which is sent back for its words has it still. `source` is always read to its end.
 */
export async function receiveReportPhoto(
  ctx: Context,
  parts: { room: PictureRoom; seals: Seals },
  from: { key: string; address: string },
  source: AsyncIterable<Uint8Array>,
): Promise<Result<{ pictureId: string }, ReportPhotoRefusal>> {
  const { room, seals } = parts
  const senderKey = seals.digest('report-sender', from.address)
  const uploadId = newId('upl', ctx.now)
  const laid = await layDown(room, uploadId, source)
  try {
    if (!(await mayDeliverPhoto(ctx, senderKey)))
      return refuse({ code: 'too-many-reports', limit: reportQuota.reports })
    if (laid.bytes > mostUploadBytes)
      return refuse({ code: 'too-many-bytes', limit: mostUploadBytes, got: laid.bytes })
    const keys = laid.parts.map(part => part.key)
    const made = await room.develop(uploadId, () => assembled(room, keys, laid.bytes))
    if (!made.ok) return made
    const recorded = await record(made.value.picture)
    if (recorded.ok) await room.keepMaster(recorded.value.pictureId, made.value.master)
    return recorded
  } finally {
    for (const part of laid.parts) await room.files.remove(part.key)
  }

  async function record(picture: Parameters<typeof recordPicture>[1]) {
    return transact<{ pictureId: string }, never>(ctx, async ctx => {
      const recorded = await recordPicture(ctx, picture)
      if (!recorded.ok)
        throw new Error(`the picture room gave a picture that cannot be kept: ${recorded.error.code}`)
      const { pictureId } = recorded.value
      await ctx.db
        .insertInto('report_photo')
        .values({ picture_id: pictureId, client_key: from.key, sender_key: senderKey, received_at: ctx.now })
        .execute()
      return ok({ pictureId })
    })
  }
}

/** How many photos came with a form so far. */
export async function photosWith(ctx: Pick<Context, 'db'>, key: string): Promise<number> {
  const { count } = await ctx.db
    .selectFrom('report_photo')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('client_key', '=', key)
    .executeTakeFirstOrThrow()
  return Number(count)
}
