import type { ActionFunctionArgs } from '@remix-run/server-runtime'
import {
  countries,
  preferencesCookie,
  readPreferences,
  themes,
  writePreferences,
} from '../../http/preferences.ts'
import { requireLanguage } from '../../http/require-language.ts'
import { safeRedirect } from '../../http/safe-redirect.ts'
import { paths } from '../../i18n/paths.ts'

/** Day or night, and the country to fly home to: remembered in a cookie that holds nothing else. */
export async function action({ request, params }: ActionFunctionArgs) {
  const language = requireLanguage(params)
  const form = await request.formData()
  const before = readPreferences(request.headers.get('Cookie'))
  const after = {
    theme: themes.find(theme => theme === form.get('theme')) ?? before.theme,
    country: form.has('country')
      ? countries.find(country => country === form.get('country'))
      : before.country,
  }
  const cookie = `${preferencesCookie}=${writePreferences(after)}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax`
  return safeRedirect(form.get('back'), paths.home(language), { headers: { 'Set-Cookie': cookie } })
}

export function loader(): never {
  throw new Response(null, { status: 404 })
}

/** Never drawn: with it, what goes wrong is told on a page. */
export default function Nothing() {
  return null
}
