import type { Context } from '#app/domain/context.ts'
import { recordAttendance } from '#app/domain/training/attendance.ts'
import { completeTraining } from '#app/domain/training/certificates.ts'
import { startCohort } from '#app/domain/training/cohorts.ts'
import { addProgramme } from '#app/domain/training/programmes.ts'
import { planSession } from '#app/domain/training/sessions.ts'
import { granted } from './granted.ts'

export type DemoCohorts = Record<'2021' | '2026', string>

/** Two trainings of one programme: one of some years ago, and one that still runs. */
export async function startTrainings(ctx: Context): Promise<DemoCohorts> {
  const programme = await granted(
    addProgramme(ctx, { name: 'Pelatihan Industri Rumahan', organiser: 'Kantor kota contoh' }),
  )
  const start = (year: string, startedOn: string) =>
    granted(startCohort(ctx, { name: `Pelatihan Industri Rumahan ${year}`, startedOn, ...programme }))
  const first = await start('2021', '2021-03-01')
  const second = await start('2026', '2026-10-05')
  return { '2021': first.cohortId, '2026': second.cohortId }
}

const sessions = [
  { stage: 'pra-produksi', topic: 'Ide produk dan harga pokok', day: '02' },
  { stage: 'produksi', topic: 'Kebersihan, takaran, dan uji segel', day: '10' },
  { stage: 'pasca-produksi', topic: 'Label, foto, dan titip jual', day: '17' },
] as const

/** The first training is held to its end; the second has its days in the calendar. */
export async function holdTrainings(
  ctx: Context,
  cohorts: DemoCohorts,
  participants: readonly string[],
): Promise<void> {
  for (const { day, ...session } of sessions) {
    const cohortId = cohorts['2021']
    const { sessionId } = await granted(planSession(ctx, { cohortId, heldOn: `2021-03-${day}`, ...session }))
    await granted(recordAttendance(ctx, { sessionId, present: participants, absent: [] }))
    await granted(planSession(ctx, { cohortId: cohorts['2026'], heldOn: `2026-11-${day}`, ...session }))
  }
  await granted(completeTraining(ctx, { cohortId: cohorts['2021'], completedOn: '2021-03-24' }))
}
