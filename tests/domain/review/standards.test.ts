import { afterEach, beforeEach, expect, test } from 'vitest'
import { announceRule, labelRulesInForce } from '#app/domain/label/rules-in-force.ts'
import { announceChecklist, announceReason, announceRubric } from '#app/domain/review/announcements.ts'
import { decisionRecord } from '#app/domain/review/decision-record.ts'
import {
  checklistInForce,
  checklistItems,
  reasonsInForce,
  reviewTracks,
  rubricDimensions,
  rubricInForce,
} from '#app/domain/review/standards.ts'
import { judged } from '#db/seeds/demo/town/judged.ts'
import { lastriAtHerPhone } from '#tests/domain/listing/makers.ts'
import { granted, officer, refused, reviewer } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { atWib, chipsSent, reviewRow } from './desk.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.drop())

const item = {
  code: 'photo-of-pan',
  text: { id: 'Wajannya difoto', en: 'The pan was photographed' },
  help: { id: '', en: '' },
  isMandatory: true,
  article: 'Pedoman mutu',
  stage: 'produksi',
} as const
const list = { track: 'quality', goodsKind: 'food', inForceFromOn: '2026-12-01', items: [item] } as const

test('every kind of goods has a list of six to twelve items on each track, some of them mandatory', async () => {
  for (const track of reviewTracks)
    for (const kind of ['food', 'beverage', 'cosmetic', 'non-food'] as const) {
      const items = await checklistItems(
        world.ctx,
        await checklistInForce(world.ctx, track, kind, '2026-11-24'),
      )
      expect(items.length, `${track}/${kind}`).toBeGreaterThanOrEqual(6)
      expect(items.length, `${track}/${kind}`).toBeLessThanOrEqual(12)
      expect(items.filter(one => one.isMandatory).length).toBeGreaterThan(2)
      expect(items.filter(one => one.article === '' || one.text.id === one.text.en)).toEqual([])
    }
})

test('the weights of each scale come to the whole, and every reason has its next step', async () => {
  for (const track of reviewTracks) {
    const dimensions = await rubricDimensions(world.ctx, await rubricInForce(world.ctx, track, '2026-11-24'))
    expect(dimensions.reduce((sum, one) => sum + one.weightBps, 0)).toBe(10_000)
  }
  const reasons = await reasonsInForce(world.ctx)
  expect(reasons).toHaveLength(14)
  expect(reasons.filter(reason => !reason.nextStep.id || !reason.nextStep.en)).toEqual([])
  expect((await reasonsInForce(world.ctx, 'packaging')).every(one => one.track === 'packaging')).toBe(true)
})

test('a list announced for a later day takes over by that day alone, and older reviews keep theirs', async () => {
  const office = await officer(world)
  const { checklistId } = granted(await announceChecklist(office, list))
  const her = await lastriAtHerPhone(world)
  const before = await chipsSent(atWib(her, '2026-11-30T23:59'))
  const after = await chipsSent(atWib(her, '2026-12-01T00:00'))
  expect((await reviewRow(her, before.quality)).checklist_id).toBe('quality/food/1')
  expect((await reviewRow(her, after.quality)).checklist_id).toBe(checklistId)
  expect((await reviewRow(her, after.packaging)).checklist_id).toBe('packaging/food/1')
  const endah = atWib(await reviewer(world.ctx), '2026-12-02T09:00')
  const decisionId = await judged(endah, before.quality)
  expect((await decisionRecord(endah, decisionId))?.inputs.checklistId).toBe('quality/food/1')
})

