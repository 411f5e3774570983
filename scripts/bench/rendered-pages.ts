import { listPath, productPath, searchPath, slugsIn } from './asked-pages.ts'
import { type Measure, median } from './measure.ts'
import { openShop } from './processes.ts'
import { createVisitor } from './visitor.ts'

const rounds = 7
const perRound = 100
const warmUp = 500

/** CPU time of the whole server process for a page rendered and packed anew, the cache off, one request at a time. */
export async function renderedPages(dataDir: string): Promise<Measure[]> {
  const shop = await openShop(dataDir, { cacheKb: 0 })
  const visitor = createVisitor(shop.address)
  try {
    const slugs = slugsIn(await visitor.read('/sitemap.xml'))
    const pages = [
      { what: 'list of 24 with its facets', path: listPath, atMost: 4 },
      { what: 'product page', path: (n: number) => productPath(slugs, n), atMost: 3 },
      { what: 'search', path: searchPath, atMost: 5 },
    ]
    const costs = pages.map((): number[] => [])
    let asked = 0
    const get = async (path: string): Promise<void> => {
      const { status } = await visitor.get(path)
      if (status !== 200) throw new Error(`${path} was answered with ${status}`)
    }
    for (; asked < warmUp; asked++) for (const { path } of pages) await get(path(asked))
    for (let round = 0; round < rounds; round++) {
      for (const [at, { path }] of pages.entries()) {
        const before = await shop.usage()
        for (let n = 0; n < perRound; n++) await get(path(asked++))
        const after = await shop.usage()
        costs[at]?.push((after.cpuMs - before.cpuMs) / perRound)
      }
    }
    return pages.map(({ what, atMost }, at) => ({
      part: 'anew',
      what: `${what}, CPU`,
      value: median(costs[at] ?? []),
      unit: 'ms',
      target: { atMost },
    }))
  } finally {
    visitor.leave()
    await shop.stop()
  }
}
