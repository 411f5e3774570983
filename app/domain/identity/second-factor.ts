import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { attemptKeys, type Browser } from './browser.ts'
import { looksLikeRecoveryCode, renewRecoveryCodes, spendRecoveryCode } from './recovery-codes.ts'
import type { Seals } from './sealed.ts'
import type { Session } from './sessions.ts'
import { type AttemptKeys, beginAttempt, type MustWait } from './sign-in-waits.ts'
import { newTotpSecret, stepOfCode, toBase32, totpAddress } from './totp.ts'

export type CodeRefusal = { code: 'code-wrong' } | { code: 'nothing-to-confirm' } | MustWait

/** Whether the account has a second factor that was shown to work. */
export async function isEnrolled(ctx: Context, accountId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('credential_totp')
    .select('confirmed_at')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row?.confirmed_at != null
}

/** Makes the secret that the app will hold; one that waits to be confirmed is kept, a confirmed one is never touched. */
export async function prepareEnrolment(ctx: Context, seals: Seals, accountId: string): Promise<void> {
  await ctx.db
    .insertInto('credential_totp')
    .values({
      account_id: accountId,
      secret_sealed: seals.seal(newTotpSecret().toString('base64url'), boundTo(accountId)),
      started_at: ctx.now,
      confirmed_at: null,
      last_step: null,
    })
    .onConflict(conflict => conflict.column('account_id').doNothing())
    .execute()
}

export type Enrolment = {
  /** Base32 in groups of four, to type where a camera is missing. */
  key: string
  /** For the QR code. */
  address: string
}

/** What the person puts into their app; undefined once it is confirmed. */
export async function enrolmentOf(
  ctx: Context,
  seals: Seals,
  accountId: string,
): Promise<Enrolment | undefined> {
  const row = await ctx.db
    .selectFrom('credential_totp')
    .innerJoin('credential_passphrase', 'credential_passphrase.account_id', 'credential_totp.account_id')
    .select(['credential_totp.secret_sealed', 'credential_passphrase.email'])
    .where('credential_totp.account_id', '=', accountId)
    .where('credential_totp.confirmed_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const secret = opened(seals, row.secret_sealed, accountId)
  return {
    key: (toBase32(secret).match(/.{1,4}/g) ?? []).join(' '),
    address: totpAddress(secret, row.email, 'Omah Oleh'),
  }
}

/** What a checked code opens: the keys by which the entry is counted. */
export type CodeShown = { keys: AttemptKeys }

/** The first code shows that the app works. Answers the recovery codes, which are shown this once. */
export async function confirmEnrolment(
  ctx: Context,
  seals: Seals,
  session: Session,
  input: { code: string; browser: Browser },
): Promise<Result<CodeShown & { recoveryCodes: string[] }, CodeRefusal>> {
  const { accountId } = session.person
  if (session.awaits !== 'enrolment') return refuse({ code: 'nothing-to-confirm' })
  const keys = await codeKeys(ctx, seals, accountId, input.browser)
  const begun = await beginAttempt(ctx, keys)
  if (!begun.ok) return begun
  return transact<CodeShown & { recoveryCodes: string[] }, CodeRefusal>(ctx, async ctx => {
    const fits = await spendCode(ctx, seals, accountId, input.code, 'unconfirmed')
    if (!fits) return refuse({ code: 'code-wrong' })
    const recoveryCodes = await renewRecoveryCodes(ctx, accountId)
    const asPerson = { ...ctx, actor: session.person }
    await recordActivity(asPerson, { verb: 'confirmSecondFactor', subject: `account:${accountId}` })
    return ok({ keys, recoveryCodes })
  })
}

/** A code of the app, or one of the recovery codes, each good once. */
export async function showSecondFactor(
  ctx: Context,
  seals: Seals,
  session: Session,
  input: { code: string; browser: Browser },
): Promise<Result<CodeShown & { by: 'app' | 'recovery-code' }, CodeRefusal>> {
  const { accountId } = session.person
  if (session.awaits !== 'second-factor') return refuse({ code: 'nothing-to-confirm' })
  const keys = await codeKeys(ctx, seals, accountId, input.browser)
  const begun = await beginAttempt(ctx, keys)
  if (!begun.ok) return begun
  return transact<CodeShown & { by: 'app' | 'recovery-code' }, CodeRefusal>(ctx, async ctx => {
    if (await spendCode(ctx, seals, accountId, input.code, 'confirmed')) return ok({ keys, by: 'app' })
    const spent = looksLikeRecoveryCode(input.code) && (await spendRecoveryCode(ctx, accountId, input.code))
    if (!spent) return refuse({ code: 'code-wrong' })
    const asPerson = { ...ctx, actor: session.person }
    await recordActivity(asPerson, { verb: 'spendRecoveryCode', subject: `account:${accountId}` })
    return ok({ keys, by: 'recovery-code' })
  })
}

const codeKeys = (ctx: Context, seals: Seals, accountId: string, browser: Browser): Promise<AttemptKeys> =>
  attemptKeys(ctx, seals, { kind: 'second-factor', name: accountId, accountId }, browser)

/** Marks the code's step as used in the same breath: of two that come at once, one is too late. */
async function spendCode(
  ctx: Context,
  seals: Seals,
  accountId: string,
  code: string,
  state: 'confirmed' | 'unconfirmed',
): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('credential_totp')
    .select(['secret_sealed', 'last_step'])
    .where('account_id', '=', accountId)
    .where('confirmed_at', state === 'confirmed' ? 'is not' : 'is', null)
    .executeTakeFirst()
  if (!row) return false
  const step = stepOfCode(opened(seals, row.secret_sealed, accountId), code, ctx.now, row.last_step)
  if (step === undefined) return false
  const spent = await ctx.db
    .updateTable('credential_totp')
    .set({ last_step: step, ...(state === 'unconfirmed' ? { confirmed_at: ctx.now } : {}) })
    .where('account_id', '=', accountId)
    .where('confirmed_at', state === 'confirmed' ? 'is not' : 'is', null)
    .where(eb => eb.or([eb('last_step', 'is', null), eb('last_step', '<', step)]))
    .executeTakeFirst()
  return spent.numUpdatedRows === 1n
}

const boundTo = (accountId: string): string => `totp:${accountId}`
const opened = (seals: Seals, sealed: string, accountId: string): Buffer =>
  Buffer.from(seals.open(sealed, boundTo(accountId)), 'base64url')
