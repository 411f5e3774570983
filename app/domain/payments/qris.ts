import { ok, type Result, refuse } from '../result.ts'

/** One field of the text behind a QRIS: a two-digit tag and its value. */
type Field = { tag: string; value: string }

export type QrisRefusal =
  | { code: 'qris-unreadable' }
  | { code: 'qris-checksum' }
  | { code: 'qris-not-rupiah' }
  | { code: 'qris-not-static' }
  | { code: 'qris-other-merchant'; name: string; nmid: string }

export type Merchant = {
  /** As it stands on the sticker, at most 25 letters. */
  name: string
  /** National merchant id: ID and 13 digits. */
  nmid: string
}

/** A QRIS is good for one payment of at most so much, by Bank Indonesia's rule. */
export const mostQrisIdr = 10_000_000

/** CRC-16/CCITT-FALSE over the bytes, as four capital hexadecimal digits: `123456789` gives 29B1. */
export function checksumOf(text: string): string {
  let crc = 0xffff
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}

/** Fields one after another until the end; undefined where a length points past it. */
function fieldsOf(text: string): Field[] | undefined {
  const fields: Field[] = []
  for (let at = 0; at < text.length; ) {
    const [, tag = '', length = ''] = /^(\d\d)(\d\d)/.exec(text.slice(at, at + 4)) ?? []
    const value = text.slice(at + 4, at + 4 + Number(length))
    if (tag === '' || length === '' || value.length !== Number(length)) return undefined
    fields.push({ tag, value })
    at += 4 + value.length
  }
  return fields
}

const written = ({ tag, value }: Field): string => `${tag}${String(value.length).padStart(2, '0')}${value}`
const fieldIn = (fields: readonly Field[] | undefined, tag: string): string | undefined =>
  fields?.find(field => field.tag === tag)?.value

function readFields(text: string): Result<Field[], QrisRefusal> {
  const fields = fieldsOf(text)
  const tags = fields?.map(field => field.tag)
  if (!fields || tags?.[0] !== '00' || tags.at(-1) !== '63' || new Set(tags).size !== tags.length)
    return refuse({ code: 'qris-unreadable' })
  if (checksumOf(text.slice(0, -4)) !== text.slice(-4)) return refuse({ code: 'qris-checksum' })
  if (fieldIn(fields, '53') !== '360' || fieldIn(fields, '58') !== 'ID')
    return refuse({ code: 'qris-not-rupiah' })
  // A tip would change the amount after it was agreed, and an amount that stands already is another's bill.
  if (fieldIn(fields, '01') !== '11' || ['54', '55', '56', '57'].some(tag => tags.includes(tag)))
    return refuse({ code: 'qris-not-static' })
  return ok(fields)
}

/** Reads the text of a printed QRIS: whose it is. */
export function readStaticQris(text: string): Result<Merchant, QrisRefusal> {
  const fields = readFields(text.trim())
  if (!fields.ok) return fields
  const national = fieldsOf(fieldIn(fields.value, '51') ?? '')
  const nmid = fieldIn(national, '02') ?? ''
  const name = fieldIn(fields.value, '59') ?? ''
  if (fieldIn(national, '00') !== 'ID.CO.QRIS.WWW' || !/^ID\d{13}$/.test(nmid) || name === '')
    return refuse({ code: 'qris-unreadable' })
  return ok({ name, nmid })
}

/**
 * The same QRIS asking for an exact amount of rupiah, with the bill's number in it. Who receives the money (tags 26 to
 * 51) is copied as it stands; a text that is not the registered merchant's is refused.
 * @param asked.bill at most 25 letters and digits
 */
export function dynamicQris(
  text: string,
  registered: Merchant,
  asked: { amountIdr: number; bill: string },
): Result<string, QrisRefusal> {
  const read = readStaticQris(text)
  if (!read.ok) return read
  if (read.value.nmid !== registered.nmid || read.value.name !== registered.name)
    return refuse({ code: 'qris-other-merchant', ...read.value })
  if (!Number.isSafeInteger(asked.amountIdr) || asked.amountIdr < 1 || asked.amountIdr > mostQrisIdr)
    throw new RangeError(`no QRIS takes ${asked.amountIdr}`)
  if (!/^[0-9A-Za-z]{1,25}$/.test(asked.bill)) throw new RangeError('not the number of a bill')
  const fields = readFields(text.trim())
  if (!fields.ok) return fields
  const extra = (fieldsOf(fieldIn(fields.value, '62') ?? '') ?? []).filter(({ tag }) => tag !== '01')
  const replaced: Field[] = [
    { tag: '01', value: '12' },
    { tag: '54', value: String(asked.amountIdr) },
    { tag: '62', value: [{ tag: '01', value: asked.bill }, ...extra].map(written).join('') },
  ]
  const tags = new Set(['63', ...replaced.map(({ tag }) => tag)])
  const all = [...fields.value.filter(({ tag }) => !tags.has(tag)), ...replaced]
  all.sort((a, b) => (a.tag < b.tag ? -1 : 1))
  const body = `${all.map(written).join('')}6304`
  return ok(body + checksumOf(body))
}
