import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Instant } from '../dates.ts'

/** Time-based one-time codes: RFC 6238 over RFC 4226, SHA-1, six digits, steps of 30 seconds, as every app has them. */
export const stepSeconds = 30
const digits = 6

export const newTotpSecret = (): Buffer => randomBytes(20)

export const stepAt = (instant: Instant): number => Math.floor(Date.parse(instant) / 1000 / stepSeconds)

export function codeAt(secret: Buffer, step: number, length = digits): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0xf
  const number = mac.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** length).padStart(length, '0')
}

/**
 * The step whose code was typed: this one or a neighbour, for clocks that are a little off, and newer than the last
 * that was used. Undefined when none fits.
 */
export function stepOfCode(
  secret: Buffer,
  code: string,
  now: Instant,
  lastStep: number | null,
): number | undefined {
  const typed = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(typed)) return undefined
  const current = stepAt(now)
  for (const step of [current, current - 1, current + 1]) {
    const fits = timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(typed))
    if (fits && (lastStep === null || step > lastStep)) return step
  }
  return undefined
}

/** What the QR code says to the app. */
export const totpAddress = (secret: Buffer, account: string, issuer: string): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}` +
  `?secret=${toBase32(secret)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${digits}&period=${stepSeconds}`

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648 without padding. */
export function toBase32(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += base32[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + base32[(held << (5 - bits)) & 31] : text
}
