/**
 * A number given by BPOM: food made here (MD) or imported (ML), 12 or 15 digits; a notified cosmetic (NA to NE),
 * 11 digits. Layouts are not published in one place: what cannot be read is unknown, not wrong.
 */
export type BpomNumber =
  | { layout: 'MD' | 'ML'; digits: string }
  | { layout: 'cosmetic'; digits: string; series: string }
  | { layout: 'unknown' }

export function readBpom(text: string): BpomNumber {
  const number = compact(text)
  const food = /^(MD|ML)(\d{12}|\d{15})$/.exec(number)
  if (food) return { layout: food[1] === 'MD' ? 'MD' : 'ML', digits: food[2] ?? '' }
  const cosmetic = /^(N[A-E])(\d{11})$/.exec(number)
  if (cosmetic) return { layout: 'cosmetic', series: cosmetic[1] ?? '', digits: cosmetic[2] ?? '' }
  return { layout: 'unknown' }
}

/** As a label prints it: `BPOM RI MD 123456789012`. */
export function formatBpom(text: string): string {
  const read = readBpom(text)
  if (read.layout === 'unknown') return text.trim()
  return read.layout === 'cosmetic'
    ? `BPOM ${read.series}${read.digits}`
    : `BPOM RI ${read.layout} ${read.digits}`
}

const compact = (text: string): string =>
  text
    .toUpperCase()
    .replace(/^\s*BPOM(\s+RI)?/, '')
    .replace(/[\s.\-:]/g, '')
