import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { claimReview } from '#app/domain/review/claims.ts'
import { decideReview } from '#app/domain/review/decisions.ts'
import { saveReviewAnswers, saveReviewScores } from '#app/domain/review/findings.ts'
import { checklistItems, rubricDimensions } from '#app/domain/review/standards.ts'
import { answer } from '#tests/domain/listing/makers.ts'
import { type Sent, sentAgain } from '#tests/domain/review/desk.ts'
import { granted } from '#tests/support/cast.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { enteredAs, formOf, hiddenIn, type TestBrowser, wordsOf } from './signed-in.ts'

let shop: Shop
let wulan: TestBrowser
let lastri: TestBrowser
let rini: TestBrowser
beforeAll(async () => {
  shop = await createShop({ DEMO: '1' })
  wulan = await enteredAs(shop, 'wulan')
  lastri = await enteredAs(shop, 'lastri')
  rini = await enteredAs(shop, 'rini')
}, 120_000)
afterAll(() => shop.close())

const place = (response: Response) => response.headers.get('Location') ?? ''
const words = async (response: Response) => wordsOf(await response.text())
const now = () => shop.clock.now.toISOString()

/** Bu Lastri as a command sees her. */
async function herself(): Promise<Context> {
  const { id } = await shop.world.db
    .selectFrom('producer')
    .select('id')
    .where('slug', '=', 'dapur-bu-lastri-widuri')
    .executeTakeFirstOrThrow()
  const roles = [{ role: 'producer' as const, producerId: id }]
  return shop.world.as({
    now: now(),
    actor: { kind: 'person', accountId: 'acc_demo_lastri', name: 'Bu Lastri', roles },
  })
}

/** Surya of the office, who reviews beside Bu Wulan. */
async function surya(): Promise<Context> {
  const { id } = await shop.world.db
    .selectFrom('account')
    .select('id')
    .where('name', '=', 'Surya')
    .executeTakeFirstOrThrow()
  return shop.world.as({
    now: now(),
    actor: { kind: 'person', accountId: id, name: 'Surya', roles: [{ role: 'reviewer' }] },
  })
}

/** Her chips with another story, sent to review once more. */
async function newVersion(story: string): Promise<Sent> {
  shop.clock.now = new Date(shop.clock.now.getTime() + 60_000)
  const her = await herself()
  const { id } = await shop.world.db
    .selectFrom('listing')
    .innerJoin('product', 'product.id', 'listing.product_id')
    .select('listing.id')
    .where('product.slug', '=', 'keripik-tempe-original')
    .executeTakeFirstOrThrow()
  await answer(her, id, 'story', { description: story, taste: 'Gurih' })
  return sentAgain(her, id)
}

/** Presses a button of the workbench, with what is filled in. */
async function press(reviewId: string, deed: string, fields: Record<string, string> = {}) {
  const page = `/office/reviews/${reviewId}`
  const form = formOf(await (await wulan.get(page)).text(), `${page}/findings`) ?? ''
  return wulan.post(`${page}/${deed}`, { ...hiddenIn(form), ...fields })
}

async function everythingFine(ctx: Context, reviewId: string): Promise<void> {
  const review = await shop.world.db
    .selectFrom('review')
    .selectAll()
    .where('id', '=', reviewId)
    .executeTakeFirstOrThrow()
  const items = await checklistItems(ctx, review.checklist_id)
  const scales = await rubricDimensions(ctx, review.rubric_id)
  granted(await claimReview(ctx, { reviewId }))
  granted(
    await saveReviewAnswers(ctx, {
      reviewId,
      answers: items.map(item => ({ itemId: item.id, answer: 'yes' })),
    }),
  )
  granted(
    await saveReviewScores(ctx, { reviewId, scores: scales.map(one => ({ dimensionId: one.id, score: 4 })) }),
  )
}

