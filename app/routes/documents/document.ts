import { type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { roomOf } from '../../http/document-room.ts'
import { requireContext } from '../../http/guard.server.ts'
import { found } from '../../http/require-language.ts'

/** What the code on a paper and a notice lead to: the document in one's own rooms. */
export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'account:own')
  return redirect(found(await roomOf(ctx, asked.params.kind ?? '', asked.params.id ?? '')), 303)
}
