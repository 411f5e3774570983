import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { openListing } from '../../domain/listing/product-listing.ts'
import { readForm } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { refused } from '../../http/status.ts'
import { backWith } from '../../http/told-refusal.ts'
import { paths } from '../../i18n/paths.ts'

/** Opens what a product says, to change it. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const productId = asked.params.productId ?? ''
  const form = await readForm(asked.request, ctx)
  if (!form.ok) return backWith(paths.ownProduct(productId), 'form-too-old')
  const opened = await openListing(ctx, { productId })
  if (!opened.ok) throw refused(opened.error)
  return redirect(paths.listingStep(opened.value.listingId, 'summary'), 303)
}

export async function loader(asked: LoaderFunctionArgs) {
  await requireContext(asked, 'listing:edit')
  return redirect(paths.ownProduct(asked.params.productId ?? ''), 303)
}
