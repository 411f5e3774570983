import { createLiveCatalogue, type LiveCatalogue } from '#app/domain/catalogue/live-catalogue.ts'
import { type ProductsWish, productsPage } from '#app/domain/catalogue/products-page.ts'
import type { Context } from '#app/domain/context.ts'
import { instantOf } from '#app/domain/dates.ts'
import { openDatabase } from '#db/engines/open.ts'
import { listWish, searchWish, threeFacetsWish } from './asked-pages.ts'
import { type Measure, median } from './measure.ts'

const rounds = 14
const perRound = 32
const questions = { list: listWish, 'list with three facets': threeFacetsWish, search: searchWish }

/** What a question costs the domain, cards read and all, in towns of several sizes, in turns. */
export async function catalogueGrowth(towns: { products: number; dataDir: string }[]): Promise<Measure[]> {
  const measures: Measure[] = []
  const shops: { products: number; ctx: Context; live: LiveCatalogue; close: () => Promise<void> }[] = []
  for (const { products, dataDir } of towns) {
    const db = openDatabase({ dataDir })
    const live = createLiveCatalogue(db)
    const ctx: Context = {
      db,
      now: instantOf(new Date()),
      actor: { kind: 'visitor' },
      requestId: 'bench',
      changes: live,
    }
    await live.current(ctx)
    shops.push({ products, ctx, live, close: () => db.destroy() })
  }
  for (const [what, wish] of Object.entries(questions)) {
    const costs = shops.map((): number[] => [])
    for (let round = 0; round <= rounds; round++) {
      for (const [at, shop] of shops.entries()) {
        const cost = await costOf(shop, wish, round * perRound)
        if (round > 0) costs[at]?.push(cost)
      }
    }
    const medians = costs.map(median)
    for (const [at, { products }] of shops.entries()) {
      measures.push({
        part: 'domain',
        what: `${what} among ${products} products, CPU`,
        value: medians[at] ?? Number.NaN,
        unit: 'ms',
      })
    }
    measures.push({
      part: 'domain',
      what: `${what}, the largest town beside the smallest`,
      value: (medians.at(-1) ?? Number.NaN) / (medians[0] ?? Number.NaN),
      unit: 'times',
      target: { atMost: 3 },
    })
  }
  for (const { close } of shops) await close()
  return measures
}

/** Milliseconds of CPU for one question. */
async function costOf(
  { ctx, live }: { ctx: Context; live: LiveCatalogue },
  wish: (n: number) => ProductsWish,
  first: number,
): Promise<number> {
  const before = process.cpuUsage()
  for (let n = first; n < first + perRound; n++)
    await productsPage(ctx, live, { language: 'id', wish: wish(n) })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / perRound
}
