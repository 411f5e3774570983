import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { archiveFile } from '../../../http/history-file.server.ts'
import { reviewWordsIn } from '../../../i18n/review-words.ts'

/** Every decision with all that it was made on, one to a line: written while it is sent, however long it is. */
export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'office:enter')
  const { language } = askedLanguage(asked.request)
  return new Response(archiveFile(ctx), {
    headers: {
      'Content-Type': 'application/jsonl; charset=utf-8',
      'Content-Disposition': `attachment; filename="${reviewWordsIn(language).standards.history.file}.jsonl"`,
      'Cache-Control': 'no-store',
    },
  })
}
