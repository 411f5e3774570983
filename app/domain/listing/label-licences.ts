import type { Licence } from '../catalogue/validity.ts'
import type { Context } from '../context.ts'
import { type Day, startOfDay } from '../dates.ts'
import type { Answers } from './answers.ts'

/** All that was ever written down for a product, the newest first. */
export async function productLicences(ctx: Context, productId: string): Promise<Licence[]> {
  const rows = await ctx.db
    .selectFrom('licence')
    .select(['kind', 'number', 'valid_until_on', 'verified_at', 'revoked_at'])
    .where('product_id', '=', productId)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(row => ({
    kind: row.kind,
    number: row.number,
    validUntilOn: row.valid_until_on,
    verifiedAt: row.verified_at,
    revokedAt: row.revoked_at,
  }))
}

/** What a listing says of its licences, taken at its word on a day; of halal nothing. */
export function statedLicences({ licences, kind }: Answers, on: Day): Licence[] {
  const stated = (of: Licence['kind'], number: string | undefined, validUntilOn: Day | undefined) =>
    number === undefined
      ? []
      : [
          {
            kind: of,
            number,
            validUntilOn: validUntilOn ?? null,
            verifiedAt: startOfDay(on),
            revokedAt: null,
          },
        ]
  const bpom = kind?.kind === 'cosmetic' ? 'BPOM-COSMETIC' : 'BPOM-MD'
  return [
    ...stated('P-IRT', licences?.pirt, licences?.pirtUntil),
    ...stated(bpom, licences?.bpom, undefined),
    ...stated('PSAH', licences?.psah, undefined),
  ]
}
