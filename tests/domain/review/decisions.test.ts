import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { checkLabel } from '#app/domain/label/check-label.ts'
import type { LabelFacts } from '#app/domain/label/listing-facts.ts'
import { announceRule, labelRulesInForce } from '#app/domain/label/rules-in-force.ts'
import { findDraft } from '#app/domain/listing/drafts.ts'
import { findVersion } from '#app/domain/listing/versions.ts'
import { claimReview } from '#app/domain/review/claims.ts'
import { type ArchivedDecision, decisionArchive } from '#app/domain/review/decision-archive.ts'
import { weightedScore } from '#app/domain/review/decision-inputs.ts'
import { decisionHistory, decisionRecord, historyRow } from '#app/domain/review/decision-record.ts'
import { decideReview } from '#app/domain/review/decisions.ts'
import { overrideCheck, saveReviewAnswers, saveReviewScores } from '#app/domain/review/findings.ts'
import { checksOf } from '#app/domain/review/latest-findings.ts'
import { reviewProduct } from '#app/domain/review/product-review.ts'
import { reviewQueue } from '#app/domain/review/queue.ts'
import { answer, lastriAtHerPhone } from '#tests/domain/listing/makers.ts'
import { granted, officer, readyChips, refused, reviewer } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { at, chipsSent, filledIn, reviewRow, type Sent, sentAgain } from './desk.ts'

let world: World
let her: Context & { producerId: string }
let endah: Context & { accountId: string }
let surya: Context & { accountId: string }
let sent: Sent
beforeEach(async () => {
  world = await createWorld()
  her = await lastriAtHerPhone(world)
  sent = await chipsSent(her)
  endah = await reviewer(world.ctx)
  surya = await reviewer(world.ctx, 'Surya')
})
afterEach(() => world.drop())

const versionState = async () => (await findVersion(endah, sent.versionId))?.state
const back = { verdict: 'change-needed', reasonIds: ['photo-dark/1'] } as const

test('one yes is half a yes; the second puts the version into a product that waits for its licence only', async () => {
  await filledIn(endah, sent.quality)
  const half = granted(await decideReview(endah, { reviewId: sent.quality, verdict: 'approve' }))
  expect(half.outcome).toEqual({ became: 'half-approved' })
  expect(await versionState()).toBe('submitted')
  await filledIn(surya, sent.packaging)
  const whole = granted(
    await decideReview(surya, {
      reviewId: sent.packaging,
      verdict: 'approve-with-note',
      note: 'Labelnya bagus.',
    }),
  )
  expect(whole.outcome).toMatchObject({
    became: 'approved',
    missing: [{ what: 'licence', kind: 'P-IRT' }],
  })
  expect(await versionState()).toBe('approved')
  expect((await findDraft(her, sent.listingId))?.productId).toBeDefined()
})

test('either track gives it back alone, with reason and next step; the other one stops', async () => {
  granted(await claimReview(surya, { reviewId: sent.quality }))
  await filledIn(endah, sent.packaging)
  const decided = granted(await decideReview(endah, { reviewId: sent.packaging, ...back }))
  expect(decided.outcome).toEqual({ became: 'returned' })
  expect((await findDraft(her, sent.listingId))?.version).toMatchObject({
    state: 'returned',
    note: 'Fotonya gelap atau buram. Foto lagi dekat jendela pada siang hari, dengan latar polos.',
  })
  expect((await reviewRow(endah, sent.quality)).state).toBe('overtaken')
  await expect(decideReview(surya, { reviewId: sent.quality, verdict: 'approve' })).resolves.toMatchObject({
    error: { code: 'review-ended', state: 'overtaken' },
  })
})

test('no maker is sent away without a reason and what to do next', async () => {
  await filledIn(endah, sent.packaging)
  const reject = (more: object) =>
    decideReview(endah, { reviewId: sent.packaging, verdict: 'reject', ...more })
  expect(refused(await reject({})).code).toBe('reason-missing')
  expect(refused(await reject({ note: ' ', nextStep: 'Kirim lagi.' })).code).toBe('reason-missing')
  expect(refused(await reject({ note: 'Terlalu asin.' })).code).toBe('next-step-missing')
  expect(refused(await reject({ reasonIds: ['rancid/1'] }))).toEqual({
    code: 'unknown-reason',
    reasonId: 'rancid/1',
  })
  granted(await reject({ note: 'Terlalu asin.', nextStep: 'Kurangi garam separuh.' }))
  expect((await findDraft(her, sent.listingId))?.version?.note).toBe('Terlalu asin. Kurangi garam separuh.')
})

