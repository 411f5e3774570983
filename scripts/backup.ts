import path from 'node:path'
import { parseArgs } from 'node:util'
import { environmentOrStop } from '#app/http/environment-or-stop.server.ts'
import { backUp } from '#db/engines/backup.ts'

/** `npm run backup -- --to FOLDER`: the data of an embedded shop as of now, while it is open. */
const { values } = parseArgs({ options: { to: { type: 'string' } } })
const env = environmentOrStop()
if (!values.to) stop('Say where to: npm run backup -- --to FOLDER')
if (env.databaseUrl) stop('The data are in PostgreSQL: use pg_dump for them, and copy DATA_DIR/files.')
await backUp(env.dataDir, path.resolve(values.to))
process.stdout.write(`Backed up to ${path.resolve(values.to)}\n`)

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}
