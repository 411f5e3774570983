import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { answerRows } from '#app/domain/import/import-answers.ts'
import { type ImportTerms, showImport } from '#app/domain/import/import-run.ts'
import { getImport, listImportRows, listImports, listRowsLeft } from '#app/domain/import/import-view.ts'
import { putAwayImport } from '#app/domain/import/put-away.ts'
import { startTakingIn, takeInBatch } from '#app/domain/import/take-in.ts'
import { eraseProducer } from '#app/domain/registry/erasure.ts'
import { getMakerCard } from '#app/domain/registry/maker-card.ts'
import { listMakers } from '#app/domain/registry/maker-list.ts'
import { registerMaker } from '#app/domain/registry/new-maker.ts'
import { startCohort } from '#app/domain/training/cohorts.ts'
import { officeSpreadsheets } from '#app/gateways/spreadsheets/office-spreadsheets.server.ts'
import { granted, officer, refused } from '#tests/support/cast.ts'
import { listOfForty, longList } from '#tests/support/participants.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { person, registered, seals, siti } from '../registry/people.ts'

let world: World
let office: Context
beforeEach(async () => {
  world = await createWorld()
  office = await officer(world)
})
afterEach(() => world.drop())

const terms: ImportTerms = { consents: ['registry', 'income-report'], greeting: 'Bu' }

async function shown(bytes: Uint8Array | string, cohortId?: string, ctx = office): Promise<string> {
  const sheet = granted(await officeSpreadsheets.read(typeof bytes === 'string' ? Buffer.from(bytes) : bytes))
  return granted(await showImport(ctx, seals, { fileName: 'peserta.xlsx', sheet, cohortId, terms })).runId
}

async function takenIn(runId: string): Promise<void> {
  granted(await startTakingIn(office, { runId }))
  for (let left = 1; left > 0; ) left = granted(await takeInBatch(office, { runId })).left
}

const countMakers = async () => (await listMakers(office, {})).count

test('of forty participants with three bad rows 37 come in, three are explained, and again none comes twice', async () => {
  const { cohortId } = granted(await startCohort(office, { name: 'Angkatan 1', startedOn: '2026-10-05' }))
  const file = await listOfForty()
  const runId = await shown(file, cohortId)
  expect((await getImport(office, runId))?.plans).toEqual({ new: 37, known: 0, ask: 0, bad: 3 })
  expect(await countMakers()).toBe(0)

  await takenIn(runId)
  expect(await getImport(office, runId)).toMatchObject({
    state: 'finished',
    outcomes: { registered: 37, known: 0, left: 3 },
  })
  expect(
    (await listRowsLeft(office, runId)).map(row => [
      row.number,
      row.reading?.faults.map(fault => fault.code),
    ]),
  ).toEqual([
    [11, ['phone-lost-digits']],
    [22, ['kelurahan-unknown']],
    [35, ['name-missing']],
  ])
  const { perKecamatan, count } = await listMakers(office, { cohortId })
  expect(count).toBe(37)
  expect(perKecamatan.map(one => one.count)).toEqual([7, 7, 7, 8, 8])

  const again = await shown(file, cohortId)
  expect((await getImport(office, again))?.plans).toEqual({ new: 0, known: 37, ask: 0, bad: 3 })
  await takenIn(again)
  expect(await countMakers()).toBe(37)
})

test('each person who comes in has her consents, her start and her phone, and is not yet in the shop', async () => {
  const runId = await shown(
    'Nama;No HP;Kelurahan;Omzet/bln;Tenaga kerja\nSITI AMINAH;81234567890;Dinoyo;2 jt;1 orang\n',
  )
  await takenIn(runId)
  const [row] = (await listImportRows(office, runId, {})).rows
  const card = await getMakerCard(office, row?.producer?.id ?? '')
  expect(card).toMatchObject({
    greeting: 'Bu Siti',
    fullName: 'Siti Aminah',
    isShown: false,
    masked: { phone: '•••••••••890' },
    baseline: { money: { idr: 2_000_000, measure: 'turnover' }, workers: 1, takenOn: '2026-11-24' },
  })
  expect(card?.consents.filter(one => one.given).map(one => one.purpose)).toEqual([
    'registry',
    'income-report',
  ])
  expect(row?.reading).toBeUndefined()
})

