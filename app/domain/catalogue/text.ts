import type { LanguageCode } from '#db/schema/products.ts'

export type Language = LanguageCode

/** What a person wrote, with the language it was written in. */
export type Text = { text: string; language: Language }

/** The same text in one or both languages. */
export type InBoth = { id?: string | null | undefined; en?: string | null | undefined }

/** In the language wanted; where that is missing in the other one, which the answer then names. */
export function textIn(language: Language, both: InBoth | undefined): Text | undefined {
  const other = language === 'id' ? 'en' : 'id'
  const wanted = both?.[language]
  if (wanted) return { text: wanted, language }
  const found = both?.[other]
  return found ? { text: found, language: other } : undefined
}

/** For names that never lack: of products (Indonesian is a duty), places, categories. */
export const nameIn = (language: Language, both: InBoth): Text =>
  textIn(language, both) ?? { text: '', language }
