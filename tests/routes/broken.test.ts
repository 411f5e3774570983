import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createShop, type Shop } from '#tests/support/shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await createShop()
})
afterAll(() => shop.close())

test('when something breaks the visitor gets a page with the number under which it is in the log', async () => {
  const logged: { requestId?: string; err?: Error }[] = []
  shop.app.log.error = (facts: object) => void logged.push(facts)
  await sql`alter table product_text rename to product_text_away`.execute(shop.world.db)
  const answer = await shop.get('/en/products/keripik-tempe-original')
  expect(answer.status).toBe(500)
  const requestId = answer.headers.get('X-Request-Id') ?? ''
  const html = await answer.text()
  expect(html).toContain('<html lang="en"')
  expect(html).toContain(requestId)
  expect(html).not.toContain('product_text')
  expect(answer.headers.get('Cache-Control')).toContain('no-store')
  expect(logged.map(entry => entry.requestId)).toEqual([requestId])
  expect(logged[0]?.err).toBeInstanceOf(Error)

  await sql`alter table product_text_away rename to product_text`.execute(shop.world.db)
  expect((await shop.get('/en/products/keripik-tempe-original')).status).toBe(200)
})
