import type { Seals } from '../identity/sealed.ts'

/*
 * What a buyer holds who has bought: the address on a receipt, and a code for those who type. Both follow from the
 * purchase and the key of this installation, so every sale that ever was has them and nothing is stored.
 */

/** What shows the page of a purchase, 128 bits that only the key gives. @param purchase id of a sale or an order */
export const purchaseToken = (seals: Seals, purchase: string): string =>
  `${purchase}-${seals.digest('purchase', purchase).slice(0, 32)}`

/** The purchase that a token names, if it was made here. */
export function readPurchaseToken(seals: Seals, token: string): string | undefined {
  const [purchase = ''] = token.split('-')
  return /^(?:sal|rsv)_[0-9a-z]{26}$/.test(purchase) && token === purchaseToken(seals, purchase)
    ? purchase
    : undefined
}

const crockford = '0123456789abcdefghjkmnpqrstvwxyz'
const codeLetters = 8

/** 40 bits after the number of the sale: `LP/2026/11/0042 k3vm-9q2d`. Guesses are made to wait. */
export function receiptCode(seals: Seals, sale: { id: string; number: string }): string {
  const word = wordOf(seals, sale.id)
  return `${sale.number} ${word.slice(0, 4)}-${word.slice(4)}`.toUpperCase()
}

/** Reads a receipt's code however it is typed; undefined for what cannot be one. */
export function readReceiptCode(typed: string): { number: string; word: string } | undefined {
  const plain = typed
    .slice(0, 60)
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')
  const read = /^1p(\d{4})(\d{2})(\d{4,8})([0-9a-hjkmnp-tv-z]{8})$/.exec(plain)
  if (!read) return undefined
  const [, year = '', month = '', nth = '', word = ''] = read
  return { number: `LP/${year}/${month}/${nth}`, word }
}

export const isWordOf = (seals: Seals, saleId: string, word: string): boolean =>
  wordOf(seals, saleId) === word

function wordOf(seals: Seals, saleId: string): string {
  const digest = Buffer.from(seals.digest('receipt-code', saleId), 'hex')
  return [...digest.subarray(0, codeLetters)].map(byte => crockford[byte & 31]).join('')
}
