import type { CountryCode } from './views.ts'

/** Where visitors come from most, as the form offers them; home first. */
export const countryCodes = [
  'ID',
  'AU',
  'CN',
  'EU',
  'GB',
  'JP',
  'KR',
  'MY',
  'SA',
  'SG',
  'TL',
  'TW',
  'US',
] as const satisfies readonly CountryCode[]

export function isCountryCode(value: unknown): value is CountryCode {
  return countryCodes.some(code => code === value)
}
