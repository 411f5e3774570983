import { ownPartnerIds } from '../consignment/counters/own-counters.ts'
import type { Context } from '../context.ts'
import { type Day, dayOf, type Instant } from '../dates.ts'
import { mayGive } from './roles.ts'

export type PartnerStaff = {
  partnerId: string
  partner: string
  people: {
    grantId: string
    name: string
    role: 'partner-owner' | 'partner-staff'
    since: Day
    isActor: boolean
    mayEnd: boolean
  }[]
  /** Invitations that nobody has used yet. */
  invited: { invitationId: string; name: string; expiresAt: Instant }[]
  mayAdd: boolean
}

/** Who works for the actor's partners, and who has been invited. */
export async function partnerStaff(ctx: Context): Promise<PartnerStaff[]> {
  const partnerIds = ['none', ...ownPartnerIds(ctx)]
  const partners = await ctx.db
    .selectFrom('partner')
    .select(['id', 'name'])
    .where('id', 'in', partnerIds)
    .orderBy('name')
    .execute()
  const grants = await ctx.db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account_id')
    .select(['role_grant.id', 'role_grant.role', 'role_grant.partner_id', 'role_grant.granted_at'])
    .select(['account.id as account_id', 'account.name'])
    .where('role_grant.partner_id', 'in', partnerIds)
    .where('role_grant.ended_at', 'is', null)
    .orderBy('role_grant.role')
    .orderBy('account.name')
    .execute()
  const invitations = await ctx.db
    .selectFrom('invitation')
    .select(['id', 'name', 'partner_id', 'expires_at'])
    .where('partner_id', 'in', partnerIds)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', ctx.now)
    .orderBy('created_at', 'desc')
    .execute()
  const self = ctx.actor.kind === 'person' ? ctx.actor.accountId : undefined
  return partners.map(({ id, name }) => ({
    partnerId: id,
    partner: name,
    people: grants.flatMap(grant =>
      grant.partner_id === id && (grant.role === 'partner-owner' || grant.role === 'partner-staff')
        ? [
            {
              grantId: grant.id,
              name: grant.name,
              role: grant.role,
              since: dayOf(grant.granted_at),
              isActor: grant.account_id === self,
              mayEnd: mayGive(ctx.actor, grant.role, id),
            },
          ]
        : [],
    ),
    invited: invitations
      .filter(one => one.partner_id === id)
      .map(one => ({ invitationId: one.id, name: one.name, expiresAt: one.expires_at })),
    mayAdd: mayGive(ctx.actor, 'partner-staff', id),
  }))
}
