import { isDay } from '../dates.ts'
import { readBestBefore } from './best-before-text.ts'
import type { Checks } from './check.ts'
import type { Found } from './finding.ts'
import { isEaten } from './listing-facts.ts'
import { countAt } from './rule-parameters.ts'

/** When it was made and how long it is good, as the pack says it. */
export const dateChecks: Checks<'shelf-life-known' | 'production-code' | 'best-before-wording'> = {
  'shelf-life-known': facts =>
    isEaten(facts) && facts.shelfLifeDays === undefined ? [{ field: 'shelf-life', facts: {} }] : [],

  'production-code': facts => {
    const { dateMark } = facts
    if (!isEaten(facts) || dateMark === undefined) return []
    if (!dateMark.batchCode?.trim()) return [{ field: 'date-mark', facts: { missing: 'code' } }]
    return dateMark.madeOn === undefined || !isDay(dateMark.madeOn)
      ? [{ field: 'date-mark', facts: { missing: 'made-on' } }]
      : []
  },

  'best-before-wording': (facts, parameters) => {
    if (!isEaten(facts) || facts.dateMark === undefined) return []
    const text = facts.dateMark.bestBefore ?? ''
    const { hasPhrase, date } = readBestBefore(text)
    const isShort = (facts.shelfLifeDays ?? 0) <= countAt(parameters, 'dayShownUpToDays')
    if (!date) return wrongly('date', text)
    if (!hasPhrase) return wrongly('words', text)
    return isShort && date.day === undefined ? wrongly('day', text) : []
  },
}

const wrongly = (wrong: 'words' | 'date' | 'day', text: string): Found<'best-before-wording'>[] => [
  { field: 'date-mark', facts: { wrong, text } },
]
