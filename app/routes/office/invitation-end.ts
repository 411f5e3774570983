import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { revokeInvitation } from '../../domain/identity/invitations.ts'
import { readForm } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { backWith } from '../../http/told-refusal.ts'
import { paths } from '../../i18n/paths.ts'

/** Takes an invitation back: its link is dead from now on. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'invitation:give')
  const form = await readForm(asked.request, ctx)
  if (!form.ok) return backWith(paths.invitations(), 'form-too-old')
  const revoked = await revokeInvitation(ctx, asked.params.invitationId ?? '')
  if (!revoked.ok) return backWith(paths.invitations(), revoked.error.code)
  return redirect(`${paths.invitations()}?done=revoked`, 303)
}

export async function loader(asked: LoaderFunctionArgs) {
  await requireContext(asked, 'invitation:give')
  return redirect(paths.invitations(), 303)
}
