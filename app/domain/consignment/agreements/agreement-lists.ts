import type { AgreementState, SettlementPeriod, Side } from '#db/schema/consignment.ts'
import type { NetUnit } from '#db/schema/products.ts'
import { productNames } from '../../catalogue/product-names.ts'
import { type Language, nameIn, type Text } from '../../catalogue/text.ts'
import type { Context } from '../../context.ts'
import type { Day } from '../../dates.ts'
import { may, type Owner } from '../../identity/permissions.ts'

/** One good, and what a piece of it leaves to each side. */
export type AgreedLine = {
  variantId: string
  name: Text
  size: { labelId: string | undefined; quantity: number; unit: NetUnit }
  priceIdr: number
  shareIdr: number
  commissionIdr: number
}

export type AgreedVersion = {
  versionId: string
  version: number
  validFromOn: Day
  offeredBy: 'office' | Side
  accepted: Side[]
  counters: string[]
  lines: AgreedLine[]
  period: SettlementPeriod
  dueDays: number
}

export type ListedAgreement = {
  agreementId: string
  number: string
  state: AgreementState
  maker: string
  partner: string
  /** The newest first. */
  versions: AgreedVersion[]
}

/** The agreements of one maker or one partner with all their versions; empty for whose they are not. */
export async function agreementsOf(
  ctx: Context,
  owner: Owner,
  language: Language,
): Promise<ListedAgreement[]> {
  if (!may(ctx.actor, 'agreement:see', owner)) return []
  const agreements = await ctx.db
    .selectFrom('agreement')
    .innerJoin('producer', 'producer.id', 'agreement.producer_id')
    .innerJoin('partner', 'partner.id', 'agreement.partner_id')
    .select(['agreement.id', 'agreement.number', 'agreement.state'])
    .select(['producer.name as maker', 'partner.name as partner'])
    .where(
      'producerId' in owner ? 'agreement.producer_id' : 'agreement.partner_id',
      '=',
      'producerId' in owner ? owner.producerId : owner.partnerId,
    )
    .orderBy('agreement.created_at', 'desc')
    .orderBy('agreement.id', 'desc')
    .execute()
  const versions = await versionsOf(
    ctx,
    agreements.map(row => row.id),
    language,
  )
  return agreements.map(({ id, number, state, maker, partner }) => ({
    agreementId: id,
    number,
    state,
    maker,
    partner,
    versions: versions.filter(one => one.agreementId === id).map(one => one.version),
  }))
}

async function versionsOf(ctx: Context, agreementIds: readonly string[], language: Language) {
  const rows = await ctx.db
    .selectFrom('agreement_version')
    .selectAll()
    .where('agreement_id', 'in', ['none', ...agreementIds])
    .orderBy('number', 'desc')
    .execute()
  const ids = ['none', ...rows.map(row => row.id)]
  const acceptances = await ctx.db
    .selectFrom('agreement_acceptance')
    .select(['version_id', 'side'])
    .where('version_id', 'in', ids)
    .orderBy('accepted_at')
    .orderBy('side', 'desc')
    .execute()
  const counters = await ctx.db
    .selectFrom('agreement_counter')
    .innerJoin('counter', 'counter.id', 'agreement_counter.counter_id')
    .select(['agreement_counter.version_id', 'counter.name'])
    .where('agreement_counter.version_id', 'in', ids)
    .orderBy('counter.number')
    .execute()
  const lines = await linesOf(ctx, ids, language)
  const of = <Row extends { version_id: string }>(all: readonly Row[], id: string) =>
    all.filter(one => one.version_id === id)
  return rows.map(row => ({
    agreementId: row.agreement_id,
    version: {
      versionId: row.id,
      version: row.number,
      validFromOn: row.valid_from_on,
      offeredBy: row.offered_by_side,
      accepted: of(acceptances, row.id).map(one => one.side),
      counters: of(counters, row.id).map(one => one.name),
      lines: of(lines, row.id).map(one => one.line),
      period: row.period,
      dueDays: row.due_days,
    },
  }))
}

async function linesOf(ctx: Context, versionIds: readonly string[], language: Language) {
  const rows = await ctx.db
    .selectFrom('agreement_line')
    .innerJoin('variant', 'variant.id', 'agreement_line.variant_id')
    .select(['agreement_line.version_id', 'agreement_line.variant_id'])
    .select(['agreement_line.price_idr', 'agreement_line.share_idr', 'agreement_line.commission_idr'])
    .select(['variant.label_id', 'variant.net_quantity', 'variant.net_unit'])
    .select(productNames('variant.product_id'))
    .where('agreement_line.version_id', 'in', versionIds)
    .orderBy('variant.product_id')
    .orderBy('variant.position')
    .execute()
  return rows.map(row => ({
    version_id: row.version_id,
    line: {
      variantId: row.variant_id,
      name: nameIn(language, { id: row.id_name, en: row.en_name }),
      size: { labelId: row.label_id ?? undefined, quantity: row.net_quantity, unit: row.net_unit },
      priceIdr: Number(row.price_idr),
      shareIdr: Number(row.share_idr),
      commissionIdr: Number(row.commission_idr),
    },
  }))
}
