import { recordBatch } from '#app/domain/batches/batches.ts'
import { acceptVersion } from '#app/domain/consignment/agreements/accept-version.ts'
import { newestVersion, offerAgreement, offerVersion } from '#app/domain/consignment/agreements/agreements.ts'
import { draftDelivery } from '#app/domain/consignment/deliveries/draft-delivery.ts'
import { receiveDelivery } from '#app/domain/consignment/deliveries/receive-delivery.ts'
import { sendDelivery } from '#app/domain/consignment/deliveries/send-delivery.ts'
import { recordSale } from '#app/domain/consignment/sales/record-sale.ts'
import type { Context, RoleHeld } from '#app/domain/context.ts'
import { addDays, type Day, dayOf, type Instant } from '#app/domain/dates.ts'
import { newId, randomWord } from '#app/domain/ids.ts'
import { granted } from './cast.ts'

export type Shelved = {
  variantId: string
  counterId: string
  /** How many stand there in the end. */
  pieces: number
  /** When the document was written that says so; left out, now. */
  at?: Instant | undefined
  /** Of the goods that come now, unless they would have to be made later; left out, of what was made that day. */
  bestBeforeOn?: Day | undefined
}

/**
 * Brings a shelf to so many pieces by the documents of the trade: what lacks is made, sent and received, what is too
 * much is sold. Answers the batch that came, if one did.
 */
export async function shelved(ctx: Context, input: Shelved): Promise<string | undefined> {
  const { counterId, variantId, pieces } = input
  const scene = await sceneOf(ctx, input)
  const then = input.at ?? ctx.now
  const standing = await standingNow(ctx, input)
  const lacking = Math.max(pieces - standing, standing === 0 ? 1 : 0)
  const her = as(ctx, then, scene.accountId, { role: 'producer', producerId: scene.producerId })
  const cashier = as(ctx, then, scene.accountId, { role: 'partner-owner', partnerId: scene.partnerId })
  let batchId: string | undefined
  if (lacking > 0) {
    await agreed(ctx, { ...scene, variantId, counterId })
    batchId = await made(her, scene, { variantId, quantity: lacking, bestBeforeOn: input.bestBeforeOn })
    const lines = [{ batchId, pieces: lacking }]
    const note = { producerId: scene.producerId, counterId, lines, key: randomWord(12) }
    const { deliveryId } = granted(await draftDelivery(her, note))
    granted(await sendDelivery(her, { deliveryId }))
    const counted = [{ line: 1, accepted: lacking }]
    granted(await receiveDelivery(cashier, { deliveryId, lines: counted, key: randomWord(12) }))
  }
  const sold = standing + lacking - pieces
  if (sold > 0)
    granted(
      await recordSale(cashier, { counterId, goods: [{ variantId, pieces: sold }], key: randomWord(12) }),
    )
  return batchId
}

type Scene = {
  productId: string
  producerId: string
  partnerId: string
  accountId: string
  shelfLifeDays: number | null
}

async function sceneOf(ctx: Context, { variantId, counterId }: Shelved): Promise<Scene> {
  const goods = await ctx.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select(['product.id', 'product.producer_id', 'product.shelf_life_days'])
    .where('variant.id', '=', variantId)
    .executeTakeFirstOrThrow()
  const { partner_id } = await ctx.db
    .selectFrom('counter')
    .select('partner_id')
    .where('id', '=', counterId)
    .executeTakeFirstOrThrow()
  const accountId = newId('acc', ctx.now)
  await ctx.db.insertInto('account').values({ id: accountId, name: 'Slamet', created_at: ctx.now }).execute()
  return {
    productId: goods.id,
    producerId: goods.producer_id,
    shelfLifeDays: goods.shelf_life_days,
    partnerId: partner_id,
    accountId,
  }
}

