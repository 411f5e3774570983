import type { AgreementState } from '#db/schema/consignment.ts'
import type { Context } from '../../context.ts'
import type { Instant } from '../../dates.ts'
import { may } from '../../identity/permissions.ts'
import { moneyNumbers } from '../money-numbers.ts'

export type PartnerEnding = {
  partnerId: string
  partner: string
  endedAt: Instant | undefined
  counters: string[]
  /** Open ones: each must end before. */
  agreements: { agreementId: string; number: string; maker: string; state: AgreementState }[]
  /** On a shelf of the partner or on a road to or from it: all must have left before. */
  goods: { counter: string; maker: string; pieces: number }[]
  pieces: number
  /** What stays owed to each maker after the ending. */
  owed: { agreementId: string; maker: string; willBePaidIdr: number; lateIdr: number; toldIdr: number }[]
}

export type NetworkPartner = { partnerId: string; name: string; endedAt: Instant | undefined }

/** All partners, those that still take goods first; empty for whoever may not end one. */
export async function networkPartners(ctx: Context): Promise<NetworkPartner[]> {
  if (!may(ctx.actor, 'registry:edit')) return []
  const rows = await ctx.db.selectFrom('partner').select(['id', 'name', 'ended_at']).orderBy('name').execute()
  const all = rows.map(row => ({ partnerId: row.id, name: row.name, endedAt: row.ended_at ?? undefined }))
  return [...all.filter(one => !one.endedAt), ...all.filter(one => one.endedAt)]
}

/** What ending a partner would do, and what stands in the way; undefined for none, or for whoever may not end one. */
export async function partnerEnding(ctx: Context, partnerId: string): Promise<PartnerEnding | undefined> {
  if (!may(ctx.actor, 'registry:edit') || !may(ctx.actor, 'network:see')) return undefined
  const partner = await ctx.db
    .selectFrom('partner')
    .select(['id', 'name', 'ended_at'])
    .where('id', '=', partnerId)
    .executeTakeFirst()
  if (!partner) return undefined
  const counters = await ctx.db
    .selectFrom('counter')
    .select('name')
    .where('partner_id', '=', partnerId)
    .where('ended_at', 'is', null)
    .orderBy('number')
    .execute()
  const goods = await ctx.db
    .selectFrom('stock')
    .innerJoin('counter', 'counter.id', 'stock.counter')
    .innerJoin('batch', 'batch.id', 'stock.batch_id')
    .innerJoin('product', 'product.id', 'batch.product_id')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .select(['counter.name as counter', 'producer.name as maker'])
    .select(({ fn }) => fn.sum<number>('stock.pieces').as('pieces'))
    .where('counter.partner_id', '=', partnerId)
    .where('stock.pieces', '<>', 0)
    .groupBy(['counter.name', 'producer.name'])
    .orderBy('counter.name')
    .orderBy('producer.name')
    .execute()
  const money: PartnerEnding['owed'] = []
  const open: PartnerEnding['agreements'] = []
  for (const one of (await moneyNumbers(ctx, 'network')).agreements) {
    if (one.partnerId !== partnerId) continue
    const { agreementId, number, maker, state, willBePaidIdr, lateIdr, toldIdr } = one
    if (state !== 'ended') open.push({ agreementId, number, maker, state })
    if (willBePaidIdr !== 0 || lateIdr !== 0 || toldIdr !== 0)
      money.push({ agreementId, maker, willBePaidIdr, lateIdr, toldIdr })
  }
  const standing = goods.map(row => ({ ...row, pieces: Number(row.pieces) }))
  return {
    ...{ partnerId, partner: partner.name, endedAt: partner.ended_at ?? undefined },
    counters: counters.map(row => row.name),
    ...{ agreements: open, goods: standing, owed: money },
    pieces: standing.reduce((sum, one) => sum + one.pieces, 0),
  }
}
