import { codeOf } from '#app/domain/batches/batch-code.ts'
import { variantCode } from '#app/domain/batches/variant-codes.ts'
import { documentShelf } from '#app/domain/consignment/shelf-document.ts'
import type { Context } from '#app/domain/context.ts'
import { addDays, type Day, dayOf, type Instant } from '#app/domain/dates.ts'
import { newId } from '#app/domain/ids.ts'
import { postMovements } from '#app/domain/ledger/movements.ts'
import type { DemoProduct } from '../goods/demo-product.ts'

export type Stand = {
  variantId: string
  counterId: string
  pieces: number
  documentedAt: Instant
  bestBeforeOn: Day | undefined
  product: DemoProduct
}

/** Puts a batch of its own straight on a shelf; where no pieces are left, only the shelf's newest document. */
export async function stands(ctx: Context, accountId: string, stand: Stand): Promise<void> {
  const { variantId, counterId, pieces, documentedAt } = stand
  if (pieces > 0) {
    const cause = { documentKind: 'batch', occurredAt: documentedAt }
    const batchId = await batch(ctx, accountId, stand)
    await postMovements(ctx, { ...cause, documentId: batchId }, [
      { batchId, variantId, from: { bucket: 'made' }, to: { bucket: 'shelf', counterId }, pieces },
    ])
  }
  await documentShelf(ctx, { counterId, variantIds: [variantId], documentedAt })
}

async function batch(ctx: Context, accountId: string, stand: Stand): Promise<string> {
  const { variantId, pieces, documentedAt, bestBeforeOn } = stand
  const keeps = stand.product.shelfLifeDays
  const madeOn =
    bestBeforeOn === undefined || keeps === null
      ? addDays(dayOf(documentedAt), -1)
      : addDays(bestBeforeOn, -keeps)
  const { count } = await ctx.db
    .selectFrom('batch')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('variant_id', '=', variantId)
    .where('made_on', '=', madeOn)
    .executeTakeFirstOrThrow()
  const nth = Number(count) + 1
  const { product_id } = await ctx.db
    .selectFrom('variant')
    .select('product_id')
    .where('id', '=', variantId)
    .executeTakeFirstOrThrow()
  const code = codeOf((await variantCode(ctx, variantId)).code, madeOn, nth)
  if (!code.ok) throw new Error(`no batch code: ${JSON.stringify(code.error)}`)
  const id = newId('bat', ctx.now)
  await ctx.db
    .insertInto('batch')
    .values({
      id,
      product_id,
      variant_id: variantId,
      made_on: madeOn,
      nth,
      quantity: pieces,
      best_before_on: bestBeforeOn ?? null,
      code: code.value,
      client_key: `shelf-${id}`,
      recorded_at: documentedAt,
      recorded_by_id: accountId,
    })
    .execute()
  return id
}
