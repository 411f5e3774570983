import type { TrainingStage } from '#db/schema/training.ts'
import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { type Day, isDay } from '../dates.ts'
import { may } from '../identity/permissions.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'

/** The three stages of the training: before making, making, after making. */
export const stages = [
  'pra-produksi',
  'produksi',
  'pasca-produksi',
] as const satisfies readonly TrainingStage[]

export type PlanSessionRefusal =
  | { code: 'not-allowed' }
  | { code: 'unknown-cohort'; cohortId: string }
  | { code: 'already-completed'; completedOn: Day }
  | { code: 'not-a-day'; day: string }
  | { code: 'before-cohort'; startedOn: Day }
  | { code: 'unknown-stage'; stage: string }
  | { code: 'topic-missing' }

export async function planSession(
  ctx: Context,
  input: { cohortId: string; stage: string; heldOn: Day; topic: string },
): Promise<Result<{ sessionId: string }, PlanSessionRefusal>> {
  return transact<{ sessionId: string }, PlanSessionRefusal>(ctx, async ctx => {
    const { cohortId, heldOn } = input
    if (!may(ctx.actor, 'registry:edit')) return refuse({ code: 'not-allowed' })
    const stage = stages.find(one => one === input.stage)
    if (!stage) return refuse({ code: 'unknown-stage', stage: input.stage })
    const topic = input.topic.trim().slice(0, 200)
    if (topic === '') return refuse({ code: 'topic-missing' })
    if (!isDay(heldOn)) return refuse({ code: 'not-a-day', day: heldOn })
    const cohort = await ctx.db
      .selectFrom('cohort')
      .select(['started_on', 'completed_on'])
      .where('id', '=', cohortId)
      .executeTakeFirst()
    if (!cohort) return refuse({ code: 'unknown-cohort', cohortId })
    if (cohort.completed_on !== null)
      return refuse({ code: 'already-completed', completedOn: cohort.completed_on })
    if (heldOn < cohort.started_on) return refuse({ code: 'before-cohort', startedOn: cohort.started_on })

    const sessionId = newId('tra', ctx.now)
    await ctx.db
      .insertInto('training_session')
      .values({
        id: sessionId,
        cohort_id: cohortId,
        stage,
        held_on: heldOn,
        topic,
        created_at: ctx.now,
        cancelled_at: null,
      })
      .execute()
    await recordActivity(ctx, {
      verb: 'planSession',
      subject: `cohort:${cohortId}`,
      after: { sessionId, stage, heldOn, topic },
    })
    return ok({ sessionId })
  })
}

export type CancelSessionRefusal =
  | { code: 'not-allowed' }
  | { code: 'not-found' }
  | { code: 'session-attended' }

/** It did not take place; it counts for nobody. One that people attended cannot be cancelled. */
export async function cancelSession(
  ctx: Context,
  input: { sessionId: string },
): Promise<Result<undefined, CancelSessionRefusal>> {
  return transact<undefined, CancelSessionRefusal>(ctx, async ctx => {
    const { sessionId } = input
    if (!may(ctx.actor, 'registry:edit')) return refuse({ code: 'not-allowed' })
    const attended = await ctx.db
      .selectFrom('attendance')
      .select('id')
      .where('session_id', '=', sessionId)
      .executeTakeFirst()
    if (attended) return refuse({ code: 'session-attended' })
    const session = await ctx.db
      .updateTable('training_session')
      .set({ cancelled_at: ctx.now })
      .where('id', '=', sessionId)
      .where('cancelled_at', 'is', null)
      .returning('cohort_id')
      .executeTakeFirst()
    if (!session) return refuse({ code: 'not-found' })
    await recordActivity(ctx, {
      verb: 'cancelSession',
      subject: `cohort:${session.cohort_id}`,
      after: { sessionId },
    })
    return ok(undefined)
  })
}
