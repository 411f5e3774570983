import type { ImportPlan } from '#db/schema/import.ts'
import type { Seals } from '../identity/sealed.ts'
import { fingerprintOf } from './fingerprint.ts'
import { isSameName, type KnownMakers } from './known-makers.ts'
import { nameKey } from './read-name.ts'
import type { Doubt, Participant, RowReading } from './row-reading.ts'

/** What will happen with a row. @property sameAs whom of the registry it names, or is asked about */
export type PlannedRow = {
  reading: RowReading
  plan: ImportPlan
  fingerprint: string | undefined
  sameAs: string | undefined
  /** A row above that names the same person. */
  repeats: number | undefined
}

type Earlier = { number: number; name: string; key: string; participant: Participant }

/** Rows in their order, each compared with the registry and with the rows above it. */
export function planRows(readings: readonly RowReading[], known: KnownMakers, seals: Seals): PlannedRow[] {
  const phones = new Map<string, Earlier>()
  const neighbours = new Map<string, Earlier[]>()
  return readings.map(reading => {
    const { participant } = reading
    if (!participant || reading.faults.length > 0)
      return { reading, plan: 'bad', fingerprint: undefined, sameAs: undefined, repeats: undefined }
    const fingerprint = fingerprintOf(seals, participant)
    const planned = compare(reading, participant, fingerprint, known, phones, neighbours)
    if (planned.repeats === undefined) remember(reading.number, participant, phones, neighbours)
    return planned
  })
}

function compare(
  reading: RowReading,
  participant: Participant,
  fingerprint: string,
  known: KnownMakers,
  phones: ReadonlyMap<string, Earlier>,
  neighbours: ReadonlyMap<string, readonly Earlier[]>,
): PlannedRow {
  const row = { reading, fingerprint, sameAs: undefined, repeats: undefined }
  const key = nameKey(participant.fullName)
  const printed = known.byFingerprint(fingerprint)
  if (printed && !printed.isErased) return { ...row, plan: 'known', sameAs: printed.producerId }
  if (printed) return asked(row, { code: 'was-erased' })

  const { phoneE164 } = participant
  const withPhone = phoneE164 === undefined ? [] : known.byPhone(phoneE164)
  const herself = withPhone.find(maker => isSameName(maker.key, key))
  if (herself) return { ...row, plan: 'known', sameAs: herself.producerId }
  const above = phoneE164 === undefined ? undefined : phones.get(phoneE164)
  if (above && isSameName(above.key, key)) return { ...row, plan: 'known', repeats: above.number }

  const [other] = withPhone
  if (other)
    return asked(
      row,
      { code: 'phone-of-another', producerId: other.producerId, name: other.name },
      other.producerId,
    )
  const namesake = known.namesake(participant)
  if (namesake) {
    const doubt = { code: 'perhaps-known', producerId: namesake.producerId, name: namesake.name } as const
    return asked(row, doubt, namesake.producerId)
  }
  if (above) return asked(row, { code: 'phone-in-row', row: above.number, name: above.name })
  const twin = neighbours.get(participant.kelurahanCode)?.find(earlier => isSameName(earlier.key, key))
  if (twin && isExactRepeat(twin.participant, participant))
    return { ...row, plan: 'known', repeats: twin.number }
  if (twin) return asked(row, { code: 'perhaps-in-row', row: twin.number, name: twin.name })
  return { ...row, plan: reading.doubts.length > 0 ? 'ask' : 'new' }
}

const isExactRepeat = (a: Participant, b: Participant): boolean =>
  nameKey(a.fullName) === nameKey(b.fullName) && a.phoneE164 === undefined && b.phoneE164 === undefined

function asked(row: Omit<PlannedRow, 'plan'>, doubt: Doubt, sameAs?: string): PlannedRow {
  row.reading.doubts.push(doubt)
  return { ...row, plan: 'ask', sameAs }
}

function remember(
  number: number,
  participant: Participant,
  phones: Map<string, Earlier>,
  neighbours: Map<string, Earlier[]>,
): void {
  const earlier = { number, name: participant.fullName, key: nameKey(participant.fullName), participant }
  if (participant.phoneE164 !== undefined && !phones.has(participant.phoneE164))
    phones.set(participant.phoneE164, earlier)
  const group = neighbours.get(participant.kelurahanCode)
  if (group) group.push(earlier)
  else neighbours.set(participant.kelurahanCode, [earlier])
}
