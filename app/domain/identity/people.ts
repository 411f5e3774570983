import type { Context, RoleName } from '../context.ts'
import { mayGive } from './roles.ts'

export type PersonRow = {
  accountId: string
  name: string
  way: 'phone' | 'office' | 'none'
  roles: { grantId: string; role: RoleName; about: string | undefined; mayEnd: boolean }[]
  /** Whether the one who asks may open this person's door anew. */
  mayReset: boolean
}

/** Everybody with an account, by name, with the roles they hold now. */
export async function listPeople(ctx: Context): Promise<PersonRow[]> {
  const accounts = await ctx.db
    .selectFrom('account')
    .leftJoin('credential_pin', 'credential_pin.account_id', 'account.id')
    .leftJoin('credential_passphrase', 'credential_passphrase.account_id', 'account.id')
    .select(['account.id', 'account.name', 'credential_pin.phone_e164', 'credential_passphrase.email'])
    .orderBy('account.name')
    .orderBy('account.id')
    .execute()
  const roles = await rolesByAccount(ctx)
  return accounts.map(({ id, name, phone_e164, email }) => {
    const held = (roles.get(id) ?? []).map(role => ({ ...role, mayEnd: mayGive(ctx.actor, role.role) }))
    return {
      accountId: id,
      name,
      way: email !== null ? 'office' : phone_e164 !== null ? 'phone' : 'none',
      roles: held,
      mayReset: held.every(role => role.mayEnd),
    }
  })
}

export type HeldRole = { grantId: string; role: RoleName; about: string | undefined }

/** The roles somebody holds, with the name of the maker or partner each is held for. */
export const listRoles = async (ctx: Context, accountId: string): Promise<HeldRole[]> =>
  (await rolesByAccount(ctx, accountId)).get(accountId) ?? []

async function rolesByAccount(ctx: Context, accountId?: string): Promise<Map<string, HeldRole[]>> {
  const rows = await ctx.db
    .selectFrom('role_grant')
    .leftJoin('producer', 'producer.id', 'role_grant.producer_id')
    .leftJoin('partner', 'partner.id', 'role_grant.partner_id')
    .select([
      'role_grant.id',
      'role_grant.account_id',
      'role_grant.role',
      'producer.name as producer_name',
      'partner.name as partner_name',
    ])
    .where('role_grant.ended_at', 'is', null)
    .$if(accountId !== undefined, query => query.where('role_grant.account_id', '=', accountId ?? ''))
    .orderBy('role_grant.granted_at')
    .orderBy('role_grant.id')
    .execute()
  const held = new Map<string, HeldRole[]>()
  for (const row of rows) {
    const list = held.get(row.account_id) ?? []
    list.push({ grantId: row.id, role: row.role, about: row.producer_name ?? row.partner_name ?? undefined })
    held.set(row.account_id, list)
  }
  return held
}

/** Whether somebody signs in with a PIN, which they can change themselves. */
export async function hasPin(ctx: Context, accountId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('credential_pin')
    .select('account_id')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}
