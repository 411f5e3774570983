import { accountWordsIn } from '#app/i18n/account-words.ts'
import type { Language } from '#app/i18n/language.ts'
import { workWordsIn } from '#app/i18n/work-words.ts'

export type RoleShown =
  | 'producer'
  | 'partner-owner'
  | 'partner-staff'
  | 'reviewer'
  | 'office'
  | 'administrator'

/** @property about the maker or partner it is held for */
export type RoleLine = { role: RoleShown; about: string | undefined }

/** "Pembuat, Dapur Bu Lastri". */
export function roleLine(language: Language, { role, about }: RoleLine): string {
  const name = workWordsIn(language).roles[role]
  return about === undefined ? name : accountWordsIn(language).account.roleOf(name, about)
}
