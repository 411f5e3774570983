import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Measure } from './bench/measure.ts'

/**
 * Measures the shop in one run, everything on this machine and side by side: `bench [--out FILE] [--only PART]`, or
 * `bench PART`.
 * The words `shop`, `floor` and `load` make this program one of the processes that take part.
 */
const role = process.argv[2]
if (role === 'shop') await (await import('./bench/shop.ts')).metered()
else if (role === 'floor') (await import('./bench/floor.ts')).floor()
else if (role === 'load') (await import('./bench/load.ts')).load()
else await bench()

async function bench(): Promise<void> {
  const { isMet } = await import('./bench/measure.ts')
  const { machineNow, table } = await import('./bench/table.ts')
  const { out, only } = wanted()
  const startedAt = performance.now()
  const before = machineNow()
  const measures: Measure[] = []
  for (const [name, part] of Object.entries(await parts())) {
    if (only !== undefined && only !== name) continue
    process.stderr.write(`measuring ${name}\n`)
    measures.push(...(await part()))
  }
  const machine = { ...before, loadAfter: machineNow().load }
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  const judged = measures.map(measure => ({ ...measure, met: isMet(measure) }))

  console.log(`${machine.cores} cores (${machine.processor}), Node ${machine.node}, ${machine.system}`)
  console.log(`load before ${machine.load.join(' ')}, after ${machine.loadAfter.join(' ')}; ${seconds} s\n`)
  console.log(table(measures))
  mkdirSync(path.dirname(out), { recursive: true })
  writeFileSync(out, `${JSON.stringify({ machine, seconds, measures: judged }, null, 2)}\n`)
  console.log(`\n${judged.filter(({ met }) => met === false).length} targets missed; ${out}`)
}

function wanted(): { out: string; only: string | undefined } {
  const options = { out: { type: 'string' }, only: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  return { out: path.resolve(values.out ?? '.cache/bench.json'), only: values.only ?? positionals[0] }
}

async function parts(): Promise<Record<string, () => Promise<Measure[]>>> {
  const { town } = await import('./bench/towns.ts')
  return {
    cached: async () => (await import('./bench/cached-pages.ts')).cachedPages(await town(5_000)),
    anew: async () => (await import('./bench/rendered-pages.ts')).renderedPages(await town(5_000)),
    domain: async () => {
      const { catalogueGrowth } = await import('./bench/catalogue-growth.ts')
      const sizes = [1_000, 10_000, 100_000] as const
      const towns = []
      for (const products of sizes) towns.push({ products, dataDir: await town(products) })
      return catalogueGrowth(towns)
    },
    goods: async () => {
      const { goodsHistory } = await import('./bench/goods-history.ts')
      const histories = []
      for (const movements of [10_000, 100_000, 1_000_000])
        histories.push({ movements, dataDir: await goodsHistory(movements) })
      return (await import('./bench/goods-growth.ts')).goodsGrowth(histories)
    },
    selling: async () => (await import('./bench/selling.ts')).selling([10_000, 100_000, 1_000_000]),
    kill: async () => (await import('./bench/kill.ts')).killed(),
    process: async () => (await import('./bench/process-cost.ts')).processCost(await town('demo')),
  }
}
