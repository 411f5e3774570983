import { plural } from '../../formats.ts'
import { type Messages, translated } from '../../messages.ts'
import type { accountRefusalsId } from './refusals.id.ts'

export const accountRefusalsEn = translated<typeof accountRefusalsId>()({
  'form-too-old': () =>
    'This page has been open for long. What you typed is still here: check it and send it again.',
  'must-wait': facts =>
    `Too many tries. Wait ${waitEn(facts.seconds)}, then try again. The account is not locked.`,
  'sign-in-failed': facts =>
    facts.seconds > 0
      ? `That did not match. Wait ${waitEn(facts.seconds)}, then try again.`
      : 'That did not match. Check both, then try again.',
  'phone-unreadable': () => 'We cannot read this phone number. Write it like 0812 3456 7890.',
  'pin-not-six-digits': () => 'A PIN has 6 digits.',
  'pin-too-easy': facts => `This PIN is easy to guess: ${weaknessEn[facts.why]}. Choose 6 other digits.`,
  'pin-wrong': facts =>
    facts.seconds > 0
      ? `The old PIN does not match. Wait ${waitEn(facts.seconds)}, then try again.`
      : 'The old PIN does not match. The PIN is unchanged.',
  'pin-unchanged': () => 'The new PIN is the old one. Choose another.',
  'no-pin-here': () => 'This account has no PIN.',
  'email-unreadable': () => 'We cannot read this e-mail address. Write it like name@example.com.',
  'email-taken': () => 'Another account has this e-mail. Use another, or sign in with that account.',
  'passphrase-too-short': facts =>
    `A passphrase has at least ${facts.least} letters. Four unrelated words are easy to remember.`,
  'passphrase-too-long': facts => `A passphrase has at most ${facts.most} letters.`,
  'passphrase-too-common': () => 'This is among the first that people guess. Choose another.',
  'code-wrong': () =>
    'This code does not match, or was used. Wait for the next one in your app and try again.',
  'nothing-to-confirm': () => 'There is nothing to confirm. Sign in again from the start.',
  'invitation-unknown': () =>
    'We do not know this link. Check that it was copied whole, or ask the office for a new one.',
  'invitation-used': () =>
    'This link was used. If that was you, sign in with your phone number and PIN. If not, tell the office.',
  'invitation-expired': () => 'The time of this link has passed. Ask the office for a new one.',
  'invitation-revoked': () => 'This link was taken back or replaced. Ask the office for a new one.',
  'invitation-gone': () => 'This invitation was used or taken back. Nothing was changed.',
  'other-way': () => 'This link is for another way to sign in. Open it again from the start.',
  'phone-has-other-pin': () =>
    'This number has a PIN already. Give that one; if it is forgotten, the office can replace it.',
  'name-missing': () => 'The name is missing.',
  'role-needs-owner': () => 'Choose the right kitchen or partner for this role.',
  'unknown-owner': () => 'That kitchen or partner does not exist.',
  'unknown-account': () => 'That account does not exist.',
  'role-held': () => 'This role is held already.',
  'last-administrator': () => 'This is the last administrator. Appoint another first.',
  'consent-missing': () => 'The maker’s consent is not recorded yet. Read her the text, then record it.',
  'unknown-producer': () => 'That maker does not exist.',
} satisfies Messages<typeof accountRefusalsId>)

const waitEn = (seconds: number): string =>
  seconds < 100 ? plural(seconds, 'second', 'seconds') : plural(Math.ceil(seconds / 60), 'minute', 'minutes')

const weaknessEn = {
  same: 'all digits are the same',
  sequence: 'the digits are in a row',
  pattern: 'the digits repeat',
  date: 'it looks like a birthday',
  phone: 'it is the end of your phone number',
} as const
