import { parseArgs } from 'node:util'
import { environmentOrStop } from '#app/http/environment-or-stop.server.ts'
import { sealsOf } from '#app/http/seals.server.ts'
import { openDatabase } from '#db/engines/open.ts'
import { migrate } from '#db/migrations/migrate.ts'
import { fillDemoTown, isEmpty } from '#db/seeds/demo/fill-demo-town.ts'
import { seedReference } from '#db/seeds/reference/seed-reference.ts'

/** Fills an empty database with the demo town: `seed [--products N]`. */
const say = (text: string): void => void process.stdout.write(`      ${text}\n`)

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}

function productsWanted(): number | undefined {
  try {
    const { values } = parseArgs({ options: { products: { type: 'string' } } })
    if (values.products === undefined) return undefined
    if (/^[1-9]\d{0,6}$/.test(values.products)) return Number(values.products)
  } catch {
    // Answered below: any other word on the command line is as wrong as a wrong number.
  }
  return stop('Usage: npm run seed -- [--products N], where N is a whole number up to 9999999.')
}

const products = productsWanted()
const env = environmentOrStop()

const db = openDatabase({ databaseUrl: env.databaseUrl, dataDir: env.dataDir })
try {
  const started = Date.now()
  await migrate(db)
  await seedReference(db)
  if (!(await isEmpty(db)))
    stop('This database is in use: the demo town only moves into an empty one. Nothing was changed.')
  const town = await fillDemoTown(db, { say, products, seals: await sealsOf(env) })
  say(`${town.products} products in ${((Date.now() - started) / 1000).toFixed(1)} s`)
} finally {
  await db.destroy()
}
