import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { stopAssisting } from '../../domain/identity/assistance.ts'
import { readForm } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { backWith } from '../../http/told-refusal.ts'
import { paths } from '../../i18n/paths.ts'

/** The officer is done filling in for a maker. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'account:own')
  const form = await readForm(asked.request, ctx)
  if (!form.ok) return backWith(paths.account(), 'form-too-old')
  await stopAssisting(ctx, ctx.session)
  return redirect(paths.work(), 303)
}

export const loader = (_: LoaderFunctionArgs): Response => redirect(paths.work(), 303)
