import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordReturn } from '#app/domain/consignment/returns/record-return.ts'
import { recordSale } from '#app/domain/consignment/sales/record-sale.ts'
import { voidSale } from '#app/domain/consignment/sales/void-sale.ts'
import type { Context } from '#app/domain/context.ts'
import { randomWord } from '#app/domain/ids.ts'
import { answerOpinion, removeOpinion, showOpinion } from '#app/domain/opinions/judge-opinion.ts'
import { listOpinions, ownOpinions, productOpinions } from '#app/domain/opinions/opinion-lists.ts'
import { namesContact, nextState, transitions } from '#app/domain/opinions/opinion-machine.ts'
import { boughtGoods, purchaseByToken } from '#app/domain/opinions/purchase.ts'
import { purchaseByCode } from '#app/domain/opinions/purchase-by-code.ts'
import { purchaseToken, readReceiptCode, receiptCode } from '#app/domain/opinions/purchase-proof.ts'
import { mostOpinionLetters, writeOpinion } from '#app/domain/opinions/write-opinion.ts'
import { handOver } from '#app/domain/orders/end-reservation.ts'
import { parcelArrived, sendParcel } from '#app/domain/orders/parcels/parcel-steps.ts'
import { placeParcel } from '#app/domain/payments/ask-payment.ts'
import { refundLines } from '#app/domain/payments/give-back.ts'
import { granted, refused } from '#tests/support/cast.ts'
import { madeBatch, personWith } from '#tests/support/consignment-cast.ts'
import { type PayingBuyer, payingBuyer, seals } from '#tests/support/paying-buyer.ts'

let buyer: PayingBuyer
let stranger: Context

beforeAll(async () => {
  buyer = await payingBuyer(60)
  stranger = buyer.visitor
  await madeBatch(buyer.pair, 10)
  await buyer.world.db.updateTable('product').set({ gross_weight_g: 200 }).execute()
})
afterAll(async () => {
  await buyer.stripe.close()
  await buyer.world.drop()
})

async function sold(): Promise<{ saleId: string; number: string; token: string }> {
  const { counterId, variantId, cashier } = buyer.pair
  const goods = [{ variantId, pieces: 1 }]
  const { saleId, number } = granted(await recordSale(cashier, { counterId, goods, key: randomWord(12) }))
  return { saleId, number, token: purchaseToken(seals, saleId) }
}
type Asked = Partial<{ productId: string; stars: string; said: string; name: string; key: string }>
let minutes = 0
/** Each a minute after the one before. */
const say = (token: string, asked: Asked = {}) =>
  writeOpinion(buyer.after(stranger, ++minutes), seals, {
    token,
    productId: buyer.pair.productId,
    stars: '4',
    said: 'Renyah dan gurih',
    name: '',
    key: randomWord(12),
    ...asked,
  })
const rowOf = (token: string) =>
  buyer.world.db
    .selectFrom('opinion')
    .selectAll()
    .where('purchase', '=', token.split('-')[0] ?? '')
    .executeTakeFirstOrThrow()
const onPage = () => productOpinions(buyer.world.ctx, buyer.pair.productId)
const find = (code: string, address = randomWord(8), ctx = stranger) =>
  purchaseByCode(ctx, seals, { code, address })
const notices = async (opinionId: string) =>
  (
    await buyer.world.db
      .selectFrom('notice')
      .select(['kind', 'audience'])
      .where('subject', '=', `opinion:${opinionId}`)
      .execute()
  ).map(({ kind, audience }) => `${kind} ${audience}`)

/** A parcel of two pieces, paid by card. */
async function parcelPaid() {
  const { pair, visitor } = buyer
  const { price_idr } = await buyer.world.db
    .selectFrom('variant')
    .select('price_idr')
    .where('id', '=', pair.variantId)
    .executeTakeFirstOrThrow()
  const placed = granted(
    await placeParcel(
      visitor,
      seals,
      {
        producerId: pair.producerId,
        goods: [{ variantId: pair.variantId, pieces: 2, priceIdr: Number(price_idr) }],
        buyer: { name: 'Rahma', contact: '0812 3456 7890' },
        address: 'Jalan Kaliurang 12\nYogyakarta 55281',
        zone: 'java-bali',
        feeIdr: 18_000,
        pay: 'card',
        language: 'id',
        key: randomWord(12),
        sender: randomWord(8),
      },
      { cards: true },
    ),
  )
  const paymentId = placed.paymentId ?? ''
  await buyer.calls(buyer.world.ctx, buyer.provider, paymentId)
  const { session_id } = await buyer.paymentOf(paymentId)
  await buyer.hears(buyer.stripe.pay(session_id ?? ''))
  const token = purchaseToken(seals, placed.reservationId)
  return { reservationId: placed.reservationId, paymentId, token }
}

