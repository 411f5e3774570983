import type { Context } from '../context.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Browser } from './browser.ts'
import { type DemoPerson, demoPeople } from './demo-people.ts'
import { admit, type Entry } from './sign-in.ts'

/** Those of the demo town who live in this database. */
export async function listDemoPeople(ctx: Context): Promise<DemoPerson[]> {
  const living = await ctx.db
    .selectFrom('account')
    .select('id')
    .where(
      'id',
      'in',
      demoPeople.map(person => person.accountId),
    )
    .execute()
  const ids = new Set(living.map(account => account.id))
  return demoPeople.filter(person => ids.has(person.accountId))
}

/** Without any secret. Whether this is a demo town, and who may come, was asked at the door. */
export async function enterAsDemoPerson(
  ctx: Context,
  key: string,
  browser: Browser,
): Promise<Result<Entry, { code: 'not-found' }>> {
  const person = (await listDemoPeople(ctx)).find(known => known.key === key)
  if (!person) return refuse({ code: 'not-found' })
  const entry = { accountId: person.accountId, way: 'demo', awaits: 'nothing', browser } as const
  const entered = await admit<never>(ctx, { ...entry, keys: undefined })
  return entered.ok ? ok(entered.value) : entered
}
