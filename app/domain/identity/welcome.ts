import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import {
  createAccount,
  type InvitationDead,
  type OpenInvitation,
  openInvitation,
  spendInvitation,
} from './acceptance.ts'
import { attemptKeys, type Browser } from './browser.ts'
import { type EmailUnreadable, readEmail } from './email.ts'
import { forgetDevices } from './known-devices.ts'
import { checkPassphrase, type PassphraseRefusal } from './passphrase.ts'
import { type PhoneUnreadable, readPhone } from './phone.ts'
import { checkPin, type PinRefusal } from './pin.ts'
import { writeGrant } from './roles.ts'
import type { Seals } from './sealed.ts'
import { prepareEnrolment } from './second-factor.ts'
import { fitsSecret, hashSecret } from './secrets.ts'
import { endOtherSessions } from './sessions.ts'
import { admit, type Entry } from './sign-in.ts'
import { type AttemptKeys, beginAttempt, type MustWait } from './sign-in-waits.ts'

export type WelcomeWithPinRefusal =
  | InvitationDead
  | { code: 'other-way' }
  | PhoneUnreadable
  | PinRefusal
  /** The number has a PIN already, and this is not it. */
  | { code: 'phone-has-other-pin' }
  | MustWait

/**
 * A maker or somebody of a counter comes in by their link: phone number, a PIN of their own, done. Whoever has a PIN
 * already gives that one and holds the new role beside the old.
 */
export async function welcomeWithPin(
  ctx: Context,
  seals: Seals,
  input: { token: string; phone: string; pin: string; browser: Browser },
): Promise<Result<Entry, WelcomeWithPinRefusal>> {
  const opened = await openInvitation(ctx, input.token)
  if (!opened.ok) return opened
  const invitation = opened.value
  if (invitation.way !== 'phone') return refuse({ code: 'other-way' })
  if (invitation.reset) return setPinAnew(ctx, invitation, invitation.reset.accountId, input)

  const phone = readPhone(input.phone)
  if (!phone.ok) return phone
  const known = await ctx.db
    .selectFrom('credential_pin')
    .select(['account_id', 'pin_hash'])
    .where('phone_e164', '=', phone.value)
    .executeTakeFirst()
  if (known) {
    const tried = { kind: 'phone', name: phone.value, accountId: known.account_id } as const
    const keys = await attemptKeys(ctx, seals, tried, input.browser)
    const begun = await beginAttempt(ctx, keys)
    if (!begun.ok) return begun
    if (!(await fitsSecret(known.pin_hash, input.pin))) return refuse({ code: 'phone-has-other-pin' })
    return join(ctx, invitation, { accountId: known.account_id, keys }, input.browser)
  }
  const pin = checkPin(input.pin, phone.value)
  if (!pin.ok) return pin
  const pinHash = await hashSecret(pin.value)
  return join(ctx, invitation, { phone: phone.value, pinHash }, input.browser)
}

type Joining = { accountId: string; keys: AttemptKeys } | { phone: string; pinHash: string }

async function join(
  ctx: Context,
  invitation: OpenInvitation,
  who: Joining,
  browser: Browser,
): Promise<Result<Entry, WelcomeWithPinRefusal>> {
  return transact<Entry, WelcomeWithPinRefusal>(ctx, async ctx => {
    const accountId = 'accountId' in who ? who.accountId : await createAccount(ctx, invitation.name)
    if ('phone' in who) {
      const written = await ctx.db
        .insertInto('credential_pin')
        .values({
          account_id: accountId,
          phone_e164: who.phone,
          pin_hash: who.pinHash,
          changed_at: ctx.now,
        })
        .onConflict(conflict => conflict.column('phone_e164').doNothing())
        .returning('account_id')
        .executeTakeFirst()
      if (!written) return refuse({ code: 'phone-has-other-pin' })
    }
    if (!(await takeUp(ctx, invitation, accountId))) return refuse({ code: 'invitation-used' })
    const keys = 'keys' in who ? who.keys : undefined
    return admit(ctx, { accountId, way: 'phone', awaits: 'nothing', browser, keys })
  })
}

