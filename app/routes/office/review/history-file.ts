import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { historyFile } from '../../../http/history-file.server.ts'
import { reviewWordsIn } from '../../../i18n/review-words.ts'

/** Every decision ever made, as a file: written while it is sent, however long it is. */
export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'office:enter')
  const { language } = askedLanguage(asked.request)
  return new Response(historyFile(ctx), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${reviewWordsIn(language).standards.history.file}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
