import type { Packaging } from './listing-facts.ts'

/** Number of a home-industry food certificate, in the layout of PerBPOM 22/2018. */
export type Pirt2018 = {
  layout: '2018'
  packaging: Packaging
  /** Food group, `01` to `15` in the list of 2018. */
  group: string
  /** Kemendagri code of the city or regency without dots: Kota Malang is `3573`. */
  region: string
  productNo: string
  makerNo: string
  /** The year in which it ends; the exact day stands on the certificate. */
  endYear: number
}

/**
 * Old numbers have 12 digits; since numbers are given out by the licensing portal (PP 5/2021) layouts may drift,
 * so a number that cannot be read is unknown, not wrong.
 */
export type Pirt = Pirt2018 | { layout: 'old-12' } | { layout: 'unknown' }

const packagings: readonly Packaging[] = [
  'glass',
  'plastic',
  'paper',
  'can',
  'foil',
  'other',
  'composite',
  'double',
]

/** Reads `P-IRT No. 2153573019999-31` however it is spaced. */
export function readPirt(text: string): Pirt {
  const digits = digitsOf(text)
  if (digits === undefined) return { layout: 'unknown' }
  if (digits.length === 12) return { layout: 'old-12' }
  const parts = /^(\d)(\d\d)(\d{4})(\d\d)(\d{4})(\d\d)$/.exec(digits)
  const packaging = packagings[Number(parts?.[1]) - 1]
  if (!parts || !packaging) return { layout: 'unknown' }
  const [, , group = '', region = '', productNo = '', makerNo = '', year = ''] = parts
  return { layout: '2018', packaging, group, region, productNo, makerNo, endYear: 2000 + Number(year) }
}

/** As the law prints it, with a dash before the year; what cannot be read stays as it was typed. */
export function formatPirt(text: string): string {
  const digits = digitsOf(text)
  return digits?.length === 15 ? `${digits.slice(0, 13)}-${digits.slice(13)}` : text.trim()
}

/** The figures, if nothing else stands between them but the usual prefix, spaces, dots and dashes. */
function digitsOf(text: string): string | undefined {
  const number = text.replace(/^\s*p[\s.-]*irt[\s.:]*(no|nomor)?[\s.:]*/i, '')
  return /^[\d\s.\-–/]+$/.test(number) ? number.replace(/\D/g, '') : undefined
}
