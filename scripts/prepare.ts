import { environmentOrStop } from '#app/http/environment-or-stop.server.ts'
import { sealsOf } from '#app/http/seals.server.ts'
import { openDatabase } from '#db/engines/open.ts'
import { migrate } from '#db/migrations/migrate.ts'
import { fillDemoTown, holdsDemoTown, isEmpty } from '#db/seeds/demo/fill-demo-town.ts'
import { seedReference } from '#db/seeds/reference/seed-reference.ts'

/** Brings the database to the newest schema and, in demo mode, an empty one to life. */
const say = (text: string): void => void process.stdout.write(`      ${text}\n`)

const env = environmentOrStop()

const db = openDatabase({ databaseUrl: env.databaseUrl, dataDir: env.dataDir })
try {
  const ran = await migrate(db)
  say(ran.length > 0 ? `migrated: ${ran.join(', ')}` : 'schema is current')
  await seedReference(db)
  if (env.demo && (await isEmpty(db))) await fillDemoTown(db, { say, seals: await sealsOf(env) })
  if (env.demo && !(await holdsDemoTown(db))) {
    process.stderr.write(
      'DEMO is on, but this database holds a real shop: demo mode would let anybody in. Set DEMO=0.\n',
    )
    process.exitCode = 2
  }
} finally {
  await db.destroy()
}
