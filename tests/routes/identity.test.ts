import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { instantOf } from '#app/domain/dates.ts'
import { inviteFirstOffice } from '#app/domain/identity/first-office.ts'
import { invite } from '#app/domain/identity/invitations.ts'
import { codeAt, stepAt } from '#app/domain/identity/totp.ts'
import { granted } from '#tests/support/cast.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { enteredAs, openBrowser, type TestBrowser, wordsOf } from './signed-in.ts'

let shop: Shop
beforeAll(async () => {
  shop = await createShop({ DEMO: '1' })
}, 120_000)
afterAll(() => shop.close())

const system = (): Context => ({ ...shop.world.ctx, now: shop.app.now() })
const wait = (seconds: number): void => {
  shop.clock.now = new Date(shop.clock.now.getTime() + seconds * 1000)
}

let phones = 0
const newPhone = (): string => `0812 7000 ${String(++phones).padStart(4, '0')}`
const pin = '730416'

async function makersLink(name = 'Bu Lastri'): Promise<string> {
  const { id } = await shop.world.db
    .selectFrom('producer')
    .select('id')
    .where('slug', '=', 'dapur-bu-lastri-widuri')
    .executeTakeFirstOrThrow()
  const { token } = granted(await invite(system(), { name, role: 'producer', producerId: id }))
  return `/welcome/${token}`
}

/** A maker who has just come in by her link. */
async function maker(phone = newPhone()): Promise<{ browser: TestBrowser; phone: string }> {
  const browser = openBrowser(shop)
  const link = await makersLink()
  const entered = await browser.send(link, link, { phone, pin })
  expect(entered.status).toBe(303)
  return { browser, phone }
}

test('a maker opens her link, gives phone and PIN, and stands in her kitchen', async () => {
  const browser = openBrowser(shop)
  const link = await makersLink()
  const page = await browser.get(link)
  expect(page.status).toBe(200)
  expect(page.headers.get('Cache-Control')).toBe('private, no-store')
  const html = await page.text()
  expect(wordsOf(html)).toContain('Selamat datang, Bu Lastri')
  expect(html).toContain('inputMode="numeric"')
  const entered = await browser.send(link, link, { phone: newPhone(), pin })
  expect(entered.headers.get('Location')).toBe('/work')
  const cookie = entered.headers.getSetCookie().find(given => given.startsWith('session='))
  expect(cookie).toMatch(/; Path=\/; .*HttpOnly; SameSite=Lax/)
  expect((await browser.get('/work')).headers.get('Location')).toBe('/producer')
  const home = wordsOf(await (await browser.get('/producer')).text())
  expect(home).toContain('Selamat datang, Bu Lastri')
  expect(home).toContain('Dapur Bu Lastri Widuri')
  expect(home).toMatch(/\d+ bungkus di \d+ konter Dijual/)
  expect((await openBrowser(shop).get(link)).status).toBe(410)
})

test('opening a link, also by a messenger, does not use it up; a link that never was is not found', async () => {
  const link = await makersLink()
  for (let i = 0; i < 3; i++)
    expect((await openBrowser(shop, { 'User-Agent': 'WhatsApp/2' }).get(link)).status).toBe(200)
  const never = await openBrowser(shop).get('/welcome/nothing')
  expect(never.status).toBe(404)
  expect(wordsOf(await never.text())).toContain('Tautan ini tidak kami kenal')
})

test('an easy PIN is told beside the field, and the phone number stays', async () => {
  const browser = openBrowser(shop)
  const link = await makersLink()
  const refused = await browser.send(link, link, { phone: '0812 5555 1234', pin: '123456' })
  expect(refused.status).toBe(400)
  const html = await refused.text()
  expect(html).toMatch(/id="pin-error"[\s\S]*PIN ini mudah ditebak: angkanya berurutan/)
  expect(html).toContain('value="0812 5555 1234"')
  expect(html).not.toContain('value="123456"')
})

test('she signs in again and comes back to the page she wanted, never to somebody else’s', async () => {
  const { phone } = await maker()
  const browser = openBrowser(shop)
  const asked = await browser.get('/account?done=pin')
  expect(asked.headers.get('Location')).toBe('/sign-in?next=%2Faccount%3Fdone%3Dpin')
  const door = asked.headers.get('Location') ?? ''
  expect((await browser.send(door, door, { phone, pin })).headers.get('Location')).toBe('/account?done=pin')
  for (const evil of ['//evil.example', 'https://evil.example', '/\\evil.example', '/%0d%0aX: y']) {
    const next = `/sign-in?next=${encodeURIComponent(evil)}`
    const came = await openBrowser(shop).post(next, { phone, pin })
    expect(came.headers.get('Location') ?? '').not.toContain('evil.example')
  }
})

