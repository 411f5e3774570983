import type { Seals } from '../identity/sealed.ts'
import { nameKey } from './read-name.ts'
import type { Participant } from './row-reading.ts'

/** The same person, named by the same list again. A keyed digest: it tells nothing about her without the key. */
export const fingerprintOf = (seals: Seals, participant: Participant): string =>
  seals.digest(
    'registered person',
    nameKey(participant.fullName),
    participant.phoneE164 ?? '',
    participant.kelurahanCode,
  )
