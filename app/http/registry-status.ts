import type { Language } from '../i18n/language.ts'
import type { SpokenRefusal } from '../i18n/refusal-words.ts'
import { isOfRegistry, type RegistryRefusal, registryRefusalSentence } from '../i18n/registry-words.ts'
import { statusOf } from './status.ts'

export type OfficeRefusal = RegistryRefusal | SpokenRefusal

/** All others are 400: what was filled in can be put right. */
const others: Partial<Record<RegistryRefusal['code'], number>> = {
  'unknown-import': 404,
  'unknown-cohort': 404,
  'unknown-programme': 404,
  'phone-taken': 409,
  'producer-erased': 409,
  'baseline-fixed': 409,
  'matters-open': 409,
  'already-completed': 409,
  'session-attended': 409,
  'session-cancelled': 409,
  'in-another-cohort': 409,
  'import-not-open': 409,
  'consent-text-outdated': 409,
  'name-taken': 409,
  'member-known': 409,
  'spreadsheet-too-large': 413,
  'spreadsheet-unpacks-too-large': 413,
  'spreadsheet-too-many-rows': 413,
  'not-a-spreadsheet': 415,
}

export const officeStatusOf = (refusal: OfficeRefusal): number =>
  isOfRegistry(refusal) ? (others[refusal.code] ?? 400) : statusOf(refusal)

export const officeSentence = (language: Language, refusal: OfficeRefusal): string =>
  registryRefusalSentence(language, refusal)
