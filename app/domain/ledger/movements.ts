import type { Bucket } from '#db/schema/ledgers.ts'
import { actorIdOf } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import { newId } from '../ids.ts'

/** A place that pieces of a batch can be in; shelves and what is held there belong to a counter. */
export type Spot = { bucket: Bucket; counterId?: string | undefined }

export type Movement = {
  batchId: string
  variantId: string
  from: Spot
  to: Spot
  pieces: number
  /** Of its document; left out, the place in the list. */
  line?: number | undefined
  reversesId?: string | undefined
}

/** The document that moves goods or money: nothing moves without one. */
export type Cause = {
  documentKind: string
  documentId: string
  agreementVersionId?: string | undefined
  occurredAt: Instant
  deviceAt?: Instant | undefined
  /** The fact comes late from a device without a line, and may leave a shelf below zero. */
  isLate?: boolean | undefined
}

export type ShelfShort = {
  code: 'shelf-short'
  batchId: string
  pieces: number
  standing: number
}

/**
 * Moves whole pieces from one place to another, line by line of a document. The database keeps the balances with each
 * movement and refuses any below zero; ask `shortOf` before, to answer politely.
 */
export async function postMovements(
  ctx: Context,
  cause: Cause,
  movements: readonly Movement[],
): Promise<string[]> {
  if (!ctx.transaction) throw new Error('postMovements() belongs inside transact()')
  const ids: string[] = []
  for (const [at, movement] of movements.entries()) {
    const id = newId('mov', ctx.now)
    await ctx.db
      .insertInto('movement')
      .values({
        id,
        batch_id: movement.batchId,
        variant_id: movement.variantId,
        from_bucket: movement.from.bucket,
        from_counter: movement.from.counterId ?? '',
        to_bucket: movement.to.bucket,
        to_counter: movement.to.counterId ?? '',
        pieces: movement.pieces,
        document_kind: cause.documentKind,
        document_id: cause.documentId,
        line: movement.line ?? at + 1,
        agreement_version_id: cause.agreementVersionId ?? null,
        occurred_at: cause.occurredAt,
        recorded_at: ctx.now,
        device_at: cause.deviceAt ?? null,
        actor_id: actorIdOf(ctx.actor),
        reverses_id: movement.reversesId ?? null,
        is_late: cause.isLate ? 1 : 0,
      })
      .execute()
    ids.push(id)
  }
  return ids
}

/** Puts a movement's pieces back to where they came from. Once: the database knows one reversal of each. */
export async function reverseMovement(ctx: Context, cause: Cause, movementId: string): Promise<string> {
  const row = await ctx.db
    .selectFrom('movement')
    .selectAll()
    .where('id', '=', movementId)
    .executeTakeFirstOrThrow()
  if (row.reverses_id !== null) throw new Error('a reversal is not reversed: post anew')
  const [id] = await postMovements(ctx, cause, [
    {
      batchId: row.batch_id,
      variantId: row.variant_id,
      from: { bucket: row.to_bucket, counterId: row.to_counter },
      to: { bucket: row.from_bucket, counterId: row.from_counter },
      pieces: row.pieces,
      line: row.line,
      reversesId: movementId,
    },
  ])
  if (id === undefined) throw new Error('no reversal was posted')
  return id
}

/** Pieces of a batch in a place; below zero on a shelf where late facts outran the counts. */
export async function piecesIn(ctx: Pick<Context, 'db'>, batchId: string, spot: Spot): Promise<number> {
  const row = await ctx.db
    .selectFrom('stock')
    .select('pieces')
    .where('batch_id', '=', batchId)
    .where('bucket', '=', spot.bucket)
    .where('counter', '=', spot.counterId ?? '')
    .executeTakeFirst()
  return Number(row?.pieces ?? 0)
}

/** The first line that asks for more than is there, taking earlier lines of the same document into account. */
export async function shortOf(
  ctx: Context,
  lines: readonly { batchId: string; from: Spot; pieces: number }[],
): Promise<ShelfShort | undefined> {
  const left = new Map<string, number>()
  for (const { batchId, from, pieces } of lines) {
    const key = `${batchId} ${from.bucket} ${from.counterId ?? ''}`
    const standing = left.get(key) ?? (await piecesIn(ctx, batchId, from))
    if (pieces > standing) return { code: 'shelf-short', batchId, pieces, standing }
    left.set(key, standing - pieces)
  }
  return undefined
}
