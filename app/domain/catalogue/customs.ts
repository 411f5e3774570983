import type { CustomsVerdict } from '#db/schema/tourist.ts'
import type { Day } from '../dates.ts'
import { type InBoth, type Language, type Text, textIn } from './text.ts'

export type CustomsRule = {
  country: string
  tag: string
  verdict: CustomsVerdict
  note: InBoth
  checkedOn: Day
}

export const customsCountries = [
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
export type CustomsCountry = (typeof customsCountries)[number]

export type CustomsNote = {
  country: CustomsCountry
  verdict: CustomsVerdict | 'unknown'
  note?: Text
  checkedOn: Day
}

const strictness = { forbidden: 3, 'likely-refused': 2, declare: 1, ok: 0 } as const

export const isCustomsCountry = (code: string | undefined): code is CustomsCountry =>
  customsCountries.some(country => country === code)

/**
 * What each country says to goods with these tags: the strictest of its rules speaks. The visitor's country comes
 * first, as `unknown` where none of its rules fits; then those that refuse, then the others.
 */
export function customsNotes(
  rules: readonly CustomsRule[],
  tags: ReadonlySet<string>,
  wish: { language: Language; country?: string | undefined },
): CustomsNote[] {
  const notes: (CustomsNote & { strict: number })[] = []
  for (const country of customsCountries) {
    const ofCountry = rules.filter(rule => rule.country === country)
    const [strictest] = ofCountry
      .filter(rule => tags.has(rule.tag))
      .sort((a, b) => strictness[b.verdict] - strictness[a.verdict])
    if (strictest) {
      const { verdict, checkedOn } = strictest
      const note = textIn(wish.language, strictest.note)
      notes.push({ country, verdict, checkedOn, ...(note && { note }), strict: strictness[verdict] })
    } else if (country === wish.country && ofCountry[0] && tags.size > 0) {
      notes.push({ country, verdict: 'unknown', checkedOn: ofCountry[0].checkedOn, strict: 0 })
    }
  }
  const isOwn = (note: CustomsNote) => Number(note.country === wish.country)
  return notes
    .sort((a, b) => isOwn(b) - isOwn(a) || b.strict - a.strict)
    .map(({ strict: _, ...note }) => note)
}
