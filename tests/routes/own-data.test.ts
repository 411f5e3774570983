import { afterAll, beforeAll, expect, test } from 'vitest'
import { purposes } from '#app/domain/consent/purposes.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { enteredAs, openBrowser, type TestBrowser, wordsOf } from './signed-in.ts'

let shop: Shop
let lastri: TestBrowser
beforeAll(async () => {
  shop = await createShop({ DEMO: '1' })
  lastri = await enteredAs(shop, 'lastri')
}, 120_000)
afterAll(() => shop.close())

const page = 'producers/dapur-bu-lastri-widuri'
const account = async (browser: TestBrowser) => wordsOf(await (await browser.get('/account')).text())

/** Sends her word on a purpose by the form of that purpose. */
async function say(purpose: string, word: 'give' | 'withdraw'): Promise<string> {
  const html = await (await lastri.get('/account')).text()
  const form = html
    .match(/<form[\s\S]*?<\/form>/g)
    ?.find(form => form.includes(`name="purpose" value="${purpose}"`) && form.includes(`value="${word}"`))
  if (form === undefined) throw new Error(`no form to ${word} ${purpose}`)
  const fields = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
  const sent = await lastri.post('/account/consents', {
    ...Object.fromEntries(fields.map(([, name, value]) => [name ?? '', value ?? ''])),
    word,
  })
  expect(sent.status).toBe(303)
  return sent.headers.get('Location') ?? ''
}

test('a maker sees what she agreed to, takes her data away, and reads how to be forgotten', async () => {
  const html = await (await lastri.get('/account')).text()
  expect(html).toContain('href="/producer/data"')
  for (const purpose of purposes) expect(html).toContain(`name="purpose" value="${purpose}"`)
  const words = wordsOf(html)
  expect(words).toMatch(/Halaman di toko.*?Setuju sejak \d+ \w+ \d{4}/)
  expect(words).toContain('Hapus data saya')
  expect(wordsOf(await (await lastri.get('/account?lang=en')).text())).toContain('Ask to be forgotten')
  await lastri.get('/account?lang=id')
})

test('what she withdraws ends at once, and begins again when she agrees anew', async () => {
  expect((await shop.get(`/id/${page}`)).status).toBe(200)
  expect(await say('public-page', 'withdraw')).toBe('/account?done=withdrawn')
  expect((await shop.get(`/id/${page}`)).status).not.toBe(200)
  expect(await account(lastri)).toMatch(/Halaman di toko.*?Ditarik/)

  expect(await say('public-page', 'give')).toBe('/account?done=given')
  expect((await shop.get(`/id/${page}`)).status).toBe(200)
  const told = wordsOf(await (await lastri.get('/account?done=given')).text())
  expect(told).toContain('Persetujuan Anda sudah dicatat')
  const { id } = await shop.world.db
    .selectFrom('producer')
    .select('id')
    .where('slug', '=', 'dapur-bu-lastri-widuri')
    .executeTakeFirstOrThrow()
  const log = await shop.world.db
    .selectFrom('activity')
    .select(['verb', 'actor_id'])
    .where('subject', '=', `producer:${id}`)
    .where('actor_id', '=', 'acc_demo_lastri')
    .where('verb', 'in', ['giveConsent', 'withdrawConsent'])
    .execute()
  expect(log.map(({ verb }) => verb).sort()).toEqual(['giveConsent', 'withdrawConsent'])
})

test('a form too old, an unknown purpose and an outdated text change nothing and are told', async () => {
  const before = await account(lastri)
  const token = /name="token" value="([^"]+)"/.exec(await (await lastri.get('/account')).text())?.[1] ?? ''
  const send = async (fields: Record<string, string>) =>
    (await lastri.post('/account/consents', fields)).headers.get('Location')
  expect(await send({ purpose: 'photo', word: 'withdraw' })).toBe('/account?refused=form-too-old')
  expect(await send({ token, purpose: 'soul', word: 'give' })).toBe('/account?refused=not-found')
  expect(await send({ token, purpose: 'soul', word: 'withdraw' })).toBe('/account?refused=not-found')
  const outdated = { token, purpose: 'phone-public', version: '2020-01', word: 'give' }
  const asked = await account(lastri)
  expect(await send(asked.includes('Saya setuju') ? outdated : { token, purpose: 'soul' })).toContain(
    'refused=form-too-old',
  )
  expect(await account(lastri)).toBe(before)
})

test('who keeps no kitchen has no such section and gives no word, an officer who fills in for her neither', async () => {
  const office = await enteredAs(shop, 'rini')
  const html = await (await office.get('/account')).text()
  expect(html).not.toContain('/producer/data')
  const token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const fields = { token, purpose: 'photo', word: 'withdraw' }
  const refused = '/account?refused=not-allowed'
  expect((await office.post('/account/consents', fields)).headers.get('Location')).toBe(refused)
  const { id } = await shop.world.db
    .selectFrom('producer')
    .select('id')
    .where('slug', '=', 'dapur-bu-lastri-widuri')
    .executeTakeFirstOrThrow()
  await office.send('/office/assistance', '/office/assistance', { producer: id, agreed: 'yes' })
  expect((await office.get('/producer')).status).toBe(200)
  expect(await (await office.get('/account')).text()).not.toContain('/producer/data')
  expect((await office.post('/account/consents', fields)).headers.get('Location')).toBe(refused)
  expect((await openBrowser(shop).post('/account/consents', fields)).headers.get('Location')).toMatch(
    /^\/sign-in/,
  )
})
