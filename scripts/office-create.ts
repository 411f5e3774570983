import { parseArgs } from 'node:util'
import { toString as draw } from 'qrcode'
import { instantOf } from '#app/domain/dates.ts'
import { inviteFirstOffice } from '#app/domain/identity/first-office.ts'
import { environmentOrStop } from '#app/http/environment-or-stop.server.ts'
import { formatsIn } from '#app/i18n/formats-in.ts'
import { paths } from '#app/i18n/paths.ts'
import { openDatabase } from '#db/engines/open.ts'
import { pendingMigrations } from '#db/migrations/migrate.ts'

/** Lets the first person of the office in: `npm run office:create -- --name "Bu Wulan"` prints a link, once. */
async function run(words: readonly string[]): Promise<string> {
  const { values } = parseArgs({
    args: [...words],
    options: { name: { type: 'string' }, again: { type: 'boolean', default: false } },
  })
  const { databaseUrl, dataDir, publicUrl } = environmentOrStop()
  const db = openDatabase({ databaseUrl, dataDir })
  try {
    if ((await pendingMigrations(db)).length > 0)
      throw new Refused('The database is not ready yet: run `npm run migrate` first, or `npm start` once.')
    const ctx = {
      db,
      now: instantOf(new Date()),
      actor: { kind: 'system', name: 'office:create' },
      requestId: 'office:create',
      changes: { revision: () => 0, committed: () => {} },
    } as const
    const given = await inviteFirstOffice(ctx, { name: values.name ?? '', again: values.again })
    if (!given.ok) throw new Refused(sentences[given.error.code] ?? given.error.code)
    const link = publicUrl + paths.welcome(given.value.token)
    return [
      `For ${given.value.name}, good once, until ${formatsIn.en.moment(given.value.expiresAt)}:`,
      link,
      await draw(link, { type: 'terminal', small: true }),
    ].join('\n\n')
  } finally {
    await db.destroy()
  }
}

/** Said to whoever runs the program, without a trace. */
class Refused extends Error {}

const sentences: Record<string, string> = {
  'name-missing': 'Say who it is for: npm run office:create -- --name "Bu Wulan"',
  'administrator-exists':
    'There is an administrator already, who can invite others under Office, Invitations. If nobody can sign in any more, add --again.',
}

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`)
} catch (error) {
  const isUsage = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  if (!(error instanceof Refused) && !isUsage) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
