import type { ListedSize, SizesAnswer } from './answers.ts'
import type { FieldReader } from './typed-fields.ts'

export const mostSizes = 12
/** Under a hundred rupiah a price is a slip of the finger. */
export const lowestPriceIdr = 100

/** Sizes and flavours, each with its price; a row that was left empty is none. */
export function readSizes(
  reader: FieldReader,
  complete: boolean,
  highestPriceIdr: number,
): SizesAnswer | undefined {
  const rows = reader.rows('sizes').filter(row => !isBlank(reader, row))
  if (rows.length > mostSizes) return reader.fail('sizes', { code: 'too-many', limit: mostSizes })
  if (complete && rows.length === 0) return reader.fail('sizes.0.price', { code: 'number-missing' })
  const sizes = rows.flatMap(row => readSize(reader, row, highestPriceIdr))
  const names = sizes.map(size => `${size.labelId?.toLowerCase() ?? ''}/${size.quantity}/${size.unit}`)
  if (new Set(names).size < names.length) return reader.fail('sizes', { code: 'size-twice' })
  return { sizes }
}

function readSize(reader: FieldReader, row: number, highestPriceIdr: number): ListedSize[] {
  const at = (part: string) => `sizes.${row}.${part}`
  const labelId = reader.printed(at('label'), 60)
  const labelEn = reader.printed(at('labelEn'), 60)
  const quantity = reader.whole(at('quantity'), 1, 1_000_000)
  const unit = reader.choice(at('unit'), ['g', 'ml', 'pcs'])
  const pieces = reader.optionalWhole(at('pieces'), 1, 10_000)
  const priceIdr = reader.whole(at('price'), lowestPriceIdr, highestPriceIdr)
  if (quantity === undefined || unit === undefined || priceIdr === undefined) return []
  const sku = reader.raw(at('sku')) || undefined
  return [{ sku, labelId, labelEn, quantity, unit, pieces, priceIdr }]
}

/** A further row that was offered and not used; the first row is always asked. */
const isBlank = (reader: FieldReader, row: number): boolean =>
  row > 0 &&
  ['label', 'labelEn', 'price', 'sku'].every(part => reader.raw(`sizes.${row}.${part}`).trim() === '')
