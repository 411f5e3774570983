import type { TrainingStage } from '#db/schema/training.ts'
import type { Context } from '../context.ts'
import type { Day } from '../dates.ts'
import { attendanceIn, key } from './attendance.ts'
import { sessionsNeeded } from './attendance-rule.ts'

export type ListedCohort = {
  id: string
  name: string
  programme: string | undefined
  startedOn: Day
  completedOn: Day | undefined
  makers: number
  sessions: number
  certificates: number
}

export async function listCohorts(ctx: Context): Promise<ListedCohort[]> {
  const rows = await ctx.db
    .selectFrom('cohort')
    .leftJoin('programme', 'programme.id', 'cohort.programme_id')
    .select(eb => [
      'cohort.id',
      'cohort.name',
      'cohort.started_on',
      'cohort.completed_on',
      'programme.name as programme',
      eb
        .selectFrom('producer')
        .select(inner => inner.fn.countAll<number>().as('makers'))
        .whereRef('producer.cohort_id', '=', 'cohort.id')
        .as('makers'),
      eb
        .selectFrom('training_session')
        .select(inner => inner.fn.countAll<number>().as('sessions'))
        .whereRef('training_session.cohort_id', '=', 'cohort.id')
        .where('training_session.cancelled_at', 'is', null)
        .as('sessions'),
      eb
        .selectFrom('certificate')
        .select(inner => inner.fn.countAll<number>().as('certificates'))
        .whereRef('certificate.cohort_id', '=', 'cohort.id')
        .as('certificates'),
    ])
    .orderBy('cohort.started_on', 'desc')
    .orderBy('cohort.id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    programme: row.programme ?? undefined,
    startedOn: row.started_on,
    completedOn: row.completed_on ?? undefined,
    makers: Number(row.makers),
    sessions: Number(row.sessions),
    certificates: Number(row.certificates),
  }))
}

export type CohortSheet = {
  id: string
  name: string
  programme: { name: string; organiser: string } | undefined
  startedOn: Day
  completedOn: Day | undefined
  percentNeeded: number
  sessionsNeeded: number
  sessions: { id: string; stage: TrainingStage; heldOn: Day; topic: string; recorded: boolean }[]
  /** @property present session ids; @property certificate its number */
  makers: {
    id: string
    greeting: string
    fullName: string | undefined
    kelurahan: string
    present: string[]
    absent: string[]
    certificate: string | undefined
  }[]
}

/** One cohort with everybody in it and who was at which session. */
export async function getCohortSheet(ctx: Context, cohortId: string): Promise<CohortSheet | undefined> {
  const cohort = await ctx.db
    .selectFrom('cohort')
    .leftJoin('programme', 'programme.id', 'cohort.programme_id')
    .select([
      'cohort.id',
      'cohort.name',
      'cohort.started_on',
      'cohort.completed_on',
      'cohort.attendance_needed_percent',
      'programme.name as programme',
      'programme.organiser',
    ])
    .where('cohort.id', '=', cohortId)
    .executeTakeFirst()
  if (!cohort) return undefined
  const sessions = await ctx.db
    .selectFrom('training_session')
    .select(['id', 'stage', 'held_on', 'topic'])
    .where('cohort_id', '=', cohortId)
    .where('cancelled_at', 'is', null)
    .orderBy('held_on')
    .orderBy('id')
    .execute()
  const attendance = await attendanceIn(
    ctx,
    sessions.map(session => session.id),
  )
  const recorded = new Set([...attendance.keys()].map(one => one.split(' ')[0]))
  const makers = await ctx.db
    .selectFrom('producer')
    .innerJoin('kelurahan', 'kelurahan.code', 'producer.kelurahan_code')
    .leftJoin('producer_private as private', 'private.producer_id', 'producer.id')
    .leftJoin('certificate', join =>
      join.onRef('certificate.producer_id', '=', 'producer.id').on('certificate.cohort_id', '=', cohortId),
    )
    .select(['producer.id', 'producer.greeting', 'private.full_name', 'kelurahan.name', 'certificate.number'])
    .where('producer.cohort_id', '=', cohortId)
    .orderBy('producer.greeting')
    .orderBy('producer.id')
    .execute()
  const heardOf = (makerId: string, wasPresent: boolean): string[] =>
    sessions
      .filter(session => attendance.get(key(session.id, makerId))?.wasPresent === wasPresent)
      .map(session => session.id)
  return {
    id: cohort.id,
    name: cohort.name,
    programme:
      cohort.programme === null ? undefined : { name: cohort.programme, organiser: cohort.organiser ?? '' },
    startedOn: cohort.started_on,
    completedOn: cohort.completed_on ?? undefined,
    percentNeeded: cohort.attendance_needed_percent,
    sessionsNeeded: sessionsNeeded(sessions.length, cohort.attendance_needed_percent),
    sessions: sessions.map(session => ({
      id: session.id,
      stage: session.stage,
      heldOn: session.held_on,
      topic: session.topic,
      recorded: recorded.has(session.id),
    })),
    makers: makers.map(maker => ({
      id: maker.id,
      greeting: maker.greeting,
      fullName: maker.full_name ?? undefined,
      kelurahan: maker.name,
      present: heardOf(maker.id, true),
      absent: heardOf(maker.id, false),
      certificate: maker.number ?? undefined,
    })),
  }
}
