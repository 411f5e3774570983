import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { endRole } from '../../domain/identity/roles.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { backWith } from '../../http/told-refusal.ts'
import { paths } from '../../i18n/paths.ts'

/** Ends a role somebody holds. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'sign-in:reset')
  const form = await readForm(asked.request, ctx)
  if (!form.ok) return backWith(paths.people(), 'form-too-old')
  const ended = await endRole(ctx, textOf(form.value, 'grant'))
  if (!ended.ok) return backWith(paths.people(), ended.error.code)
  return redirect(`${paths.people()}?done=ended`, 303)
}

export async function loader(asked: LoaderFunctionArgs) {
  await requireContext(asked, 'sign-in:reset')
  return redirect(paths.people(), 303)
}
