import type { Bucket, MovementTable } from '#db/schema/ledgers.ts'
import type { Context } from '../../context.ts'
import type { Instant } from '../../dates.ts'
import type { Fact, LossCause, Shelf } from '../rules/facts.ts'
import { countFacts } from './count-facts.ts'

/**
 * All facts of one batch on one shelf, read from the documents that moved it and the counts that were posted. What was
 * turned back whole is left out with what turned it; what counts themselves moved follows from the counts.
 */
export async function shelfFacts(ctx: Pick<Context, 'db'>, shelf: Shelf): Promise<Fact[]> {
  const { counterId, batchId } = shelf
  const rows = await ctx.db
    .selectFrom('movement')
    .leftJoin('sale_line', join =>
      join
        .onRef('sale_line.sale_id', '=', 'movement.document_id')
        .onRef('sale_line.line', '=', 'movement.line'),
    )
    .leftJoin('customer_return', 'customer_return.id', 'movement.document_id')
    .select([
      ...(['movement.id', 'movement.reverses_id', 'movement.document_id', 'movement.line'] as const),
      ...(['movement.from_bucket', 'movement.to_bucket', 'movement.pieces'] as const),
      'movement.occurred_at',
      ...(['sale_line.price_idr', 'sale_line.share_idr', 'sale_line.commission_idr'] as const),
      ...(['customer_return.sale_id', 'customer_return.line as sale_line'] as const),
    ])
    .where('movement.batch_id', '=', batchId)
    .where('movement.document_kind', '<>', 'count')
    .where(eb =>
      eb.or([
        eb.and([eb('from_bucket', '=', 'shelf'), eb('from_counter', '=', counterId)]),
        eb.and([eb('to_bucket', '=', 'shelf'), eb('to_counter', '=', counterId)]),
      ]),
    )
    .orderBy('movement.id')
    .execute()
  const turned = new Set(rows.flatMap(row => row.reverses_id ?? []))
  const standing = rows.filter(row => row.reverses_id === null && !turned.has(row.id))
  const saleFact = new Map(standing.map(row => [`${row.document_id} ${row.line}`, row.id]))
  const moved = standing.map(row => {
    const ofId = saleFact.get(`${row.sale_id} ${row.sale_line}`)
    return factOf(shelf, row, ofId)
  })
  return [...moved, ...(await countFacts(ctx, shelf))]
}

type Moved = Pick<MovementTable, 'id' | 'occurred_at' | 'from_bucket' | 'to_bucket' | 'pieces'> & {
  price_idr: number | null
  share_idr: number | null
  commission_idr: number | null
}

function factOf(shelf: Shelf, row: Moved, ofId: string | undefined): Fact {
  const fact: { id: string; at: Instant } & Shelf = { id: row.id, at: row.occurred_at, ...shelf }
  const { pieces, from_bucket: from, to_bucket: to } = row
  if (to === 'shelf') {
    if (from === 'road-back') return { ...fact, kind: 'stayed', pieces }
    if (ofId !== undefined) return { ...fact, kind: 'brought-back', ofId, pieces, goods: 'resaleable' }
    return { ...fact, kind: 'received', accepted: pieces, damaged: 0, refused: 0 }
  }
  const unit = {
    priceIdr: Number(row.price_idr ?? 0),
    shareIdr: Number(row.share_idr ?? 0),
    commissionIdr: Number(row.commission_idr ?? 0),
  }
  if (to === 'sold') return { ...fact, kind: 'sold', pieces, unit }
  const cause = lossBuckets[to]
  // Who bears a loss has its own entry; the shelf only knows that the pieces are gone.
  if (cause) return { ...fact, kind: 'lost', pieces, cause, bearer: 'producer', unit }
  return { ...fact, kind: 'picked-up', pieces }
}

const lossBuckets: Partial<Record<Bucket, LossCause>> = {
  'gone-damaged': 'damaged',
  'gone-missing': 'stolen',
  'gone-expired': 'expired',
  'gone-defect': 'defect',
  'gone-recalled': 'recalled',
}

/** Where pieces go that are lost of a cause. */
export const bucketOfLoss: Readonly<Record<LossCause, Bucket>> = {
  damaged: 'gone-damaged',
  stolen: 'gone-missing',
  expired: 'gone-expired',
  defect: 'gone-defect',
  recalled: 'gone-recalled',
}