test('a receipt opens the form: once for each purchase and product, told to the maker, with where and when it was bought', async () => {
  const { token } = await sold()
  const key = 'the-same-form'
  for (const _ of [1, 2])
    expect(granted(await say(token, { key, name: 'Dewi' }))).toEqual({ isWaiting: false })
  expect(refused(await say(token))).toEqual({ code: 'opinion-twice' })
  expect(refused(await say((await sold()).token, { key }))).toEqual({ code: 'key-unfit' })
  const row = await rowOf(token)
  expect(await notices(row.id)).toEqual(['opinion-written producer'])
  const { shown } = await onPage()
  expect(shown[0]).toMatchObject({
    words: { stars: 4, said: 'Renyah dan gurih', name: 'Dewi' },
    counter: expect.stringContaining('Arunika'),
    isGivenBack: false,
    boughtAt: buyer.world.ctx.now,
  })
  await expect(
    buyer.world.db.updateTable('opinion').set({ said: 'Lain' }).where('id', '=', row.id).execute(),
  ).rejects.toThrow(/append-only/)
})

test('a fake, a foreign, a taken-back and an unfulfilled purchase is refused', async () => {
  const { saleId, token } = await sold()
  const altered = `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`
  const madeUp = [altered, saleId, '', 'x-y', `${saleId}-`, token.toUpperCase(), `${token}0`]
  for (const fake of madeUp) expect(refused(await say(fake))).toEqual({ code: 'unknown-purchase' })
  const other = await buyer.world.db
    .selectFrom('product')
    .select('id')
    .where('id', '<>', buyer.pair.productId)
    .executeTakeFirst()
  for (const productId of [other?.id ?? 'prd_none', 'prd_none', ''])
    expect(refused(await say(token, { productId }))).toEqual({ code: 'good-not-bought' })

  granted(await say(token))
  const before = (await onPage()).shown.length
  granted(await voidSale(buyer.pair.cashier, { saleId, reason: 'Salah ketik' }))
  expect((await onPage()).shown).toHaveLength(before - 1)
  const never = await sold()
  granted(await voidSale(buyer.pair.cashier, { saleId: never.saleId, reason: 'Salah ketik' }))
  expect(refused(await say(never.token))).toEqual({ code: 'purchase-gone' })
})

test('a parcel is reviewed once it has arrived; goods paid back are marked and no longer count', async () => {
  const { reservationId, paymentId, token } = await parcelPaid()
  const { her, office, variantId } = buyer.pair
  expect(refused(await say(token))).toEqual({ code: 'purchase-not-yet' })
  granted(await sendParcel(her, { reservationId, carrier: 'JNE', tracking: 'JP123' }))
  expect(refused(await say(token))).toEqual({ code: 'purchase-not-yet' })
  granted(await parcelArrived(her, { reservationId }))
  granted(await say(token, { said: 'Sampai utuh' }))
  const { shown, count } = await onPage()
  expect(shown.find(one => one.words?.said === 'Sampai utuh')).toMatchObject({
    counter: undefined,
    isGivenBack: false,
  })
  const lines = await buyer.world.db
    .selectFrom('reservation_line')
    .select('line')
    .where('reservation_id', '=', reservationId)
    .where('variant_id', '=', variantId)
    .execute()
  granted(await refundLines(office, { paymentId, lines: lines.map(one => one.line) }))
  const after = await onPage()
  expect(after.count).toBe(count - 1)
  expect(after.shown.find(one => one.words?.said === 'Sampai utuh')?.isGivenBack).toBe(true)

  const broughtBack = await sold()
  const back = { saleId: broughtBack.saleId, line: 1, pieces: 1, why: 'defect' as const, key: randomWord(12) }
  granted(await recordReturn(buyer.pair.cashier, back))
  expect(refused(await say(broughtBack.token))).toEqual({ code: 'good-given-back' })
})

