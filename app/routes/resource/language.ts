import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { languageCookieOf } from '../../http/asked-language.ts'
import { requireLanguage } from '../../http/require-language.ts'
import { safeRedirect } from '../../http/safe-redirect.ts'
import { paths } from '../../i18n/paths.ts'

/** The language chosen on the roof: remembered for the bare address, then back to where the visitor was. */
export function loader({ request, params }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const back = new URL(request.url).searchParams.get('back')
  return safeRedirect(back, paths.home(language), { headers: { 'Set-Cookie': languageCookieOf(language) } })
}
