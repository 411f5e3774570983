import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { handOver } from '#app/domain/orders/end-reservation.ts'
import { registerPayee } from '#app/domain/payments/payees.ts'
import { paths } from '#app/i18n/paths.ts'
import { granted } from '#tests/support/cast.ts'
import { agreed, delivered, lastriAndHotel, madeBatch, type Pair } from '#tests/support/consignment-cast.ts'
import { scenery } from '#tests/support/pictures.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import {
  openStripeStandIn,
  type StripeStandIn,
  standInKey,
  standInSecret,
} from '#tests/support/stripe-stand-in.ts'
import {
  demoPerson,
  enteredAs,
  formOf,
  hiddenIn,
  openBrowser,
  type TestBrowser,
  wordsOf,
} from './signed-in.ts'

let shop: Shop
let stripe: StripeStandIn
let pair: Pair
let buyer: TestBrowser

beforeAll(async () => {
  stripe = await openStripeStandIn()
  shop = await createShop(
    {
      DEMO: '1',
      TRUST_PROXY: '1',
      STRIPE_SECRET_KEY: standInKey,
      STRIPE_WEBHOOK_SECRET: standInSecret,
      STRIPE_API_URL: stripe.url,
    },
    { town: false },
  )
  stripe.clock.now = () => Math.floor(shop.clock.now.getTime() / 1000)
  stripe.webhook.url = `${shop.url}/webhooks/stripe`
  pair = await lastriAndHotel(shop.world)
  await agreed(pair)
  const { batchId } = await madeBatch(pair, 60)
  await delivered(pair, batchId, 60)
  // Written past the open shop, which would find it by itself only at its next look.
  await shop.app.catalogue.refresh(shop.world.ctx)
})
afterAll(async () => {
  await shop.close()
  await stripe.close()
})

let neighbours = 0
beforeEach(() => {
  buyer = openBrowser(shop, { 'X-Forwarded-For': `203.0.113.${++neighbours}` })
})

const place = (response: Response): string => response.headers.get('Location') ?? ''
const words = async (path: string): Promise<string> => wordsOf(await (await buyer.get(path)).text())
const checkout = () => `/id/cart/${pair.counterId}`

async function ordered(pay: string, more: Record<string, string> = {}): Promise<Response> {
  const { counterId, variantId } = pair
  await buyer.post('/id/cart', { do: 'add', counter: counterId, variant: variantId })
  await buyer.post('/id/cart', { do: 'keep', counter: counterId, [`pieces-${variantId}`]: '3' })
  const rahma = { name: 'Rahma', contact: '0812 3456 7890' }
  return buyer.send(checkout(), checkout(), { ...rahma, pay, ...more })
}

const orderPageOf = (sessionId: string): string =>
  new URL(stripe.sessions.get(sessionId)?.success_url ?? '').pathname
const webhook = (body: string, signature: string, address = '198.51.100.7') =>
  fetch(`${shop.url}/webhooks/stripe`, {
    method: 'POST',
    body,
    headers: { 'Stripe-Signature': signature, 'X-Forwarded-For': address },
  })

test('a card leads to Stripe by 303 alone, for the sum of the frozen lines whatever the form says', async () => {
  const sent = await ordered('card', { amount: '1', total: '1', returnUrl: 'https://evil.example' })
  expect(sent.status).toBe(303)
  const door = place(sent)
  expect(door.startsWith(`${stripe.url}/pay/`)).toBe(true)
  const session = stripe.sessions.get(door.split('/').pop() ?? '')
  expect(session?.amount_total).toBe(2_550_000)
  expect(session?.success_url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/id\/orders\/[0-9a-f]{32}$/)
  expect(session?.cancel_url).toBe(session?.success_url)
  const order = orderPageOf(session?.id ?? '')
  const page = await buyer.get(order)
  expect(page.headers.get('Content-Security-Policy')).toContain(`form-action 'self' ${stripe.url}`)
  const html = await page.text()
  expect(html).not.toContain(stripe.url)
  expect(html).not.toContain('<script')
  // Back from the page unpaid: the same page again, not another one.
  expect(place(await buyer.post(order, { do: 'card' }))).toBe(door)
  expect(stripe.sessions.size).toBe(1)

  const { body, signature } = stripe.signed(stripe.pay(session?.id ?? ''))
  expect((await webhook(body, signature)).status).toBe(200)
  expect((await webhook(body, signature)).status).toBe(200)
  expect(await words(order)).toContain('Dibayar dengan kartu.')
  expect(place(await buyer.post(order, { do: 'cancel-paid' }))).toBe(order)
  expect(await words(order)).toContain('Rp25.500 sedang dikembalikan.')
})

