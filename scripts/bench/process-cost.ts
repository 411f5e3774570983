import { listPath, productPath, searchPath, slugsIn } from './asked-pages.ts'
import type { Load, Loaded } from './load.ts'
import { type Measure, median } from './measure.ts'
import { ask, type MeteredShop, openShop, start, stop } from './processes.ts'
import { createVisitor } from './visitor.ts'

const starts = 3
const restMs = 2000
const connections = 16

/** Time from nothing to listening, and the memory of the shop's process: at rest, and after cached and new pages. */
export async function processCost(dataDir: string): Promise<Measure[]> {
  const startTimes: number[] = []
  for (let n = 1; n < starts; n++) {
    const shop = await openShop(dataDir, { cacheKb: 32_000 })
    startTimes.push(shop.startMs)
    await shop.stop()
  }
  const shop = await openShop(dataDir, { cacheKb: 32_000 })
  startTimes.push(shop.startMs)
  try {
    await new Promise(resolve => setTimeout(resolve, restMs))
    const atRest = (await shop.usage()).rssMb
    await underLoad(shop)
    const { highestRssMb } = await shop.usage()
    return [
      { part: 'process', what: 'start to listening, demo town', value: median(startTimes), unit: 'ms' },
      { part: 'process', what: 'memory at rest', value: atRest, unit: 'MB', target: { atMost: 200 } },
      {
        part: 'process',
        what: 'memory under load, at its highest',
        value: highestRssMb,
        unit: 'MB',
        target: { atMost: 300 },
      },
    ]
  } finally {
    await shop.stop()
  }
}

/** Many visitors at one page, while one walks through pages that nobody has seen. */
async function underLoad(shop: MeteredShop): Promise<void> {
  const load = start('load')
  const visitor = createVisitor(shop.address)
  try {
    const slugs = slugsIn(await visitor.read('/sitemap.xml'))
    const crowd = ask<Loaded>(load, {
      url: shop.address + listPath(0),
      seconds: 8,
      connections,
    } satisfies Load)
    let isOver = false
    const walk = async (): Promise<void> => {
      for (let n = 0; !isOver; n++) {
        for (const path of [listPath(n), productPath(slugs, n), searchPath(n)]) await visitor.get(path)
      }
    }
    const walking = walk()
    await crowd
    isOver = true
    await walking
  } finally {
    visitor.leave()
    await stop(load)
  }
}
