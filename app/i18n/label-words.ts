import type { Finding, Severity } from '../domain/label/finding.ts'
import type { Language } from './language.ts'
import { labelEn } from './messages/label/en.ts'
import { labelId } from './messages/label/id.ts'
import type { Messages } from './messages.ts'
import type { MakingRefusal } from './rule-words.ts'

export type LabelWords = Messages<typeof labelId>

export type SpokenFinding = {
  severity: Severity
  severityWord: string
  why: string
  fix: string
  /** Where the law says so, as it is printed. */
  article: string
}

const table: Readonly<Record<Language, LabelWords>> = { id: labelId, en: labelEn }

/** Apart from the shop's words: only the listing editor and the review read them. */
export const labelWordsIn = (language: Language): LabelWords => table[language]

export function spokenFinding(language: Language, finding: Finding): SpokenFinding {
  const words = table[language]
  const rule = words.rules[finding.code] as { why: (facts: never) => string; fix: (facts: never) => string }
  return {
    severity: finding.severity,
    severityWord: words.severities[finding.severity],
    why: rule.why(finding.facts as never),
    fix: rule.fix(finding.facts as never),
    article: finding.article,
  }
}

/** The sentence for what was refused with a price, a batch or its stickers. */
export function makingRefusalSentence(language: Language, refusal: MakingRefusal): string {
  const say: (facts: never) => string = table[language].refusals[refusal.code]
  return say(refusal as never)
}