const as = (ctx: Context, now: Instant, accountId: string, held: RoleHeld): Context => ({
  ...ctx,
  now,
  actor: { kind: 'person', accountId, name: 'Slamet', roles: [held] },
})

async function standingNow(ctx: Context, { variantId, counterId }: Shelved): Promise<number> {
  const row = await ctx.db
    .selectFrom('stock')
    .select(({ fn }) => fn.sum<number>('pieces').as('pieces'))
    .where('counter', '=', counterId)
    .where('bucket', '=', 'shelf')
    .where('variant_id', '=', variantId)
    .executeTakeFirst()
  return Number(row?.pieces ?? 0)
}

async function made(
  her: Context,
  scene: Scene,
  batch: { variantId: string; quantity: number; bestBeforeOn: Day | undefined },
): Promise<string> {
  const { productId, shelfLifeDays } = scene
  const latest = dayOf(her.now)
  const wanted =
    batch.bestBeforeOn === undefined || shelfLifeDays === null
      ? latest
      : addDays(batch.bestBeforeOn, -shelfLifeDays)
  const madeOn = wanted < latest ? wanted : latest
  const { variantId, quantity } = batch
  const key = randomWord(12)
  return granted(await recordBatch(her, { productId, variantId, madeOn, quantity, key })).batchId
}

/** So long before now the two had agreed; each further good or counter is a version from the day after. */
const agreedDaysBefore = 400
const dayMs = 86_400_000

async function agreed(ctx: Context, wanted: Scene & { variantId: string; counterId: string }): Promise<void> {
  const { producerId, partnerId } = wanted
  const known = await ctx.db
    .selectFrom('agreement')
    .select('id')
    .where('producer_id', '=', producerId)
    .where('partner_id', '=', partnerId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  const newest = known && (await newestVersion(ctx, known.id))
  if (newest && (await covers(ctx, newest.id, wanted))) return
  const daysBefore = agreedDaysBefore - (newest?.number ?? 0)
  const then = new Date(Date.parse(ctx.now) - daysBefore * dayMs).toISOString()
  const her = as(ctx, then, wanted.accountId, { role: 'producer', producerId })
  const owner = as(ctx, then, wanted.accountId, { role: 'partner-owner', partnerId })
  const terms = {
    validFromOn: addDays(dayOf(then), newest ? 1 : 0),
    counterIds: await countersOf(ctx, partnerId),
    lines: await goodsOf(ctx, producerId),
  }
  const { versionId } =
    known && newest
      ? granted(await offerVersion(her, { agreementId: known.id, afterVersion: newest.number, terms }))
      : granted(await offerAgreement(her, { producerId, partnerId, terms, key: randomWord(12) }))
  granted(await acceptVersion(owner, { versionId }))
}

async function covers(
  ctx: Context,
  versionId: string,
  { variantId, counterId }: { variantId: string; counterId: string },
): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('agreement_line')
    .innerJoin('agreement_counter', 'agreement_counter.version_id', 'agreement_line.version_id')
    .select('agreement_line.variant_id')
    .where('agreement_line.version_id', '=', versionId)
    .where('agreement_line.variant_id', '=', variantId)
    .where('agreement_counter.counter_id', '=', counterId)
    .executeTakeFirst()
  return row !== undefined
}

const countersOf = async (ctx: Context, partnerId: string): Promise<string[]> =>
  (
    await ctx.db
      .selectFrom('counter')
      .select('id')
      .where('partner_id', '=', partnerId)
      .where('ended_at', 'is', null)
      .execute()
  ).map(row => row.id)

async function goodsOf(ctx: Context, producerId: string) {
  const rows = await ctx.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select(['variant.id', 'variant.price_idr'])
    .where('product.producer_id', '=', producerId)
    .where('variant.ended_at', 'is', null)
    .execute()
  return rows.map(row => ({
    variantId: row.id,
    priceIdr: Number(row.price_idr),
    model: { kind: 'percent', bps: 1250 } as const,
  }))
}
