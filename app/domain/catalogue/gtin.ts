import type { Context } from '../context.ts'
import { ok, type Result, refuse } from '../result.ts'

/*
 * GS1 numbers of trade items (GS1 General Specifications, sections 1.4 and 7.9). Until a size has one of its own,
 * an in-house number stands in its place: numbers that begin with 02 are kept by GS1 for use inside a company, so
 * ours can never be somebody's.
 */

/** All GTINs as 14 digits, zeros before; undefined when length or check digit is wrong. */
export function gtin14(text: string): string | undefined {
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return undefined
  const full = text.padStart(14, '0')
  return checkDigit(full.slice(0, 13)) === full[13] ? full : undefined
}

/** @param number our own serial number of a variant, from 1 to 99,999,999,999 */
export function inHouseGtin(
  number: number,
): Result<string, { code: 'not-an-in-house-number'; number: number }> {
  if (!Number.isSafeInteger(number) || number < 1 || number > 99_999_999_999) {
    return refuse({ code: 'not-an-in-house-number', number })
  }
  const body = `02${String(number).padStart(11, '0')}`
  return ok(body + checkDigit(body))
}

export const isInHouse = (gtin: string): boolean => gtin14(gtin)?.startsWith('02') ?? false

/** Check digit of 13 digits: threes and ones from the left, up to the next ten. */
function checkDigit(body: string): string {
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0)
  return String((10 - (sum % 10)) % 10)
}

/** The product that carries a GTIN, in whatever length it was written. */
export async function slugOfGtin(ctx: Context, text: string): Promise<string | undefined> {
  const full = gtin14(text)
  if (full === undefined) return undefined
  const bare = full.replace(/^0+/, '')
  const forms = [8, 12, 13, 14]
    .filter(length => length >= bare.length)
    .map(length => bare.padStart(length, '0'))
  const row = await ctx.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select('product.slug')
    .where('variant.gtin', 'in', forms)
    .executeTakeFirst()
  return row?.slug
}
