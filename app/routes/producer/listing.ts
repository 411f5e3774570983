import { type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { findDraft } from '../../domain/listing/drafts.ts'
import { requireContext } from '../../http/guard.server.ts'
import { found } from '../../http/require-language.ts'
import { paths } from '../../i18n/paths.ts'

/** Goes on where she left off. */
export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const draft = found(await findDraft(ctx, asked.params.listingId ?? ''))
  return redirect(paths.listingStep(draft.listingId, draft.lastStep), 303)
}
