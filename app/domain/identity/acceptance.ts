import type { Context, RoleHeld, RoleName } from '../context.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { stateOf, withNames } from './invitation-lists.ts'
import { maskedPhone } from './phone.ts'
import { ownerNeeded } from './roles.ts'
import { hashOfToken, isToken } from './tokens.ts'

export type InvitationDead =
  | { code: 'invitation-unknown' }
  | { code: 'invitation-used' }
  | { code: 'invitation-expired' }
  | { code: 'invitation-revoked' }

/** What somebody who opens the link is told. */
export type OpenInvitation = {
  invitationId: string
  name: string
  role: RoleName | 'reset'
  about: string | undefined
  invitedBy: string | undefined
  /** How this person signs in: a PIN on the phone, or e-mail with a second factor. */
  way: 'phone' | 'office'
  /** Of a reset: whose door it opens, and the phone number or e-mail that stays. */
  reset: { accountId: string; shownAs: string } | undefined
  held: RoleHeld | undefined
  createdById: string | undefined
}

/** Looks at a link without using it: previews of messengers and a reload leave it as it is. */
export async function openInvitation(
  ctx: Context,
  token: string,
): Promise<Result<OpenInvitation, InvitationDead>> {
  if (!isToken(token)) return refuse({ code: 'invitation-unknown' })
  const row = await withNames(ctx)
    .leftJoin('credential_pin', 'credential_pin.account_id', 'invitation.account_id')
    .leftJoin('credential_passphrase', 'credential_passphrase.account_id', 'invitation.account_id')
    .select(['credential_pin.phone_e164', 'credential_passphrase.email'])
    .where('invitation.token_hash', '=', hashOfToken(token))
    .executeTakeFirst()
  if (!row) return refuse({ code: 'invitation-unknown' })
  const state = stateOf(row, ctx.now)
  if (state !== 'open') return refuse({ code: `invitation-${state}` })

  const { role } = row
  const byEmail = role === 'reset' ? row.email !== null : ownerNeeded(role) === 'none'
  return ok({
    invitationId: row.id,
    name: row.name,
    role,
    about: row.producer_name ?? row.partner_name ?? undefined,
    invitedBy: row.invited_by ?? undefined,
    way: byEmail ? 'office' : 'phone',
    reset:
      row.account_id === null
        ? undefined
        : { accountId: row.account_id, shownAs: row.email ?? maskedPhone(row.phone_e164 ?? '') },
    held:
      role === 'reset'
        ? undefined
        : {
            role,
            ...(row.producer_id === null ? {} : { producerId: row.producer_id }),
            ...(row.partner_id === null ? {} : { partnerId: row.partner_id }),
          },
    createdById: row.created_by_id ?? undefined,
  })
}

/** Uses the link for this account; of ten who come at once it is one. Inside a transaction. */
export async function spendInvitation(
  ctx: Context,
  invitationId: string,
  accountId: string,
): Promise<boolean> {
  const used = await ctx.db
    .updateTable('invitation')
    .set({ used_at: ctx.now, used_by_id: accountId })
    .where('id', '=', invitationId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', ctx.now)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

export async function createAccount(ctx: Context, name: string): Promise<string> {
  const accountId = newId('acc', ctx.now)
  await ctx.db.insertInto('account').values({ id: accountId, name, created_at: ctx.now }).execute()
  return accountId
}
