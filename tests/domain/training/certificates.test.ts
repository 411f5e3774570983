import { afterEach, beforeEach, expect, test } from 'vitest'
import { readMakers } from '#app/domain/catalogue/makers.ts'
import { giveConsent } from '#app/domain/consent/consents.ts'
import { consentTextVersions } from '#app/domain/consent/purposes.ts'
import type { Context } from '#app/domain/context.ts'
import type { Result } from '#app/domain/result.ts'
import { recordAttendance } from '#app/domain/training/attendance.ts'
import { completeTraining, issueCertificate } from '#app/domain/training/certificates.ts'
import { getCohortSheet, listCohorts } from '#app/domain/training/cohort-sheet.ts'
import { startCohort } from '#app/domain/training/cohorts.ts'
import { enrol } from '#app/domain/training/enrolment.ts'
import { addProgramme, listProgrammes } from '#app/domain/training/programmes.ts'
import { cancelSession, planSession } from '#app/domain/training/sessions.ts'
import { trainingOf } from '#app/domain/training/training-record.ts'
import { granted, officer, refused } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { person, registered } from '../registry/people.ts'

let world: World
let office: Context
let cohortId: string
let siti: string
let wulan: string
beforeEach(async () => {
  world = await createWorld()
  office = await officer(world)
  const { programmeId } = granted(
    await addProgramme(office, { name: 'Industri rumahan', organiser: 'Dinas Contoh' }),
  )
  const cohort = { name: 'Angkatan 1', startedOn: '2026-10-05', programmeId }
  cohortId = granted(await startCohort(office, cohort)).cohortId
  siti = await registered(office, { cohortId })
  wulan = await registered(office, { cohortId, greeting: 'Bu Wulan', phone: undefined })
})
afterEach(() => world.drop())

const held = async (topic: string, heldOn: string, stage = 'produksi') =>
  granted(await planSession(office, { cohortId, stage, heldOn, topic })).sessionId

/** Five sessions: Siti was at four of them, Wulan at three. */
async function fiveSessions(): Promise<string[]> {
  const sessions: string[] = []
  for (let day = 6; day <= 10; day++)
    sessions.push(await held(`Hari ${day}`, `2026-10-${String(day).padStart(2, '0')}`))
  for (const [at, sessionId] of sessions.entries()) {
    const present = [...(at < 4 ? [siti] : []), ...(at < 3 ? [wulan] : [])]
    const absent = [siti, wulan].filter(id => !present.includes(id))
    granted(await recordAttendance(office, { sessionId, present, absent }))
  }
  return sessions
}

test('four of five sessions give a certificate at 80 per cent, three do not', async () => {
  await fiveSessions()
  expect(granted(await completeTraining(office, { cohortId, completedOn: '2026-11-20' }))).toEqual({
    certificates: 1,
    without: 1,
  })
  expect((await trainingOf(office, siti)).certificates).toEqual([
    { number: 'SRT/2026/0001', cohort: 'Angkatan 1', issuedOn: '2026-11-20' },
  ])
  expect((await trainingOf(office, wulan)).certificates).toEqual([])
})

test('the shop calls trained who has a certificate, not all of a completed cohort', async () => {
  for (const producerId of [siti, wulan])
    granted(
      await giveConsent(office, {
        producerId,
        purpose: 'public-page',
        textVersion: consentTextVersions['public-page'],
      }),
    )
  await fiveSessions()
  granted(await completeTraining(office, { cohortId, completedOn: '2026-11-20' }))
  const makers = await readMakers(world.db)
  expect(makers.get(siti)?.trained).toEqual({ programme: 'Angkatan 1', on: '2026-11-20' })
  expect(makers.get(wulan)?.trained).toBeUndefined()
})

