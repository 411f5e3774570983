import { afterAll, beforeAll, expect, test } from 'vitest'
import { changePrice } from '#app/domain/catalogue/variants.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await createShop()
})
afterAll(() => shop.close())

const cookieOf = (answer: Response): string => (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''

test('the first thing kept starts a list, without account; its link shows the same on another phone', async () => {
  const kept = await shop.post('/en/list/items', { product: 'keripik-tempe-original' })
  expect(kept.status).toBe(303)
  const address = kept.headers.get('Location') ?? ''
  expect(address).toMatch(/^\/en\/list\/[0-9a-z]{8}$/)
  expect(kept.headers.get('Set-Cookie')).toMatch(/HttpOnly; SameSite=Lax/)

  const cookie = cookieOf(kept)
  const again = await shop.post('/en/list/items', { product: 'keripik-tempe-original' }, { Cookie: cookie })
  expect(again.headers.get('Location')).toBe(address)
  await shop.post('/en/list/items', { product: 'mug-keramik-dinoyo' }, { Cookie: cookie })

  const mine = await (await shop.get(address, { Cookie: cookie })).text()
  const theirs = await (await shop.get(address.replace('/en/', '/id/'))).text()
  expect(mine.match(/class="wish/g)).toHaveLength(2)
  expect(theirs.match(/class="wish/g)).toHaveLength(2)
  expect(mine).toContain('/en/list/removals')
  expect(theirs).not.toContain('/list/removals')
  expect((await shop.get('/en/list', { Cookie: cookie })).headers.get('Location')).toBe(address)
})

test('a list shows prices as of now', async () => {
  const kept = await shop.post('/en/list/items', { product: 'kopi-robusta-dampit' })
  const variant = await shop.world.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select('variant.id')
    .where('product.slug', '=', 'kopi-robusta-dampit')
    .orderBy('variant.position')
    .executeTakeFirstOrThrow()
  await changePrice(
    { ...shop.world.ctx, changes: shop.app.catalogue },
    { variantId: variant.id, priceIdr: 31_013 },
  )
  const page = await (await shop.get(kept.headers.get('Location') ?? '')).text()
  expect(page.match(/Rp[0-9,]+/g)).toContain('Rp31,013')
})

test('only its own visitor takes things off a list', async () => {
  const kept = await shop.post('/en/list/items', { product: 'keripik-apel' })
  const address = kept.headers.get('Location') ?? ''
  const stranger = await shop.post('/en/list/removals', { product: 'keripik-apel' })
  expect(stranger.status).toBe(404)
  const removed = await shop.post(
    '/en/list/removals',
    { product: 'keripik-apel' },
    { Cookie: cookieOf(kept) },
  )
  expect(removed.status).toBe(303)
  const page = await (await shop.get(address, { Cookie: cookieOf(kept) })).text()
  expect(page).not.toContain('class="wish')
})

test('a list that is full says so in the language of the page', async () => {
  const slugs = (await shop.world.db.selectFrom('product').select('slug').limit(61).execute()).map(
    row => row.slug,
  )
  let cookie = ''
  let last: Response | undefined
  for (const product of slugs) {
    last = await shop.post('/en/list/items', { product }, cookie ? { Cookie: cookie } : {})
    cookie ||= cookieOf(last)
  }
  expect(last?.status).toBe(409)
  expect(await last?.text()).toContain('This list already holds 60 items. Take one off first.')
})

test('a cookie of a list that never was starts a new one; an unknown product is not found', async () => {
  const kept = await shop.post('/id/list/items', { product: 'keripik-apel' }, { Cookie: 'list=zzzzzzzz' })
  expect(kept.status).toBe(303)
  expect(kept.headers.get('Location')).not.toContain('zzzzzzzz')
  expect((await shop.post('/id/list/items', { product: 'no-such-thing' })).status).toBe(404)
  expect((await shop.post('/id/list/items', {})).status).toBe(404)
})

test('a code typed with capitals, hyphens and look-alike letters leads to its list', async () => {
  const kept = await shop.post('/en/list/items', { product: 'keripik-apel' })
  const code = kept.headers.get('Location')?.split('/').at(-1) ?? ''
  const typed = `${code.slice(0, 4)}-${code.slice(4)}`.toUpperCase().replaceAll('0', 'O').replaceAll('1', 'I')
  const answer = await shop.get(`/en/list/${typed}`)
  expect(answer.status).toBe(301)
  expect(answer.headers.get('Location')).toBe(`/en/list/${code}`)
})