test('the queue has the oldest promise on top, says what was missed, and narrows by its address', async () => {
  const queue = await words(await wulan.get('/office/reviews'))
  expect(queue).toContain('Antrean pemeriksaan')
  expect(queue.indexOf('Lewat janji 1')).toBeLessThan(queue.indexOf('Janji 2'))
  const late = await words(await wulan.get('/office/reviews?overdue=1&track=quality'))
  expect(late).toMatch(/1 pemeriksaan .*Keripik Kentang Pedas/)
  const none = await words(await wulan.get('/office/reviews?kind=complaint'))
  expect(none).toContain('Tidak ada pemeriksaan dengan saringan ini.')
  expect((await wulan.get('/office/reviews?track=nonsense&page=-4')).status).toBe(200)
})

test('a new version is in the queue at once; whoever comes second is told who took it and until when', async () => {
  const { quality, packaging } = await newVersion('Digoreng dua kali.')
  const queue = await (await wulan.get('/office/reviews?kind=change')).text()
  expect(queue).toContain(`/office/reviews/${quality}`)
  const taken = await press(quality, 'claim')
  expect([taken.status, place(taken)]).toEqual([303, `/office/reviews/${quality}?done=claim`])
  granted(await claimReview(await surya(), { reviewId: packaging }))
  const second = await press(packaging, 'claim')
  expect(second.status).toBe(409)
  expect(await words(second)).toContain('Sedang diperiksa Surya')
  expect(await words(await wulan.get(`/office/reviews/${packaging}`))).toContain('Ambil pemeriksaan ini dulu')
})

test('the workbench holds both versions against each other and says what changed', async () => {
  const { quality } = await newVersion('Digoreng dengan daun jeruk.')
  const bench = await wulan.get(`/office/reviews/${quality}`)
  const html = await bench.text()
  expect(wordsOf(html)).toContain('Yang berubah dari versi 1')
  expect(html).toContain('<ins>Digoreng dengan daun jeruk.</ins>')
  expect(wordsOf(html)).toContain('Versi lama tetap dijual selama ini diperiksa.')
  expect(html).toMatch(/\/office\/reviews\/versions\/lsv_\w+\/label\.svg/)
})

test('a press on a photo leads to a pin at that place, and brings everything that was typed along', async () => {
  const { quality, versionId } = await newVersion('Dengan pin.')
  await press(quality, 'claim')
  const html = await (await wulan.get(`/office/reviews/${quality}`)).text()
  const [, picture = '', height = ''] =
    /name="spot\.(pic_\w+)"[^>]* width="300" height="(\d+)"/.exec(html) ?? []
  expect(picture).not.toBe('')
  const pressed = await press(quality, 'spot', {
    [`spot.${picture}.x`]: '90',
    [`spot.${picture}.y`]: String(Math.round(Number(height) / 2)),
    'item.clean': 'yes',
    decisionNote: 'Hampir selesai & bagus',
  })
  expect(place(pressed)).toContain(`/pins?picture=${picture}&x=30&y=50&decisionNote=Hampir`)

  const silent = await wulan.send(place(pressed), `/office/reviews/${quality}/pins?picture=${picture}`, {
    comment: ' ',
    x: '30',
    y: '50',
  })
  expect(silent.status).toBe(400)
  expect(await words(silent)).toContain('Tulis dulu maksud Anda')
  const page = place(pressed)
  const outside = await wulan.send(page, `/office/reviews/${quality}/pins?picture=${picture}`, {
    comment: 'Di luar',
    x: '130',
    y: '50',
  })
  expect(outside.status).toBe(400)
  expect(await outside.text()).toContain('Di luar</textarea>')
  const wordsForNumbers = await wulan.send(page, `/office/reviews/${quality}/pins?picture=${picture}`, {
    comment: 'Segelnya miring.',
    x: 'kiri',
    y: '50',
  })
  expect(wordsForNumbers.status).toBe(400)
  const stuck = await wulan.send(page, `/office/reviews/${quality}/pins?picture=${picture}`, {
    comment: 'Segelnya miring.',
    x: '30',
    y: '50,0',
    kept: JSON.stringify([['decisionNote', 'Hampir selesai & bagus']]),
  })
  expect(stuck.status).toBe(303)
  expect(place(stuck)).toContain('done=pin&decisionNote=Hampir%20selesai%20%26%20bagus#photos')
  const bench = await (await wulan.get(place(stuck))).text()
  expect(bench).toContain('Segelnya miring.')
  expect(bench).toContain('Hampir selesai &amp; bagus</textarea>')
  const pins = await shop.world.db
    .selectFrom('pin')
    .innerJoin('review', 'review.id', 'pin.review_id')
    .select(['x_bps', 'y_bps'])
    .where('version_id', '=', versionId)
    .execute()
  expect(pins).toEqual([{ x_bps: 3000, y_bps: 5000 }])
  const kept = await shop.world.db
    .selectFrom('review_answer')
    .select('answer')
    .where('review_id', '=', quality)
    .execute()
  expect(kept).toEqual([{ answer: 'yes' }])
  expect((await wulan.get(`/office/reviews/${quality}/pins?picture=pic_x`)).status).toBe(404)
})

