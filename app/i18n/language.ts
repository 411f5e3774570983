export const languages = ['id', 'en'] as const
export type Language = (typeof languages)[number]

/** What someone wrote, with the language it was written in: a text is shown in the other one when it is missing. */
export type Text = { text: string; language: Language }

export function isLanguage(value: unknown): value is Language {
  return value === 'id' || value === 'en'
}

export function otherLanguage(language: Language): Language {
  return language === 'id' ? 'en' : 'id'
}

/**
 * The language a browser asks for. Indonesian and its near kin read Indonesian, everybody else English;
 * no header at all is a person of this town.
 */
export function languageOf(acceptLanguage: string | null | undefined): Language {
  const wishes = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map(readWish)
    .filter(wish => wish.tag !== '' && wish.weight > 0)
    .sort((a, b) => b.weight - a.weight)
  const first = wishes[0]
  if (!first || first.tag === '*') return 'id'
  for (const wish of wishes) {
    if (readsIndonesian.has(wish.tag)) return 'id'
    if (wish.tag === 'en') return 'en'
  }
  return 'en'
}

// `in` is the code of Indonesian that old Android phones still send; jv and su are Javanese and Sundanese.
const readsIndonesian = new Set(['id', 'in', 'jv', 'su', 'ms', 'mad', 'min', 'ban'])

function readWish(part: string): { tag: string; weight: number } {
  const [range = '', ...parameters] = part.trim().toLowerCase().split(';')
  const quality = parameters.map(p => p.trim()).find(p => p.startsWith('q='))
  const weight = quality === undefined ? 1 : Number(quality.slice(2))
  return { tag: range.split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 }
}
