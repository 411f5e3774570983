import type { MetaFunction } from '@remix-run/react'
import { type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { ownListCode } from '../../http/lists.server.ts'
import { requireLanguage } from '../../http/require-language.ts'
import { paths } from '../../i18n/paths.ts'
import { wordsIn } from '../../i18n/words.ts'
import { EmptyListPage } from '../../ui/shop/pages/list-page.tsx'

/** The visitor's own list by its code, or the word that there is none yet. */
export function loader({ request, params }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const code = ownListCode(request)
  if (code) throw redirect(paths.list(language, code))
  return { language }
}

export default function MyList() {
  return <EmptyListPage />
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${wordsIn(data.language).shop.list.mine} · Omah Oleh` }] : []
