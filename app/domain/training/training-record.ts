import type { TrainingStage } from '#db/schema/training.ts'
import type { Context } from '../context.ts'
import type { Day } from '../dates.ts'
import { attendanceIn, key } from './attendance.ts'

/** What a maker went through. Trained is who has a certificate; it comes from a completed cohort only. */
export type TrainingRecord = {
  cohort: { id: string; name: string; startedOn: Day; completedOn: Day | undefined } | undefined
  sessions: {
    id: string
    stage: TrainingStage
    heldOn: Day
    topic: string
    wasPresent: boolean | undefined
  }[]
  certificates: { number: string; cohort: string; issuedOn: Day }[]
}

export async function trainingOf(ctx: Context, producerId: string): Promise<TrainingRecord> {
  const cohort = await ctx.db
    .selectFrom('producer')
    .innerJoin('cohort', 'cohort.id', 'producer.cohort_id')
    .select(['cohort.id', 'cohort.name', 'cohort.started_on', 'cohort.completed_on'])
    .where('producer.id', '=', producerId)
    .executeTakeFirst()
  const sessions = cohort
    ? await ctx.db
        .selectFrom('training_session')
        .select(['id', 'stage', 'held_on', 'topic'])
        .where('cohort_id', '=', cohort.id)
        .where('cancelled_at', 'is', null)
        .orderBy('held_on')
        .orderBy('id')
        .execute()
    : []
  const attendance = await attendanceIn(
    ctx,
    sessions.map(session => session.id),
  )
  const certificates = await ctx.db
    .selectFrom('certificate')
    .innerJoin('cohort', 'cohort.id', 'certificate.cohort_id')
    .select(['certificate.number', 'cohort.name', 'certificate.issued_on'])
    .where('certificate.producer_id', '=', producerId)
    .orderBy('certificate.issued_on')
    .execute()
  return {
    cohort: cohort && {
      id: cohort.id,
      name: cohort.name,
      startedOn: cohort.started_on,
      completedOn: cohort.completed_on ?? undefined,
    },
    sessions: sessions.map(session => ({
      id: session.id,
      stage: session.stage,
      heldOn: session.held_on,
      topic: session.topic,
      wasPresent: attendance.get(key(session.id, producerId))?.wasPresent,
    })),
    certificates: certificates.map(row => ({
      number: row.number,
      cohort: row.name,
      issuedOn: row.issued_on,
    })),
  }
}