test('a refusal stands beside its field and loses nothing; a decision takes all it needs', async () => {
  const { quality } = await newVersion('Untuk keputusan.')
  await press(quality, 'claim')
  const undecided = await press(quality, 'decision', { decisionNote: 'Sudah bagus' })
  expect(undecided.status).toBe(400)
  const drawn = await undecided.text()
  expect(drawn).toContain('Sudah bagus</textarea>')
  expect(wordsOf(drawn)).toContain('Pilih dulu keputusannya.')
  const bare = await press(quality, 'decision', { verdict: 'change-needed' })
  expect(bare.status).toBe(400)
  expect(await words(bare)).toContain('Tulis atau pilih alasannya.')
  const early = await press(quality, 'decision', {
    verdict: 'approve',
    'item.clean': 'na',
    'score.taste': '5',
  })
  expect(early.status).toBe(409)
  expect(await words(early)).toContain('butir wajib yang belum dijawab ya')
  const endless = await press(quality, 'decision', { verdict: 'conditional', decisionNote: 'Sampai nanti' })
  expect([endless.status, await words(endless)]).toEqual([400, expect.stringContaining('sesudah hari ini')])
  const madeUp = await press(quality, 'decision', { verdict: 'perhaps' })
  expect(madeUp.status).toBe(400)
  expect((await press(quality, 'nonsense')).status).toBe(404)
  const old = await wulan.post(`/office/reviews/${quality}/decision`, {
    verdict: 'reject',
    nextStep: 'Ganti',
  })
  expect([old.status, await old.text()]).toEqual([403, expect.stringContaining('Ganti</textarea>')])

  const sample = await press(quality, 'sample', { sampleOn: '2031-01-01', sampleNote: 'Belum ada' })
  expect(sample.status).toBe(400)
  const decided = await press(quality, 'decision', { verdict: 'change-needed', reason: 'soft/1' })
  expect([decided.status, place(decided)]).toEqual([303, `/office/reviews/${quality}?done=decision`])
})

test('whoever decides second is told who was first, and keeps what was written', async () => {
  const { quality } = await newVersion('Berdua.')
  await press(quality, 'claim')
  shop.clock.now = new Date(shop.clock.now.getTime() + 3 * 3_600_000)
  const colleague = await surya()
  await everythingFine(colleague, quality)
  granted(await decideReview(colleague, { reviewId: quality, verdict: 'approve' }))
  const page = `/office/reviews/${quality}`
  const form = formOf(await (await wulan.get(page)).text(), `${page}/findings`) ?? ''
  const second = await wulan.post(`${page}/decision`, {
    ...hiddenIn(form),
    verdict: 'reject',
    decisionNote: 'Rasanya terlalu asin menurut saya',
    nextStep: 'Kurangi garam',
  })
  expect(second.status).toBe(409)
  const told = await words(second)
  expect(told).toContain('Sudah diputuskan Surya')
  expect(told).toContain('Rasanya terlalu asin menurut saya')
})

