import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { resumeOwnProduct } from '../../domain/listing/own-pause.ts'
import { readForm } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { refused } from '../../http/status.ts'
import { backWith } from '../../http/told-refusal.ts'
import { paths } from '../../i18n/paths.ts'

/** Puts a resting product back into the shop. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const productId = asked.params.productId ?? ''
  const form = await readForm(asked.request, ctx)
  if (!form.ok) return backWith(paths.ownProduct(productId), 'form-too-old')
  const resumed = await resumeOwnProduct(ctx, { productId })
  if (!resumed.ok && resumed.error.code !== 'not-paused') throw refused(resumed.error)
  return redirect(`${paths.ownProduct(productId)}?done=state`, 303)
}

export async function loader(asked: LoaderFunctionArgs) {
  await requireContext(asked, 'listing:edit')
  return redirect(paths.ownProduct(asked.params.productId ?? ''), 303)
}
