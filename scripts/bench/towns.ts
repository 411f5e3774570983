import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { programs, root } from './places.ts'

const run = promisify(execFile)

/** Number of products, or the demo town as visitors get it. */
export type TownSize = 'demo' | 1_000 | 5_000 | 10_000 | 100_000

const folder = path.join(root, '.cache/bench')

/**
 * The data folder of a town with so many products. Kept for a day, for shelves are counted from today, and as long
 * as what makes towns is the same.
 */
export async function town(size: TownSize): Promise<string> {
  const key = `${new Date().toISOString().slice(0, 10)}-${madeBy()}`
  const place = path.join(folder, key, String(size))
  if (existsSync(place)) return place
  for (const old of existsSync(folder) ? readdirSync(folder) : []) {
    if (old !== key) rmSync(path.join(folder, old), { recursive: true })
  }
  const unfinished = `${place}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const products = size === 'demo' ? [] : ['--products', String(size)]
  await run(process.execPath, [path.join(programs, 'seed.js'), ...products], {
    env: { ...process.env, DATA_DIR: unfinished, DATABASE_URL: '' },
  })
  renameSync(unfinished, place)
  return place
}

function madeBy(): string {
  const hash = createHash('sha256')
  for (const place of ['db', 'app/domain']) {
    for (const file of readdirSync(path.join(root, place), { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(ts|json)$/.test(file)) hash.update(file).update(readFileSync(path.join(root, place, file)))
    }
  }
  return hash.digest('hex').slice(0, 12)
}