test('without her consent to reports of income no figure of money is kept', async () => {
  const sheet = granted(
    await officeSpreadsheets.read(Buffer.from('Nama;Kelurahan;Omzet/bln\nSiti;Dinoyo;2 jt\n')),
  )
  const { runId } = granted(
    await showImport(office, seals, {
      fileName: 'x.csv',
      sheet,
      terms: { ...terms, consents: ['registry'] },
    }),
  )
  await takenIn(runId)
  expect(await world.db.selectFrom('producer_baseline').selectAll().execute()).toEqual([])
})

test('a person of the registry is known by her phone and name, and joins the cohort', async () => {
  const producerId = await registered(office)
  const { cohortId } = granted(await startCohort(office, { name: 'Angkatan 1', startedOn: '2026-10-05' }))
  const runId = await shown('Nama;No HP;Kelurahan\nSiti Aminah, S.Pd;+62 812 3456 7890;Dinoyo\n', cohortId)
  expect((await getImport(office, runId))?.plans.known).toBe(1)
  await takenIn(runId)
  expect(await countMakers()).toBe(1)
  expect((await getMakerCard(office, producerId))?.training.cohort?.id).toBe(cohortId)
})

test('a namesake, another’s phone, a twin above and a guess are asked about, never settled silently', async () => {
  await registered(office)
  const runId = await shown(
    [
      'Nama;No HP;Kelurahan',
      'Siti Aminah;081999999999;Dinoyo',
      'Endang Lestari;081234567890;Dinoyo',
      'Rini Hapsari;081777777777;Sukun',
      'Maya Wardani;081777777777;Sukun',
      'Rini Hapsari;081777777778;Sukun',
      'Wulan;081666666666;Purwantara',
    ].join('\n'),
  )
  const { rows } = await listImportRows(office, runId, {})
  expect(rows.map(row => [row.plan, row.reading?.doubts.map(doubt => doubt.code)])).toEqual([
    ['ask', ['perhaps-known']],
    ['ask', ['phone-of-another']],
    ['new', []],
    ['ask', ['phone-in-row']],
    ['ask', ['perhaps-in-row']],
    ['ask', ['kelurahan-guessed']],
  ])
  expect((await getImport(office, runId))?.unanswered).toBe(5)
  granted(
    await answerRows(office, {
      runId,
      answers: new Map([
        [2, 'same'],
        [3, 'take'],
        [5, 'take'],
        [6, 'skip'],
        [7, 'take'],
      ] as const),
    }),
  )
  await takenIn(runId)
  expect((await getImport(office, runId))?.outcomes).toEqual({ registered: 4, known: 1, left: 1 })
  expect(await countMakers()).toBe(5)
})

test('a doubt that nobody answered is left out and comes back in the file to correct', async () => {
  const runId = await shown('Nama;Kelurahan\nWulan;Purwantara\nSiti;Dinoyo\n')
  await takenIn(runId)
  expect((await getImport(office, runId))?.outcomes).toEqual({ registered: 1, known: 0, left: 1 })
  expect((await listRowsLeft(office, runId)).map(row => row.number)).toEqual([2])
})

test('the same row twice in a list is one person', async () => {
  const runId = await shown(
    'Nama;No HP;Kelurahan\nSiti Aminah;081234567890;Dinoyo\nSITI AMINAH;81234567890;Kel. Dinoyo\nRini;;Sukun\nRini;;Sukun\n',
  )
  expect((await getImport(office, runId))?.plans).toEqual({ new: 2, known: 2, ask: 0, bad: 0 })
  await takenIn(runId)
  expect(await countMakers()).toBe(2)
})

test('two lists shown side by side do not bring the same person twice', async () => {
  const list = 'Nama;No HP;Kelurahan\nSiti Aminah;081234567890;Dinoyo\n'
  const [one, two] = [await shown(list), await shown(list)]
  await takenIn(one)
  await takenIn(two)
  expect(await countMakers()).toBe(1)
  expect((await getImport(office, two))?.outcomes).toEqual({ registered: 0, known: 1, left: 0 })
})

