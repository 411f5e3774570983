import type { Side } from '#db/schema/consignment.ts'
import type { Context } from '../../context.ts'
import { type Permission, rolesFor } from '../../identity/permissions.ts'

type Parties = { producer_id: string; partner_id: string }

/** For whom the actor speaks here: one of the two sides, the office for neither, or nobody. */
export function sideIn(ctx: Context, parties: Parties, permission: Permission): 'office' | Side | undefined {
  if (ctx.actor.kind === 'system') return 'office'
  const held = rolesFor(ctx.actor, permission)
  if (held.some(role => role.producerId === parties.producer_id)) return 'producer'
  if (held.some(role => role.partnerId === parties.partner_id)) return 'partner'
  const isOffice = held.some(role => role.producerId === undefined && role.partnerId === undefined)
  return isOffice ? 'office' : undefined
}

export const otherSide = (side: Side): Side => (side === 'producer' ? 'partner' : 'producer')
