import type { Context } from '../context.ts'
import { rolesFor } from '../identity/permissions.ts'

/** The makers whose goods the actor sends, counts and takes back. */
export const ownGoodsIds = (ctx: Context): string[] => [
  ...new Set(rolesFor(ctx.actor, 'goods:see').flatMap(held => held.producerId ?? [])),
]

/** The partner of an agreement of hers; nothing for another's. */
export async function partnerNameOf(ctx: Context, agreementId: string): Promise<string> {
  const row = await ctx.db
    .selectFrom('agreement')
    .innerJoin('partner', 'partner.id', 'agreement.partner_id')
    .select('partner.name')
    .where('agreement.id', '=', agreementId)
    .where('agreement.producer_id', 'in', ['none', ...ownGoodsIds(ctx)])
    .executeTakeFirst()
  return row?.name ?? ''
}

export type SellingCounter = {
  counterId: string
  counter: string
  partnerId: string
  partner: string
  producerId: string
  agreementId: string
  /** Of the agreement: goods may be sent to an active one only. */
  isActive: boolean
}

/**
 * The counters that the agreements of the actor's makers name, in any version: what stands there is hers until it has
 * come home, also after an agreement has ended.
 */
export async function sellingCounters(ctx: Context): Promise<SellingCounter[]> {
  const producerIds = ownGoodsIds(ctx)
  if (producerIds.length === 0) return []
  const rows = await ctx.db
    .selectFrom('agreement')
    .innerJoin('agreement_version', 'agreement_version.agreement_id', 'agreement.id')
    .innerJoin('agreement_counter', 'agreement_counter.version_id', 'agreement_version.id')
    .innerJoin('counter', 'counter.id', 'agreement_counter.counter_id')
    .innerJoin('partner', 'partner.id', 'agreement.partner_id')
    .select(['counter.id as counterId', 'counter.name as counter', 'counter.number'])
    .select(['partner.id as partnerId', 'partner.name as partner'])
    .select(['agreement.id as agreementId', 'agreement.producer_id as producerId', 'agreement.state'])
    .distinct()
    .where('agreement.producer_id', 'in', producerIds)
    .where('agreement.state', 'in', ['active', 'ended'])
    .orderBy('partner.name')
    .orderBy('counter.number')
    .orderBy('agreement.id', 'desc')
    .execute()
  const counters: SellingCounter[] = []
  for (const { number, state, ...row } of rows) {
    const known = counters.find(one => one.counterId === row.counterId && one.producerId === row.producerId)
    if (known === undefined) counters.push({ ...row, isActive: state === 'active' })
    else if (state === 'active') Object.assign(known, row, { isActive: true })
  }
  return counters
}
