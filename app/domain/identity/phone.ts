import parsePhoneNumber from 'libphonenumber-js'
import { ok, type Result, refuse } from '../result.ts'

/** `+6281234567890`: how phone numbers are kept. */
export type PhoneE164 = string

export type PhoneUnreadable = { code: 'phone-unreadable' }

const indonesianMobile = /^\+628[1-9]\d{6,10}$/

/** Reads a mobile number as people write it here: 0812..., 62812..., 812..., +62 (0)812...; or with a foreign code. */
export function readPhone(text: string): Result<PhoneE164, PhoneUnreadable> {
  const unreadable = refuse({ code: 'phone-unreadable' })
  if (text.length > 40 || !/^[\d\s+().\-–/]+$/.test(text)) return unreadable
  const international = asInternational(text)
  if (international.startsWith('+62'))
    return indonesianMobile.test(international) ? ok(international) : unreadable
  const foreign = parsePhoneNumber(international)
  return foreign?.isValid() ? ok(foreign.number) : unreadable
}

function asInternational(text: string): string {
  const digits = text.replace(/\D/g, '').replace(/^00/, '')
  const isForeign = /^\s*(\+|00)/.test(text) && !digits.startsWith('62')
  if (isForeign) return `+${digits}`
  if (digits.startsWith('620')) return `+62${digits.slice(3)}`
  if (digits.startsWith('62')) return `+${digits}`
  if (digits.startsWith('0')) return `+62${digits.slice(1)}`
  return digits.startsWith('8') ? `+62${digits}` : `+${digits}`
}

/** `0812-3456-7890` for people here, `+62 812-3456-7890` for those who call from abroad. */
export function writtenPhone(phone: PhoneE164, from: 'home' | 'abroad' = 'home'): string {
  if (!phone.startsWith('+62')) return parsePhoneNumber(phone)?.formatInternational() ?? phone
  const own = phone.slice(3)
  const grouped = [own.slice(0, 3), own.slice(3, 7), own.slice(7)].filter(group => group !== '').join('-')
  return from === 'home' ? `0${grouped}` : `+62 ${grouped}`
}

/** `0812-••••-7890`: enough for its owner to know it again. */
export const maskedPhone = (phone: PhoneE164): string => {
  const written = writtenPhone(phone)
  return written.slice(0, 4) + written.slice(4, -4).replace(/\d/g, '•') + written.slice(-4)
}