test('a wrong PIN and an unknown number look the same; the third makes one wait, in words', async () => {
  const { phone } = await maker()
  wait(60)
  const browser = openBrowser(shop)
  const wrong = await browser.post('/sign-in', { phone, pin: '908172' })
  const unknown = await browser.post('/sign-in', { phone: '0857 9999 0001', pin: '908172' })
  expect([wrong.status, unknown.status]).toEqual([401, 401])
  const sentence = 'Isian tidak cocok. Periksa keduanya, lalu coba lagi.'
  const html = await wrong.text()
  expect(wordsOf(html)).toContain(sentence)
  expect(wordsOf(await unknown.text())).toContain(sentence)
  expect(html).toContain(`value="${phone}"`)
  expect(html).not.toContain('908172')
  for (let i = 0; i < 2; i++) await browser.post('/sign-in', { phone, pin: '908172' })
  const waiting = await browser.post('/sign-in', { phone, pin })
  expect(waiting.status).toBe(429)
  expect(wordsOf(await waiting.text())).toMatch(/Tunggu \d+ detik.*Akun tidak terkunci/)
})

test('both languages, and the choice is remembered', async () => {
  const browser = openBrowser(shop)
  expect(wordsOf(await (await browser.get('/sign-in')).text())).toContain('Nomor HP')
  const english = await (await browser.get('/sign-in?lang=en')).text()
  expect(english).toContain('<html lang="en"')
  expect(wordsOf(english)).toContain('Phone number')
  expect(wordsOf(await (await browser.get('/sign-in/office')).text())).toContain('Office sign-in')
  expect(wordsOf(await (await browser.post('/sign-in', { phone: 'x', pin: '1' })).text())).toContain(
    'We cannot read this phone number',
  )
})

test('she sees two phones, signs the other out, and changes her PIN', async () => {
  const { browser, phone } = await maker()
  wait(60)
  const other = openBrowser(shop, { 'User-Agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/130.0' })
  await other.post('/sign-in', { phone, pin })
  expect((await other.get('/producer')).status).toBe(200)
  expect(wordsOf(await (await browser.get('/account')).text())).toContain('Anda masuk di 2 perangkat')
  const ended = await browser.send('/account', '/account/sign-in-ends', { session: 'others' })
  expect(ended.headers.get('Location')).toBe('/account?done=ended')
  expect((await other.get('/producer')).status).toBe(303)
  expect((await browser.get('/producer')).status).toBe(200)

  wait(60)
  const old = browser.cookies.get('session')
  const changed = await browser.send('/account/pin', '/account/pin', { current: pin, pin: '481592' })
  expect(changed.headers.get('Location')).toBe('/account?done=pin')
  expect(browser.cookies.get('session')).not.toBe(old)
  expect((await browser.get('/account')).status).toBe(200)
  expect((await openBrowser(shop).post('/sign-in', { phone, pin })).status).toBe(401)
})