test('forged, altered, stale, unsigned, unreadable: nothing is kept and nothing is said', async () => {
  const sessionId =
    place(await ordered('card'))
      .split('/')
      .pop() ?? ''
  const event = stripe.pay(sessionId)
  const { body, signature } = stripe.signed(event)
  const kept = () => shop.world.db.selectFrom('provider_event').select('event_id').execute()
  const before = (await kept()).length
  for (const [text, header] of [
    [body, ''],
    [body, 't=1,v1=00'],
    [body.replace('2550000', '2550001'), signature],
    [body, stripe.signed(event, 'whsec_guess').signature],
    ['{', stripe.signed({ ...event, id: 'x' }).signature],
    ['', signature],
  ] as const) {
    const answer = await webhook(text, header)
    expect([400, 411]).toContain(answer.status)
    expect(await answer.text()).not.toMatch(/whsec|sk_test|signature/i)
  }
  shop.clock.now = new Date(shop.clock.now.getTime() + 6 * 60_000)
  expect((await webhook(body, signature)).status).toBe(400)
  shop.clock.now = new Date(shop.clock.now.getTime() - 6 * 60_000)
  expect((await webhook('x'.repeat(300_000), signature)).status).toBe(413)
  expect((await kept()).length).toBe(before)
  expect(await words(orderPageOf(sessionId))).toContain('Bayar Rp25.500 dengan kartu')
})

test('a flood at the webhook is told to wait, and nobody else is', async () => {
  const answers = await Promise.all(Array.from({ length: 640 }, () => webhook('{}', 'x', '198.51.100.99')))
  const codes = answers.map(one => one.status)
  expect(codes.filter(code => code === 429).length).toBeGreaterThan(0)
  expect(new Set(codes)).toEqual(new Set([400, 429]))
  expect((await webhook('{}', 'x', '198.51.100.100')).status).toBe(400)
  expect((await buyer.get('/id')).status).toBe(200)
})

test('Stripe out of order: the goods are held all the same, and the buyer pays another way', async () => {
  stripe.breaks.before = 100
  const sent = await ordered('card')
  const order = place(sent)
  expect(order).toMatch(/^\/id\/orders\/[0-9a-f]{32}$/)
  expect(await words(order)).toContain('sedang disiapkan')
  expect(place(await buyer.post(order, { do: 'at-counter' }))).toBe(order)
  stripe.breaks.before = 0
  expect(await words(order)).toMatch(/Disisihkan sampai .*Bayar di konter/)
  for (const wanted of ['transfer', 'card-of-somebody', ''])
    expect((await buyer.post('/id/orders/ffffffffffffffffffffffffffffffff', { do: wanted })).status).toBe(404)
})

test('a transfer: the exact sum, a slip sent as a photo, and a file that is none is refused with its reason', async () => {
  granted(
    await registerPayee(pair.office, {
      partnerId: pair.partnerId,
      bank: 'BCA',
      accountNumber: '1234567890',
      holder: 'Hotel Arunika',
    }),
  )
  const order = place(await ordered('transfer'))
  const page = await words(order)
  expect(page).toContain('Kirim tepat Rp25.500')
  expect(page).toContain('BCA 1234567890')
  const slip = async (bytes: Uint8Array, link = order) => {
    const form = new FormData()
    form.set('proof', new Blob([Buffer.from(bytes)]), 'bukti.jpg')
    return fetch(`${shop.url}${link}/proof`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: { Origin: shop.url },
    })
  }
  const photo = await scenery(600, 800, 3).jpeg().toBuffer()
  expect((await slip(Buffer.from('bukan foto'))).status).toBeGreaterThanOrEqual(400)
  expect((await slip(photo, '/id/orders/ffffffffffffffffffffffffffffffff')).status).toBe(409)
  const sent = await slip(photo)
  expect([sent.status, place(sent)]).toEqual([303, order])
  expect(await words(order)).toContain('Bukti sudah diterima')
})

