import type { Seals } from '../../identity/sealed.ts'
import { ok, type Result, refuse } from '../../result.ts'

export const mostAddressLetters = 300

export type AddressRefusal = { code: 'address-missing' } | { code: 'address-too-long'; most: number }

/** Lines as they go on the parcel; control characters but line breaks become blanks. */
export function readAddress(typed: string): Result<string, AddressRefusal> {
  const address = typed
    .normalize('NFC')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(line =>
      line
        .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(line => line !== '')
    .join('\n')
  if (!/[\p{L}\p{N}]/u.test(address)) return refuse({ code: 'address-missing' })
  return [...address].length > mostAddressLetters
    ? refuse({ code: 'address-too-long', most: mostAddressLetters })
    : ok(address)
}

const boundTo = (reservationId: string): string => `parcel:${reservationId}`

export const sealAddress = (seals: Seals, reservationId: string, address: string): string =>
  seals.seal(address, boundTo(reservationId))

export const openAddress = (seals: Seals, reservationId: string, sealed: string): string =>
  seals.open(sealed, boundTo(reservationId))
