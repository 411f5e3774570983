import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requireContext } from '../../http/guard.server.ts'
import { paperFile } from '../../http/paper-file.server.ts'

/** A document of goods or money as a PDF, for either of its parties. */
export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'account:own')
  return paperFile(asked, ctx, asked.params.kind ?? '', asked.params.id ?? '')
}