test('an open mandatory item, a missing score, a missing note or a wrong day hold an approval back', async () => {
  const { quality: reviewId } = sent
  await filledIn(endah, reviewId, { leave: ['clean', 'alike'], no: ['texture'] })
  const approve = (more: object = {}) => decideReview(endah, { reviewId, verdict: 'approve', ...more })
  expect(refused(await approve())).toEqual({ code: 'items-open', items: ['clean', 'texture'] })
  const condition = { verdict: 'conditional', note: 'Renyahkan.', untilOn: '2027-02-01' } as const
  expect(refused(await decideReview(endah, { reviewId, ...condition }))).toEqual({
    code: 'items-open',
    items: ['clean'],
  })
  granted(
    await saveReviewAnswers(endah, {
      reviewId,
      answers: ['clean', 'texture'].map(code => ({ itemId: `quality/food/1/${code}`, answer: 'yes' })),
    }),
  )
  expect(refused(await approve({ verdict: 'approve-with-note' })).code).toBe('note-missing')
  expect(refused(await approve({ untilOn: '2027-02-01' })).code).toBe('until-unfit')
  for (const untilOn of [undefined, '2026-11-24', '2027-02-31'])
    expect(refused(await approve({ ...condition, untilOn })).code).toBe('until-unfit')
  granted(await approve())
})

test('without scores nothing is approved', async () => {
  const { packaging: reviewId } = sent
  granted(await claimReview(endah, { reviewId }))
  const { checklist_id } = await reviewRow(endah, reviewId)
  const items = await world.db
    .selectFrom('checklist_item')
    .select('id')
    .where('checklist_id', '=', checklist_id)
    .execute()
  granted(
    await saveReviewAnswers(endah, {
      reviewId,
      answers: items.map(item => ({ itemId: item.id, answer: 'yes' })),
    }),
  )
  expect(refused(await decideReview(endah, { reviewId, verdict: 'approve' }))).toEqual({
    code: 'scores-open',
    dimensions: ['protection', 'look', 'information', 'compliance'],
  })
})

test('a check that bars the label is set aside with a reason that stays, or holds the approval back', async () => {
  const office = await officer(world)
  const { productId } = await readyChips(office, her.producerId, { slug: 'tanpa-bahan', ingredientSlugs: [] })
  const { reviewIds } = granted(await reviewProduct(office, { productId }))
  const [reviewId = ''] = reviewIds
  await filledIn(endah, reviewId)
  expect(refused(await decideReview(endah, { reviewId, verdict: 'approve' }))).toEqual({
    code: 'checks-open',
    rules: ['ingredients-listed', 'halal-duty'],
  })
  const checks = await checksOf(endah, await reviewRow(endah, reviewId))
  const [barred, duty] = checks.filter(check => check.verdict === 'block')
  expect(barred).toMatchObject({ code: 'ingredients-listed', ruleId: 'ingredients-listed/1' })
  expect(barred?.article).not.toBe('')
  const position = barred?.position ?? -1
  expect(refused(await overrideCheck(endah, { reviewId, position, reason: ' ' })).code).toBe('reason-missing')
  expect(refused(await overrideCheck(endah, { reviewId, position: 999, reason: 'x' })).code).toBe(
    'unknown-check',
  )
  granted(await overrideCheck(endah, { reviewId, position, reason: 'Tertulis di kemasan.' }))
  expect(refused(await decideReview(endah, { reviewId, verdict: 'approve' }))).toEqual({
    code: 'checks-open',
    rules: ['halal-duty'],
  })
  granted(
    await overrideCheck(endah, { reviewId, position: duty?.position ?? -1, reason: 'Sudah didaftarkan.' }),
  )
  const decided = granted(await decideReview(endah, { reviewId, verdict: 'approve' }))
  const record = await decisionRecord(endah, decided.decisionId)
  expect(record?.inputs.checks.find(check => check.position === position)?.override).toEqual({
    reason: 'Tertulis di kemasan.',
    by: 'Endah',
    at: endah.now,
  })
})

test('only whoever holds the claim decides', async () => {
  const { quality: reviewId } = sent
  expect(refused(await decideReview(endah, { reviewId, ...back })).code).toBe('claim-missing')
  await filledIn(endah, reviewId)
  expect(refused(await decideReview(surya, { reviewId, verdict: 'approve' })).code).toBe('claim-missing')
  expect(refused(await decideReview(her, { reviewId, verdict: 'approve' })).code).toBe('not-allowed')
  expect(refused(await decideReview(at(endah, 121), { reviewId, verdict: 'approve' })).code).toBe(
    'claim-missing',
  )
})

