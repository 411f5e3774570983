import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { startListing } from '../../domain/listing/drafts.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { refused } from '../../http/status.ts'
import { backWith } from '../../http/told-refusal.ts'
import { paths } from '../../i18n/paths.ts'

/** A new product begins here. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const form = await readForm(asked.request, ctx)
  if (!form.ok) return backWith(paths.producerHome(), 'form-too-old')
  const started = await startListing(ctx, { key: textOf(form.value, 'key') })
  if (!started.ok) throw refused(started.error)
  return redirect(paths.listingStep(started.value.listingId, started.value.lastStep), 303)
}

export async function loader(asked: LoaderFunctionArgs) {
  await requireContext(asked, 'listing:edit')
  return redirect(paths.producerHome(), 303)
}
