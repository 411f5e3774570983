import type { Context } from '../../context.ts'
import { may, rolesFor } from '../../identity/permissions.ts'

export type OwnCounter = {
  counterId: string
  slug: string
  name: string
  partnerId: string
  partner: string
}

/** The counters at which the actor works, in the order of their numbers; those that have closed are left out. */
export async function ownCounters(ctx: Context): Promise<OwnCounter[]> {
  const partnerIds = rolesFor(ctx.actor, 'shelf:see').flatMap(held => held.partnerId ?? [])
  if (partnerIds.length === 0) return []
  return ctx.db
    .selectFrom('counter')
    .innerJoin('partner', 'partner.id', 'counter.partner_id')
    .select(['counter.id as counterId', 'counter.slug', 'counter.name'])
    .select(['counter.partner_id as partnerId', 'partner.name as partner'])
    .where('counter.partner_id', 'in', partnerIds)
    .where('counter.ended_at', 'is', null)
    .orderBy('counter.number')
    .execute()
}

/** One of them; undefined for a counter of somebody else. */
export const ownCounter = async (ctx: Context, counterId: string): Promise<OwnCounter | undefined> =>
  (await ownCounters(ctx)).find(one => one.counterId === counterId)

/** Partners of whose goods the actor sees what stands, moves and sells. */
export const ownPartnerIds = (ctx: Context): string[] => [
  ...new Set(rolesFor(ctx.actor, 'shelf:see').flatMap(held => held.partnerId ?? [])),
]

/** What a piece leaves to each side is for those who settle, not for everybody who sells. */
export const seesMoney = (ctx: Context, partnerId: string): boolean =>
  may(ctx.actor, 'statement:see', { partnerId })
