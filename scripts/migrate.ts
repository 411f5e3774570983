import { environmentOrStop } from '#app/http/environment-or-stop.server.ts'
import { openDatabase } from '#db/engines/open.ts'
import { migrate } from '#db/migrations/migrate.ts'
import { seedReference } from '#db/seeds/reference/seed-reference.ts'

/** Brings the database to the newest schema and adds the reference data that is missing: `npm run migrate`. */
const env = environmentOrStop()

const db = openDatabase({ databaseUrl: env.databaseUrl, dataDir: env.dataDir })
try {
  const ran = await migrate(db)
  await seedReference(db)
  process.stdout.write(ran.length > 0 ? `${ran.join('\n')}\n` : 'The schema is current.\n')
} finally {
  await db.destroy()
}
