import { ok, type Result, refuse } from '../result.ts'
import type { PhoneE164 } from './phone.ts'

export type PinWeakness = 'same' | 'sequence' | 'pattern' | 'date' | 'phone'
export type PinRefusal = { code: 'pin-not-six-digits' } | { code: 'pin-too-easy'; why: PinWeakness }

/** A PIN that somebody who knows her a little would try first is refused. */
export function checkPin(pin: string, phone: PhoneE164 | undefined): Result<string, PinRefusal> {
  if (!/^\d{6}$/.test(pin)) return refuse({ code: 'pin-not-six-digits' })
  const why = weaknessOf(pin, phone)
  return why === undefined ? ok(pin) : refuse({ code: 'pin-too-easy', why })
}

function weaknessOf(pin: string, phone: PhoneE164 | undefined): PinWeakness | undefined {
  if (/^(\d)\1{5}$/.test(pin)) return 'same'
  if (isSequence(pin)) return 'sequence'
  if (patterns.some(pattern => pattern.test(pin))) return 'pattern'
  if (phone?.endsWith(pin)) return 'phone'
  return isBirthday(pin) ? 'date' : undefined
}

/** 123456, 890123, 654321, 246802: the same step all along. */
function isSequence(pin: string): boolean {
  const steps = new Set<number>()
  for (let i = 1; i < pin.length; i++) steps.add((Number(pin[i]) - Number(pin[i - 1]) + 10) % 10)
  return steps.size === 1
}

const patterns = [
  /^(\d\d)\1\1$/, // 121212
  /^(\d{3})\1$/, // 123123
  /^(\d)\1(\d)\2(\d)\3$/, // 112233
  /^(\d)\1\1(\d)\2\2$/, // 111222
  /^(\d)(\d)(\d)\3\2\1$/, // 123321
]

/** Day, month, year, as people here write a birthday: 170885. */
function isBirthday(pin: string): boolean {
  const [day, month] = [Number(pin.slice(0, 2)), Number(pin.slice(2, 4))]
  const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= daysOfMonth
}
