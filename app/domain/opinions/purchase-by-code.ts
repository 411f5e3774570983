import type { Context } from '../context.ts'
import type { Seals } from '../identity/sealed.ts'
import { beginAttempt, type MustWait, recordEntry } from '../identity/sign-in-waits.ts'
import { readOrderCode } from '../orders/order-codes.ts'
import { ok, type Result, refuse } from '../result.ts'
import { isWordOf, purchaseToken, readReceiptCode } from './purchase-proof.ts'

export type ByCodeRefusal = MustWait | { code: 'purchase-code-unfit' } | { code: 'unknown-purchase' }

/**
 * The token of a purchase whose code was typed: the one on a receipt, or the one of a reservation or parcel. Wrong
 * codes cost more and more time; a right one ends the waiting.
 * @param input.address the sender's network address; only a digest of it is kept
 */
export async function purchaseByCode(
  ctx: Context,
  seals: Seals,
  input: { code: string; address: string },
): Promise<Result<{ token: string }, ByCodeRefusal>> {
  const orderCode = readOrderCode(input.code)
  const receipt = readReceiptCode(input.code)
  if (orderCode === undefined && receipt === undefined) return refuse({ code: 'purchase-code-unfit' })
  const key = seals.digest('purchase-code', input.address)
  const keys = { accountKey: key, addressKey: key, deviceKey: undefined }
  const begun = await beginAttempt(ctx, keys)
  if (!begun.ok) return begun
  const purchase = receipt ? await saleWith(ctx, seals, receipt) : await orderWith(ctx, orderCode ?? '')
  if (purchase === undefined) return refuse({ code: 'unknown-purchase' })
  await recordEntry(ctx, keys)
  return ok({ token: purchaseToken(seals, purchase) })
}

async function saleWith(
  ctx: Context,
  seals: Seals,
  { number, word }: { number: string; word: string },
): Promise<string | undefined> {
  const row = await ctx.db.selectFrom('sale').select('id').where('number', '=', number).executeTakeFirst()
  return row && isWordOf(seals, row.id, word) ? row.id : undefined
}

/** What was not handed over and was never sent is no purchase. */
async function orderWith(ctx: Context, code: string): Promise<string | undefined> {
  const row = await ctx.db
    .selectFrom('reservation')
    .select(['id', 'way', 'sale_id'])
    .where('code', '=', code)
    .executeTakeFirst()
  return row?.way === 'parcel' ? row.id : (row?.sale_id ?? undefined)
}
