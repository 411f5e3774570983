import { isLanguage, type Language } from '../i18n/language.ts'

/** The language that an address begins with; another beginning is no address of ours. */
export function requireLanguage(params: { language?: string | undefined }): Language {
  if (isLanguage(params.language)) return params.language
  throw new Response(null, { status: 404 })
}

/** For what a loader did not find. */
export function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Response(null, { status: 404 })
  return value
}
