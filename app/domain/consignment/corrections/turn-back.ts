import type { Context } from '../../context.ts'
import type { Instant } from '../../dates.ts'
import { reverseMovement } from '../../ledger/movements.ts'
import { reversePosting } from '../../ledger/postings.ts'
import { lockedAgreement } from '../locked-agreement.ts'
import { beforeCounts } from '../shelf/counts-follow.ts'
import { documentShelf } from '../shelf-document.ts'

/** All that a document moved and posted and that is not turned yet, with the agreements held that it is about. */
export async function turnedDocument(ctx: Context, documentId: string) {
  const postings = await ctx.db
    .selectFrom('posting')
    .select(['id', 'line', 'agreement_id', 'agreement_version_id'])
    .where('document_id', '=', documentId)
    .where('reverses_id', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('posting as turned')
            .select('turned.id')
            .whereRef('turned.reverses_id', '=', 'posting.id'),
        ),
      ),
    )
    .orderBy('id')
    .execute()
  for (const id of [...new Set(postings.map(one => one.agreement_id))].sort()) await lockedAgreement(ctx, id)
  const movements = await ctx.db
    .selectFrom('movement')
    .select(['id', 'batch_id', 'variant_id', 'agreement_version_id', 'to_bucket'])
    .where('document_id', '=', documentId)
    .where('reverses_id', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('movement as turned')
            .select('turned.id')
            .whereRef('turned.reverses_id', '=', 'movement.id'),
        ),
      ),
    )
    .orderBy('id')
    .execute()
  // Only a shelf may be below zero on the way: what came to it is turned before what left it.
  const shelfFirst = movements.sort(
    (a, b) => Number(b.to_bucket === 'shelf') - Number(a.to_bucket === 'shelf'),
  )
  return { movements: shelfFirst, postings }
}

/**
 * Turns every movement and posting of a document by its exact reversal, and lets the counts of its shelf see it gone.
 * Pieces may so be missing from a shelf that were taken from it since: then somebody has to look.
 */
export async function turnBack(
  ctx: Context,
  { movements, postings }: Awaited<ReturnType<typeof turnedDocument>>,
  cause: { documentKind: string; documentId: string; occurredAt: Instant },
  of: { counterId: string; since: Instant; what: string },
): Promise<void> {
  const { counterId, since, what } = of
  const batchIds = movements.map(one => one.batch_id)
  const countsFollow = await beforeCounts(ctx, { counterId, batchIds, since })
  for (const { id, agreement_version_id } of movements)
    await reverseMovement(
      ctx,
      { ...cause, isLate: true, agreementVersionId: agreement_version_id ?? undefined },
      id,
    )
  for (const { id, line, agreement_version_id } of postings)
    await reversePosting(ctx, { ...cause, agreementVersionId: agreement_version_id }, { id, line, what })
  await countsFollow(cause)
  const variantIds = movements.map(one => one.variant_id)
  if (variantIds.length > 0) await documentShelf(ctx, { counterId, variantIds, documentedAt: ctx.now })
}
