import { cartItems, cookieValue, readPreferences, writePreferences } from './preferences.ts'

/** Over HTTPS a session's cookie is bound to this host; on one's own machine it has its plain name. */
export const plainSessionCookie = 'session'
export const secureSessionCookie = '__Host-session'

/** Public pages that differ only by address and preferences. Lists belong to somebody, so they are not among them. */
const sharedPage = /^\/(id|en)(\/(products|producers|places|sets|about|reviews)(\/[^/?]*)?)?(\?|$)/

const longestKey = 600

/**
 * Under which name a page may be kept for everybody, or undefined when it must be rendered for this visitor alone.
 * The name holds nothing of the visitor but the theme and the country they chose, out of a few of each, and how many
 * goods are in the cart.
 */
export function pageKey(target: string, cookieHeader: string | undefined): string | undefined {
  if (target.length > longestKey || !sharedPage.test(target)) return undefined
  if (cookieHeader === undefined) return `system. ${target}`
  for (const name of [plainSessionCookie, secureSessionCookie])
    if (cookieValue(cookieHeader, name) !== undefined) return undefined
  const goods = cartItems(cookieHeader)
  return `${writePreferences(readPreferences(cookieHeader))}${goods === 0 ? '' : `.${goods}`} ${target}`
}