test('what is typed has bounds, keeps its language, and hides nothing', async () => {
  const { token } = await sold()
  for (const stars of ['', '0', '6', '-1', '4.5', '1e0', 'five'])
    expect([stars, refused(await say(token, { stars }))]).toEqual([stars, { code: 'stars-missing' }])
  for (const said of ['', ' \n\t ', '\u200b\u202e'])
    expect(refused(await say(token, { said }))).toEqual({ code: 'note-missing' })
  const most = mostOpinionLetters
  expect(refused(await say(token, { said: 'é'.repeat(most + 1) }))).toEqual({
    code: 'note-too-long',
    most,
    got: most + 1,
  })
  expect(refused(await say(token, { name: 'x'.repeat(41) }))).toEqual({
    code: 'opinion-name-too-long',
    most: 40,
  })
  expect(refused(await say(token, { key: '!' }))).toEqual({ code: 'key-unfit' })
  const said = `好吃!\u202e\0 <b>مقرمش</b>\r\n\r\n\r\n\r\n${'🍌'.repeat(900)}`
  granted(await say(token, { said, name: '李小龙' }))
  expect(await rowOf(token)).toMatchObject({
    said: `好吃! <b>مقرمش</b>\n\n${'🍌'.repeat(900)}`,
    name: '李小龙',
  })
})

test('the code is read however it is typed; guesses are made to wait, and a right one ends the waiting', async () => {
  const { saleId, number, token } = await sold()
  const code = receiptCode(seals, { id: saleId, number })
  expect(readReceiptCode(code)?.number).toBe(number)
  for (const typed of [code, code.toLowerCase(), code.replace(/[ /-]/g, ''), code.replaceAll('0', 'O')])
    expect(granted(await find(typed))).toEqual({ token })
  for (const typed of ['', 'x', number, '!'.repeat(60)])
    expect(refused(await find(typed))).toEqual({ code: 'purchase-code-unfit' })
  const wrong = `${number} ${code.endsWith('ZZZZ') ? '0000-0000' : '0000-ZZZZ'}`
  expect(refused(await find(wrong))).toEqual({ code: 'unknown-purchase' })

  const { reservationId } = granted(await buyer.order('at-counter', { pieces: 1 }))
  const order = await buyer.orderOf(reservationId)
  expect(refused(await find(order.code))).toEqual({ code: 'unknown-purchase' })
  granted(await handOver(buyer.pair.cashier, seals, { code: order.code, address: 'counter' }))
  const byOrder = granted(await find(order.code))
  expect(byOrder.token).toBe(purchaseToken(seals, (await buyer.orderOf(reservationId)).sale_id ?? ''))

  const guesses = await Promise.all(Array.from({ length: 12 }, () => find(wrong, 'guesser')))
  expect(guesses.map(guess => refused(guess).code)).toContain('must-wait')
  const tries = guesses.filter(guess => refused(guess).code === 'unknown-purchase')
  expect(tries.length).toBeLessThan(5)
  expect(granted(await find(code, 'a guest of the same town'))).toEqual({ token })
  const later = buyer.after(stranger, 15)
  expect(granted(await find(code, 'guesser', later))).toEqual({ token })
  expect(refused(await find(wrong, 'guesser', later))).toEqual({ code: 'unknown-purchase' })
})

test('an average from three on; newest first; words with an address or a number wait for the office', async () => {
  const { pair } = buyer
  const contacts = [
    'Hubungi 0812-3456-7890',
    'lihat toko-enak.com',
    'https://x.y',
    'a@b.id',
    'IG @enak.sekali',
  ]
  for (const said of contacts) expect([said, namesContact(said)]).toEqual([said, true])
  for (const said of ['Rp11.000 saja, 5 bungkus', 'Renyah. Idola keluarga!', '24-11-2026', '好吃 100%'])
    expect([said, namesContact(said)]).toEqual([said, false])

  const { token } = await sold()
  const seen = await onPage()
  expect(granted(await say(token, { said: 'Pesan di 081234567890', stars: '1' }))).toEqual({
    isWaiting: true,
  })
  const waiting = await rowOf(token)
  expect(await notices(waiting.id)).toEqual(['opinion-waits office'])
  expect(await onPage()).toEqual(seen)
  expect(refused(await answerOpinion(pair.her, { opinionId: waiting.id, said: 'Terima kasih' }))).toEqual({
    code: 'unknown-opinion',
  })
  expect(await ownOpinions(pair.her, 'id')).toHaveLength(seen.shown.length)
  expect((await listOpinions(pair.office, 'id'))[0]?.opinionId).toBe(waiting.id)
  for (const _ of [1, 2]) granted(await showOpinion(pair.office, { opinionId: waiting.id }))
  expect(await notices(waiting.id)).toEqual(['opinion-waits office', 'opinion-written producer'])
  const now = await onPage()
  expect(now.shown[0]?.opinionId).toBe(waiting.id)
  const stars = now.shown.flatMap(one => (one.words && !one.isGivenBack ? [one.words.stars] : []))
  expect(now.count).toBe(stars.length)
  expect(now.count).toBeGreaterThanOrEqual(3)
  expect(now.averageTenths).toBe(Math.round((stars.reduce((sum, one) => sum + one, 0) * 10) / stars.length))
})

