import { rolesFor } from '../domain/identity/permissions.ts'
import { requireContext, type SignedIn } from './guard.server.ts'
import type { Asked } from './session.server.ts'

/** Those who settle for a counter; a cashier, and a maker who settles on her own side, are told that they may not. */
export async function requireOwner(asked: Asked): Promise<SignedIn> {
  const ctx = await requireContext(asked, 'statement:see')
  if (rolesFor(ctx.actor, 'statement:see').every(held => held.partnerId === undefined))
    throw new Response(null, { status: 403 })
  return ctx
}
