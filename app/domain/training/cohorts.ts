import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { type Day, isDay } from '../dates.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'

export type StartCohortRefusal =
  | { code: 'name-missing' }
  | { code: 'name-taken'; name: string }
  | { code: 'not-a-day'; day: string }

export async function startCohort(
  ctx: Context,
  input: { name: string; startedOn: Day },
): Promise<Result<{ cohortId: string }, StartCohortRefusal>> {
  return transact<{ cohortId: string }, StartCohortRefusal>(ctx, async ctx => {
    const name = input.name.trim()
    if (name === '') return refuse({ code: 'name-missing' })
    if (!isDay(input.startedOn)) return refuse({ code: 'not-a-day', day: input.startedOn })
    const cohortId = newId('coh', ctx.now)
    const row = await ctx.db
      .insertInto('cohort')
      .values({ id: cohortId, name, started_on: input.startedOn, completed_on: null })
      .onConflict(conflict => conflict.column('name').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!row) return refuse({ code: 'name-taken', name })
    await recordActivity(ctx, { verb: 'startCohort', subject: `cohort:${cohortId}`, after: input })
    return ok({ cohortId })
  })
}

export type CompleteCohortRefusal =
  | { code: 'unknown-cohort'; cohortId: string }
  | { code: 'already-completed'; completedOn: Day }
  | { code: 'not-a-day'; day: string }
  | { code: 'completed-before-start'; startedOn: Day; completedOn: Day }

/** From now on its makers are trained makers. */
export async function completeCohort(
  ctx: Context,
  input: { cohortId: string; completedOn: Day },
): Promise<Result<undefined, CompleteCohortRefusal>> {
  return transact<undefined, CompleteCohortRefusal>(ctx, async ctx => {
    const { cohortId, completedOn } = input
    if (!isDay(completedOn)) return refuse({ code: 'not-a-day', day: completedOn })
    const cohort = await ctx.db
      .selectFrom('cohort')
      .select(['started_on', 'completed_on'])
      .where('id', '=', cohortId)
      .executeTakeFirst()
    if (!cohort) return refuse({ code: 'unknown-cohort', cohortId })
    if (cohort.completed_on !== null)
      return refuse({ code: 'already-completed', completedOn: cohort.completed_on })
    if (completedOn < cohort.started_on)
      return refuse({ code: 'completed-before-start', startedOn: cohort.started_on, completedOn })

    await ctx.db
      .updateTable('cohort')
      .set({ completed_on: completedOn })
      .where('id', '=', cohortId)
      .where('completed_on', 'is', null)
      .execute()
    await recordActivity(ctx, {
      verb: 'completeCohort',
      subject: `cohort:${cohortId}`,
      after: { completedOn },
    })
    const makers = await ctx.db
      .selectFrom('producer')
      .select('id')
      .where('cohort_id', '=', cohortId)
      .execute()
    touch(ctx, ...makers.map(maker => `producer:${maker.id}`))
    return ok(undefined)
  })
}
