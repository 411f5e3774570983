import type { SampleEvent } from '#db/schema/reviews.ts'
import { recordActivity } from '../activity/activity.ts'
import { type Context, today } from '../context.ts'
import { type Day, isDay } from '../dates.ts'
import type { NotAllowed } from '../identity/roles.ts'
import { newId } from '../ids.ts'
import { findVersion, type UnknownVersion } from '../listing/versions.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { reviewerOf } from './held-review.ts'

export type SampleRefusal =
  | NotAllowed
  | UnknownVersion
  | { code: 'key-unfit' }
  | { code: 'not-a-day'; day: string }
  | { code: 'sample-in-future'; happenedOn: Day }

/** Writes into the log of a version that a sample came, was tasted, or what a laboratory found. */
export async function recordSample(
  ctx: Context,
  input: { versionId: string; key: string; event: SampleEvent; happenedOn: Day; note: string },
): Promise<Result<undefined, SampleRefusal>> {
  return transact<undefined, SampleRefusal>(ctx, async ctx => {
    const { versionId, key, event, happenedOn } = input
    const recordedById = reviewerOf(ctx)
    if (recordedById === undefined) return refuse({ code: 'not-allowed' })
    if (!/^[\w-]{8,64}$/.test(key)) return refuse({ code: 'key-unfit' })
    if (!isDay(happenedOn)) return refuse({ code: 'not-a-day', day: happenedOn })
    if (happenedOn > today(ctx)) return refuse({ code: 'sample-in-future', happenedOn })
    if (!(await findVersion(ctx, versionId))) return refuse({ code: 'unknown-version', versionId })
    const id = newId('smp', ctx.now)
    const written = await ctx.db
      .insertInto('sample')
      .values({
        id,
        version_id: versionId,
        client_key: key,
        event,
        happened_on: happenedOn,
        note: input.note.trim(),
        recorded_at: ctx.now,
        recorded_by_id: recordedById,
      })
      .onConflict(conflict => conflict.columns(['version_id', 'client_key']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (written)
      await recordActivity(ctx, {
        verb: 'recordSample',
        subject: `version:${versionId}`,
        after: { sampleId: id, event, happenedOn },
      })
    return ok(undefined)
  })
}

export type Sample = { event: SampleEvent; happenedOn: Day; note: string; by: string }

/** The log of a version, oldest first. */
export async function samplesOf(ctx: Context, versionId: string): Promise<Sample[]> {
  const rows = await ctx.db
    .selectFrom('sample')
    .innerJoin('account', 'account.id', 'sample.recorded_by_id')
    .select(['event', 'happened_on', 'note', 'account.name'])
    .where('version_id', '=', versionId)
    .orderBy('happened_on')
    .orderBy('sample.id')
    .execute()
  return rows.map(row => ({ event: row.event, happenedOn: row.happened_on, note: row.note, by: row.name }))
}
