/** Number of a halal certificate as BPJPH prints it: `ID`, then 17 digits. */
export type HalalNumber =
  | {
      layout: 'ID-17'
      /** Province code, 35 is East Java. */
      province: string
      /** Business and route class; its meaning is not published. */
      route: string
      running: string
      month: number
      year: number
    }
  | { layout: 'unknown' }

// Kemendagri province codes (Kepmendagri 300.2.2-2430/2025).
const provinces = new Set(
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96'.split(
    ' ',
  ),
)

export function readHalalNumber(text: string): HalalNumber {
  const parts = /^ID(\d\d)(\d\d)(\d{9})(\d\d)(\d\d)$/.exec(compact(text))
  if (!parts) return { layout: 'unknown' }
  const [, province = '', route = '', running = '', month = '', year = ''] = parts
  if (!provinces.has(province)) return { layout: 'unknown' }
  if (Number(month) < 1 || Number(month) > 12) return { layout: 'unknown' }
  return { layout: 'ID-17', province, route, running, month: Number(month), year: 2000 + Number(year) }
}

export const formatHalalNumber = (text: string): string =>
  readHalalNumber(text).layout === 'unknown' ? text.trim() : compact(text)

const compact = (text: string): string => text.replace(/[\s.-]/g, '').toUpperCase()
