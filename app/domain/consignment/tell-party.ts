import type { Side } from '#db/schema/consignment.ts'
import type { Context } from '../context.ts'
import type { NoticeFacts, NoticeKind } from '../notices/notice-kinds.ts'
import { notify } from '../notices/notify.ts'

/**
 * Tells one side of an agreement, or the office, what the other has done, with both names in the facts. In the
 * transaction of the deed; the same cause tells once.
 */
export async function tellParty(
  ctx: Context,
  agreementId: string,
  who: Side | 'office',
  told: { kind: NoticeKind; subject: string; cause: string; facts?: NoticeFacts },
): Promise<void> {
  const parties = await ctx.db
    .selectFrom('agreement')
    .innerJoin('producer', 'producer.id', 'agreement.producer_id')
    .innerJoin('partner', 'partner.id', 'agreement.partner_id')
    .select(['agreement.producer_id', 'agreement.partner_id'])
    .select(['producer.name as maker', 'partner.name as partner'])
    .where('agreement.id', '=', agreementId)
    .executeTakeFirstOrThrow()
  const { maker, partner, producer_id: producerId, partner_id: partnerId } = parties
  const audience =
    who === 'office' ? ('office' as const) : who === 'producer' ? { producerId } : { partnerId }
  await notify(ctx, { ...told, audience, facts: { maker, partner, ...told.facts } })
}
