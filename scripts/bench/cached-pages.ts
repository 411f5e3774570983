import { listPath, productPath, searchPath, slugsIn } from './asked-pages.ts'
import type { Canned } from './floor.ts'
import type { Load, Loaded } from './load.ts'
import { type Measure, median } from './measure.ts'
import { ask, openShop, start, stop, type Usage } from './processes.ts'
import { createVisitor } from './visitor.ts'

const rounds = 11
const seconds = 1
const connections = 16

type Speed = { requestsPerSecond: number; cpuMsEach: number }

/**
 * Pages from the cache beside the floor, which sends the same bytes: turn by turn, so that whatever else the
 * machine does falls on both. The load comes from a third process.
 */
export async function cachedPages(dataDir: string): Promise<Measure[]> {
  const shop = await openShop(dataDir, { cacheKb: 32_000 })
  const floor = start('floor')
  const load = start('load')
  const visitor = createVisitor(shop.address)
  try {
    const slugs = slugsIn(await visitor.read('/sitemap.xml'))
    const pages = { list: listPath(0), product: productPath(slugs, 0), search: searchPath(0) }
    const measures: Measure[] = []
    for (const [name, path] of Object.entries(pages)) {
      const { address: floorAddress } = await ask<{ address: string }>(floor, await canned(visitor, path))
      const sides = [
        { url: floorAddress + path, usage: () => ask<Usage>(floor, 'usage') },
        { url: shop.address + path, usage: shop.usage },
      ] as const
      const speeds: [Speed[], Speed[]] = [[], []]
      for (let round = 0; round <= rounds; round++) {
        for (const at of [0, 1] as const) {
          const speed = await speedOf(sides[at])
          // The first round only warms up.
          if (round > 0) speeds[at].push(speed)
        }
      }
      measures.push(...compared(name, speeds))
    }
    return measures
  } finally {
    visitor.leave()
    await Promise.all([shop.stop(), stop(floor), stop(load)])
  }

  async function speedOf(side: { url: string; usage: () => Promise<Pick<Usage, 'cpuMs'>> }): Promise<Speed> {
    const before = await side.usage()
    const loaded = await ask<Loaded>(load, { url: side.url, seconds, connections } satisfies Load)
    const after = await side.usage()
    if (loaded.wrong > 0) throw new Error(`${loaded.wrong} answers of ${side.url} were wrong`)
    return {
      requestsPerSecond: loaded.requestsPerSecond,
      cpuMsEach: (after.cpuMs - before.cpuMs) / loaded.requests,
    }
  }
}

/** The page as the cache sends it, asked for twice so that it is in there. */
async function canned(visitor: ReturnType<typeof createVisitor>, path: string): Promise<Canned> {
  await visitor.get(path)
  const { status, headers, body } = await visitor.get(path)
  if (status !== 200) throw new Error(`${path} was answered with ${status}`)
  const own = /^(date|connection|keep-alive)$/i
  return { path, headers: headers.filter(([name]) => !own.test(name)), body }
}

function compared(name: string, [floor, shop]: readonly [Speed[], Speed[]]): Measure[] {
  const part = 'cached'
  const pairs = floor.flatMap((below, at) => {
    const above = shop[at]
    return above ? [{ below, above }] : []
  })
  return [
    {
      part: 'floor',
      what: `${name} page, its bytes alone`,
      value: median(floor.map(speed => speed.requestsPerSecond)),
      unit: 'req/s',
    },
    {
      part,
      what: `${name} page from the cache`,
      value: median(shop.map(speed => speed.requestsPerSecond)),
      unit: 'req/s',
    },
    {
      part,
      what: `${name} page, speed`,
      value: median(pairs.map(({ below, above }) => above.requestsPerSecond / below.requestsPerSecond)),
      unit: 'of floor',
      target: { atLeast: 0.7 },
    },
    {
      part,
      what: `${name} page, requests for a second of CPU`,
      value: median(pairs.map(({ below, above }) => below.cpuMsEach / above.cpuMsEach)),
      unit: 'of floor',
      target: { atLeast: 0.7 },
    },
  ]
}