test('a form without its token does nothing, says why and keeps what was typed', async () => {
  const office = await enteredAs(shop, 'rini')
  const count = () =>
    shop.world.db
      .selectFrom('invitation')
      .select(eb => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  const before = await count()
  for (const token of ['', 'x'.repeat(64)]) {
    const refused = await office.post('/office/invitations', { token, name: 'Bu Yuyun', what: '' })
    expect(refused.status).toBe(403)
    const html = await refused.text()
    expect(wordsOf(html)).toContain('Halaman ini sudah lama terbuka')
    expect(html).toContain('value="Bu Yuyun"')
  }
  expect(await count()).toEqual(before)
  const sentBack = await office.post('/account/sign-in-ends', { session: 'others' })
  const told = await office.get(sentBack.headers.get('Location') ?? '')
  expect(wordsOf(await told.text())).toContain('Halaman ini sudah lama terbuka')
})

test('a form that another site sends is refused before anything is read', async () => {
  const { phone } = await maker()
  const browser = openBrowser(shop)
  const forged = await browser.post('/sign-in', { phone, pin }, { Origin: 'https://evil.example' })
  expect(forged.status).toBe(403)
  expect(browser.cookies.size).toBe(0)
})

test('signed out is out', async () => {
  const { browser } = await maker()
  const session = browser.cookies.get('session') ?? ''
  await browser.send('/account', '/sign-out', {})
  expect(browser.cookies.has('session')).toBe(false)
  browser.cookies.set('session', session)
  expect((await browser.get('/account')).status).toBe(303)
})

test('the first of an office comes in by link, passphrase and code app, and keeps the recovery codes', async () => {
  const given = granted(await inviteFirstOffice(system(), { name: 'Bu Wulan', again: true }))
  const link = `/welcome/${given.token}`
  const email = 'wulan@dinas.example'
  const passphrase = 'empat kucing makan rawon'
  const browser = openBrowser(shop)
  const came = await browser.send(link, link, { email, passphrase })
  expect(came.headers.get('Location')).toBe('/sign-in/setup')
  expect((await browser.get('/office')).headers.get('Location')).toBe('/sign-in/setup')
  const html = await (await browser.get('/sign-in/setup')).text()
  expect(html).toContain('src="data:image/svg+xml,')
  const key = /<code class="key">([A-Z2-7 ]+)</.exec(html)?.[1] ?? ''
  const wrong = await browser.send('/sign-in/setup', '/sign-in/setup', { code: '000000' })
  expect(wrong.status).toBe(401)
  const done = await browser.send('/sign-in/setup', '/sign-in/setup', { code: codeFrom(key) })
  expect(done.status).toBe(200)
  const codes = [...(await done.text()).matchAll(/<code>([0-9a-z]{5}-[0-9a-z]{5})<\/code>/g)].map(
    code => code[1],
  )
  expect(codes).toHaveLength(10)
  expect((await browser.get('/office')).status).toBe(200)
  expect((await browser.get('/sign-in/setup')).headers.get('Location')).toBe('/office')

  wait(120)
  const again = openBrowser(shop)
  const half = await again.post('/sign-in/office?next=%2Foffice%2Finvitations', { email, passphrase })
  expect(half.headers.get('Location')).toBe('/sign-in/code?next=%2Foffice%2Finvitations')
  expect((await again.get('/office')).headers.get('Location')).toBe('/sign-in/code')
  const step = half.headers.get('Location') ?? ''
  const whole = await again.send(step, step, { code: codeFrom(key) })
  expect(whole.headers.get('Location')).toBe('/office/invitations')
  expect((await again.get('/office/invitations')).status).toBe(200)

  wait(120)
  const lost = openBrowser(shop)
  await lost.post('/sign-in/office', { email, passphrase })
  expect((await lost.send('/sign-in/code', '/sign-in/code', { code: codes[3] ?? '' })).status).toBe(303)
  expect((await lost.get('/office')).status).toBe(200)
})

test('the office invites, hands over text, picture and message, sends anew and takes back', async () => {
  const office = await enteredAs(shop, 'rini')
  const page = '/office/invitations'
  const { id } = await shop.world.db
    .selectFrom('partner')
    .select('id')
    .where('slug', '=', 'hotel-arunika-brantas')
    .executeTakeFirstOrThrow()
  const nobody = await office.send(page, page, { name: '', what: `partner-staff ${id}` })
  expect(nobody.status).toBe(400)
  expect(await nobody.text()).toMatch(/id="name-error"/)
  const wrong = await office.send(page, page, { name: 'Mbak Tari', what: 'administrator' })
  expect(wrong.status).toBe(403)

  const given = await office.send(page, page, { name: 'Mbak Tari', what: `partner-staff ${id}` })
  const html = await given.text()
  expect(given.status).toBe(200)
  const link = linkIn(html)
  expect(html).toContain('src="data:image/svg+xml,')
  expect(html).toContain(`https://wa.me/?text=`)
  expect((await openBrowser(shop).get(link)).status).toBe(200)

  const list = await (await office.get(page)).text()
  const renewal = /action="(\/office\/invitations\/inv_[^"]+\/renewal)"/.exec(list)?.[1] ?? ''
  const renewed = linkIn(await (await office.send(page, renewal, {})).text())
  expect((await openBrowser(shop).get(link)).status).toBe(410)
  expect((await openBrowser(shop).get(renewed)).status).toBe(200)
  const after = await (await office.get(page)).text()
  const end = /action="(\/office\/invitations\/inv_[^"]+\/end)"/.exec(after)?.[1] ?? ''
  expect((await office.send(page, end, {})).headers.get('Location')).toBe('/office/invitations?done=revoked')
  expect((await openBrowser(shop).get(renewed)).status).toBe(410)
})

