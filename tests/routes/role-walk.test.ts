import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPeople } from '#app/domain/identity/demo-people.ts'
import routes from '#app/routes.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { type Meets, table, type Walker, walkers } from './role-walk.table.ts'
import { enteredAs, openBrowser, type TestBrowser, wordsOf } from './signed-in.ts'

type Address = { address: string; file: string }

/** All addresses of `app/routes.ts`, as they are written there. */
function addressesOf(entries: readonly RouteConfigEntry[], parent = ''): Address[] {
  return entries.flatMap(entry => {
    const own = entry.path ? `${parent}/${entry.path}` : parent
    const here = { address: own === '' ? '/' : own, file: entry.file }
    return entry.children ? addressesOf(entry.children, own) : [here]
  })
}

const addresses = addressesOf(await Promise.resolve(routes as RouteConfigEntry[]))
const takesForms = (file: string): boolean =>
  /export (async function|function|const) action\b/.test(
    readFileSync(path.join(import.meta.dirname, '../../app', file), 'utf8'),
  )

let shop: Shop
beforeAll(async () => {
  shop = await createShop({ DEMO: '1' })
}, 120_000)
afterAll(() => shop.close())

const browserOf = (walker: Walker): Promise<TestBrowser> | TestBrowser => {
  if (walker === 'visitor') return openBrowser(shop)
  const person = demoPeople.find(({ roles: [role] }) => role === walker)
  return enteredAs(shop, person?.key ?? 'nobody')
}

async function met(response: Response): Promise<Meets | number> {
  const { status } = response
  if (status >= 300 && status < 400) {
    const to = response.headers.get('Location') ?? ''
    if (to.endsWith('?refused=form-too-old')) return 'too-old'
    return to.startsWith('/sign-in') ? 'door' : 'leads'
  }
  if (status === 403) {
    const text = await response.text()
    const isTooOld = wordsOf(text).includes('sudah lama terbuka')
    return isTooOld ? 'too-old' : 'barred'
  }
  return named[status] ?? status
}

const named: Record<number, Meets> = {
  200: 'opens',
  400: 'corrects',
  401: 'corrects',
  404: 'lost',
  405: 'verb',
  410: 'dead',
}

test('every address has its row in the table, and no row is left over', () => {
  expect(addresses.map(({ address }) => address).sort()).toEqual(Object.keys(table).sort())
})

test('every address that takes a form says in its row what a form meets', () => {
  const silent = addresses.filter(({ address, file }) => takesForms(file) !== Boolean(table[address]?.post))
  expect(silent).toEqual([])
})

test.each(walkers)('a walk through all addresses as %s meets what the table says', async walker => {
  const browser = await browserOf(walker)
  const wrong: string[] = []
  for (const [address, row] of Object.entries(table)) {
    const found = await met(await browser.get(row.visit))
    if (found !== row.get[walker]) wrong.push(`GET ${address}: ${found}, not ${row.get[walker]}`)
  }
  expect(wrong).toEqual([])
})

test.each(walkers)('forms without a token, sent everywhere as %s, meet what the table says', async walker => {
  const wrong: string[] = []
  for (const [address, { visit, post }] of Object.entries(table)) {
    if (!post) continue
    const found = await met(await (await browserOf(walker)).post(visit, {}))
    if (found !== post[walker]) wrong.push(`POST ${address}: ${found}, not ${post[walker]}`)
  }
  expect(wrong).toEqual([])
})

test('no walker broke anything on the way', async () => {
  const metrics = await (await shop.get('/metrics')).text()
  expect(metrics).not.toMatch(/status="5\d\d"/)
})
