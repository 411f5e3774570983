import type { SpokenRefusal } from '../i18n/refusal-words.ts'

/** The HTTP status of each refusal; the compiler keeps the table complete. */
const statuses = {
  'not-found': 404,
  'not-allowed': 403,
  'not-an-image': 415,
  'heic-not-readable': 415,
  'vector-not-accepted': 415,
  'animated-image': 415,
  'too-many-bytes': 413,
  'too-many-pixels': 413,
  'too-small': 400,
  'too-narrow': 400,
  'unknown-list': 404,
  'unknown-product': 404,
  'broken-image': 400,
  'list-full': 409,
  'form-too-old': 403,
  'must-wait': 429,
  'sign-in-failed': 401,
  'phone-unreadable': 400,
  'pin-not-six-digits': 400,
  'pin-too-easy': 400,
  'pin-wrong': 401,
  'pin-unchanged': 400,
  'no-pin-here': 409,
  'email-unreadable': 400,
  'email-taken': 409,
  'passphrase-too-short': 400,
  'passphrase-too-long': 400,
  'passphrase-too-common': 400,
  'code-wrong': 401,
  'nothing-to-confirm': 409,
  'invitation-unknown': 404,
  'invitation-used': 410,
  'invitation-expired': 410,
  'invitation-revoked': 410,
  'invitation-gone': 410,
  'other-way': 400,
  'phone-has-other-pin': 409,
  'name-missing': 400,
  'role-needs-owner': 400,
  'unknown-owner': 404,
  'unknown-account': 404,
  'role-held': 409,
  'last-administrator': 409,
  'consent-missing': 409,
  'unknown-producer': 404,
} as const satisfies Record<SpokenRefusal['code'], number>

export const statusOf = (refusal: SpokenRefusal): number => statuses[refusal.code]

/** For a refusal that leaves nothing to show but its sentence. */
export const refused = (refusal: SpokenRefusal): Response =>
  Response.json(refusal, { status: statusOf(refusal), headers: { 'Cache-Control': 'no-store' } })
