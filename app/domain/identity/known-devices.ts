import type { Context } from '../context.ts'
import { hashOfToken, isToken, newToken } from './tokens.ts'

/** The key of a browser that has entered this account before, by the cookie it brings. */
export async function knownDeviceKey(
  ctx: Context,
  accountId: string | undefined,
  token: string | undefined,
): Promise<string | undefined> {
  if (token === undefined || !isToken(token)) return undefined
  const known = await ctx.db
    .selectFrom('known_device')
    .select('token_hash')
    .where('token_hash', '=', hashOfToken(token))
    .where('account_id', '=', accountId ?? '')
    .executeTakeFirst()
  return known?.token_hash
}

/**
 * Remembers the browser for this account and answers its token. Two people who share a phone share it; a token that
 * is not ours gets replaced.
 */
export async function rememberDevice(
  ctx: Context,
  accountId: string,
  token: string | undefined,
): Promise<string> {
  const kept = token !== undefined && (await isOurs(ctx, token)) ? token : newToken()
  await ctx.db
    .insertInto('known_device')
    .values({ token_hash: hashOfToken(kept), account_id: accountId, known_since: ctx.now })
    .onConflict(conflict => conflict.columns(['token_hash', 'account_id']).doNothing())
    .execute()
  return kept
}

async function isOurs(ctx: Context, token: string): Promise<boolean> {
  if (!isToken(token)) return false
  const row = await ctx.db
    .selectFrom('known_device')
    .select('account_id')
    .where('token_hash', '=', hashOfToken(token))
    .executeTakeFirst()
  return row !== undefined
}

/** After a secret was changed no browser is trusted any longer. */
export async function forgetDevices(ctx: Context, accountId: string): Promise<void> {
  await ctx.db.deleteFrom('known_device').where('account_id', '=', accountId).execute()
}
