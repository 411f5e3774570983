/** What a visitor chose for good, in one small cookie without any identity: it has few values, so pages stay shared. */
export type Preferences = { theme: Theme; country: Country | undefined }

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const countries = [
  'ID',
  'AU',
  'SG',
  'MY',
  'CN',
  'JP',
  'KR',
  'TW',
  'EU',
  'GB',
  'US',
  'SA',
  'TL',
] as const
export type Country = (typeof countries)[number]

export const preferencesCookie = 'prefs'

/** Anything that is not a preference reads as none: a cookie is the visitor's to write. */
export function readPreferences(cookieHeader: string | null | undefined): Preferences {
  const [theme, country] = cookieValue(cookieHeader, preferencesCookie)?.split('.') ?? []
  return {
    theme: themes.find(known => known === theme) ?? 'system',
    country: countries.find(known => known === country),
  }
}

export const writePreferences = (preferences: Preferences): string =>
  `${preferences.theme}.${preferences.country ?? ''}`

export const cartCookie = 'cart'
const mostCounted = 20

/** How many goods a visitor says to have in the cart: a number for the roof, never the cart itself. */
export function cartItems(cookieHeader: string | null | undefined): number {
  const goods = cookieValue(cookieHeader, cartCookie)?.split('!')[0]?.split('.') ?? []
  return Math.min(goods.filter(good => good.includes('~')).length, mostCounted)
}

/** One cookie's value, or undefined. */
export function cookieValue(cookieHeader: string | null | undefined, name: string): string | undefined {
  for (const part of cookieHeader?.split(';') ?? []) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return undefined
}
