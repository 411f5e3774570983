import type { LicenceKind } from '#db/schema/products.ts'
import type { ConflictKind } from '#db/schema/reviews.ts'
import { type VerifyLicenceRefusal, verifyLicence } from '../catalogue/licences.ts'
import { mayBePublished, publishProduct } from '../catalogue/publication.ts'
import type { Context } from '../context.ts'
import type { Day } from '../dates.ts'
import type { NotAllowed } from '../identity/roles.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { conflictWith } from './conflicts.ts'
import { reviewerOf } from './held-review.ts'

export type LicencePaper = {
  licenceId: string
  kind: LicenceKind
  number: string
  validUntilOn: Day | undefined
}

/** Numbers of a product that nobody has held against their papers yet. */
export async function licencesToConfirm(
  ctx: Context,
  productId: string | null | undefined,
): Promise<LicencePaper[]> {
  if (productId === null || productId === undefined) return []
  const rows = await ctx.db
    .selectFrom('licence')
    .select(['id', 'kind', 'number', 'valid_until_on'])
    .where('product_id', '=', productId)
    .where('verified_at', 'is', null)
    .where('revoked_at', 'is', null)
    .orderBy('kind')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    licenceId: row.id,
    kind: row.kind,
    number: row.number,
    validUntilOn: row.valid_until_on ?? undefined,
  }))
}

export type ConfirmRefusal =
  | NotAllowed
  | VerifyLicenceRefusal
  /** Whoever may not judge the goods may not judge their papers. */
  | { code: 'conflict-of-interest'; kind: ConflictKind }

/**
 * Somebody who reviews has held the number against its paper. If that was all that a product lacked, it is in the
 * shop with it: whether it is decides `mayBePublished` alone.
 */
export async function confirmLicence(
  ctx: Context,
  input: { licenceId: string },
): Promise<Result<{ isPublished: boolean }, ConfirmRefusal>> {
  return transact<{ isPublished: boolean }, ConfirmRefusal>(ctx, async ctx => {
    const accountId = reviewerOf(ctx)
    if (accountId === undefined) return refuse({ code: 'not-allowed' })
    const licence = await ctx.db
      .selectFrom('licence')
      .select(['producer_id', 'product_id'])
      .where('id', '=', input.licenceId)
      .executeTakeFirst()
    const conflict = licence && (await conflictWith(ctx, accountId, licence.producer_id))
    if (conflict) return refuse({ code: 'conflict-of-interest', kind: conflict })
    const verified = await verifyLicence(ctx, input)
    if (!verified.ok) return verified
    const productId = licence?.product_id ?? null
    if (productId === null || !(await mayBePublished(ctx, productId)).ok) return ok({ isPublished: false })
    const published = await publishProduct(ctx, { productId })
    return ok({ isPublished: published.ok })
  })
}