async function setPinAnew(
  ctx: Context,
  invitation: OpenInvitation,
  accountId: string,
  input: { pin: string; browser: Browser },
): Promise<Result<Entry, WelcomeWithPinRefusal>> {
  const kept = await ctx.db
    .selectFrom('credential_pin')
    .select('phone_e164')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (!kept) return refuse({ code: 'invitation-unknown' })
  const pin = checkPin(input.pin, kept.phone_e164)
  if (!pin.ok) return pin
  const pinHash = await hashSecret(pin.value)
  return transact<Entry, WelcomeWithPinRefusal>(ctx, async ctx => {
    if (!(await takeUp(ctx, invitation, accountId))) return refuse({ code: 'invitation-used' })
    await ctx.db
      .updateTable('credential_pin')
      .set({ pin_hash: pinHash, changed_at: ctx.now })
      .where('account_id', '=', accountId)
      .execute()
    await endOtherSessions(ctx, accountId, undefined, 'secret-changed')
    await forgetDevices(ctx, accountId)
    return admit(ctx, { accountId, way: 'phone', awaits: 'nothing', browser: input.browser, keys: undefined })
  })
}

export type WelcomeWithPassphraseRefusal =
  | InvitationDead
  | { code: 'other-way' }
  | EmailUnreadable
  | PassphraseRefusal
  | { code: 'email-taken' }

/** Somebody of the office: e-mail and passphrase now, the second factor on the next page. */
export async function welcomeWithPassphrase(
  ctx: Context,
  seals: Seals,
  input: { token: string; email: string; passphrase: string; browser: Browser },
): Promise<Result<Entry, WelcomeWithPassphraseRefusal>> {
  const opened = await openInvitation(ctx, input.token)
  if (!opened.ok) return opened
  const invitation = opened.value
  if (invitation.way !== 'office') return refuse({ code: 'other-way' })
  const email = readEmail(invitation.reset?.shownAs ?? input.email)
  if (!email.ok) return email
  const passphrase = checkPassphrase(input.passphrase, email.value)
  if (!passphrase.ok) return passphrase
  const secret = { passphrase_hash: await hashSecret(passphrase.value), changed_at: ctx.now }

  return transact<Entry, WelcomeWithPassphraseRefusal>(ctx, async ctx => {
    const accountId = invitation.reset?.accountId ?? (await createAccount(ctx, invitation.name))
    if (invitation.reset) {
      await ctx.db
        .updateTable('credential_passphrase')
        .set(secret)
        .where('account_id', '=', accountId)
        .execute()
      await ctx.db.deleteFrom('credential_totp').where('account_id', '=', accountId).execute()
      await ctx.db.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
      await endOtherSessions(ctx, accountId, undefined, 'secret-changed')
      await forgetDevices(ctx, accountId)
    } else {
      const written = await ctx.db
        .insertInto('credential_passphrase')
        .values({ account_id: accountId, email: email.value, ...secret })
        .onConflict(conflict => conflict.column('email').doNothing())
        .returning('account_id')
        .executeTakeFirst()
      if (!written) return refuse({ code: 'email-taken' })
    }
    if (!(await takeUp(ctx, invitation, accountId))) return refuse({ code: 'invitation-used' })
    await prepareEnrolment(ctx, seals, accountId)
    const { browser } = input
    return admit(ctx, { accountId, way: 'office', awaits: 'enrolment', browser, keys: undefined })
  })
}

/** False when somebody else was faster. */
async function takeUp(ctx: Context, invitation: OpenInvitation, accountId: string): Promise<boolean> {
  if (!(await spendInvitation(ctx, invitation.invitationId, accountId))) return false
  const asPerson: Context = {
    ...ctx,
    actor: { kind: 'person', accountId, name: invitation.name, roles: [] },
  }
  await recordActivity(asPerson, {
    verb: invitation.reset ? 'setSecretAnew' : 'acceptInvitation',
    subject: `account:${accountId}`,
    after: { invitationId: invitation.invitationId, role: invitation.role },
  })
  if (invitation.held) await writeGrant(asPerson, accountId, invitation.held, invitation.createdById)
  return true
}
