import { type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { cookieValue } from '../../http/preferences.ts'
import { isLanguage, languageOf } from '../../i18n/language.ts'
import { paths } from '../../i18n/paths.ts'

/** The bare address: into the language chosen before, else the one that the browser asks for. */
export function loader({ request }: LoaderFunctionArgs) {
  const chosen = cookieValue(request.headers.get('Cookie'), 'lang')
  const language = isLanguage(chosen) ? chosen : languageOf(request.headers.get('Accept-Language'))
  return redirect(paths.home(language), { status: 302, headers: { Vary: 'Accept-Language, Cookie' } })
}
