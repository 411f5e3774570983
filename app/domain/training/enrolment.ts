import { recordActivity } from '../activity/activity.ts'
import { lockedProducer } from '../catalogue/locked.ts'
import type { Context } from '../context.ts'
import type { Day } from '../dates.ts'
import { may } from '../identity/permissions.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'

export type EnrolRefusal =
  | { code: 'not-allowed' }
  | { code: 'unknown-producer'; producerId: string }
  | { code: 'unknown-cohort'; cohortId: string }
  | { code: 'already-completed'; completedOn: Day }
  | { code: 'in-another-cohort'; cohort: string }

/** She joins a cohort that still runs. Who is in one that runs stays there; certificates of earlier ones stay hers. */
export async function enrol(
  ctx: Context,
  input: { producerId: string; cohortId: string },
): Promise<Result<undefined, EnrolRefusal>> {
  return transact<undefined, EnrolRefusal>(ctx, async ctx => {
    const { producerId, cohortId } = input
    if (!may(ctx.actor, 'registry:edit')) return refuse({ code: 'not-allowed' })
    const producer = await lockedProducer(ctx, producerId)
    if (!producer) return refuse({ code: 'unknown-producer', producerId })
    if (producer.cohort_id === cohortId) return ok(undefined)
    const cohorts = await ctx.db
      .selectFrom('cohort')
      .select(['id', 'name', 'completed_on'])
      .where('id', 'in', [cohortId, ...(producer.cohort_id === null ? [] : [producer.cohort_id])])
      .execute()
    const [wanted, current] = [cohortId, producer.cohort_id].map(id => cohorts.find(one => one.id === id))
    if (!wanted) return refuse({ code: 'unknown-cohort', cohortId })
    if (wanted.completed_on !== null)
      return refuse({ code: 'already-completed', completedOn: wanted.completed_on })
    if (current && current.completed_on === null)
      return refuse({ code: 'in-another-cohort', cohort: current.name })
    await ctx.db.updateTable('producer').set({ cohort_id: cohortId }).where('id', '=', producerId).execute()
    await recordActivity(ctx, {
      verb: 'enrol',
      subject: `producer:${producerId}`,
      before: { cohortId: producer.cohort_id },
      after: { cohortId },
    })
    touch(ctx, `producer:${producerId}`)
    return ok(undefined)
  })
}
