import { isLanguage, type Language, languageOf } from '../i18n/language.ts'
import { cookieValue } from './preferences.ts'

const languageCookie = 'lang'

/** Remembers a language for a year. */
export const languageCookieOf = (language: Language): string =>
  `${languageCookie}=${language}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax`

/**
 * The language of a page whose address does not say it: asked for with `?lang=`, else chosen before, else the
 * browser's. With the cookie to remember it by, where it was asked for just now.
 */
export function askedLanguage(request: Request): { language: Language; remember: string | undefined } {
  const asked = new URL(request.url).searchParams.get('lang')
  if (isLanguage(asked)) return { language: asked, remember: languageCookieOf(asked) }
  const chosen = cookieValue(request.headers.get('Cookie'), languageCookie)
  const language = isLanguage(chosen) ? chosen : languageOf(request.headers.get('Accept-Language'))
  return { language, remember: undefined }
}
