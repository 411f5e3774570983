import type { Language } from '../../catalogue/text.ts'
import type { Context } from '../../context.ts'
import { may } from '../../identity/permissions.ts'
import type { CommissionModel } from '../../pricing/commission.ts'
import { ok, type Result } from '../../result.ts'
import { type OfferableGood, offerableGoods } from './offer-form.ts'
import { type OfferedTerms, type TermsRefusal, usualTerms, writtenTerms } from './offered-terms.ts'

export type Joinable = {
  makers: { producerId: string; name: string }[]
  partners: { partnerId: string; name: string }[]
}

const prepares = (ctx: Context): boolean => may(ctx.actor, 'network:see') && may(ctx.actor, 'agreement:offer')

/** Makers with goods to offer and partners with a counter: whom the office may bring together. Empty for others. */
export async function whomToJoin(ctx: Context): Promise<Joinable> {
  if (!prepares(ctx)) return { makers: [], partners: [] }
  const makers = await ctx.db
    .selectFrom('producer')
    .select(['producer.id as producerId', 'producer.name'])
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('product')
          .innerJoin('variant', 'variant.product_id', 'product.id')
          .select('variant.id')
          .whereRef('product.producer_id', '=', 'producer.id')
          .where('variant.ended_at', 'is', null),
      ),
    )
    .orderBy('producer.name')
    .orderBy('producer.id')
    .execute()
  const partners = await ctx.db
    .selectFrom('partner')
    .select(['partner.id as partnerId', 'partner.name'])
    .where('partner.ended_at', 'is', null)
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('counter')
          .select('counter.id')
          .whereRef('counter.partner_id', '=', 'partner.id')
          .where('counter.ended_at', 'is', null),
      ),
    )
    .orderBy('partner.name')
    .orderBy('partner.id')
    .execute()
  return { makers, partners }
}

export type PreparedForm = {
  producerId: string
  maker: string
  partnerId: string
  partner: string
  counters: { counterId: string; name: string }[]
  goods: OfferableGood[]
}

type Parties = { producerId: string; partnerId: string }

/** What the office may write between these two; undefined for nobody it may join. */
export async function preparedForm(
  ctx: Context,
  parties: Parties,
  language: Language,
): Promise<PreparedForm | undefined> {
  const { makers, partners } = await whomToJoin(ctx)
  const maker = makers.find(one => one.producerId === parties.producerId)
  const partner = partners.find(one => one.partnerId === parties.partnerId)
  if (!maker || !partner) return undefined
  const counters = await ctx.db
    .selectFrom('counter')
    .select(['id as counterId', 'name'])
    .where('partner_id', '=', partner.partnerId)
    .where('ended_at', 'is', null)
    .orderBy('number')
    .execute()
  const goods = await offerableGoods(ctx, maker.producerId, [], language)
  const { producerId } = maker
  return {
    producerId,
    maker: maker.name,
    partnerId: partner.partnerId,
    partner: partner.name,
    counters,
    goods,
  }
}

/** Her share is fixed; or the counter has its part of each Rp10.000, and she never less than a floor. */
export type SplitWay = 'fixed' | 'part'

/** @param partIdr of each Rp10.000, so the number is the commission in ten-thousandths */
export function modelOf(way: SplitWay, partIdr: number, shareIdr: number | undefined): CommissionModel {
  if (way === 'fixed') return { kind: 'mark-up', shareIdr: shareIdr ?? Number.NaN }
  if (shareIdr === undefined) return { kind: 'percent', bps: partIdr }
  return { kind: 'percent-floor', bps: partIdr, floorIdr: shareIdr }
}

export type OfferAhead = {
  lines: { variantId: string; priceIdr: number; shareIdr: number; commissionIdr: number }[]
  terms: Required<
    Pick<
      OfferedTerms,
      | 'period'
      | 'dueDays'
      | 'waitingDays'
      | 'discountBearer'
      | 'shrinkToleranceBps'
      | 'pullDays'
      | 'slotFeeIdr'
    >
  > & { lossBearers: Readonly<Record<string, 'producer' | 'partner'>> }
}

/** What both would read, with both amounts of each piece; nothing is written. */
export async function previewOffer(
  ctx: Context,
  parties: Parties,
  terms: OfferedTerms,
): Promise<Result<OfferAhead, TermsRefusal>> {
  const written = await writtenTerms(ctx, parties, terms, true)
  if (!written.ok) return written
  const given = Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined))
  const { lossBearers = {}, ...rest } = { ...usualTerms, ...given } as typeof usualTerms & OfferedTerms
  return ok({
    lines: written.value.lines.map(line => ({
      variantId: line.variant_id,
      priceIdr: Number(line.price_idr),
      shareIdr: Number(line.share_idr),
      commissionIdr: Number(line.commission_idr),
    })),
    terms: { ...rest, lossBearers },
  })
}