test('a version that she has replaced is not decided; what changed meanwhile is named, with the way on', async () => {
  const { quality } = await newVersion('Versi yang ditinggal.')
  await press(quality, 'claim')
  const newer = await newVersion('Versi yang baru.')
  const stale = await press(quality, 'decision', { verdict: 'reject', decisionNote: 'x', nextStep: 'y' })
  expect(stale.status).toBe(409)
  const html = await stale.text()
  expect(wordsOf(html)).toContain('Yang dia ubah sementara itu: Cerita.')
  expect(html).toContain(`href="/office/reviews/${newer.quality}"`)
})

test('she reads what to put right, answers below it, and goes to that very question', async () => {
  const { quality, listingId } = await newVersion('Dengan catatan.')
  await press(quality, 'claim')
  const spot = await press(quality, 'spot', { field: 'story description' })
  await wulan.send(place(spot), `/office/reviews/${quality}/pins?question=story&field=description`, {
    comment: 'Tulis juga cara menggorengnya.',
  })
  await press(quality, 'decision', { verdict: 'change-needed', reason: 'recipe-differs/1' })
  const page = `/producer/listings/${listingId}/feedback`
  const html = await (await lastri.get(page)).text()
  expect(wordsOf(html)).toContain('Ada yang perlu dibetulkan')
  expect(wordsOf(html)).toContain('Bahannya tidak sama dengan daftar')
  expect(wordsOf(html)).toContain('Tulis juga cara menggorengnya.')
  expect(html).toContain(`href="/producer/listings/${listingId}/story"`)
  expect(await (await lastri.get('/notices')).text()).toContain('href="/notices" aria-current="page"')
  expect((await lastri.send(page, `${page}/replies`, {})).status).toBe(400)
  const pin = /name="pin" value="(pin_\w+)"/.exec(html)?.[1] ?? ''
  for (let tried = 1; tried <= 3; tried++) {
    const mute = await lastri.send(page, `${page}/replies`, { pin, [`reply.${pin}`]: ' ' })
    expect(mute.status).toBe(400)
    expect(await words(mute)).toContain('Tulis dulu')
  }
  const said = await lastri.send(page, `${page}/replies`, { pin, [`reply.${pin}`]: 'Baik, Mbak.' })
  expect(place(said)).toBe(`${page}?done=replied`)
  const bench = await words(await wulan.get(`/office/reviews/${quality}`))
  expect(bench).toContain('Baik, Mbak.')
  const empty = await lastri.send(page, `${page}/appeals`, { appeal: '' })
  expect(empty.status).toBe(400)
  const appealed = await lastri.send(page, `${page}/appeals`, { appeal: 'Daftarnya sudah lengkap.' })
  expect(place(appealed)).toBe(`${page}?done=appealed`)
  expect(await words(await lastri.get(page))).toContain('Sedang menunggu pemeriksaan')
  expect((await lastri.get('/producer/listings/lst_x/feedback')).status).toBe(404)
})

test('before she sends she reads the day of the answer', async () => {
  const { listingId, quality } = await newVersion('Akan dibetulkan.')
  await press(quality, 'claim')
  await press(quality, 'decision', { verdict: 'change-needed', reason: 'soft/1' })
  const summary = await words(await lastri.get(`/producer/listings/${listingId}/summary`))
  expect(summary).toMatch(/Bila dikirim sekarang, dijawab paling lambat \d+ \w+ \d{4}/)
})

test('a conflict of interest is declared on the bench, bars the next claim, and is ended by the office alone', async () => {
  const { quality } = await newVersion('Saudara.')
  const declared = await press(quality, 'conflict', { conflictKind: 'family', conflictNote: 'Sepupu' })
  expect(declared.status).toBe(303)
  const barred = await press(quality, 'claim')
  expect(barred.status).toBe(403)
  const register = await (await rini.get('/office/reviews/conflicts')).text()
  expect(wordsOf(register)).toContain('Bu Wulan , Dapur Bu Lastri Widuri')
  const end = /action="(\/office\/reviews\/conflicts\/\w+\/end)"/.exec(register)?.[1] ?? ''
  expect((await wulan.post(end, {})).status).toBe(403)
  expect(place(await rini.send('/office/reviews/conflicts', end, {}))).toBe(
    '/office/reviews/conflicts?done=ended',
  )
  const nobody = await rini.send('/office/reviews/conflicts', '/office/reviews/conflicts', {})
  expect(nobody.status).toBeGreaterThanOrEqual(400)
})

