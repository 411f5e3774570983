import { type OwnCounter, ownCounters } from '../domain/consignment/counters/own-counters.ts'
import { rolesFor } from '../domain/identity/permissions.ts'
import type { PartnerView } from '../ui/partner/partner-frame.tsx'
import type { SignedIn } from './guard.server.ts'
import type { Asked } from './session.server.ts'
import { workView } from './work-view.server.ts'

/**
 * What the frame of a partner's page shows.
 * @param counterId the counter that the page is about, where it is about one
 */
export async function partnerView(asked: Asked, ctx: SignedIn, counterId?: string): Promise<PartnerView> {
  const counters: OwnCounter[] = await ownCounters(ctx)
  const chosen = counterId ?? new URL(asked.request.url).searchParams.get('counter') ?? undefined
  const here = counters.find(one => one.counterId === chosen) ?? counters[0]
  return {
    ...(await workView(asked, ctx)),
    counters: counters.map(one => ({ counterId: one.counterId, name: one.name })),
    counterId: here?.counterId,
    of: here?.name,
    settles: rolesFor(ctx.actor, 'statement:see').some(held => held.partnerId !== undefined),
    agrees: rolesFor(ctx.actor, 'agreement:see').some(held => held.partnerId !== undefined),
  }
}
