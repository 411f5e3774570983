declare const rupiahBrand: unique symbol

/** Whole rupiah. There is no smaller coin in use, so there are no decimals anywhere in the program. */
export type Rupiah = number & { readonly [rupiahBrand]: 'IDR' }

/** Throws on anything but a safe whole number: a fraction of a rupiah is always a bug. */
export function rupiah(amount: number): Rupiah {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not whole rupiah: ${amount}`)
  return amount as Rupiah
}

export const addRupiah = (...amounts: Rupiah[]): Rupiah =>
  rupiah(amounts.reduce((sum, amount) => sum + amount, 0))

export const timesRupiah = (unit: Rupiah, quantity: number): Rupiah => {
  if (!Number.isSafeInteger(quantity)) throw new RangeError(`not a whole quantity: ${quantity}`)
  return rupiah(unit * quantity)
}

/**
 * Price of 100 g or 100 ml, rounded to the nearest rupiah: a figure to compare packs by, never charged.
 * Undefined for goods sold by the piece.
 */
export function pricePer100(priceIdr: number, netQuantity: number, netUnit: string): Rupiah | undefined {
  if (netUnit !== 'g' && netUnit !== 'ml') return undefined
  if (netQuantity <= 0) return undefined
  return rupiah(Math.round((priceIdr * 100) / netQuantity))
}
