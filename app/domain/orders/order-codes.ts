import type { Seals } from '../identity/sealed.ts'
import { randomWord } from '../ids.ts'

/** 30 random bits, told apart by ear: `k3vm9q`. It opens nothing for buyers; only the counter takes it. */
export const newOrderCode = (): string => randomWord(6)

/** Reads a code however it is typed; undefined for what cannot be one. */
export function readOrderCode(typed: string): string | undefined {
  const plain = typed
    .slice(0, 40)
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')
  return /^[0-9a-hjkmnp-tv-z]{6}$/.test(plain) ? plain : undefined
}

/** The secret of a reservation's page, 128 bits that only the key of this installation gives. */
export const linkOf = (seals: Seals, reservationId: string): string =>
  seals.digest('reservation-link', reservationId).slice(0, 32)

export const linkDigest = (seals: Seals, link: string): string => seals.digest('reservation-page', link)
