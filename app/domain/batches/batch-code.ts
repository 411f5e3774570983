import { type Day, isDay } from '../dates.ts'
import { ok, type Result, refuse } from '../result.ts'

/*
 * A batch code is printed small, read aloud and typed: `KTE-261124-1K` is product, day made, which batch of that
 * day, and a check character. 31 signs, without those that look like another (B 8, I 1, L 1, O 0, U V); 31 is
 * prime, so one wrong sign and two signs changed about are always noticed.
 */
const signs = '0123456789ACDEFGHJKMNPQRSTVWXYZ'
const twins: Readonly<Record<string, string>> = { B: '8', I: '1', L: '1', O: '0', U: 'V' }

export type BatchCode = { productCode: string; madeOn: Day; nth: number }

export type BatchCodeRefusal =
  | { code: 'product-code-unfit'; productCode: string }
  | { code: 'not-a-day'; day: string }
  | { code: 'too-many-batches-a-day'; nth: number; limit: number }

/** Of one product on one day. */
export const mostBatchesADay = signs.length - 1

/** @param nth 1 for the first batch of the day */
export function codeOf(productCode: string, madeOn: Day, nth: number): Result<string, BatchCodeRefusal> {
  if (!isProductCode(productCode)) return refuse({ code: 'product-code-unfit', productCode })
  if (!isDay(madeOn) || !madeOn.startsWith('20')) return refuse({ code: 'not-a-day', day: madeOn })
  if (!Number.isInteger(nth) || nth < 1 || nth > mostBatchesADay)
    return refuse({ code: 'too-many-batches-a-day', nth, limit: mostBatchesADay })
  const body = `${productCode}${madeOn.slice(2).replaceAll('-', '')}${signs[nth] ?? ''}`
  return ok(written(body + checkSign(body)))
}

/** Two to six of our signs, at least one of them a letter. */
export const isProductCode = (text: string): boolean =>
  /^[0-9AC-HJKMNP-TV-Z]{2,6}$/.test(text) && /[A-Z]/.test(text)

/** Reads what somebody typed: small letters, other spacing and look-alike signs are understood. */
export function readBatchCode(
  text: string,
): Result<BatchCode & { code: string }, { code: 'batch-code-mistyped'; text: string }> {
  const typed = text.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const plain = [...typed].map(sign => twins[sign] ?? sign).join('')
  const parts = /^(\w{2,6})(\d\d)(\d\d)(\d\d)(\w)(\w)$/.exec(plain)
  const [, productCode = '', year, month, day, nthSign = '', check] = parts ?? []
  const madeOn = `20${year}-${month}-${day}`
  const nth = signs.indexOf(nthSign)
  if (!parts || !isProductCode(productCode) || !isDay(madeOn) || nth < 1)
    return refuse({ code: 'batch-code-mistyped', text })
  if (checkSign(plain.slice(0, -1)) !== check) return refuse({ code: 'batch-code-mistyped', text })
  return ok({ productCode, madeOn, nth, code: written(plain) })
}

const written = (code: string): string => `${code.slice(0, -8)}-${code.slice(-8, -2)}-${code.slice(-2)}`

/** The sign that makes the sum, each place weighed by another power of 3, a multiple of 31. */
function checkSign(body: string): string {
  let sum = 0
  let weight = 1
  for (const sign of [...body].reverse()) {
    weight = (weight * 3) % 31
    sum = (sum + signs.indexOf(sign) * weight) % 31
  }
  return signs[(31 - sum) % 31] ?? ''
}
