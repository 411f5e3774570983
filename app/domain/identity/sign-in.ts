import type { SessionAwaits, SessionWay } from '#db/schema/identity.ts'
import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { attemptKeys, type Browser } from './browser.ts'
import { type EmailUnreadable, readEmail } from './email.ts'
import { rememberDevice } from './known-devices.ts'
import { type PhoneUnreadable, readPhone } from './phone.ts'
import type { Seals } from './sealed.ts'
import { isEnrolled, prepareEnrolment } from './second-factor.ts'
import { fitsSecret } from './secrets.ts'
import { type OpenedSession, openSession } from './sessions.ts'
import { type AttemptKeys, beginAttempt, type MustWait, recordEntry, secondsToWait } from './sign-in-waits.ts'

/** Tokens for the browser's two cookies; the device's only when it is now a known one. */
export type Entry = OpenedSession & { deviceToken: string | undefined }

/** The same answer for a number that nobody has and for a wrong PIN. @property seconds to wait before the next try */
export type SignInFailed = { code: 'sign-in-failed'; seconds: number }

export type PinSignInRefusal = PhoneUnreadable | { code: 'pin-not-six-digits' } | SignInFailed | MustWait

/** Makers and counters: phone number and PIN. */
export async function signInWithPin(
  ctx: Context,
  seals: Seals,
  input: { phone: string; pin: string; browser: Browser },
): Promise<Result<Entry, PinSignInRefusal>> {
  const phone = readPhone(input.phone)
  if (!phone.ok) return phone
  if (!/^\d{6}$/.test(input.pin)) return refuse({ code: 'pin-not-six-digits' })
  const kept = await ctx.db
    .selectFrom('credential_pin')
    .select(['account_id', 'pin_hash'])
    .where('phone_e164', '=', phone.value)
    .executeTakeFirst()
  const tried = { kind: 'phone', name: phone.value, accountId: kept?.account_id } as const
  const keys = await attemptKeys(ctx, seals, tried, input.browser)
  const begun = await beginAttempt(ctx, keys)
  if (!begun.ok) return begun
  const fits = await fitsSecret(kept?.pin_hash, input.pin)
  if (!kept || !fits) return failed(ctx, keys)
  return admit(ctx, {
    accountId: kept.account_id,
    way: 'phone',
    awaits: 'nothing',
    browser: input.browser,
    keys,
  })
}

export type PassphraseSignInRefusal = EmailUnreadable | SignInFailed | MustWait

/** Office and reviewers: e-mail and passphrase, then the second factor, or its setting up where there is none yet. */
export async function signInWithPassphrase(
  ctx: Context,
  seals: Seals,
  input: { email: string; passphrase: string; browser: Browser },
): Promise<Result<Entry, PassphraseSignInRefusal>> {
  const email = readEmail(input.email)
  if (!email.ok) return email
  const kept = await ctx.db
    .selectFrom('credential_passphrase')
    .select(['account_id', 'passphrase_hash'])
    .where('email', '=', email.value)
    .executeTakeFirst()
  const tried = { kind: 'email', name: email.value, accountId: kept?.account_id } as const
  const keys = await attemptKeys(ctx, seals, tried, input.browser)
  const begun = await beginAttempt(ctx, keys)
  if (!begun.ok) return begun
  const fits = await fitsSecret(kept?.passphrase_hash, input.passphrase.slice(0, 1000))
  if (!kept || !fits) return failed(ctx, keys)
  const accountId = kept.account_id
  const enrolled = await isEnrolled(ctx, accountId)
  if (!enrolled) await prepareEnrolment(ctx, seals, accountId)
  const awaits = enrolled ? 'second-factor' : 'enrolment'
  return admit(ctx, { accountId, way: 'office', awaits, browser: input.browser, keys })
}

async function failed(ctx: Context, keys: AttemptKeys): Promise<{ ok: false; error: SignInFailed }> {
  return refuse({ code: 'sign-in-failed', seconds: await secondsToWait(ctx, keys) })
}

/** Opens the session; only who has shown everything makes the browser a known one. */
export async function admit<R>(
  ctx: Context,
  entry: {
    accountId: string
    way: SessionWay
    awaits: SessionAwaits
    browser: Browser
    keys: AttemptKeys | undefined
  },
): Promise<Result<Entry, R>> {
  return transact<Entry, R>(ctx, async ctx => {
    const { accountId, way, awaits, browser } = entry
    if (entry.keys) await recordEntry(ctx, entry.keys)
    const replaces = browser.sessionToken
    const session = await openSession(ctx, { accountId, way, awaits, device: browser.label, replaces })
    if (awaits !== 'nothing') return ok({ ...session, deviceToken: undefined })
    const deviceToken = await rememberDevice(ctx, accountId, browser.deviceToken)
    await recordActivity(asAccount(ctx, accountId), {
      verb: 'signIn',
      subject: `account:${accountId}`,
      after: { way, device: browser.label, session: session.sessionId },
    })
    return ok({ ...session, deviceToken })
  })
}

/** Who has just shown who they are acts in their own name from here on. */
const asAccount = (ctx: Context, accountId: string): Context => ({
  ...ctx,
  actor: { kind: 'person', accountId, name: '', roles: [] },
})