test('of two answers at the same moment exactly one wins, and the other is told whose', async () => {
  await filledIn(endah, sent.quality)
  const twice = await Promise.all([
    decideReview(endah, { reviewId: sent.quality, verdict: 'approve' }),
    decideReview(endah, { reviewId: sent.quality, verdict: 'reject', reasonIds: ['soft/1'] }),
  ])
  expect(twice.filter(result => result.ok)).toHaveLength(1)
  expect(twice.find(result => !result.ok)).toMatchObject({ error: { code: 'review-decided', by: 'Endah' } })
  expect(await world.db.selectFrom('decision').selectAll().execute()).toHaveLength(1)
  expect(refused(await decideReview(surya, { reviewId: sent.quality, verdict: 'conditional' })).code).toBe(
    'review-decided',
  )
})

test('both tracks deciding at the same moment still make one product', async () => {
  await filledIn(endah, sent.quality)
  await filledIn(surya, sent.packaging)
  await Promise.all([reviewQueue(endah), reviewQueue(surya)]) // two connections that are open
  const both = await Promise.all([
    decideReview(endah, { reviewId: sent.quality, verdict: 'approve' }),
    decideReview(surya, { reviewId: sent.packaging, verdict: 'approve' }),
  ])
  const became = both.map(result => granted(result).outcome.became)
  expect(became.sort()).toEqual(['approved', 'half-approved'])
  expect(await world.db.selectFrom('product').select('id').execute()).toHaveLength(1)
})

test('the same answer sent twice by the same hand is one decision', async () => {
  await filledIn(endah, sent.quality)
  const once = granted(await decideReview(endah, { reviewId: sent.quality, verdict: 'approve' }))
  const again = granted(await decideReview(at(endah, 1), { reviewId: sent.quality, verdict: 'approve' }))
  expect(again.decisionId).toBe(once.decisionId)
})

test('a version that a newer one has overtaken cannot be decided, and the reviewer is told what changed', async () => {
  await filledIn(endah, sent.quality)
  granted(await answer(at(her, 1), sent.listingId, 'name', { name: 'Keripik Tempe Manis' }))
  const second = await sentAgain(at(her, 2), sent.listingId)
  expect(refused(await decideReview(at(endah, 3), { reviewId: sent.quality, verdict: 'approve' }))).toEqual({
    code: 'version-superseded',
    number: 2,
    changed: [{ question: 'name', field: 'name' }],
  })
  expect((await reviewRow(endah, sent.quality)).state).toBe('overtaken')
  expect((await reviewRow(endah, second.quality)).state).toBe('waiting')
  expect(refused(await saveReviewScores(at(endah, 3), { reviewId: sent.quality, scores: [] })).code).toBe(
    'review-ended',
  )
})

test('answers and scores are for the list and scale of the review, within its bounds', async () => {
  const { quality: reviewId } = sent
  granted(await claimReview(endah, { reviewId }))
  const answered = (itemId: string, pictureId?: string) =>
    saveReviewAnswers(endah, { reviewId, answers: [{ itemId, answer: 'no', pictureId }] })
  expect(refused(await answered('packaging/food/1/closed-tight')).code).toBe('unknown-item')
  expect(refused(await answered('quality/food/1/clean', 'pic_none')).code).toBe('unknown-picture')
  const scored = (dimensionId: string, score: number) =>
    saveReviewScores(endah, { reviewId, scores: [{ dimensionId, score }] })
  expect(refused(await scored('packaging/1/look', 3)).code).toBe('unknown-dimension')
  for (const score of [0, 6, 2.5])
    expect(refused(await scored('quality/1/taste', score)).code).toBe('score-outside')
})

test('each change of an answer is a revision; what reads as before is not written again', async () => {
  const { quality: reviewId } = sent
  granted(await claimReview(endah, { reviewId }))
  const item = 'quality/food/1/clean'
  for (const [given, note] of [['yes'], ['yes', ' '], ['no', 'Rambut.'], ['no', 'Sehelai rambut.']] as const)
    granted(await saveReviewAnswers(endah, { reviewId, answers: [{ itemId: item, answer: given, note }] }))
  const rows = await world.db.selectFrom('review_answer').selectAll().orderBy('revision').execute()
  expect(rows.map(row => [row.revision, row.answer, row.note])).toEqual([
    [1, 'yes', null],
    [2, 'no', 'Rambut.'],
    [3, 'no', 'Sehelai rambut.'],
  ])
})