test('lists, reasons and rules get new versions by their day; one that guards nothing is refused and kept', async () => {
  const list = '/office/checklists?track=packaging&goods=food'
  const rows = { 'item.0.code': 'closed-tight', 'item.0.textId': 'Segel', 'item.0.textEn': 'Seal' }
  const loose = await rini.send(list, list, { ...rows, from: '2027-01-01' })
  expect([loose.status, await loose.text()]).toEqual([400, expect.stringContaining('value="Segel"')])
  const lawless = await rini.send(list, list, { ...rows, from: '2027-01-01', 'item.0.mandatory': 'on' })
  expect(await words(lawless)).toContain('Tulis dasar aturannya')
  const whole = { ...rows, 'item.0.mandatory': 'on', 'item.0.article': 'CPPB-IRT' }
  const past = await rini.send(list, list, { ...whole, from: '2020-01-01' })
  expect([past.status, await words(past)]).toEqual([400, expect.stringContaining('mulai hari ini')])
  const announced = await rini.send(list, list, { ...whole, from: '2027-01-01' })
  expect(announced.status).toBe(303)
  expect(await words(await rini.get(list))).toContain('Akan berlaku Versi 2, mulai 1 Jan 2027')

  const reason = { code: 'Bad Code', textId: 'a', textEn: 'b', nextId: 'c', nextEn: 'd', from: '2027-01-01' }
  expect((await rini.send('/office/reasons', '/office/reasons', reason)).status).toBe(400)
  const added = await rini.send('/office/reasons', '/office/reasons', { ...reason, code: 'too-salty' })
  expect(place(added)).toBe('/office/reasons?done=announced')

  const rule = '/office/rules?code=shared-equipment'
  const broken = await rini.send(rule, rule, {
    from: '2027-01-01',
    article: 'x',
    severity: 'warn',
    parameters: '{',
  })
  expect(broken.status).toBe(400)
  const ruled = await rini.send(rule, rule, {
    from: '2027-01-01',
    article: 'PerBPOM',
    severity: 'warn',
    parameters: '{}',
  })
  expect(place(ruled)).toBe('/office/rules?done=announced')
  expect(await words(await rini.get('/office/rules'))).toContain('Akan berlaku Versi 2, mulai 1 Jan 2027')
})

test('every decision can be read and taken along; the public sees days and shares, and no name', async () => {
  const file = await rini.get('/office/reviews/history.csv')
  expect(file.headers.get('Content-Type')).toContain('text/csv')
  const [head = '', ...lines] = (await file.text()).split('\r\n')
  expect(head).toContain('decision,decided_at,decided_by,maker,product')
  expect(lines.length).toBeGreaterThan(100)
  const archive = (await (await rini.get('/office/reviews/history.jsonl')).text()).trim().split('\n')
  expect(archive).toHaveLength(lines.filter(line => line !== '').length)
  const first = JSON.parse(archive[0] ?? '')
  expect(first.isIntact).toBe(true)
  expect(first.rules.length).toBeGreaterThan(10)
  expect(first.checklist[0].text.id).not.toBe('')
  const { id } = await shop.world.db
    .selectFrom('listing_version')
    .select('id')
    .where('state', '=', 'approved')
    .executeTakeFirstOrThrow()
  expect(await words(await rini.get(`/office/reviews/versions/${id}`))).toContain(
    'Isian hari ini sama dengan saat diputuskan.',
  )
  const shown = await words(await shop.get('/id/reviews'))
  expect(shown).toMatch(/Separuhnya dalam [\d,]+ hari/)
  for (const name of ['Wulan', 'Surya', 'Endah', 'Nanik']) expect(shown).not.toContain(name)
  expect(await words(await rini.get('/office/reviews/numbers'))).toMatch(/Surya .*nilai/)
})
