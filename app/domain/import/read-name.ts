export type NameRead = {
  /** As one writes it: `Siti Aminah`. */
  full: string
  /** What one calls her by: `Siti`. */
  given: string
  honorific: 'Bu' | 'Pak' | undefined
}

const honorifics = /^(ibu|bu|ny|nyonya|bpk|bapak|pak|tn|sdri|sdr|mbak|mas|hj|h)\b\.?\s+/i
const titles = /^(hj|h|dr|dra|drs|ir|rr|r|ra|kh|prof)\.?$/i

/** Takes greetings off and writes shouted names small; titles after a comma stay with the full name. */
export function readName(said: string): NameRead | undefined {
  let name = said
    .replace(/\s+/g, ' ')
    .replace(/^\d+[.)]\s*/, '')
    .trim()
  let honorific: NameRead['honorific']
  for (let found = honorifics.exec(name); found; found = honorifics.exec(name)) {
    honorific ??= honorificOf(found[1] ?? '')
    name = name.slice(found[0].length).trim()
  }
  if (!/\p{L}{2}/u.test(name) || name.length > 100) return undefined
  const full = isShouted(name) ? capitalised(name) : name
  const words = full.split(',')[0]?.split(/[\s.]+/) ?? []
  const given = words.find(word => word.length > 1 && !titles.test(word)) ?? full
  return { full, given, honorific }
}

function honorificOf(word: string): NameRead['honorific'] {
  if (/^(ibu|bu|ny|nyonya|sdri|mbak|hj)$/i.test(word)) return 'Bu'
  return 'Pak'
}

const isShouted = (name: string): boolean => {
  const before = name.split(',')[0] ?? name
  return before === before.toUpperCase() || before === before.toLowerCase()
}

/** Titles after the comma (`S.Pd`) are left as they are. */
function capitalised(name: string): string {
  const [before = '', ...titlesAfter] = name.split(',')
  const written = before.toLowerCase().replace(/(^|[\s.'-])\p{L}/gu, start => start.toUpperCase())
  return [written, ...titlesAfter].join(',')
}

/** For comparing: letters only, without titles. `SITI AMINAH, S.Pd` and `Hj. Siti Aminah` are the same. */
export const nameKey = (full: string): string =>
  (full.split(',')[0] ?? '')
    .toLowerCase()
    .replace(honorifics, '')
    .replace(/\b(hj|h|dra|drs|ir|rr)\b\.?/g, ' ')
    .replace(/[^a-z]+/g, ' ')
    .trim()
