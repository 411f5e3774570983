import { type Day, isDay } from '../dates.ts'
import { ok, type Result, refuse } from '../result.ts'

/*
 * The address behind a pack's QR code has the shape of a GS1 Digital Link: /01/{gtin}/10/{lot}?17={best before}.
 * Until a product has a GTIN of its own, an in-house number stands there: numbers that begin with 2 are kept by
 * GS1 for use inside a company, so ours can never be somebody's. It stays good after a GTIN has been given.
 */

export type BatchPathRefusal =
  | { code: 'not-a-gtin'; gtin: string }
  | { code: 'lot-unfit'; lot: string }
  | { code: 'not-an-in-house-number'; number: number }

/** @param gtin 8, 12, 13 or 14 digits @param lot the batch code, at most 20 signs (application identifier 10) */
export function batchPath(
  gtin: string,
  lot: string,
  bestBeforeOn?: Day | undefined,
): Result<string, BatchPathRefusal> {
  const full = gtin14(gtin)
  if (full === undefined) return refuse({ code: 'not-a-gtin', gtin })
  if (!/^[0-9A-Za-z-]{1,20}$/.test(lot)) return refuse({ code: 'lot-unfit', lot })
  const date = bestBeforeOn === undefined ? '' : `?17=${bestBeforeOn.slice(2).replaceAll('-', '')}`
  return ok(`/01/${full}/10/${lot}${date}`)
}

/** What a scanned path names; undefined when it is no path of a batch. A wrong `17` is left out: the lot decides. */
export function readBatchPath(
  pathAndQuery: string,
): { gtin: string; lot: string; bestBeforeOn: Day | undefined } | undefined {
  const parts = /^\/01\/(\d{8,14})\/10\/([0-9A-Za-z-]{1,20})\/?(?:\?(.*))?$/.exec(pathAndQuery)
  const gtin = parts && gtin14(parts[1] ?? '')
  if (!parts || !gtin) return undefined
  const date = /(?:^|&)17=(\d\d)(\d\d)(\d\d)(?:&|$)/.exec(parts[3] ?? '')
  const day = date ? `20${date[1]}-${date[2]}-${date[3]}` : ''
  return { gtin, lot: parts[2] ?? '', bestBeforeOn: isDay(day) ? day : undefined }
}

/** All GTINs as 14 digits, zeros before; undefined when the check digit is wrong. */
export function gtin14(text: string): string | undefined {
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return undefined
  const full = text.padStart(14, '0')
  return checkDigit(full.slice(0, 13)) === full[13] ? full : undefined
}

/** @param number our own serial number of a variant, from 1 to 99,999,999,999 */
export function inHouseGtin(number: number): Result<string, BatchPathRefusal> {
  if (!Number.isSafeInteger(number) || number < 1 || number > 99_999_999_999)
    return refuse({ code: 'not-an-in-house-number', number })
  const body = `02${String(number).padStart(11, '0')}`
  return ok(body + checkDigit(body))
}

export const isInHouse = (gtin: string): boolean => gtin14(gtin)?.startsWith('02') ?? false

/** GS1 check digit of 13 digits: threes and ones from the left, up to the next ten. */
function checkDigit(body: string): string {
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0)
  return String((10 - (sum % 10)) % 10)
}
