import type { Context } from '../context.ts'

/** What lies between two parties; a count is the counter's alone, for all makers on its shelf. */
export type DocumentKind = 'agreement' | 'delivery' | 'receipt' | 'pickup' | 'loss' | 'statement' | 'payment'

export type Parties = { agreementId: string; producerId: string; partnerId: string }

const tables = {
  delivery: 'delivery',
  receipt: 'delivery',
  pickup: 'pickup',
  loss: 'loss',
  statement: 'statement',
  payment: 'payment',
} as const

/**
 * Between whom a document is; a receipt goes by its delivery's id. Asks for no permission: the caller leads nobody
 * to what is not theirs.
 */
export async function partiesOf(
  ctx: Pick<Context, 'db'>,
  kind: DocumentKind,
  id: string,
): Promise<Parties | undefined> {
  const agreementId =
    kind === 'agreement'
      ? id
      : (await ctx.db.selectFrom(tables[kind]).select('agreement_id').where('id', '=', id).executeTakeFirst())
          ?.agreement_id
  if (agreementId === undefined) return undefined
  return ctx.db
    .selectFrom('agreement')
    .select(['id as agreementId', 'producer_id as producerId', 'partner_id as partnerId'])
    .where('id', '=', agreementId)
    .executeTakeFirst()
}
