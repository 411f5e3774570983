import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { attemptKeys, type Browser } from './browser.ts'
import { forgetDevices, rememberDevice } from './known-devices.ts'
import { checkPin, type PinRefusal } from './pin.ts'
import type { Seals } from './sealed.ts'
import { fitsSecret, hashSecret } from './secrets.ts'
import { endOtherSessions, openSession, type Person } from './sessions.ts'
import type { Entry } from './sign-in.ts'
import { beginAttempt, type MustWait, recordEntry, secondsToWait } from './sign-in-waits.ts'

export type ChangePinRefusal =
  | { code: 'no-pin-here' }
  | { code: 'pin-wrong'; seconds: number }
  | { code: 'pin-unchanged' }
  | PinRefusal
  | MustWait

/** Whoever changes the PIN stays signed in here and nowhere else. */
export async function changePin(
  ctx: Context,
  seals: Seals,
  person: Person,
  input: { current: string; pin: string; browser: Browser },
): Promise<Result<Entry, ChangePinRefusal>> {
  const { accountId } = person
  const kept = await ctx.db
    .selectFrom('credential_pin')
    .select(['phone_e164', 'pin_hash'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (!kept) return refuse({ code: 'no-pin-here' })
  const fit = checkPin(input.pin, kept.phone_e164)
  if (!fit.ok) return fit

  const tried = { kind: 'phone', name: kept.phone_e164, accountId } as const
  const keys = await attemptKeys(ctx, seals, tried, input.browser)
  const begun = await beginAttempt(ctx, keys)
  if (!begun.ok) return begun
  if (!(await fitsSecret(kept.pin_hash, input.current)))
    return refuse({ code: 'pin-wrong', seconds: await secondsToWait(ctx, keys) })
  if (input.current === input.pin) return refuse({ code: 'pin-unchanged' })
  const pinHash = await hashSecret(input.pin)

  return transact<Entry, ChangePinRefusal>(ctx, async ctx => {
    await recordEntry(ctx, keys)
    const changed = await ctx.db
      .updateTable('credential_pin')
      .set({ pin_hash: pinHash, changed_at: ctx.now })
      .where('account_id', '=', accountId)
      .where('pin_hash', '=', kept.pin_hash)
      .executeTakeFirst()
    // Two changes at once: the second has compared with a PIN that is no longer hers.
    if (changed.numUpdatedRows !== 1n) return refuse({ code: 'pin-wrong', seconds: 0 })
    const ended = await endOtherSessions(ctx, accountId, undefined, 'secret-changed')
    await forgetDevices(ctx, accountId)
    const session = await openSession(ctx, {
      accountId,
      way: 'phone',
      awaits: 'nothing',
      device: input.browser.label,
      replaces: undefined,
    })
    const deviceToken = await rememberDevice(ctx, accountId, undefined)
    await recordActivity(ctx, {
      verb: 'changePin',
      subject: `account:${accountId}`,
      after: { endedSessions: ended },
    })
    return ok({ ...session, deviceToken })
  })
}
