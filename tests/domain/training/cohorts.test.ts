import { afterEach, beforeEach, expect, test } from 'vitest'
import { touchedSince } from '#app/domain/changes.ts'
import { completeCohort, startCohort } from '#app/domain/training/cohorts.ts'
import { granted, lastri, refused } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.drop())

const training = { name: 'Pelatihan Industri Rumahan 2026', startedOn: '2026-10-05' }

test('a completed cohort shows on the page of each of its makers', async () => {
  const { cohortId } = granted(await startCohort(world.ctx, training))
  const producerId = await lastri(world.ctx, { cohortId })
  const seen = world.revisions.at(-1) ?? 0
  granted(await completeCohort(world.ctx, { cohortId, completedOn: '2026-11-20' }))
  expect([...(await touchedSince(world.db, seen)).subjects]).toEqual([`producer:${producerId}`])
})

test('a cohort has a name of its own and a day on which it began', async () => {
  granted(await startCohort(world.ctx, training))
  expect(refused(await startCohort(world.ctx, training)).code).toBe('name-taken')
  expect(refused(await startCohort(world.ctx, { ...training, name: '' })).code).toBe('name-missing')
  expect(refused(await startCohort(world.ctx, { name: 'x', startedOn: '2026-13-01' })).code).toBe('not-a-day')
})

test('a cohort is completed once, and not before it began', async () => {
  const { cohortId } = granted(await startCohort(world.ctx, training))
  const complete = (completedOn: string) => completeCohort(world.ctx, { cohortId, completedOn })
  expect(refused(await complete('2026-10-04')).code).toBe('completed-before-start')
  granted(await complete('2026-11-20'))
  expect(refused(await complete('2026-11-21'))).toEqual({
    code: 'already-completed',
    completedOn: '2026-11-20',
  })
  expect(
    refused(await completeCohort(world.ctx, { cohortId: 'coh_none', completedOn: '2026-11-20' })).code,
  ).toBe('unknown-cohort')
})
