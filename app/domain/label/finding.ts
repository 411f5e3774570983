import type { Day } from '../dates.ts'
import type { HalalState, Packaging, SpecialFood } from './listing-facts.ts'

export type Severity = 'block' | 'warn' | 'info'

/** Where in the listing editor the thing is put right. */
export type LabelField =
  | 'name'
  | 'description'
  | 'ingredients'
  | 'allergens'
  | 'net-content'
  | 'shelf-life'
  | 'date-mark'
  | 'storage'
  | 'pirt'
  | 'bpom'
  | 'psah'
  | 'nib'
  | 'halal'
  | 'maker'
  | 'claims'
  | 'warnings'
  | 'size'
  | 'care'

type None = Record<never, never>

/** Every rule by its code, with the facts that its sentences name. */
export type FindingFacts = {
  'indonesian-text': { missing: 'name' | 'description' }
  'name-with-type': { name: string }
  'ingredients-listed': None
  'ingredients-by-weight': { lighter: string; heavier: string }
  'highlighted-percent': { ingredient: string }
  'additive-class': { ingredient: string }
  'origin-named': { ingredient: string }
  'genetic-notice': { ingredient: string }
  'sweetener-warning': { ingredient: string }
  'allergens-declared': { missing: readonly string[] }
  'shared-equipment': None
  'net-content': { unit: 'pcs' | undefined }
  'maker-address': { missing: 'name' | 'kelurahan' | 'city' }
  'shelf-life-known': None
  'production-code': { missing: 'code' | 'made-on' }
  'best-before-wording': { wrong: 'words' | 'date' | 'day'; text: string }
  'storage-advice': None
  'after-opening': None
  'licence-needed': { shelfLifeDays: number }
  'licence-seven-days': { shelfLifeDays: number }
  'not-for-pirt': { kinds: readonly SpecialFood[]; hasPirt: boolean }
  'psah-needed': None
  'cosmetic-notification': None
  'bpom-number': { number: string }
  'nib-number': { number: string }
  'pirt-layout': { layout: 'old-12' | 'unknown'; number: string }
  'pirt-packaging': { says: Packaging; chosen: Packaging }
  'pirt-group': { group: string; isListed: boolean; listVersion: string }
  'pirt-region': { region: string }
  'pirt-ended': { endYear: number }
  'halal-duty': { dutyFromOn: Day; status: HalalState['status'] }
  'halal-duty-soon': { dutyFromOn: Day }
  'halal-goods-of-use': { material: string; dutyFromOn: Day }
  'halal-number-missing': None
  'halal-number': { number: string }
  'not-halal-notice': { ingredient: string }
  'disease-claim': { words: string }
  'health-claim': { words: string }
  'craft-material': None
  'craft-size': None
  'craft-care': None
  'batik-technique': None
}

export type RuleCode = keyof FindingFacts

/** What a check found; the rule in force adds how grave it is and by which article. */
export type Found<Code extends RuleCode> = { field: LabelField; facts: FindingFacts[Code] }

export type FindingOf<Code extends RuleCode> = Found<Code> & {
  code: Code
  severity: Severity
  /** Where the law says so. */
  article: string
}

export type Finding = { [Code in RuleCode]: FindingOf<Code> }[RuleCode]