test('nobody but the office governs lists, scales, reasons and rules', async () => {
  const her = await lastriAtHerPhone(world)
  const galih = await reviewer(world.ctx)
  const rule = (await labelRulesInForce(world.ctx, '2026-11-24')).at(0)
  const reason = (await reasonsInForce(world.ctx)).at(0)
  if (!rule || !reason) throw new Error('nothing is in force')
  for (const ctx of [her, galih])
    for (const announced of [
      await announceChecklist(ctx, list),
      await announceRubric(ctx, { track: 'quality', inForceFromOn: '2026-12-01', dimensions: [] }),
      await announceReason(ctx, { ...reason, inForceFromOn: '2026-12-01' }),
      await announceRule(ctx, { ...rule, inForceFromOn: '2026-12-01' }),
    ])
      expect(refused<{ code: string }>(announced).code).toBe('not-allowed')
})

test('a list without a mandatory item, without an article or words, or dated back is refused', async () => {
  const announced = async (change: object) =>
    refused(await announceChecklist(world.ctx, { ...list, ...change }))
  expect(await announced({ items: [{ ...item, isMandatory: false }] })).toEqual({
    code: 'mandatory-item-missing',
  })
  expect(await announced({ items: [] })).toEqual({ code: 'mandatory-item-missing' })
  expect(await announced({ items: [{ ...item, article: ' ' }] })).toEqual({
    code: 'article-missing',
    item: 'photo-of-pan',
  })
  expect((await announced({ items: [{ ...item, text: { id: 'Ada', en: '' } }] })).code).toBe('text-missing')
  expect((await announced({ items: [item, item] })).code).toBe('code-unfit')
  expect((await announced({ items: [{ ...item, code: 'Pan!' }] })).code).toBe('code-unfit')
  expect((await announced({ inForceFromOn: '2026-11-23' })).code).toBe('starts-in-the-past')
  expect((await announced({ inForceFromOn: '2026-02-30' })).code).toBe('not-a-day')
})

test('a scale whose weights do not come to the whole is refused; a fit one is the next version', async () => {
  const dimensions = (await rubricDimensions(world.ctx, 'packaging/1')).map(({ id: _, ...rest }) => rest)
  const announced = (given: typeof dimensions) =>
    announceRubric(world.ctx, { track: 'packaging', inForceFromOn: '2026-12-01', dimensions: given })
  const [first, ...others] = dimensions
  if (!first) throw new Error('the scale is empty')
  expect(refused(await announced([{ ...first, weightBps: 2000 }, ...others]))).toEqual({
    code: 'weights-unfit',
    sumBps: 9000,
  })
  expect(refused(await announced([{ ...first, weightBps: 3000.5 }, ...others])).code).toBe('weights-unfit')
  expect(refused(await announced([{ ...first, name: { id: '', en: '' } }, ...others])).code).toBe(
    'text-missing',
  )
  expect(granted(await announced(dimensions))).toEqual({ rubricId: 'packaging/2' })
  expect(await rubricInForce(world.ctx, 'packaging', '2026-11-30')).toBe('packaging/1')
  expect(await rubricInForce(world.ctx, 'packaging', '2026-12-01')).toBe('packaging/2')
})

test('a reason is reworded by a new version, ends on its day, and never comes without a next step', async () => {
  const soft = (await reasonsInForce(world.ctx)).find(reason => reason.code === 'soft')
  if (!soft) throw new Error('nothing goes soft')
  const announced = (change: object) =>
    announceReason(world.ctx, { ...soft, inForceFromOn: '2026-12-01', ...change })
  expect(refused(await announced({ nextStep: { id: '', en: 'x' } })).code).toBe('next-step-missing')
  expect(refused(await announced({ text: { id: 'x', en: ' ' } })).code).toBe('text-missing')
  expect(refused(await announced({ inForceUntilOn: '2026-11-30' })).code).toBe('ends-before-start')
  granted(await announced({ text: { id: 'Tidak renyah', en: 'Not crisp' }, inForceUntilOn: '2026-12-31' }))
  const on = async (day: string) =>
    (await reasonsInForce(atWib(world.ctx, `${day}T08:00`))).find(reason => reason.code === 'soft')?.id
  expect([await on('2026-11-30'), await on('2026-12-01'), await on('2027-01-01')]).toEqual([
    'soft/1',
    'soft/2',
    undefined,
  ])
})