test('two workers on one list, and two lists of the same people at once, bring nobody twice', async () => {
  const [one, two] = [await shown(longList(120)), await shown(longList(120))]
  for (const runId of [one, two]) granted(await startTakingIn(office, { runId }))
  const untilDone = async (runId: string) => {
    for (;;) {
      const batch = await takeInBatch(office, { runId })
      if (!batch.ok || batch.value.left === 0) return
    }
  }
  await Promise.all([untilDone(one), untilDone(one), untilDone(two)])
  expect(await countMakers()).toBe(120)
  const runs = await Promise.all([one, two].map(runId => getImport(office, runId)))
  expect(runs.map(run => run?.state)).toEqual(['finished', 'finished'])
  expect(runs.map(run => run?.outcomes.left)).toEqual([0, 0])
})

test('a phone that somebody got while the list was shown is left out with its reason', async () => {
  const runId = await shown('Nama;No HP;Kelurahan\nEndang Lestari;081234567890;Sukun\n')
  granted(await registerMaker(office, siti()))
  await takenIn(runId)
  const [row] = await listRowsLeft(office, runId)
  expect(row?.reading?.doubts.map(doubt => doubt.code)).toEqual(['phone-of-another'])
})

test('who asked to be forgotten is not brought back by an old list without a word', async () => {
  const list = 'Nama;No HP;Kelurahan\nSiti Aminah;081234567890;Dinoyo\n'
  const first = await shown(list)
  await takenIn(first)
  const [row] = (await listImportRows(office, first, {})).rows
  granted(await eraseProducer(office, { producerId: row?.producer?.id ?? '' }))
  const again = await shown(list)
  const { rows } = await listImportRows(office, again, {})
  expect(rows[0]?.reading?.doubts).toEqual([{ code: 'was-erased' }])
  await takenIn(again)
  expect(await countMakers()).toBe(0)
})

test('work that was cut off goes on where it stood', async () => {
  const runId = await shown(longList(120))
  granted(await startTakingIn(office, { runId }))
  expect(granted(await takeInBatch(office, { runId })).left).toBe(70)
  await takenIn(runId)
  expect(await countMakers()).toBe(120)
  expect(refused(await takeInBatch(office, { runId })).code).toBe('import-not-open')
})

test('what may not be answered or started is refused', async () => {
  const runId = await shown('Nama;Kelurahan\nWulan;Purwantara\nSiti;Dinoyo\n')
  const answer = (row: number, said: 'take' | 'same' | 'skip') =>
    answerRows(office, { runId, answers: new Map([[row, said]]) })
  expect(refused(await answer(3, 'take'))).toEqual({ code: 'row-not-asked', row: 3 })
  expect(refused(await answer(2, 'same'))).toEqual({ code: 'nobody-to-be-same', row: 2 })
  expect(refused(await answerRows(office, { runId: 'imp_none', answers: new Map() })).code).toBe(
    'unknown-import',
  )
  expect(refused(await startTakingIn(office, { runId: 'imp_none' })).code).toBe('unknown-import')
  await takenIn(runId)
  expect(refused(await answer(2, 'take')).code).toBe('import-not-open')
  expect(refused(await startTakingIn(office, { runId })).code).toBe('import-not-open')
})

test('a list needs consents on paper, a cohort that runs, and an officer', async () => {
  const sheet = granted(await officeSpreadsheets.read(Buffer.from('Nama;Kelurahan\nSiti;Dinoyo\n')))
  const show = (change: object, ctx = office) =>
    showImport(ctx, seals, { fileName: 'x', sheet, terms, ...change })
  expect(refused(await show({ terms: { ...terms, consents: [] } })).code).toBe('registry-consent-missing')
  expect(refused(await show({ cohortId: 'coh_none' })).code).toBe('unknown-cohort')
  const reviewer = await person(world, 'Dewi', { role: 'reviewer' })
  expect(refused(await show({}, reviewer)).code).toBe('not-allowed')
  const { runId } = granted(await show({}))
  for (const one of [
    await startTakingIn(reviewer, { runId }),
    await takeInBatch(reviewer, { runId }),
    await putAwayImport(reviewer, { runId }),
  ])
    expect(refused(one).code).toBe('not-allowed')
})

test('a list that is put away keeps no word of anybody', async () => {
  const runId = await shown('Nama;No HP;Kelurahan\nRahasia;0812;Singosari\n')
  granted(await putAwayImport(office, { runId }))
  expect(JSON.stringify(await world.db.selectFrom('import_row').selectAll().execute())).not.toContain(
    'Rahasia',
  )
  expect(refused(await putAwayImport(office, { runId })).code).toBe('import-not-open')
  expect((await listImports(office)).map(run => run.state)).toEqual(['put-away'])
})
