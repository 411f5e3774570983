import type { Seals } from '../domain/identity/sealed.ts'
import type { CartLine } from '../domain/orders/cart-page.ts'
import { mostCartLines, mostPiecesHeld } from '../domain/orders/order-terms.ts'
import { isFormToken } from './csrf-token.server.ts'
import { cartCookie, cookieValue } from './preferences.ts'

/** What a visitor put in the cart, in one cookie that only we can write: it names no person and opens nothing. */
const weekSeconds = 7 * 24 * 60 * 60

const lineForm = /^(cou_[0-9a-z]{26})~(var_[0-9a-z]{26})~(\d{1,2})~(\d{1,9})$/

/** A cookie that was altered, or that is not ours, is an empty cart. */
export function readCart(request: Request, seals: Seals): CartLine[] {
  const cookie = cookieValue(request.headers.get('Cookie'), cartCookie) ?? ''
  const at = cookie.lastIndexOf('!')
  const body = cookie.slice(0, Math.max(0, at))
  if (!isFormToken(cookie.slice(at + 1), { formToken: signed(seals, body) })) return []
  return body.split('.').flatMap(part => {
    const [, counterId = '', variantId = '', pieces, priceIdr] = lineForm.exec(part) ?? []
    return counterId === ''
      ? []
      : [{ counterId, variantId, pieces: Number(pieces), priceIdr: Number(priceIdr) }]
  })
}

export function rememberCart(lines: readonly CartLine[], seals: Seals, secure: boolean): string {
  const body = lines
    .slice(0, mostCartLines)
    .map(line => [line.counterId, line.variantId, line.pieces, line.priceIdr].join('~'))
    .join('.')
  const rest = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  if (body === '') return `${cartCookie}=; Max-Age=0; ${rest}`
  return `${cartCookie}=${body}!${signed(seals, body)}; Max-Age=${weekSeconds}; ${rest}`
}

const signed = (seals: Seals, body: string): string => seals.digest('cart', body)

/** Puts a good in, or sets its pieces and takes the price that is shown now for seen. */
export function withGood(lines: readonly CartLine[], good: CartLine): CartLine[] {
  const isSame = (line: CartLine) => line.counterId === good.counterId && line.variantId === good.variantId
  return lines.some(isSame) ? lines.map(line => (isSame(line) ? good : line)) : [...lines, good]
}

/** Whole pieces as typed; undefined for what is no such number, or none that a counter sets aside. */
export function readPieces(typed: string): number | undefined {
  const pieces = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : undefined
  return pieces !== undefined && pieces >= 1 && pieces <= mostPiecesHeld ? pieces : undefined
}
