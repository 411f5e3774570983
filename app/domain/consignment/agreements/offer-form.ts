import type { NetUnit } from '#db/schema/products.ts'
import { productNames } from '../../catalogue/product-names.ts'
import { type Language, nameIn, type Text } from '../../catalogue/text.ts'
import type { Context } from '../../context.ts'
import { type CommissionModel, splitPrice } from '../../pricing/commission.ts'
import { ownGoodsIds } from '../own-consignment.ts'
import type { OfferedLine, OfferedTerms } from './offered-terms.ts'

export type OfferableGood = {
  variantId: string
  name: Text
  size: { labelId: string | undefined; quantity: number; unit: NetUnit }
  /** Of her own shop price, where nothing is agreed yet. */
  priceIdr: number
  agreed:
    | { priceIdr: number; shareIdr: number; parPieces: number | undefined; model: CommissionModel }
    | undefined
}

export type OfferForm = {
  producerId: string
  partnerId: string
  partner: string
  counters: { counterId: string; name: string; isAgreed: boolean }[]
  goods: OfferableGood[]
  /** Of the newest version; what she does not write stays as it was. */
  before: (Omit<OfferedTerms, 'validFromOn' | 'counterIds' | 'lines'> & { version: number }) | undefined
}

/** Partners with whom none of her makers has an agreement that is open. */
export async function partnersToOffer(ctx: Context): Promise<{ partnerId: string; name: string }[]> {
  const ids = ownGoodsIds(ctx)
  return ctx.db
    .selectFrom('partner')
    .select(['partner.id as partnerId', 'partner.name'])
    .where('partner.ended_at', 'is', null)
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('agreement')
            .select('agreement.id')
            .whereRef('agreement.partner_id', '=', 'partner.id')
            .where('agreement.producer_id', 'in', ['none', ...ids])
            .where('agreement.state', '<>', 'ended'),
        ),
      ),
    )
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
    .execute()
}

/** What she may offer to a partner, filled in with what is agreed now; undefined for no partner or no kitchen of hers. */
export async function offerForm(
  ctx: Context,
  asked: { partnerId: string } | { agreementId: string },
  language: Language,
): Promise<OfferForm | undefined> {
  const ids = ownGoodsIds(ctx)
  const agreement =
    'agreementId' in asked
      ? await ctx.db
          .selectFrom('agreement')
          .select(['id', 'producer_id', 'partner_id'])
          .where('id', '=', asked.agreementId)
          .where('producer_id', 'in', ['none', ...ids])
          .executeTakeFirst()
      : undefined
  const producerId = agreement?.producer_id ?? ids[0]
  const partnerId = 'partnerId' in asked ? asked.partnerId : agreement?.partner_id
  if (producerId === undefined || partnerId === undefined) return undefined
  const partner = await ctx.db
    .selectFrom('partner')
    .select('name')
    .where('id', '=', partnerId)
    .executeTakeFirst()
  if (!partner) return undefined
  const version = agreement && (await newestTerms(ctx, agreement.id))
  const counters = await ctx.db
    .selectFrom('counter')
    .select(['id as counterId', 'name'])
    .where('partner_id', '=', partnerId)
    .where('ended_at', 'is', null)
    .orderBy('number')
    .execute()
  return {
    producerId,
    partnerId,
    partner: partner.name,
    counters: counters.map(one => ({
      ...one,
      isAgreed: version === undefined || version.counterIds.includes(one.counterId),
    })),
    goods: await offerableGoods(ctx, producerId, version?.lines ?? [], language),
    before: version?.before,
  }
}

async function newestTerms(ctx: Context, agreementId: string) {
  const row = await ctx.db
    .selectFrom('agreement_version')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const counters = await ctx.db
    .selectFrom('agreement_counter')
    .select('counter_id')
    .where('version_id', '=', row.id)
    .execute()
  const lines = await ctx.db
    .selectFrom('agreement_line')
    .selectAll()
    .where('version_id', '=', row.id)
    .execute()
  return {
    counterIds: counters.map(one => one.counter_id),
    lines,
    before: {
      version: row.number,
      discountBearer: row.discount_bearer,
      discountProducerBps: row.discount_producer_bps,
      period: row.period,
      waitingDays: row.waiting_days,
      dueDays: row.due_days,
      shrinkToleranceBps: row.shrink_tolerance_bps,
      pullDays: row.pull_days,
      slotFeeIdr: Number(row.slot_fee_idr),
      lossBearers: JSON.parse(row.loss_terms),
      note: row.note ?? undefined,
    },
  }
}

/** All that a maker sells now, with what is agreed of it. */
export async function offerableGoods(
  ctx: Context,
  producerId: string,
  agreed: Awaited<ReturnType<typeof newestTerms>>['lines'],
  language: Language,
): Promise<OfferableGood[]> {
  const rows = await ctx.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select(['variant.id', 'variant.label_id', 'variant.net_quantity', 'variant.net_unit'])
    .select(['variant.price_idr', ...productNames('product.id')])
    .where('product.producer_id', '=', producerId)
    .where('variant.ended_at', 'is', null)
    .orderBy('product.id')
    .orderBy('variant.position')
    .execute()
  return rows.map(row => {
    const line = agreed.find(one => one.variant_id === row.id)
    return {
      variantId: row.id,
      name: nameIn(language, { id: row.id_name, en: row.en_name }),
      size: { labelId: row.label_id ?? undefined, quantity: row.net_quantity, unit: row.net_unit },
      priceIdr: Number(row.price_idr),
      agreed: line && {
        priceIdr: Number(line.price_idr),
        shareIdr: Number(line.share_idr),
        parPieces: line.par_pieces ?? undefined,
        model: JSON.parse(line.model),
      },
    }
  })
}

/**
 * A line as she writes it: the price and what she receives of it. Where both are as the agreed model gives them, the
 * model stays; else her share is fixed and the counter has the rest.
 */
export function writtenLine(
  good: OfferableGood,
  said: { priceIdr: number; shareIdr: number; parPieces: number | undefined },
): OfferedLine {
  const { variantId, agreed } = good
  const { priceIdr, shareIdr, parPieces } = said
  const kept = agreed && splitPrice(agreed.model, priceIdr)
  const model: CommissionModel =
    kept?.ok && kept.value.shareIdr === shareIdr && agreed ? agreed.model : { kind: 'mark-up', shareIdr }
  return { variantId, priceIdr, model, parPieces }
}
