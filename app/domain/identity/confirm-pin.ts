import type { Context } from '../context.ts'
import { ok, type Result, refuse } from '../result.ts'
import { attemptKeys, type Browser } from './browser.ts'
import type { Seals } from './sealed.ts'
import { fitsSecret } from './secrets.ts'
import { beginAttempt, type MustWait, recordEntry, secondsToWait } from './sign-in-waits.ts'

export type ConfirmPinRefusal = { code: 'no-pin-here' } | { code: 'pin-not-this'; seconds: number } | MustWait

/**
 * Whether it is really she who says yes to money: whoever found her phone open does not know the PIN. Wrong ones wait
 * as at the door, on the same count.
 */
export async function confirmPin(
  ctx: Context,
  seals: Seals,
  input: { accountId: string; pin: string; browser: Browser },
): Promise<Result<undefined, ConfirmPinRefusal>> {
  const { accountId, pin, browser } = input
  const kept = await ctx.db
    .selectFrom('credential_pin')
    .select(['phone_e164', 'pin_hash'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (!kept) return refuse({ code: 'no-pin-here' })
  const keys = await attemptKeys(ctx, seals, { kind: 'phone', name: kept.phone_e164, accountId }, browser)
  const begun = await beginAttempt(ctx, keys)
  if (!begun.ok) return begun
  if (!(await fitsSecret(kept.pin_hash, pin)))
    return refuse({ code: 'pin-not-this', seconds: await secondsToWait(ctx, keys) })
  await recordEntry(ctx, keys)
  return ok(undefined)
}
