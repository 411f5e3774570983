import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkLabel } from '#app/domain/label/check-label.ts'
import type { LabelFacts } from '#app/domain/label/listing-facts.ts'
import type { LabelRule } from '#app/domain/label/rule.ts'
import { announceRule, labelRulesInForce } from '#app/domain/label/rules-in-force.ts'
import { granted, refused } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { chips } from './labels.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.drop())

const monthOnly: LabelFacts = {
  ...chips,
  shelfLifeDays: 90,
  dateMark: { ...chips.dateMark, bestBefore: 'Baik digunakan sebelum Feb 2027' },
}

const yearOnly: Omit<LabelRule, 'version'> = {
  code: 'best-before-wording',
  inForceFromOn: '2027-01-01',
  inForceUntilOn: null,
  severity: 'warn',
  article: 'PerBPOM 99/2026',
  sourceNote: 'Invented for this test.',
  parameters: { dayShownUpToDays: 30 },
}

const findingsOn = async (on: string, label = monthOnly) =>
  checkLabel(label, await labelRulesInForce(world.ctx, on), on)

test('a rule announced for a later day takes force on that day and not before', async () => {
  const strict = { ...yearOnly, parameters: { dayShownUpToDays: 365 } }
  const label = {
    ...chips,
    shelfLifeDays: 180,
    dateMark: { ...chips.dateMark, bestBefore: 'Baik digunakan sebelum Mei 2027' },
  }
  expect(granted(await announceRule(world.ctx, strict))).toEqual({ version: 2 })
  expect(await findingsOn('2026-12-31', label)).toEqual([])
  expect(await findingsOn('2027-01-01', label)).toEqual([
    expect.objectContaining({ code: 'best-before-wording', severity: 'warn', article: 'PerBPOM 99/2026' }),
  ])
})

test('a label is judged by the rules of the day it is judged for, also when later ones are known', async () => {
  const rules = await labelRulesInForce(world.ctx, '2026-11-24')
  const later: LabelRule = { ...yearOnly, version: 2 }
  expect(checkLabel(monthOnly, [...rules, later], '2026-12-31')).toHaveLength(1)
  expect(checkLabel(monthOnly, [...rules, later], '2027-01-01')).toEqual([])
})

test('a P-IRT number holds to the last day of its year', async () => {
  const label = { ...chips, pirtNumber: '2153573019999-26' }
  expect(await findingsOn('2026-12-31', label)).toEqual([])
  expect(await findingsOn('2027-01-01', label)).toEqual([
    expect.objectContaining({ code: 'pirt-ended', severity: 'block', facts: { endYear: 2026 } }),
  ])
})

test('a later version replaces the one before, also in how grave it is', async () => {
  granted(await announceRule(world.ctx, yearOnly))
  expect(await findingsOn('2026-12-31')).toEqual([expect.objectContaining({ severity: 'block' })])
  expect(await findingsOn('2027-01-01')).toEqual([])
})

test('a version that ends silences its rule, and does not wake the one before', async () => {
  granted(await announceRule(world.ctx, { ...yearOnly, inForceUntilOn: '2027-01-01' }))
  const codes = (await labelRulesInForce(world.ctx, '2027-01-02')).map(rule => rule.code)
  expect(codes).not.toContain('best-before-wording')
  expect(await findingsOn('2027-01-02')).toEqual([])
})

test('micro and small makers have time until 17 October 2026, medium ones had until 2024', async () => {
  const notYet = { ...chips, halal: { status: 'not-yet' as const } }
  const halalOn = async (on: string, label: typeof chips) =>
    (await findingsOn(on, label)).filter(one => one.field === 'halal').map(one => [one.code, one.severity])
  expect(await halalOn('2026-10-17', notYet)).toEqual([['halal-duty-soon', 'info']])
  expect(await halalOn('2026-10-18', notYet)).toEqual([['halal-duty', 'block']])
  expect(await halalOn('2026-10-17', { ...notYet, businessClass: 'medium' })).toEqual([
    ['halal-duty', 'block'],
  ])
})

test('a new version is written down with who announced it', async () => {
  granted(await announceRule(world.ctx, yearOnly))
  const { subject, after } = await world.db
    .selectFrom('activity')
    .select(['subject', 'after'])
    .where('verb', '=', 'announceRule')
    .executeTakeFirstOrThrow()
  expect(subject).toBe('label-rule:best-before-wording')
  expect(JSON.parse(after ?? '')).toMatchObject({ version: 2, inForceFromOn: '2027-01-01' })
})

test('versions are added, never changed or removed', async () => {
  await expect(world.db.updateTable('label_rule').set({ severity: 'info' }).execute()).rejects.toThrow(
    'append-only',
  )
  await expect(world.db.deleteFrom('label_rule').execute()).rejects.toThrow('append-only')
})

test.each([
  [{ code: 'no-such-rule' }, { code: 'unknown-rule', rule: 'no-such-rule' }],
  [{ inForceFromOn: '2027-02-30' }, { code: 'not-a-day', day: '2027-02-30' }],
  [{ inForceFromOn: '2026-11-23' }, { code: 'starts-in-the-past', inForceFromOn: '2026-11-23' }],
  [
    { inForceUntilOn: '2026-12-31' },
    { code: 'ends-before-start', inForceFromOn: '2027-01-01', inForceUntilOn: '2026-12-31' },
  ],
  [{ article: ' ' }, { code: 'article-missing' }],
  [{ parameters: {} }, { code: 'parameter-unfit', parameter: 'dayShownUpToDays' }],
  [{ parameters: { dayShownUpToDays: '92' } }, { code: 'parameter-unfit', parameter: 'dayShownUpToDays' }],
] as [Partial<LabelRule>, object][])(
  'a version that could not work is refused: %j',
  async (change, refusal) => {
    expect(refused(await announceRule(world.ctx, { ...yearOnly, ...change }))).toEqual(refusal)
    const versions = await world.db
      .selectFrom('label_rule')
      .select('version')
      .where('version', '>', 1)
      .execute()
    expect(versions).toEqual([])
  },
)
