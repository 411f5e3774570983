import path from 'node:path'
import { parseArgs } from 'node:util'
import { readEnvironment } from '#app/http/env.server.ts'
import { backUp } from '#db/engines/backup.ts'

/** `npm run backup -- --to FOLDER`: the data of an embedded shop as of now, while it is open. */
const { values } = parseArgs({ options: { to: { type: 'string' } } })
const env = readEnvironment(process.env)
if (!env.ok || !values.to) {
  process.stderr.write(
    env.ok ? 'Say where to: npm run backup -- --to FOLDER\n' : `${env.error.problems.join('\n')}\n`,
  )
  process.exit(2)
}
if (env.value.databaseUrl) {
  process.stderr.write('The data are in PostgreSQL: use pg_dump for them, and copy DATA_DIR/files.\n')
  process.exit(2)
}
await backUp(env.value.dataDir, path.resolve(values.to))
process.stdout.write(`Backed up to ${path.resolve(values.to)}\n`)
