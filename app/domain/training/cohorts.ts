import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { type Day, isDay } from '../dates.ts'
import { may } from '../identity/permissions.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'

export type StartCohortRefusal =
  | { code: 'not-allowed' }
  | { code: 'unknown-programme'; programmeId: string }
  | { code: 'percent-out-of-range' }
  | { code: 'name-missing' }
  | { code: 'name-taken'; name: string }
  | { code: 'not-a-day'; day: string }

/** @property attendanceNeededPercent of its sessions, for a certificate; 80 unless said otherwise */
export type NewCohort = {
  name: string
  startedOn: Day
  programmeId?: string | undefined
  attendanceNeededPercent?: number | undefined
}

export async function startCohort(
  ctx: Context,
  input: NewCohort,
): Promise<Result<{ cohortId: string }, StartCohortRefusal>> {
  return transact<{ cohortId: string }, StartCohortRefusal>(ctx, async ctx => {
    if (!may(ctx.actor, 'registry:edit')) return refuse({ code: 'not-allowed' })
    const { programmeId, attendanceNeededPercent: percent = 80 } = input
    const name = input.name.trim()
    if (name === '') return refuse({ code: 'name-missing' })
    if (!Number.isInteger(percent) || percent < 1 || percent > 100)
      return refuse({ code: 'percent-out-of-range' })
    if (programmeId !== undefined && !(await programmeExists(ctx, programmeId)))
      return refuse({ code: 'unknown-programme', programmeId })
    if (!isDay(input.startedOn)) return refuse({ code: 'not-a-day', day: input.startedOn })
    const cohortId = newId('coh', ctx.now)
    const row = await ctx.db
      .insertInto('cohort')
      .values({
        id: cohortId,
        name,
        started_on: input.startedOn,
        completed_on: null,
        programme_id: programmeId ?? null,
        attendance_needed_percent: percent,
      })
      .onConflict(conflict => conflict.column('name').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!row) return refuse({ code: 'name-taken', name })
    await recordActivity(ctx, { verb: 'startCohort', subject: `cohort:${cohortId}`, after: input })
    return ok({ cohortId })
  })
}

async function programmeExists(ctx: Context, programmeId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('programme')
    .select('id')
    .where('id', '=', programmeId)
    .executeTakeFirst()
  return row !== undefined
}

export type CompleteCohortRefusal =
  | { code: 'not-allowed' }
  | { code: 'unknown-cohort'; cohortId: string }
  | { code: 'already-completed'; completedOn: Day }
  | { code: 'not-a-day'; day: string }
  | { code: 'completed-before-start'; startedOn: Day; completedOn: Day }

/** Closes the cohort. Who of it is trained follows from the certificates, which `completeTraining` gives. */
export async function completeCohort(
  ctx: Context,
  input: { cohortId: string; completedOn: Day },
): Promise<Result<undefined, CompleteCohortRefusal>> {
  return transact<undefined, CompleteCohortRefusal>(ctx, async ctx => {
    const { cohortId, completedOn } = input
    if (!may(ctx.actor, 'registry:edit')) return refuse({ code: 'not-allowed' })
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
