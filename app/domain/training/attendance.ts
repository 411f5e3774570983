import { recordActivity } from '../activity/activity.ts'
import { type Context, today } from '../context.ts'
import type { Day } from '../dates.ts'
import { may } from '../identity/permissions.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'

export type AttendanceRefusal =
  | { code: 'not-allowed' }
  | { code: 'not-found' }
  | { code: 'session-cancelled' }
  | { code: 'session-not-yet'; heldOn: Day }
  | { code: 'not-in-cohort'; producerIds: string[] }

/**
 * Who was there, for all whom the sheet lists. What is already so is left; what differs is written as a correction,
 * so that the first word stays readable.
 */
export async function recordAttendance(
  ctx: Context,
  input: { sessionId: string; present: readonly string[]; absent: readonly string[] },
): Promise<Result<{ written: number }, AttendanceRefusal>> {
  return transact<{ written: number }, AttendanceRefusal>(ctx, async ctx => {
    const { sessionId } = input
    if (!may(ctx.actor, 'registry:edit')) return refuse({ code: 'not-allowed' })
    const session = await ctx.db
      .selectFrom('training_session')
      .select(['cohort_id', 'held_on', 'cancelled_at'])
      .where('id', '=', sessionId)
      .executeTakeFirst()
    if (!session) return refuse({ code: 'not-found' })
    if (session.cancelled_at !== null) return refuse({ code: 'session-cancelled' })
    if (session.held_on > today(ctx)) return refuse({ code: 'session-not-yet', heldOn: session.held_on })

    const before = await attendanceIn(ctx, [sessionId])
    const said = new Map<string, boolean>()
    for (const id of input.absent) said.set(id, false)
    for (const id of input.present) said.set(id, true)
    const strangers = await notInCohort(ctx, session.cohort_id, [...said.keys()])
    if (strangers.length > 0) return refuse({ code: 'not-in-cohort', producerIds: strangers })

    const changed = [...said].filter(
      ([id, wasPresent]) => before.get(key(sessionId, id))?.wasPresent !== wasPresent,
    )
    for (const [producerId, wasPresent] of changed)
      await ctx.db
        .insertInto('attendance')
        .values({
          id: newId('atd', ctx.now),
          session_id: sessionId,
          producer_id: producerId,
          was_present: wasPresent ? 1 : 0,
          turn: (before.get(key(sessionId, producerId))?.turn ?? 0) + 1,
          recorded_at: ctx.now,
          recorded_by_id: ctx.actor.kind === 'person' ? ctx.actor.accountId : null,
        })
        .execute()
    if (changed.length > 0)
      await recordActivity(ctx, {
        verb: 'recordAttendance',
        subject: `cohort:${session.cohort_id}`,
        after: { sessionId, changed: Object.fromEntries(changed) },
      })
    return ok({ written: changed.length })
  })
}

export type Attended = { wasPresent: boolean; turn: number }

/** The newest word on each session and maker, by `key`. */
export async function attendanceIn(
  ctx: Context,
  sessionIds: readonly string[],
): Promise<Map<string, Attended>> {
  const newest = new Map<string, Attended>()
  if (sessionIds.length === 0) return newest
  const rows = await ctx.db
    .selectFrom('attendance')
    .select(['session_id', 'producer_id', 'was_present', 'turn'])
    .where('session_id', 'in', [...sessionIds])
    .orderBy('turn')
    .execute()
  for (const row of rows)
    newest.set(key(row.session_id, row.producer_id), { wasPresent: row.was_present === 1, turn: row.turn })
  return newest
}

export const key = (sessionId: string, producerId: string): string => `${sessionId} ${producerId}`

async function notInCohort(ctx: Context, cohortId: string, producerIds: string[]): Promise<string[]> {
  if (producerIds.length === 0) return []
  const rows = await ctx.db
    .selectFrom('producer')
    .select('id')
    .where('cohort_id', '=', cohortId)
    .where('id', 'in', producerIds)
    .execute()
  const known = new Set(rows.map(row => row.id))
  return producerIds.filter(id => !known.has(id))
}
