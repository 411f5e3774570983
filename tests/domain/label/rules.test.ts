import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blocking, checkLabel, ruleCodes } from '#app/domain/label/check-label.ts'
import type { LabelRule } from '#app/domain/label/rule.ts'
import { labelRulesInForce } from '#app/domain/label/rules-in-force.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { chips, honey, juice, scarf, soap } from './labels.ts'
import { examples } from './rule-examples.ts'

const someDay = '2026-11-24'
let world: World
let rules: LabelRule[]
beforeAll(async () => {
  world = await createWorld()
  rules = await labelRulesInForce(world.ctx, someDay)
})
afterAll(() => world.drop())

test('every rule has its first version, and every version has its rule', () => {
  expect(rules.map(rule => rule.code).sort()).toEqual([...ruleCodes].sort())
})

test('every rule has labels that pass and labels that fail', () => {
  expect(Object.keys(examples).sort()).toEqual([...ruleCodes].sort())
})

describe.each(ruleCodes)('%s', code => {
  const { on = someDay, passing, failing } = examples[code]

  test.each(passing.map((label, nth) => [nth + 1, label] as const))('lets label %i pass', (_nth, label) => {
    expect(codesOf(label, on)).not.toContain(code)
  })

  test.each(failing.map((label, nth) => [nth + 1, label] as const))(
    'finds fault with label %i',
    (_nth, label) => {
      const findings = checkLabel(label, rules, on).filter(finding => finding.code === code)
      const rule = rules.find(one => one.code === code)
      expect(findings.length).toBeGreaterThan(0)
      for (const finding of findings)
        expect(finding).toMatchObject({ severity: rule?.severity, article: rule?.article })
    },
  )
})

test.each([
  ['chips', chips],
  ['juice', juice],
  ['honey', honey],
  ['soap', soap],
  ['scarf', scarf],
])('a complete label of %s is without fault', (_name, label) => {
  expect(checkLabel(label, rules, someDay)).toEqual([])
})

test('the gravest findings come first, and only they hold a listing back', () => {
  const label = { ...chips, allergensDeclared: [], packaging: 'glass' as const, categorySlug: 'condiments' }
  const findings = checkLabel(label, rules, someDay)
  expect(findings.map(one => [one.code, one.severity])).toEqual([
    ['allergens-declared', 'block'],
    ['pirt-packaging', 'warn'],
    ['pirt-group', 'warn'],
    ['after-opening', 'info'],
  ])
  expect(blocking(findings).map(one => one.code)).toEqual(['allergens-declared'])
})

test('a number that cannot be read never holds a listing back', () => {
  const label = {
    ...chips,
    pirtNumber: 'PB-UMKU 12/2026',
    nib: 'x',
    halal: { status: 'certified' as const, number: 'LPPOM 0712' },
  }
  const findings = checkLabel(label, rules, someDay)
  expect(findings.map(one => one.code).sort()).toEqual(['halal-number', 'nib-number', 'pirt-layout'])
  expect(blocking(findings)).toEqual([])
})

test('what was found brings the facts that its sentence names', () => {
  const label = { ...chips, packaging: 'glass' as const, allergensDeclared: [] }
  expect(checkLabel(label, rules, someDay)).toEqual([
    expect.objectContaining({ code: 'allergens-declared', field: 'allergens', facts: { missing: ['soy'] } }),
    expect.objectContaining({ code: 'pirt-packaging', facts: { says: 'plastic', chosen: 'glass' } }),
  ])
})

const codesOf = (label: typeof chips, on: string) => checkLabel(label, rules, on).map(finding => finding.code)
