import { producerNameOf } from '../domain/catalogue/work-homes.ts'
import { may } from '../domain/identity/permissions.ts'
import { countUnread } from '../domain/notices/notice-list.ts'
import type { WorkArea, WorkView } from '../ui/work/work-view.ts'
import type { SignedIn } from './guard.server.ts'
import type { Asked } from './session.server.ts'

/** What the frame of a work page shows of the one who works. */
export async function workView({ request, context }: Asked, ctx: SignedIn): Promise<WorkView> {
  const { pathname, search } = new URL(request.url)
  const assisted = ctx.actor.assistingProducerId
  return {
    here: pathname + search,
    formToken: ctx.formToken,
    name: ctx.actor.name,
    areas: areasOf(ctx),
    assisting: assisted === undefined ? undefined : await producerNameOf(ctx, assisted),
    unread: await countUnread(ctx),
    demo: context.app.env.demo,
  }
}

function areasOf({ actor }: SignedIn): WorkArea[] {
  const areas: WorkArea[] = []
  if (may(actor, 'goods:see')) areas.push('producer')
  if (may(actor, 'shelf:see')) areas.push('partner')
  if (may(actor, 'registry:view')) areas.push('office')
  if (may(actor, 'product:review')) areas.push('review')
  return areas
}
