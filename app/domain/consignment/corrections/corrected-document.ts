import type { CorrectedKind } from '#db/schema/corrections.ts'
import type { LossCause } from '#db/schema/losses.ts'
import type { Context } from '../../context.ts'
import type { Instant } from '../../dates.ts'

/** What a correction has to know of the document that it turns back. */
export type CorrectedDocument = {
  kind: CorrectedKind
  id: string
  counterId: string
  counterName: string
  partnerId: string
  producerIds: string[]
  authorId: string | null
  occurredAt: Instant
  /** Of a count: a later one of the same counter was posted. */
  isFollowed: boolean
  loss:
    | { batchId: string; cause: LossCause; note: string | undefined; pictureId: string | undefined }
    | undefined
}

/** A document that has been posted, whoever asks; undefined where there is none of that kind. */
export async function correctedDocument(
  ctx: Context,
  kind: CorrectedKind,
  documentId: string,
): Promise<CorrectedDocument | undefined> {
  const head = await headOf(ctx, kind, documentId)
  if (!head) return undefined
  const counter = await ctx.db
    .selectFrom('counter')
    .select(['name', 'partner_id'])
    .where('id', '=', head.counterId)
    .executeTakeFirstOrThrow()
  const makers = await ctx.db
    .selectFrom('movement')
    .innerJoin('batch', 'batch.id', 'movement.batch_id')
    .innerJoin('product', 'product.id', 'batch.product_id')
    .select('product.producer_id')
    .distinct()
    .where('movement.document_id', '=', documentId)
    .execute()
  return {
    ...head,
    ...{ kind, id: documentId, counterName: counter.name, partnerId: counter.partner_id },
    producerIds: makers.map(row => row.producer_id).sort(),
  }
}

type Head = Pick<CorrectedDocument, 'counterId' | 'authorId' | 'occurredAt' | 'isFollowed' | 'loss'>

async function headOf(ctx: Context, kind: CorrectedKind, id: string): Promise<Head | undefined> {
  const plain = (row: { counter_id: string; recorded_by_id: string | null; occurred_at: Instant }): Head => ({
    counterId: row.counter_id,
    authorId: row.recorded_by_id,
    occurredAt: row.occurred_at,
    isFollowed: false,
    loss: undefined,
  })
  if (kind === 'sale') {
    const row = await ctx.db.selectFrom('sale').selectAll().where('id', '=', id).executeTakeFirst()
    return row && plain(row)
  }
  if (kind === 'customer-return') {
    const row = await ctx.db.selectFrom('customer_return').selectAll().where('id', '=', id).executeTakeFirst()
    return row && plain(row)
  }
  if (kind === 'loss') {
    const row = await ctx.db.selectFrom('loss').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) return undefined
    const { batch_id: batchId, cause, note, picture_id } = row
    const pictureId = picture_id ?? undefined
    return { ...plain(row), loss: { batchId, cause, note: note ?? undefined, pictureId } }
  }
  const row = await ctx.db
    .selectFrom('shelf_count')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'posted')
    .executeTakeFirst()
  if (!row?.counted_at) return undefined
  const later = await ctx.db
    .selectFrom('shelf_count')
    .select('id')
    .where('counter_id', '=', row.counter_id)
    .where('state', '=', 'posted')
    .where('counted_at', '>', row.counted_at)
    .limit(1)
    .executeTakeFirst()
  return {
    ...plain({ ...row, recorded_by_id: row.posted_by_id, occurred_at: row.counted_at }),
    isFollowed: later !== undefined,
  }
}
