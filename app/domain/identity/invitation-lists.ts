import type { Context, RoleName } from '../context.ts'
import type { Instant } from '../dates.ts'

export type InvitationState = 'open' | 'used' | 'expired' | 'revoked'

export type InvitationRow = {
  invitationId: string
  name: string
  role: RoleName | 'reset'
  /** Name of the maker or the partner it is about. */
  about: string | undefined
  invitedBy: string | undefined
  createdAt: Instant
  expiresAt: Instant
  state: InvitationState
}

/** The newest hundred, newest first. */
export async function listInvitations(ctx: Context): Promise<InvitationRow[]> {
  const rows = await withNames(ctx)
    .orderBy('invitation.created_at', 'desc')
    .orderBy('invitation.id', 'desc')
    .limit(100)
    .execute()
  return rows.map(row => ({
    invitationId: row.id,
    name: row.name,
    role: row.role,
    about: row.producer_name ?? row.partner_name ?? undefined,
    invitedBy: row.invited_by ?? undefined,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    state: stateOf(row, ctx.now),
  }))
}

export function stateOf(
  row: { used_at: string | null; revoked_at: string | null; expires_at: string },
  now: Instant,
): InvitationState {
  if (row.used_at !== null) return 'used'
  if (row.revoked_at !== null) return 'revoked'
  return row.expires_at > now ? 'open' : 'expired'
}

export const withNames = (ctx: Context) =>
  ctx.db
    .selectFrom('invitation')
    .leftJoin('producer', 'producer.id', 'invitation.producer_id')
    .leftJoin('partner', 'partner.id', 'invitation.partner_id')
    .leftJoin('account as inviter', 'inviter.id', 'invitation.created_by_id')
    .selectAll('invitation')
    .select(['producer.name as producer_name', 'partner.name as partner_name', 'inviter.name as invited_by'])

/** Makers and partners that somebody can be invited for. */
export async function listOwners(ctx: Context): Promise<{
  producers: { producerId: string; name: string }[]
  partners: { partnerId: string; name: string }[]
}> {
  const producers = await ctx.db
    .selectFrom('producer')
    .select(['id as producerId', 'name'])
    .orderBy('name')
    .execute()
  const partners = await ctx.db
    .selectFrom('partner')
    .select(['id as partnerId', 'name'])
    .where('ended_at', 'is', null)
    .orderBy('name')
    .execute()
  return { producers, partners }
}
