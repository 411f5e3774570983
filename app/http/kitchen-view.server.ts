import { ownProducerIds } from '../domain/listing/own.ts'
import type { KitchenFrameView } from '../ui/producer/kitchen-frame.tsx'
import type { SignedIn } from './guard.server.ts'
import type { Asked } from './session.server.ts'
import { workView } from './work-view.server.ts'

/** What the frame of a maker's page shows, and whose things her phone may keep. */
export async function kitchenView(asked: Asked, ctx: SignedIn): Promise<KitchenFrameView> {
  return { ...(await workView(asked, ctx)), owner: ownProducerIds(ctx)[0] ?? '' }
}