test('a decision is read back with all that it was made on, and shows when somebody reached around', async () => {
  await filledIn(endah, sent.quality, { score: 5 })
  const { decisionId } = granted(await decideReview(endah, { reviewId: sent.quality, verdict: 'approve' }))
  const record = await decisionRecord(surya, decisionId)
  expect(record).toMatchObject({
    verdict: 'approve',
    decidedBy: { name: 'Endah' },
    producerName: 'Dapur Lastri',
    versionNumber: 1,
    answers: { name: { name: 'Keripik Tempe Pedas' } },
    inputs: { checklistId: 'quality/food/1', rubricId: 'quality/1' },
    weightedScore: 500,
    isIntact: true,
  })
  expect(record?.inputs.items.every(item => item.answer === 'yes')).toBe(true)
  await world.db
    .insertInto('review_score')
    .values({
      review_id: sent.quality,
      dimension_id: 'quality/1/taste',
      revision: 2,
      score: 1,
      saved_at: endah.now,
      saved_by_id: endah.accountId,
    })
    .execute()
  expect((await decisionRecord(surya, decisionId))?.isIntact).toBe(false)
  expect(await decisionRecord(surya, 'dec_none')).toBeUndefined()
})

test('the export gives every decision in order, a row each', async () => {
  await filledIn(endah, sent.quality)
  granted(await decideReview(endah, { reviewId: sent.quality, verdict: 'approve' }))
  await filledIn(at(surya, 5), sent.packaging)
  granted(await decideReview(at(surya, 5), { reviewId: sent.packaging, ...back }))
  const rows = []
  for await (const record of decisionHistory(endah)) rows.push(historyRow(record))
  expect(rows).toMatchObject([
    { track: 'quality', verdict: 'approve', decided_by: 'Endah', is_intact: 'yes' },
    { track: 'packaging', verdict: 'change-needed', reasons: 'photo-dark/1', product: 'Keripik Tempe Pedas' },
  ])
  expect(rows[0]?.scores).toContain('taste=4')
})

test('the archive lets every decision be worked out again, also when rules and lists have changed since', async () => {
  await filledIn(endah, sent.quality)
  granted(await decideReview(endah, { reviewId: sent.quality, verdict: 'approve' }))
  const office = await officer(world)
  const [before] = await labelRulesInForce(office, '2026-11-24')
  if (!before) throw new Error('no rule is in force')
  for (const rule of await labelRulesInForce(office, '2026-11-24'))
    granted(
      await announceRule(office, {
        ...rule,
        inForceFromOn: '2026-12-01',
        severity: 'block',
        article: 'Baru',
      }),
    )
  await world.db.updateTable('producer').set({ name: 'Dapur Baru' }).execute()

  const archived: ArchivedDecision[] = []
  for await (const decision of decisionArchive(at(office, 60 * 24 * 30))) archived.push(decision)
  const [decision] = archived
  if (!decision) throw new Error('nothing was archived')
  expect(archived).toHaveLength(1)
  expect(decision.rules).toContainEqual(before)
  expect(decision.rules.filter(rule => rule.article === 'Baru')).toEqual([])
  expect(decision.checklist.map(item => item.id)).toEqual(decision.inputs.items.map(item => item.id))
  expect(decision.scale.map(one => one.anchors[1].id)).not.toContain('')
  expect(decision.checked.label).toMatchObject({ producer: { name: 'Dapur Lastri' } })
  const again = checkLabel(decision.checked.label as LabelFacts, decision.rules, '2026-11-24')
  const found = decision.inputs.checks.filter(check => check.verdict !== 'clear')
  expect(again.map(one => [one.code, one.severity, one.article]).sort()).toEqual(
    found.map(one => [one.code, one.verdict, one.article]).sort(),
  )
})

test('the weights of a scale count as they stand', () => {
  const scores = [
    { id: 'a', code: 'a', weightBps: 7000, score: 5 },
    { id: 'b', code: 'b', weightBps: 3000, score: 2 },
  ]
  expect(weightedScore(scores)).toBe(410)
  expect(weightedScore([...scores, { id: 'c', code: 'c', weightBps: 1, score: undefined }])).toBeUndefined()
})
