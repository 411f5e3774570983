import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import type { Day } from '../dates.ts'
import { may } from '../identity/permissions.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'
import { attendanceIn, key } from './attendance.ts'
import { hasEarned } from './attendance-rule.ts'
import { type CompleteCohortRefusal, completeCohort } from './cohorts.ts'

export type CompleteTrainingRefusal =
  | CompleteCohortRefusal
  | { code: 'not-allowed' }
  | { code: 'no-sessions' }
  | { code: 'attendance-missing'; topics: string[] }

/** The cohort is through: those who were there often enough get their certificate, and are trained from now on. */
export async function completeTraining(
  ctx: Context,
  input: { cohortId: string; completedOn: Day },
): Promise<Result<{ certificates: number; without: number }, CompleteTrainingRefusal>> {
  type Value = { certificates: number; without: number }
  return transact<Value, CompleteTrainingRefusal>(ctx, async ctx => {
    const { cohortId, completedOn } = input
    if (!may(ctx.actor, 'registry:edit')) return refuse({ code: 'not-allowed' })
    const sessions = await sessionsHeld(ctx, cohortId, completedOn)
    const completed = await completeCohort(ctx, input)
    if (!completed.ok) return completed
    if (sessions.length === 0) return refuse({ code: 'no-sessions' })
    const attendance = await attendanceIn(
      ctx,
      sessions.map(session => session.id),
    )
    const silent = sessions.filter(session => ![...attendance.keys()].some(one => one.startsWith(session.id)))
    if (silent.length > 0)
      return refuse({ code: 'attendance-missing', topics: silent.map(session => session.topic) })

    const percentNeeded = await percentOf(ctx, cohortId)
    const members = await ctx.db
      .selectFrom('producer')
      .select('id')
      .where('cohort_id', '=', cohortId)
      .orderBy('id')
      .execute()
    let certificates = 0
    for (const { id } of members) {
      const attended = sessions.filter(session => attendance.get(key(session.id, id))?.wasPresent).length
      const count = { held: sessions.length, attended, percentNeeded }
      if (!hasEarned(count)) continue
      await writeCertificate(ctx, { cohortId, producerId: id, issuedOn: completedOn, ...count })
      certificates++
    }
    return ok({ certificates, without: members.length - certificates })
  })
}

export type IssueCertificateRefusal =
  | { code: 'not-allowed' }
  | { code: 'cohort-not-completed' }
  | { code: 'not-in-cohort'; producerIds: string[] }
  | { code: 'attendance-too-low'; held: number; attended: number; percentNeeded: number }
  | { code: 'certificate-issued'; number: string }

/** For one whose attendance was corrected after the cohort was completed. */
export async function issueCertificate(
  ctx: Context,
  input: { cohortId: string; producerId: string; issuedOn: Day },
): Promise<Result<{ number: string }, IssueCertificateRefusal>> {
  return transact<{ number: string }, IssueCertificateRefusal>(ctx, async ctx => {
    const { cohortId, producerId, issuedOn } = input
    if (!may(ctx.actor, 'registry:edit')) return refuse({ code: 'not-allowed' })
    const cohort = await ctx.db
      .selectFrom('cohort')
      .select('completed_on')
      .where('id', '=', cohortId)
      .executeTakeFirst()
    if (!cohort?.completed_on) return refuse({ code: 'cohort-not-completed' })
    const has = await ctx.db
      .selectFrom('certificate')
      .select('number')
      .where('cohort_id', '=', cohortId)
      .where('producer_id', '=', producerId)
      .executeTakeFirst()
    if (has) return refuse({ code: 'certificate-issued', number: has.number })
    const member = await ctx.db
      .selectFrom('producer')
      .select('id')
      .where('id', '=', producerId)
      .where('cohort_id', '=', cohortId)
      .executeTakeFirst()
    if (!member) return refuse({ code: 'not-in-cohort', producerIds: [producerId] })

    const sessions = await sessionsHeld(ctx, cohortId, cohort.completed_on)
    const attendance = await attendanceIn(
      ctx,
      sessions.map(session => session.id),
    )
    const attended = sessions.filter(
      session => attendance.get(key(session.id, producerId))?.wasPresent,
    ).length
    const count = { held: sessions.length, attended, percentNeeded: await percentOf(ctx, cohortId) }
    if (!hasEarned(count)) return refuse({ code: 'attendance-too-low', ...count })
    return ok({ number: await writeCertificate(ctx, { cohortId, producerId, issuedOn, ...count }) })
  })
}

async function sessionsHeld(ctx: Context, cohortId: string, until: Day) {
  return ctx.db
    .selectFrom('training_session')
    .select(['id', 'topic'])
    .where('cohort_id', '=', cohortId)
    .where('cancelled_at', 'is', null)
    .where('held_on', '<=', until)
    .orderBy('held_on')
    .orderBy('id')
    .execute()
}

async function percentOf(ctx: Context, cohortId: string): Promise<number> {
  const cohort = await ctx.db
    .selectFrom('cohort')
    .select('attendance_needed_percent')
    .where('id', '=', cohortId)
    .executeTakeFirstOrThrow()
  return cohort.attendance_needed_percent
}

async function writeCertificate(
  ctx: Context,
  facts: { cohortId: string; producerId: string; issuedOn: Day; held: number; attended: number },
): Promise<string> {
  const number = await nextNumber(ctx, facts.issuedOn)
  await ctx.db
    .insertInto('certificate')
    .values({
      id: newId('crt', ctx.now),
      number,
      cohort_id: facts.cohortId,
      producer_id: facts.producerId,
      issued_on: facts.issuedOn,
      sessions_held: facts.held,
      sessions_attended: facts.attended,
      issued_by_id: ctx.actor.kind === 'person' ? ctx.actor.accountId : null,
    })
    .execute()
  await recordActivity(ctx, {
    verb: 'issueCertificate',
    subject: `producer:${facts.producerId}`,
    after: { number, cohortId: facts.cohortId, held: facts.held, attended: facts.attended },
  })
  touch(ctx, `producer:${facts.producerId}`)
  return number
}

/** `SRT/2026/0007`, counted by year without a gap. */
async function nextNumber(ctx: Context, on: Day): Promise<string> {
  const year = Number(on.slice(0, 4))
  const { last } = await ctx.db
    .insertInto('certificate_number')
    .values({ year, last: 1 })
    .onConflict(conflict =>
      conflict.column('year').doUpdateSet(eb => ({ last: eb('certificate_number.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `SRT/${year}/${String(last).padStart(4, '0')}`
}