test('in person the office gives a maker a new PIN, and an administrator ends a role', async () => {
  wait(60)
  const { browser, phone } = await maker()
  const session = await shop.world.db
    .selectFrom('session')
    .select('account_id')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  const office = await enteredAs(shop, 'rini')
  const reset = `/office/people/${session.account_id}/reset`
  const link = linkIn(await (await office.send('/office/people', reset, {})).text())
  const fresh = openBrowser(shop)
  const page = wordsOf(await (await fresh.get(link)).text())
  expect(page).toContain('PIN baru untuk Bu Lastri')
  expect(page).not.toContain(phone)
  expect((await fresh.send(link, link, { pin: '481592' })).status).toBe(303)
  expect((await browser.get('/producer')).status).toBe(303)
  expect((await fresh.get('/producer')).status).toBe(200)

  const administrator = await enteredAs(shop, 'yudha')
  const { id } = await shop.world.db
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', session.account_id)
    .executeTakeFirstOrThrow()
  const ended = await administrator.send('/office/people', '/office/people/role-ends', { grant: id })
  expect(ended.headers.get('Location')).toBe('/office/people?done=ended')
  expect((await fresh.get('/producer')).status).toBe(403)
  expect(wordsOf(await (await fresh.get('/account')).text())).toContain('Akun ini belum punya peran')
})

test('an officer fills in for a maker after she agreed, sees the banner, and stops', async () => {
  const office = await enteredAs(shop, 'rini')
  const { id } = await shop.world.db
    .selectFrom('producer')
    .select('id')
    .where('slug', '=', 'dapur-bu-lastri-widuri')
    .executeTakeFirstOrThrow()
  expect((await office.get('/producer')).status).toBe(403)
  const unasked = await office.send('/office/assistance', '/office/assistance', { producer: id })
  expect(unasked.status).toBe(409)
  const started = await office.send('/office/assistance', '/office/assistance', {
    producer: id,
    agreed: 'yes',
  })
  expect(started.headers.get('Location')).toBe('/producer')
  expect(wordsOf(await (await office.get('/producer')).text())).toContain(
    'Anda sedang mengisi untuk Bu Lastri',
  )
  await office.send('/producer', '/office/assistance/end', {})
  expect((await office.get('/producer')).status).toBe(403)
})

test('the demo town is open at this machine only', async () => {
  expect((await openBrowser(shop).get('/demo')).status).toBe(200)
  const proxied: Record<string, string>[] = [
    { 'X-Forwarded-For': '36.68.10.5' },
    { Forwarded: 'for=36.68.10.5' },
  ]
  for (const headers of proxied) {
    expect((await openBrowser(shop, headers).get('/demo')).status).toBe(404)
    expect((await openBrowser(shop, headers).post('/demo', { person: 'yudha' })).status).toBe(404)
  }
  expect((await openBrowser(shop).post('/demo', { person: 'nobody' })).status).toBe(404)
})

test('a real shop knows no demo entry', async () => {
  const real = await createShop({}, { town: false })
  try {
    expect((await real.get('/demo')).status).toBe(404)
    expect((await real.post('/demo', { person: 'yudha' })).status).toBe(404)
  } finally {
    await real.close()
  }
})

test('behind HTTPS the cookies are bound to the host, and the page cache steps aside for who is signed in', async () => {
  const real = await createShop({ PUBLIC_URL: 'https://omah.example', DEMO: '1' })
  try {
    const entered = await real.post('/demo', { person: 'lastri' })
    const cookies = entered.headers.getSetCookie()
    expect(cookies).toHaveLength(2)
    for (const cookie of cookies)
      expect(cookie).toMatch(/^__Host-.*; Path=\/; .*HttpOnly; SameSite=Lax; Secure$/)
    const [pair = ''] = cookies[0]?.split(';') ?? []
    expect((await real.get('/producer', { Cookie: pair })).status).toBe(200)
    expect((await real.get('/producer', { Cookie: pair.replace('__Host-', '') })).status).toBe(303)
  } finally {
    await real.close()
  }
}, 120_000)

test('no page of these rooms loads a script or speaks to anybody else', async () => {
  const office = await enteredAs(shop, 'yudha')
  for (const path of ['/account', '/office', '/office/invitations', '/office/people']) {
    const html = await (await office.get(path)).text()
    expect(html).not.toMatch(/<script(?! type="application\/ld)/)
    expect(html).not.toMatch(/ style=/)
    expect(html).not.toMatch(/(src|action)="https?:/)
  }
})

const linkIn = (html: string): string => /(\/welcome\/[\w-]{43})</.exec(html)?.[1] ?? 'no link'

function codeFrom(key: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...key.replaceAll(' ', '')].map(l => letters.indexOf(l).toString(2).padStart(5, '0')).join('')
  const bytes = (bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2))
  return codeAt(Buffer.from(bytes), stepAt(instantOf(shop.clock.now)))
}