test('the office forwards what a card paid, with its proof; the counter’s owner answers with the PIN, the cashier sees none of it', async () => {
  await demoPerson(shop, 'rini', 'Bu Rini', { role: 'office' })
  await demoPerson(shop, 'hendra', 'Pak Hendra', { role: 'partner-owner', partnerId: pair.partnerId })
  await demoPerson(shop, 'sinta', 'Mbak Sinta', { role: 'partner-staff', partnerId: pair.partnerId })
  const [rini, hendra, sinta] = await Promise.all(
    ['rini', 'hendra', 'sinta'].map(person => enteredAs(shop, person)),
  )
  if (!rini || !hendra || !sinta) throw new Error('three came in')
  const sessionId =
    place(await ordered('card'))
      .split('/')
      .pop() ?? ''
  const { body, signature } = stripe.signed(stripe.pay(sessionId))
  expect((await webhook(body, signature)).status).toBe(200)
  const { code } = await shop.world.db
    .selectFrom('reservation')
    .select('code')
    .where('state', '=', 'paid')
    .executeTakeFirstOrThrow()
  granted(await handOver(pair.cashier, shop.app.seals, { code, address: '198.51.100.1' }))

  const read = async (who: TestBrowser, path: string) => wordsOf(await (await who.get(path)).text())
  const desk = await read(rini, paths.payouts())
  expect(desk).toMatch(/Hotel Arunika Rp25\.500 Konter\. Sejak .*, 1 pesanan\./)
  expect(await read(hendra, paths.statementsIn())).toContain('Yang masih di kantor: Rp25.500')
  const page = paths.payoutTo(pair.partnerId)
  expect(await read(rini, page)).toContain(code.toUpperCase())
  const hidden = hiddenIn(formOf(await (await rini.get(page)).text(), page) ?? '')
  const form = { ...hidden, amount: '25.500', sentOn: '2026-11-24', reference: '' }
  const photo = await scenery(600, 800, 3).jpeg().toBuffer()
  const none = await rini.sendFiles(page, form, {})
  expect(none.status).toBe(400)
  expect(wordsOf(await none.text())).toContain('Tulis nomor referensi bank, atau lampirkan foto buktinya.')
  const wrong = await rini.sendFiles(page, { ...form, amount: '25000', reference: 'BCA 7' }, {})
  expect(wrong.status).toBe(409)
  const answer = await wrong.text()
  expect(answer).toContain('value="BCA 7"')
  expect(wordsOf(answer)).toContain('Yang harus diteruskan Rp25.500, yang Anda tulis Rp25.000.')
  const sent = await rini.sendFiles(page, form, { photo })
  expect(sent.status).toBe(303)
  const sheet = place(sent).split('?')[0] ?? ''
  // The back button sends the same form once more: the same payout.
  expect(place(await rini.sendFiles(page, form, { photo }))).toBe(place(sent))
  expect(place(await rini.sendFiles(page, { ...form, key: 'another-key-of-hers' }, { photo }))).toBe(
    `${paths.payouts()}?taken=1`,
  )
  expect(await read(rini, sheet)).toContain('Dikirim, menunggu jawaban')

  const payoutId = sheet.split('/').pop() ?? ''
  const own = paths.payoutIn(payoutId)
  expect((await hendra.get(paths.document('payout', payoutId))).headers.get('Location')).toBe(own)
  for (const path of [own, paths.statementsIn(), paths.payouts(), sheet])
    expect((await sinta.get(path)).status, path).toBe(403)
  expect((await sinta.get(paths.document('payout', payoutId))).status).toBe(404)
  expect((await rini.get(own)).status).toBe(403)
  expect(await read(hendra, paths.statementsIn())).toContain('Kiriman uang Rp25.500. Sudah sampai?')
  const unknown = await hendra.send(own, own, { answer: 'received', pin: '111111' })
  expect(unknown.status).toBe(401)
  expect((await hendra.send(own, own, { answer: 'denied', pin: '265349' })).status).toBe(303)
  expect(await read(rini, paths.payouts())).toContain('Disanggah, harus dikirim lagi')
  expect(await read(rini, sheet)).toContain('Kirim lagi')
  const again = hiddenIn(formOf(await (await rini.get(sheet)).text(), sheet) ?? '')
  const more = { ...again, sentOn: '2026-11-24', reference: 'BCA 99001' }
  expect((await rini.sendFiles(sheet, more, {})).status).toBe(303)
  expect((await hendra.send(own, own, { answer: 'received', pin: '265349' })).status).toBe(303)
  expect(await read(hendra, own)).toContain('Sudah sampai')
})
