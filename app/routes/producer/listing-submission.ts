import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { submitListing } from '../../domain/listing/submission.ts'
import { readForm } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { refused } from '../../http/status.ts'
import { backWith } from '../../http/told-refusal.ts'
import { paths } from '../../i18n/paths.ts'

/** Sends a listing to review. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const listingId = asked.params.listingId ?? ''
  const summary = paths.listingStep(listingId, 'summary')
  const form = await readForm(asked.request, ctx)
  if (!form.ok) return backWith(summary, 'form-too-old')
  const sent = await submitListing(ctx, { listingId })
  if (sent.ok) return redirect(`${summary}?done=sent`, 303)
  const { code } = sent.error
  if (code === 'listing-unfinished' || code === 'listing-unchanged') return backWith(summary, code)
  throw refused(sent.error)
}

export async function loader(asked: LoaderFunctionArgs) {
  await requireContext(asked, 'listing:edit')
  return redirect(paths.listingStep(asked.params.listingId ?? '', 'summary'), 303)
}
