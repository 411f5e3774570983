import { afterEach, beforeEach, expect, test } from 'vitest'
import { showImport } from '#app/domain/import/import-run.ts'
import { getImport } from '#app/domain/import/import-view.ts'
import { startTakingIn, takeInBatch } from '#app/domain/import/take-in.ts'
import { officeSpreadsheets } from '#app/gateways/spreadsheets/office-spreadsheets.server.ts'
import { granted, officer } from '#tests/support/cast.ts'
import { longList } from '#tests/support/participants.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { seals } from '../registry/people.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.drop())

test('a list of 5,000 is shown and taken in within two minutes, batch by batch', async () => {
  const office = await officer(world)
  const sheet = granted(await officeSpreadsheets.read(longList(5000)))
  const terms = { consents: ['registry'] as const, greeting: 'Bu' as const }
  const { runId } = granted(await showImport(office, seals, { fileName: 'panjang.csv', sheet, terms }))
  expect((await getImport(office, runId))?.plans).toEqual({ new: 5000, known: 0, ask: 0, bad: 0 })
  granted(await startTakingIn(office, { runId }))
  let longestBatchMs = 0
  for (let left = 5000; left > 0; ) {
    const batchAt = performance.now()
    left = granted(await takeInBatch(office, { runId })).left
    longestBatchMs = Math.max(longestBatchMs, performance.now() - batchAt)
  }
  expect((await getImport(office, runId))?.outcomes.registered).toBe(5000)
  expect(longestBatchMs).toBeLessThan(5000)
}, 120_000)
