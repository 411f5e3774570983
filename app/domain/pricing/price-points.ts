/** Shelf prices that people pay with few notes and remember: they end in 500 or 000. */
export function pricePointsAround(priceIdr: number): { below: number | undefined; above: number } {
  const step = stepAt(priceIdr)
  const below = Math.floor(priceIdr / step) * step
  const above = below === priceIdr ? priceIdr : below + step
  return { below: below > 0 && below < priceIdr ? below : undefined, above }
}

export const isPricePoint = (priceIdr: number): boolean => priceIdr % stepAt(priceIdr) === 0

/** Steps that sell well in souvenir shops: Rp10, 15, 20, 25, 35 and 50 thousand. */
export const popularPricesIdr: readonly number[] = [10_000, 15_000, 20_000, 25_000, 35_000, 50_000]

function stepAt(priceIdr: number): number {
  if (priceIdr < 50_000) return 500
  return priceIdr < 200_000 ? 1_000 : 5_000
}