test('the office sets how much is enough', async () => {
  const lenient = granted(
    await startCohort(office, { name: 'Angkatan 2', startedOn: '2026-10-05', attendanceNeededPercent: 50 }),
  )
  const rini = await registered(office, { cohortId: lenient.cohortId, greeting: 'Bu Rini', phone: undefined })
  for (const [at, heldOn] of ['2026-10-06', '2026-10-07'].entries()) {
    const { sessionId } = granted(
      await planSession(office, { ...lenient, stage: 'produksi', heldOn, topic: 'x' }),
    )
    granted(
      await recordAttendance(office, {
        sessionId,
        present: at === 0 ? [rini] : [],
        absent: at === 0 ? [] : [rini],
      }),
    )
  }
  expect(
    granted(await completeTraining(office, { ...lenient, completedOn: '2026-11-20' })).certificates,
  ).toBe(1)
  for (const attendanceNeededPercent of [0, 101, 33.3])
    expect(
      refused(await startCohort(office, { name: 'x', startedOn: '2026-10-05', attendanceNeededPercent }))
        .code,
    ).toBe('percent-out-of-range')
})

test('a training without sessions, or with a session nobody wrote down, is not completed', async () => {
  const complete = () => completeTraining(office, { cohortId, completedOn: '2026-11-20' })
  expect(refused(await complete()).code).toBe('no-sessions')
  await held('Cara uji segel', '2026-10-06')
  expect(refused(await complete())).toEqual({ code: 'attendance-missing', topics: ['Cara uji segel'] })
  const cohort = (await listCohorts(office)).find(one => one.id === cohortId)
  expect(cohort?.completedOn).toBeUndefined()
})

test('a correction stands beside what was written first, and the newest word counts', async () => {
  const sessionId = await held('Label', '2026-10-06', 'pasca-produksi')
  const record = (present: string[], absent: string[]) =>
    recordAttendance(office, { sessionId, present, absent })
  expect(granted(await record([siti], [wulan])).written).toBe(2)
  expect(granted(await record([siti], [wulan])).written).toBe(0)
  expect(granted(await record([siti, wulan], [])).written).toBe(1)
  const rows = await world.db
    .selectFrom('attendance')
    .select(['was_present', 'turn'])
    .where('producer_id', '=', wulan)
    .orderBy('turn')
    .execute()
  expect(rows).toEqual([
    { was_present: 0, turn: 1 },
    { was_present: 1, turn: 2 },
  ])
  expect((await trainingOf(office, wulan)).sessions[0]?.wasPresent).toBe(true)
  await expect(world.db.updateTable('attendance').set({ was_present: 0 }).execute()).rejects.toThrow(
    'append-only',
  )
})

test('attendance is of those in the cohort, of sessions that were held', async () => {
  const stranger = await registered(office, { greeting: 'Bu Endang', phone: undefined })
  const sessionId = await held('Label', '2026-10-06')
  expect(refused(await recordAttendance(office, { sessionId, present: [stranger], absent: [] }))).toEqual({
    code: 'not-in-cohort',
    producerIds: [stranger],
  })
  const later = await held('Besok', '2026-11-25')
  expect(refused(await recordAttendance(office, { sessionId: later, present: [siti], absent: [] }))).toEqual({
    code: 'session-not-yet',
    heldOn: '2026-11-25',
  })
  granted(await cancelSession(office, { sessionId: later }))
  expect(refused(await recordAttendance(office, { sessionId: later, present: [], absent: [] })).code).toBe(
    'session-cancelled',
  )
  granted(await recordAttendance(office, { sessionId, present: [siti], absent: [] }))
  expect(refused(await cancelSession(office, { sessionId })).code).toBe('session-attended')
})

test('who was wrongly marked absent gets her certificate after the correction, once', async () => {
  const sessions = await fiveSessions()
  granted(await completeTraining(office, { cohortId, completedOn: '2026-11-20' }))
  const issue = () => issueCertificate(office, { cohortId, producerId: wulan, issuedOn: '2026-11-24' })
  expect(refused(await issue())).toMatchObject({ code: 'attendance-too-low', held: 5, attended: 3 })
  granted(await recordAttendance(office, { sessionId: sessions[3] ?? '', present: [wulan], absent: [] }))
  expect(granted(await issue()).number).toBe('SRT/2026/0002')
  expect(refused(await issue())).toEqual({ code: 'certificate-issued', number: 'SRT/2026/0002' })
  await expect(world.db.deleteFrom('certificate').execute()).rejects.toThrow('append-only')
})

