import type { Context } from '../context.ts'
import type { Result } from '../result.ts'
import type { Browser } from './browser.ts'
import type { Seals } from './sealed.ts'
import { type CodeRefusal, type CodeShown, confirmEnrolment, showSecondFactor } from './second-factor.ts'
import type { Session } from './sessions.ts'
import { admit, type Entry } from './sign-in.ts'

/** Finishes a sign-in that waits for its second factor: the half session ends, a whole one begins. */
export async function passSecondFactor(
  ctx: Context,
  seals: Seals,
  session: Session,
  input: { code: string; browser: Browser },
): Promise<Result<Entry, CodeRefusal>> {
  const shown = await showSecondFactor(ctx, seals, session, input)
  if (!shown.ok) return shown
  return enter(ctx, session, input.browser, shown.value)
}

/** Sets the second factor up and finishes the sign-in with it. */
export async function enrol(
  ctx: Context,
  seals: Seals,
  session: Session,
  input: { code: string; browser: Browser },
): Promise<Result<Entry & { recoveryCodes: string[] }, CodeRefusal>> {
  const confirmed = await confirmEnrolment(ctx, seals, session, input)
  if (!confirmed.ok) return confirmed
  const entered = await enter(ctx, session, input.browser, confirmed.value)
  if (!entered.ok) return entered
  return { ok: true, value: { ...entered.value, recoveryCodes: confirmed.value.recoveryCodes } }
}

const enter = (
  ctx: Context,
  session: Session,
  browser: Browser,
  { keys }: CodeShown,
): Promise<Result<Entry, CodeRefusal>> =>
  admit(ctx, { accountId: session.person.accountId, way: 'office', awaits: 'nothing', browser, keys })
