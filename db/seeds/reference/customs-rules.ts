import type { CustomsRuleTable } from '#db/schema/tourist.ts'
import { china, japan, malaysia, saudiArabia, singapore, southKorea, taiwan } from './customs/asia.ts'
import { europeanUnion, unitedKingdom } from './customs/europe.ts'
import { australia, timorLeste, unitedStates } from './customs/pacific-and-americas.ts'
import type { Ruling } from './customs/rule.ts'

/** ISO 3166 codes, and EU for the union as a whole. */
const rulings: Record<string, Ruling[]> = {
  AU: australia,
  SG: singapore,
  MY: malaysia,
  CN: china,
  JP: japan,
  KR: southKorea,
  TW: taiwan,
  EU: europeanUnion,
  GB: unitedKingdom,
  US: unitedStates,
  SA: saudiArabia,
  TL: timorLeste,
}

/**
 * What travellers may bring home, as public advice of the countries reads, in our own words. Each rule says how
 * sure it is and when it was looked at; the officer at the border decides.
 */
export const customsRules: CustomsRuleTable[] = Object.entries(rulings).flatMap(([country, list]) =>
  list.flatMap(({ tags, verdict, confidence, id, en }) =>
    tags.map(tag => ({
      country,
      tag,
      verdict,
      note_id: id,
      note_en: en,
      confidence,
      checked_on: '2026-11-20',
    })),
  ),
)
