import type { ListedSize } from './answers.ts'

export type SoldSize = {
  sku: string
  labelId: string | null
  quantity: number
  unit: string
}

/** Which variant on sale each size is: by its stock name, else by label and net content. Undefined for new ones. */
export function matchedSizes<Sold extends SoldSize>(
  sizes: readonly ListedSize[],
  sold: readonly Sold[],
): (Sold | undefined)[] {
  const free = new Set(sold)
  const take = (fits: (one: Sold) => boolean): Sold | undefined => {
    const found = [...free].find(fits)
    if (found) free.delete(found)
    return found
  }
  const bySku = sizes.map(size => take(one => one.sku === size.sku))
  return sizes.map((size, at) => bySku[at] ?? take(one => isSameSize(size, one)))
}

export const isSameSize = (size: ListedSize, sold: Omit<SoldSize, 'sku'>): boolean =>
  (size.labelId ?? '').toLowerCase() === (sold.labelId ?? '').toLowerCase() &&
  size.quantity === sold.quantity &&
  size.unit === sold.unit