test('the maker answers once; the office removes with a reason that stands in its place', async () => {
  const { pair, world } = buyer
  const { token } = await sold()
  granted(await say(token, { said: 'Terlalu asin' }))
  const opinionId = (await rowOf(token)).id
  const other = await personWith(world, 'Sari', { role: 'producer', producerId: 'prc_other' })
  for (const ctx of [other, pair.cashier, stranger])
    expect(refused(await answerOpinion(ctx, { opinionId, said: 'Maaf' }))).toEqual({
      code: 'unknown-opinion',
    })
  for (const _ of [1, 2])
    granted(await answerOpinion(pair.her, { opinionId, said: 'Maaf, resepnya diperbaiki' }))
  expect(refused(await answerOpinion(pair.her, { opinionId, said: 'Lagi' }))).toEqual({
    code: 'opinion-answered',
  })
  expect((await onPage()).shown[0]?.answer?.said).toBe('Maaf, resepnya diperbaiki')

  const reason = 'Menghina penjaga konter'
  for (const ctx of [pair.her, pair.hotel, stranger]) {
    expect(refused(await removeOpinion(ctx, { opinionId, reason }))).toEqual({ code: 'not-allowed' })
    expect(refused(await showOpinion(ctx, { opinionId }))).toEqual({ code: 'not-allowed' })
  }
  expect(refused(await removeOpinion(pair.office, { opinionId, reason: ' ' }))).toEqual({
    code: 'note-missing',
  })
  const { count } = await onPage()
  granted(await removeOpinion(pair.office, { opinionId, reason }))
  granted(await removeOpinion(pair.office, { opinionId, reason: 'Lain' }))
  const page = await onPage()
  expect(page.count).toBe(count - 1)
  expect(page.shown[0]).toMatchObject({ words: undefined, answer: undefined, removedBecause: reason })
  expect(JSON.stringify(page)).not.toContain('Terlalu asin')
  expect((await rowOf(token)).said).toBe('Terlalu asin')
  expect(refused(await showOpinion(pair.office, { opinionId }))).toEqual({ code: 'opinion-removed' })
  expect(refused(await showOpinion(pair.office, { opinionId: 'opn_none' }))).toEqual({
    code: 'unknown-opinion',
  })
  expect(refused(await say(token))).toEqual({ code: 'opinion-twice' })

  for (const [from, event] of [
    ['waiting', 'show'],
    ['waiting', 'remove'],
    ['shown', 'show'],
    ['shown', 'remove'],
    ['removed', 'show'],
    ['removed', 'remove'],
  ] as const)
    expect(nextState(from, event)).toBe((transitions[from] as Record<string, string>)[event])
  for (const state of ['shown', 'waiting'] as const)
    await expect(
      world.db
        .updateTable('opinion')
        .set({ state, removed_because: null })
        .where('id', '=', opinionId)
        .execute(),
    ).rejects.toThrow()
})

test('the page of a purchase shows its goods and what was said', async () => {
  const { token } = await sold()
  const bought = await purchaseByToken(stranger, seals, token)
  expect(bought).toMatchObject({ standing: 'stands', from: expect.stringContaining('Arunika') })
  if (!bought) return
  expect(await boughtGoods(stranger, bought, 'id')).toMatchObject([
    { opinion: undefined, isGivenBack: false },
  ])
  granted(await say(token, { stars: '5' }))
  expect(await boughtGoods(stranger, bought, 'id')).toMatchObject([
    { opinion: { stars: 5, isWaiting: false } },
  ])
})