test('sessions have one of three stages, a topic and a day within the cohort', async () => {
  const code = async (change: object) =>
    refused(
      await planSession(office, { cohortId, stage: 'produksi', heldOn: '2026-10-06', topic: 'x', ...change }),
    ).code
  expect(await code({ stage: 'promosi' })).toBe('unknown-stage')
  expect(await code({ topic: ' ' })).toBe('topic-missing')
  expect(await code({ heldOn: '2026-10-04' })).toBe('before-cohort')
  expect(await code({ heldOn: '2026-02-30' })).toBe('not-a-day')
  expect(await code({ cohortId: 'coh_none' })).toBe('unknown-cohort')
})

test('she moves on to a new cohort only when hers is through', async () => {
  const next = granted(await startCohort(office, { name: 'Angkatan 2', startedOn: '2026-11-01' }))
  expect(refused(await enrol(office, { producerId: siti, cohortId: next.cohortId }))).toEqual({
    code: 'in-another-cohort',
    cohort: 'Angkatan 1',
  })
  await fiveSessions()
  granted(await completeTraining(office, { cohortId, completedOn: '2026-11-20' }))
  granted(await enrol(office, { producerId: siti, cohortId: next.cohortId }))
  expect((await trainingOf(office, siti)).certificates).toHaveLength(1)
  expect(refused(await enrol(office, { producerId: siti, cohortId })).code).toBe('already-completed')
  expect(refused(await enrol(office, { producerId: siti, cohortId: 'coh_none' })).code).toBe('unknown-cohort')
})

test('the sheet of a cohort says who was where and how many sessions are enough', async () => {
  const sessions = await fiveSessions()
  const sheet = await getCohortSheet(office, cohortId)
  expect(sheet).toMatchObject({
    percentNeeded: 80,
    sessionsNeeded: 4,
    programme: { organiser: 'Dinas Contoh' },
  })
  expect(sheet?.makers.map(maker => [maker.greeting, maker.present.length, maker.absent.length])).toEqual([
    ['Bu Siti', 4, 1],
    ['Bu Wulan', 3, 2],
  ])
  expect(sheet?.sessions.map(session => session.id)).toEqual(sessions)
  expect(await getCohortSheet(office, 'coh_none')).toBeUndefined()
})

test('programmes have names of their own, and reviewers change nothing of a training', async () => {
  expect(refused(await addProgramme(office, { name: 'Industri rumahan', organiser: 'x' })).code).toBe(
    'name-taken',
  )
  expect(await listProgrammes(office)).toHaveLength(1)
  const reviewer = await person(world, 'Dewi', { role: 'reviewer' })
  const sessionId = await held('Label', '2026-10-06')
  const tries: Promise<Result<unknown, { code: string }>>[] = [
    addProgramme(reviewer, { name: 'x', organiser: 'x' }),
    startCohort(reviewer, { name: 'x', startedOn: '2026-10-05' }),
    planSession(reviewer, { cohortId, stage: 'produksi', heldOn: '2026-10-06', topic: 'x' }),
    recordAttendance(reviewer, { sessionId, present: [], absent: [] }),
    cancelSession(reviewer, { sessionId }),
    completeTraining(reviewer, { cohortId, completedOn: '2026-11-20' }),
    issueCertificate(reviewer, { cohortId, producerId: siti, issuedOn: '2026-11-20' }),
    enrol(reviewer, { producerId: siti, cohortId }),
  ]
  for (const one of tries) expect(refused(await one).code).toBe('not-allowed')
})
