import type { LicenceKind, LicenceNeeded } from '#db/schema/products.ts'
import { addDays, type Day, type Instant } from '../dates.ts'

export type Licence = {
  kind: LicenceKind
  number: string
  /** Its last day; null where the law sets no end. */
  validUntilOn: Day | null
  verifiedAt: Instant | null
  revokedAt: Instant | null
}

/** Shown to the public: verified by the office, not revoked, and not past its last day. */
export const isValidOn = (licence: Licence, day: Day): boolean =>
  isVerified(licence) && lastsTo(licence.validUntilOn, day)

/** What was given until a last day (null: without end) still holds on a day, its last day included. */
export const lastsTo = (untilOn: Day | null, day: Day): boolean => untilOn === null || day <= untilOn

const isVerified = (licence: Licence): boolean => licence.verifiedAt !== null && licence.revokedAt === null

/**
 * The last day a product may be public by the licence it needs: null without end, undefined when it has no
 * verified licence of that kind at all. Of several the one that lasts longest counts.
 */
export function licensedUntilOn(
  product: { licenceNeeded: LicenceNeeded },
  licences: readonly Licence[],
): Day | null | undefined {
  const { licenceNeeded } = product
  if (licenceNeeded === 'NONE' || licenceNeeded === 'EXEMPT') return null
  return lastsLongest(licences.filter(licence => licence.kind === licenceNeeded))
}

/** The same for the halal certificate, which is a badge and not a permission. */
export const halalUntilOn = (licences: readonly Licence[]): Day | null | undefined =>
  lastsLongest(licences.filter(licence => licence.kind === 'halal'))

function lastsLongest(licences: readonly Licence[]): Day | null | undefined {
  let last: Day | null | undefined
  for (const licence of licences.filter(isVerified)) {
    if (licence.validUntilOn === null) return null
    if (last === undefined || last === null || licence.validUntilOn > last) last = licence.validUntilOn
  }
  return last
}

/** The last good day of what is bought fresh on a day; undefined for goods that do not expire. */
export const keepsUntil = (shelfLifeDays: number | null, boughtOn: Day): Day | undefined =>
  shelfLifeDays === null ? undefined : addDays(boughtOn, shelfLifeDays)
