import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { discardListing } from '../../domain/listing/drafts.ts'
import { readForm } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { refused } from '../../http/status.ts'
import { backWith } from '../../http/told-refusal.ts'
import { paths } from '../../i18n/paths.ts'

/** Throws a draft away. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const listingId = asked.params.listingId ?? ''
  const form = await readForm(asked.request, ctx)
  if (!form.ok) return backWith(paths.listingStep(listingId, 'summary'), 'form-too-old')
  const discarded = await discardListing(ctx, { listingId })
  if (!discarded.ok) throw refused(discarded.error)
  return redirect(paths.producerHome(), 303)
}

export async function loader(asked: LoaderFunctionArgs) {
  await requireContext(asked, 'listing:edit')
  return redirect(paths.producerHome(), 303)
}
