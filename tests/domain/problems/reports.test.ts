import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerReport, revealContact } from '#app/domain/problems/answers.ts'
import { findFollowedReport } from '#app/domain/problems/followed-report.ts'
import { getProblemSheet } from '#app/domain/problems/problem-sheet.ts'
import { reportQuota } from '#app/domain/problems/report-quota.ts'
import { readReportCode, sendReport } from '#app/domain/problems/visitor-report.ts'
import { granted, refused } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { chipsInTown, daysLater, fromBuyer, newKey, seals, type Town, taken } from './stories.ts'

let world: World
let town: Town
beforeAll(async () => {
  world = await createWorld()
  town = await chipsInTown(world)
})
afterAll(() => world.drop())

let neighbours = 0
const elsewhere = (): string => `198.51.100.${++neighbours}`
const visitor = () => world.as({ actor: { kind: 'visitor' } })

async function problemOf(code: string): Promise<string> {
  const row = await world.db
    .selectFrom('problem_report')
    .select('problem_id')
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return row.problem_id
}

test('a buyer without account opens a nonconformity about a batch and gets a code to read aloud', async () => {
  const about = { batchCode: town.batchCode.toLowerCase() }
  const { code } = granted(await sendReport(visitor(), seals, fromBuyer({ about, address: elsewhere() })))
  expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}$/)
  const sheet = await getProblemSheet(town.office, await problemOf(code), 'id')
  expect(sheet).toMatchObject({
    source: 'customer',
    severity: 'minor',
    state: 'open',
    openedBy: undefined,
    batch: { code: town.batchCode },
    dueOn: '2026-12-01',
  })
})

test.each([
  ['ill', 'critical', '2026-11-25'],
  ['foreign-body', 'critical', '2026-11-25'],
  ['spoiled', 'major', '2026-11-27'],
])('%s is %s at once, due on %s', async (kind, severity, dueOn) => {
  const { code } = granted(
    await sendReport(visitor(), seals, fromBuyer({ kind, note: `Soal ${kind}`, address: elsewhere() })),
  )
  expect(await getProblemSheet(town.office, await problemOf(code), 'id')).toMatchObject({ severity, dueOn })
})

test('the code leads to how far it is and to the answer, and to nothing about people', async () => {
  const contact = 'rina@example.org'
  const { code } = granted(
    await sendReport(visitor(), seals, fromBuyer({ contact, note: 'Bocor di tas.', address: elsewhere() })),
  )
  const problemId = await problemOf(code)
  granted(await answerReport(town.office, { problemId, note: 'Kami ganti di konter.', language: 'id' }))
  await taken(town.office, problemId, 'contain')
  const followed = await findFollowedReport(visitor(), code.toUpperCase().replaceAll('-', ' '), 'en')
  expect(followed).toMatchObject({
    code,
    state: 'contained',
    name: { text: 'Tempeh Chips' },
    answers: [{ said: { text: 'Kami ganti di konter.', language: 'id' } }],
  })
  for (const secret of [contact, 'Bocor', 'Ratna', 'Lastri', 'rak'])
    expect(JSON.stringify(followed)).not.toContain(secret)
  expect(await findFollowedReport(visitor(), 'aaaa-bbbb-cccc', 'id')).toBeUndefined()
  expect(await findFollowedReport(visitor(), '%', 'id')).toBeUndefined()
})

test('a contact lies sealed, is shown to the office alone, and each look is written down', async () => {
  const { code } = granted(
    await sendReport(
      visitor(),
      seals,
      fromBuyer({ contact: '0812 000', note: 'Aneh.', address: elsewhere() }),
    ),
  )
  const problemId = await problemOf(code)
  const stored = await world.db.selectFrom('problem_report').selectAll().where('code', '=', code).execute()
  expect(JSON.stringify(stored)).not.toContain('0812')
  expect(JSON.stringify(stored)).not.toContain('198.51')
  expect(granted(await revealContact(town.office, seals, { problemId }))).toEqual({ contact: '0812 000' })
  expect(refused(await revealContact(town.her, seals, { problemId })).code).toBe('not-allowed')
  const looks = await world.db
    .selectFrom('activity')
    .select('verb')
    .where('subject', '=', `problem:${problemId}`)
    .where('verb', '=', 'viewPrivateData')
    .execute()
  expect(looks).toHaveLength(1)
  expect((await getProblemSheet(town.her, problemId, 'id'))?.report).toBeUndefined()
})

test('the same form, and the same words from the same address, are one report', async () => {
  const address = elsewhere()
  const form = fromBuyer({ address, note: 'Isinya  remuk!' })
  const { code } = granted(await sendReport(visitor(), seals, form))
  expect(granted(await sendReport(visitor(), seals, form))).toEqual({ code })
  const again = fromBuyer({ address, note: 'isinya remuk' })
  expect(granted(await sendReport(visitor(), seals, again))).toEqual({ code })
  const another = granted(
    await sendReport(visitor(), seals, { ...again, address: elsewhere(), key: newKey() }),
  )
  expect(another.code).not.toBe(code)
})

test('an address that has sent its share waits for an hour, and nobody else does', async () => {
  const address = elsewhere()
  const nth = (n: number) => fromBuyer({ address, note: `Bungkus ke-${n} sobek.` })
  for (let n = 0; n < reportQuota.reports; n++) granted(await sendReport(visitor(), seals, nth(n)))
  expect(refused(await sendReport(visitor(), seals, nth(99)))).toEqual({
    code: 'too-many-reports',
    limit: reportQuota.reports,
  })
  granted(await sendReport(visitor(), seals, fromBuyer({ address: elsewhere() })))
  granted(await sendReport(daysLater(visitor(), 1), seals, nth(99)))
})

test.each([
  [{ kind: 'x' }, { code: 'report-kind-missing' }],
  [{ note: ' \n ' }, { code: 'note-missing' }],
  [{ note: 'a'.repeat(2001) }, { code: 'note-too-long', most: 2000, got: 2001 }],
  [{ contact: 'a'.repeat(121) }, { code: 'contact-too-long', most: 120, got: 121 }],
  [{ about: { slug: 'tidak-ada' } }, { code: 'report-about-nothing' }],
  [{ about: { batchCode: 'KT1-261120-1' } }, { code: 'report-about-nothing' }],
  [{ typedBatchCode: 'KTE-000' }, { code: 'unknown-batch' }],
  [{ key: '' }, { code: 'key-unfit' }],
])('a report with %j is refused, and nothing is kept', async (change, refusal) => {
  const count = async () => (await world.db.selectFrom('problem').select('id').execute()).length
  const before = await count()
  expect(refused(await sendReport(visitor(), seals, fromBuyer({ ...change, address: elsewhere() })))).toEqual(
    refusal,
  )
  expect(await count()).toBe(before)
})

test('from a product, the code on the pack may be typed by hand', async () => {
  const typedBatchCode = town.batchCode.replaceAll('-', ' ').toLowerCase()
  const { code } = granted(
    await sendReport(visitor(), seals, fromBuyer({ typedBatchCode, address: elsewhere() })),
  )
  expect((await findFollowedReport(visitor(), code, 'id'))?.batchCode).toBe(town.batchCode)
})

test('a code is understood as it is heard', () => {
  expect(readReportCode(' K3VM 9Q2D-x7ta ')).toBe('k3vm-9q2d-x7ta')
  expect(readReportCode('oOil-1111-1111')).toBe('0011-1111-1111')
  expect(readReportCode('k3vm-9q2d')).toBeUndefined()
})
