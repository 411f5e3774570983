import type { Context } from '#app/domain/context.ts'
import { newId } from '#app/domain/ids.ts'
import { daysAgo } from './past.ts'

/** Bu Ratna of the office, who verifies and publishes in the demo town. */
export async function office(ctx: Context): Promise<Context> {
  const { now } = daysAgo(ctx, 400)
  const accountId = newId('acc', now)
  const name = 'Ratna'
  await ctx.db.insertInto('account').values({ id: accountId, name, created_at: now }).execute()
  return { ...ctx, actor: { kind: 'person', accountId, name, roles: [{ role: 'office' }] } }
}
