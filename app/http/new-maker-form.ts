import type { Purpose } from '../domain/consent/purposes.ts'
import type { NewMaker } from '../domain/registry/new-maker.ts'
import type { Language } from '../i18n/language.ts'
import type { NewMakerField, NewMakerTyped } from '../ui/office/new-maker-form.tsx'
import { type OfficeRefusal, officeSentence } from './registry-status.ts'

const fields: readonly NewMakerField[] = [
  'fullName',
  'greeting',
  'business',
  'kelurahan',
  'phone',
  'address',
  'trade',
  'since',
  'cohort',
]

/** What was typed, to be drawn again where something of it is refused. */
export function newMakerTyped(form: FormData): NewMakerTyped {
  const typed: NewMakerTyped = { consents: form.getAll('consent').map(String) }
  for (const field of fields) typed[field] = String(form.get(field) ?? '').slice(0, 300)
  return typed
}

export function newMakerIn(typed: NewMakerTyped, isPurpose: (text: string) => text is Purpose): NewMaker {
  const said = (field: NewMakerField): string | undefined => typed[field]?.trim() || undefined
  const since = said('since')
  return {
    fullName: typed.fullName ?? '',
    greeting: typed.greeting ?? '',
    business: said('business'),
    kelurahanCode: typed.kelurahan ?? '',
    phone: said('phone'),
    address: said('address'),
    trade: said('trade'),
    sinceYear: since === undefined ? undefined : /^\d{4}$/.test(since) ? Number(since) : 0,
    cohortId: said('cohort'),
    consents: typed.consents.filter(isPurpose),
  }
}

const places: Partial<Record<OfficeRefusal['code'], NewMakerField | 'consents'>> = {
  'name-missing': 'fullName',
  'unknown-kelurahan': 'kelurahan',
  'phone-unreadable': 'phone',
  'phone-taken': 'phone',
  'since-unbelievable': 'since',
  'unknown-cohort': 'cohort',
  'registry-consent-missing': 'consents',
}

/** The sentence beside the field that it is about. */
export const newMakerErrors = (
  language: Language,
  refusal: OfficeRefusal,
): Partial<Record<NewMakerField | 'consents' | 'form', string>> => ({
  [places[refusal.code] ?? 'form']: officeSentence(language, refusal),
})
