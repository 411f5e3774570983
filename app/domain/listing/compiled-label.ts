import type { ProductKind } from '#db/schema/products.ts'
import { type Context, today } from '../context.ts'
import type { Day } from '../dates.ts'
import { compileLabel, type LabelDocument, type LabelMatter } from '../label/compile-label.ts'
import { textsAt } from '../label/rule-parameters.ts'
import { labelRulesInForce } from '../label/rules-in-force.ts'
import type { Answers } from './answers.ts'
import { labelMaker } from './checked-listing.ts'
import { knownThings } from './known-things.ts'
import { productLicences, statedLicences } from './label-licences.ts'
import { labelOf } from './label-of.ts'
import { type LabelGoods, packOf } from './label-pack.ts'
import { ownProduct } from './own.ts'
import { productAnswers } from './product-answers.ts'
import { approvedAnswers, findVersion } from './versions.ts'

export type LabelWanted = {
  productId: string
  /** The first size where none is named. */
  variantId?: string | undefined
  batchId?: string | undefined
  withPrice?: boolean | undefined
}

/** The label of one of her own packs; undefined for another maker's product, size or batch. */
export async function ownLabelOf(ctx: Context, wanted: LabelWanted): Promise<LabelDocument | undefined> {
  return (await ownProduct(ctx, wanted.productId)) && compiledLabelOf(ctx, wanted)
}

/**
 * The label that follows from a product as it was approved, or from one version of a listing as it was sent. For
 * the office, which looks at all makers' goods. Of a version the licences count as she states them, for the
 * reviewer to hold beside her papers; halal counts once it has been verified.
 */
export async function compiledLabelOf(
  ctx: Context,
  of: LabelWanted | { versionId: string },
): Promise<LabelDocument | undefined> {
  return 'versionId' in of ? labelOfVersion(ctx, of.versionId) : labelOfProduct(ctx, of)
}

async function labelOfVersion(ctx: Context, versionId: string): Promise<LabelDocument | undefined> {
  const version = await findVersion(ctx, versionId)
  const first = version?.answers.sizes?.sizes[0]
  const kind = version?.answers.kind
  if (!version || !first || !kind) return undefined
  const { answers, listingId, producerId, productId } = version
  const size = {
    labelId: first.labelId,
    labelEn: first.labelEn,
    netQuantity: first.quantity,
    netUnit: first.unit,
    pieces: first.pieces,
    priceIdr: first.priceIdr,
  }
  const verified = productId === undefined ? [] : await productLicences(ctx, productId)
  return labelFrom(ctx, {
    answers,
    listingId,
    producerId,
    kind: kind.kind,
    rest: {
      size,
      spiceLevel: 0,
      licences: [...statedLicences(answers, today(ctx)), ...verified.filter(({ kind }) => kind === 'halal')],
    },
  })
}

async function labelOfProduct(ctx: Context, wanted: LabelWanted): Promise<LabelDocument | undefined> {
  const goods = await packOf(ctx, wanted)
  if (!goods) return undefined
  return labelFrom(ctx, {
    answers: await answersOf(ctx, goods),
    listingId: goods.listingId ?? '',
    producerId: goods.producerId,
    kind: goods.kind,
    rest: { ...goods.pack, licences: await productLicences(ctx, wanted.productId) },
    withPrice: wanted.withPrice,
  })
}

/** As approved; where nothing was sent to review, as the product itself says. */
async function answersOf(ctx: Context, goods: LabelGoods): Promise<Answers> {
  const ofProduct = await productAnswers(ctx, goods.productId)
  const approved = goods.listingId === undefined ? undefined : await approvedAnswers(ctx, goods.listingId)
  const care = goods.dimensions === undefined ? undefined : { dimensions: goods.dimensions, care: '' }
  return { ...(care && { care }), ...ofProduct, ...approved }
}

async function labelFrom(
  ctx: Context,
  from: {
    answers: Answers
    listingId: string
    producerId: string
    kind: ProductKind
    rest: Pick<LabelMatter, 'size' | 'spiceLevel' | 'licences' | 'batch' | 'path'>
    withPrice?: boolean | undefined
  },
): Promise<LabelDocument> {
  const on: Day = today(ctx)
  const known = (await knownThings(ctx, from.listingId)).ingredients
  const maker = await labelMaker(ctx, from.producerId)
  const facts = labelOf(from.answers, maker, known)
  const english = known.filter(one => facts.ingredients.some(({ slug }) => slug === one.slug))
  return compileLabel(
    {
      ...from.rest,
      facts,
      maker: { ...maker, province: 'Jawa Timur', street: await publicStreet(ctx, from.producerId) },
      englishIngredients: Object.fromEntries(english.map(one => [one.slug, one.nameEn])),
      sweeteners: await sweetenersOn(ctx, on),
      look: await lookOf(ctx, facts.categorySlug),
    },
    on,
    from.withPrice ?? false,
  )
}

async function publicStreet(ctx: Context, producerId: string): Promise<string | undefined> {
  const row = await ctx.db
    .selectFrom('producer_contact')
    .select('address')
    .where('producer_id', '=', producerId)
    .where('address_is_public', '=', 1)
    .executeTakeFirst()
  return row?.address ?? undefined
}

async function sweetenersOn(ctx: Context, on: Day): Promise<readonly string[]> {
  const rule = (await labelRulesInForce(ctx, on)).find(one => one.code === 'sweetener-warning')
  return rule ? textsAt(rule.parameters, 'sweeteners') : []
}

async function lookOf(ctx: Context, category: string): Promise<LabelMatter['look']> {
  const row = await ctx.db
    .selectFrom('category')
    .select(['wall', 'motif'])
    .where('slug', '=', category)
    .executeTakeFirst()
  return row ?? { wall: 'santan', motif: 'kawung' }
}
