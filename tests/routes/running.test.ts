import { Agent, request } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { readEnvironment } from '#app/http/env.server.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'

let shop: Shop | undefined
afterEach(async () => {
  await shop?.close()
  shop = undefined
})

test('health, readiness and metrics say what they should', async () => {
  shop = await createShop({}, { town: false })
  expect(await (await shop.get('/healthz')).text()).toBe('ok\n')
  expect(await (await shop.get('/readyz')).text()).toBe('ready\n')
  const metrics = await shop.get('/metrics')
  expect(metrics.headers.get('Content-Type')).toContain('text/plain; version=0.0.4')
  const lines = (await metrics.text()).trim().split('\n')
  for (const line of lines.filter(line => line !== '')) {
    expect(line).toMatch(
      /^(# (HELP|TYPE) [a-z_0-9]+ .+|[a-z_:0-9]+(\{([a-z_]+="[^"]*",?)+\})? [-+0-9.eNaInf]+)$/,
    )
  }
  expect(lines.some(line => line.startsWith('omah_requests_total'))).toBe(true)
})

test('metrics are for this machine, or for whoever shows the token', async () => {
  shop = await createShop({ METRICS_TOKEN: 'a-long-enough-token', TRUST_PROXY: '1' }, { town: false })
  expect((await shop.get('/metrics')).status).toBe(404)
  expect((await shop.get('/metrics', { Authorization: 'Bearer wrong' })).status).toBe(404)
  expect((await shop.get('/metrics', { Authorization: 'Bearer a-long-enough-token' })).status).toBe(200)
})

test('a shop that is stopping says so, answers all that came in, and then is gone', async () => {
  shop = await createShop()
  const { app, running, url } = shop
  const agent = new Agent({ keepAlive: true, maxSockets: 20 })
  const outcomes = { asked: 0, answered: 0, lost: [] as string[] }
  const ask = (path: string) =>
    new Promise<void>(resolve => {
      outcomes.asked++
      const lost = (error: NodeJS.ErrnoException) => {
        outcomes.lost.push(error.code ?? error.message)
        resolve()
      }
      const asking = request({ host: '127.0.0.1', port: running.port, path, agent }, answer => {
        answer.resume()
        answer.on('error', lost)
        answer.on('end', () => {
          if (answer.statusCode === 200) outcomes.answered++
          resolve()
        })
      })
      asking.on('error', lost)
      asking.end()
    })
  // As behind a proxy: visitors come until the shop says that it is not ready, and are under way until then.
  let ready = true
  const visitor = async (number: number) => {
    for (let round = 0; ready; round++) await ask(`/en/products?min=${number * 1000 + round}`)
  }
  const visitors = Promise.all(Array.from({ length: 20 }, (_, number) => visitor(number)))
  await new Promise(resolve => setTimeout(resolve, 300))
  app.leave()
  const stopped = running.stop()
  while (ready) ready = await isReady(url)
  await stopped
  await visitors
  agent.destroy()
  expect(outcomes.lost).toEqual([])
  expect(outcomes.answered).toBe(outcomes.asked)
  expect(outcomes.answered).toBeGreaterThan(20)
  await expect(fetch(`${url}/healthz`)).rejects.toThrow()
}, 30_000)

/** On a connection of its own, as a proxy asks. */
const isReady = (url: string): Promise<boolean> =>
  new Promise(resolve => {
    request(`${url}/readyz`, { agent: false }, answer => {
      answer.resume()
      resolve(answer.statusCode === 200)
    })
      .on('error', () => resolve(false))
      .end()
  })

test('one address that asks too much is told to wait; the others are served', async () => {
  shop = await createShop({ TRUST_PROXY: '1' })
  const from = (address: string) => ({ 'X-Forwarded-For': address, Origin: shop?.url ?? '' })
  const statuses = new Map<number, number>()
  for (let i = 0; i < 70; i++) {
    const { status } = await shop.post('/en/preferences', { theme: 'dark' }, from('203.0.113.9'))
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  expect(statuses.get(303)).toBe(60)
  expect(statuses.get(429)).toBe(10)
  const told = await shop.post('/en/preferences', { theme: 'dark' }, from('203.0.113.9'))
  expect(Number(told.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect((await shop.post('/en/preferences', { theme: 'dark' }, from('203.0.113.10'))).status).toBe(303)
})

test('every wrong setting is told at once', () => {
  const read = readEnvironment({
    PORT: 'many',
    LOG_LEVEL: 'loud',
    DATABASE_URL: 'mysql://x',
    DEMO: '1',
    HOST: '127.0.0.1',
  })
  expect(read.ok).toBe(false)
  if (read.ok) return
  expect(read.error.problems.map(problem => problem.split(':')[0])).toEqual([
    'PORT',
    'DATABASE_URL',
    'LOG_LEVEL',
  ])
})

test('demo mode is refused where others than this machine could come in', () => {
  const read = readEnvironment({ DEMO: '1', HOST: '0.0.0.0' })
  expect(read).toMatchObject({ ok: false, error: { problems: [expect.stringContaining('loopback')] } })
  expect(readEnvironment({}).ok && readEnvironment({})).toMatchObject({ value: { demo: false } })
})
