import { type EmailUnreadable, readEmail } from '../identity/email.ts'
import { type PhoneUnreadable, readPhone } from '../identity/phone.ts'
import type { Seals } from '../identity/sealed.ts'
import { ok, type Result, refuse } from '../result.ts'
import { mostNameLetters } from './order-terms.ts'

/** Whom the counter hands the goods to; the contact is a phone number or an e-mail address. */
export type Buyer = { name: string; contact: string }

export type BuyerRefusal =
  | PhoneUnreadable
  | EmailUnreadable
  | { code: 'buyer-name-missing' }
  | { code: 'buyer-name-too-long'; most: number }
  | { code: 'buyer-contact-missing' }

/** Any script; only what no name holds is refused: line breaks and other control characters become blanks. */
export function readBuyer(typed: Buyer): Result<Buyer, BuyerRefusal> {
  const name = typed.name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (!/[\p{L}\p{N}]/u.test(name)) return refuse({ code: 'buyer-name-missing' })
  if ([...name].length > mostNameLetters)
    return refuse({ code: 'buyer-name-too-long', most: mostNameLetters })
  const said = typed.contact.trim()
  if (said === '') return refuse({ code: 'buyer-contact-missing' })
  const contact = said.includes('@') ? readEmail(said) : readPhone(said)
  return contact.ok ? ok({ name, contact: contact.value }) : contact
}

const boundTo = (reservationId: string): string => `reservation:${reservationId}`

export const sealBuyer = (seals: Seals, reservationId: string, buyer: Buyer): string =>
  seals.seal(JSON.stringify(buyer), boundTo(reservationId))

export const openBuyer = (seals: Seals, reservationId: string, sealed: string): Buyer =>
  JSON.parse(seals.open(sealed, boundTo(reservationId)))
