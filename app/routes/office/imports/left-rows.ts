import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { getImport, listRowsLeft } from '../../../domain/import/import-view.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { correctionFile } from '../../../http/received-list.server.ts'
import { registryWordsIn } from '../../../i18n/registry-words.ts'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/** The rows that did not come in, to correct and send again. */
export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'registry:import')
  const run = await getImport(ctx, asked.params.runId ?? '')
  const kind = asked.params.kind === 'xlsx' || asked.params.kind === 'csv' ? asked.params.kind : undefined
  if (!run || !kind) throw new Response(null, { status: 404 })
  const { language } = askedLanguage(asked.request)
  const rows = await listRowsLeft(ctx, run.id)
  const file = await correctionFile(language, kind, run.headings.read, rows)
  return new Response(Buffer.from(file), {
    headers: {
      'Content-Type': types[kind],
      'Content-Disposition': `attachment; filename="${registryWordsIn(language).imports.leftFile}.${kind}"`,
      'Cache-Control': 'no-store',
    },
  })
}
