import { readEnvironment } from '#app/http/env.server.ts'
import { openDatabase } from '#db/engines/open.ts'
import { migrate } from '#db/migrations/migrate.ts'
import { seedReference } from '#db/seeds/reference/seed-reference.ts'

/** Brings the database to the newest schema and adds the reference data that is missing: `npm run migrate`. */
const env = readEnvironment(process.env)
if (!env.ok) {
  process.stderr.write(
    `The settings need care:\n${env.error.problems.map(problem => `  - ${problem}\n`).join('')}`,
  )
  process.exit(2)
}

const db = openDatabase({ databaseUrl: env.value.databaseUrl, dataDir: env.value.dataDir })
try {
  const ran = await migrate(db)
  await seedReference(db)
  process.stdout.write(ran.length > 0 ? `${ran.join('\n')}\n` : 'The schema is current.\n')
} finally {
  await db.destroy()
}
