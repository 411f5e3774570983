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
} as const satisfies Record<SpokenRefusal['code'], number>

export const statusOf = (refusal: SpokenRefusal): number => statuses[refusal.code]

/** For a refusal that leaves nothing to show but its sentence. */
export const refused = (refusal: SpokenRefusal): Response =>
  Response.json(refusal, { status: statusOf(refusal), headers: { 'Cache-Control': 'no-store' } })
