import type { AgreementState } from '#db/schema/consignment.ts'
import type { Context } from '../context.ts'
import { may, type Owner } from '../identity/permissions.ts'
import { type MoneyNumbers, moneyOf } from './statements/settle-states.ts'

export type AgreementMoney = MoneyNumbers & {
  agreementId: string
  number: string
  state: AgreementState
  producerId: string
  maker: string
  partnerId: string
  partner: string
}

export type Moneys = { sum: MoneyNumbers; agreements: AgreementMoney[] }

/**
 * The three numbers of every agreement of a maker, of a partner, or of the whole network, and their sum: all sides
 * read them from here. Whole rupiah, straight from the ledger; empty for whose they are not.
 */
export async function moneyNumbers(ctx: Context, of: Owner | 'network'): Promise<Moneys> {
  const isTheirs = of === 'network' ? seesAll(ctx) : may(ctx.actor, 'statement:see', of)
  if (!isTheirs) return { sum: sumOf([]), agreements: [] }
  const rows = await ctx.db
    .selectFrom('agreement')
    .innerJoin('producer', 'producer.id', 'agreement.producer_id')
    .innerJoin('partner', 'partner.id', 'agreement.partner_id')
    .select(['agreement.id', 'agreement.number', 'agreement.state'])
    .select(['agreement.producer_id', 'agreement.partner_id'])
    .select(['producer.name as maker', 'partner.name as partner'])
    .where(eb => {
      if (of === 'network') return eb.lit(true)
      return 'producerId' in of
        ? eb('agreement.producer_id', '=', of.producerId)
        : eb('agreement.partner_id', '=', of.partnerId)
    })
    .orderBy('agreement.created_at')
    .orderBy('agreement.id')
    .execute()
  const agreements: AgreementMoney[] = []
  for (const row of rows)
    agreements.push({
      agreementId: row.id,
      number: row.number,
      state: row.state,
      producerId: row.producer_id,
      maker: row.maker,
      partnerId: row.partner_id,
      partner: row.partner,
      ...(await moneyOf(ctx, row.id)),
    })
  return { sum: sumOf(agreements), agreements }
}

export function sumOf(all: readonly MoneyNumbers[]): MoneyNumbers {
  const total = (pick: (one: MoneyNumbers) => number) => all.reduce((sum, one) => sum + pick(one), 0)
  return {
    willBePaidIdr: total(one => one.willBePaidIdr),
    lateIdr: total(one => one.lateIdr),
    receivedIdr: total(one => one.receivedIdr),
    toldIdr: total(one => one.toldIdr),
  }
}

/** The office, and the system itself: neither a maker's nor a partner's eyes. */
const seesAll = (ctx: Context): boolean =>
  ctx.actor.kind === 'system' ||
  (ctx.actor.kind === 'person' &&
    ctx.actor.roles.some(({ role }) => role === 'office' || role === 'administrator'))
