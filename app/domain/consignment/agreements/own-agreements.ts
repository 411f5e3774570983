import type { Language } from '../../catalogue/text.ts'
import type { Context } from '../../context.ts'
import type { Instant } from '../../dates.ts'
import { ownGoodsIds } from '../own-consignment.ts'
import { agreementsOf, type ListedAgreement } from './agreement-lists.ts'

/** Agreements of the makers whom the actor speaks for. */
export async function ownAgreements(ctx: Context, language: Language): Promise<ListedAgreement[]> {
  const lists: ListedAgreement[] = []
  for (const producerId of ownGoodsIds(ctx))
    lists.push(...(await agreementsOf(ctx, { producerId }, language)))
  return lists
}

/** When and why an agreement of hers ended; undefined while it has not. */
export async function endOf(
  ctx: Context,
  agreementId: string,
): Promise<{ at: Instant; reason: string } | undefined> {
  const row = await ctx.db
    .selectFrom('agreement')
    .select(['ended_at', 'end_reason'])
    .where('id', '=', agreementId)
    .where('producer_id', 'in', ['none', ...ownGoodsIds(ctx)])
    .executeTakeFirst()
  if (!row || row.ended_at === null) return undefined
  return { at: row.ended_at, reason: row.end_reason ?? '' }
}
