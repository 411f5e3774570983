import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { randomWord } from '#app/domain/ids.ts'
import { goodsHistory } from './goods-history.ts'
import { type Measure, median } from './measure.ts'
import { root } from './places.ts'
import { stop } from './processes.ts'
import { cashierOf, openTill, sells, type Till, tradingShop } from './till.ts'

const rounds = 5
const tills = 3
const secondsPerRound = 3

/** How many sales a second the shop takes in through its pages, each one on disk before it is answered. */
export async function selling(sizes: readonly number[]): Promise<Measure[]> {
  const shops = []
  for (const movements of sizes) {
    const dataDir = path.join(root, `.cache/bench/selling-${movements}`)
    rmSync(dataDir, { recursive: true, force: true })
    cpSync(await goodsHistory(movements), dataDir, { recursive: true })
    const cashier = cashierOf(dataDir)
    const { shop, address } = await tradingShop(dataDir)
    shops.push({ movements, dataDir, shop, till: await openTill(address, cashier), rates: [] as number[] })
  }
  for (let round = 0; round <= rounds; round++)
    for (const { till, rates } of shops) {
      const rate = await salesInASecond(till)
      if (round > 0) rates.push(rate)
    }
  for (const { shop, dataDir } of shops) {
    await stop(shop)
    rmSync(dataDir, { recursive: true, force: true })
  }
  const sustained = shops.map(({ rates }) => median(rates))
  return [
    ...shops.map(
      ({ movements }, at): Measure => ({
        ...{ part: 'selling', what: `sales through the pages after ${movements} movements` },
        ...{ value: sustained[at] ?? Number.NaN, unit: 'req/s' },
      }),
    ),
    {
      ...{ part: 'selling', what: 'a sale, the longest history beside the shortest', unit: 'times' },
      value: (sustained[0] ?? Number.NaN) / (sustained.at(-1) ?? Number.NaN),
      target: { atMost: 2 },
    },
  ]
}

async function salesInASecond(till: Till): Promise<number> {
  const started = performance.now()
  let sold = 0
  const isOver = () => performance.now() - started > secondsPerRound * 1000
  await Promise.all(
    Array.from({ length: tills }, async () => {
      while (!isOver()) {
        if (!(await sells(till, randomWord(16)))) throw new Error('a sale was not answered')
        sold++
      }
    }),
  )
  return sold / ((performance.now() - started) / 1000)
}
