import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { endOtherSessions, endSession } from '../../domain/identity/sessions.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { backWith } from '../../http/told-refusal.ts'
import { paths } from '../../i18n/paths.ts'

/** Ends one of one's own sign-ins, or all others. One that ended already is no error: it is what was wanted. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'account:own')
  const form = await readForm(asked.request, ctx)
  if (!form.ok) return backWith(paths.account(), 'form-too-old')
  const wanted = textOf(form.value, 'session')
  const { accountId } = ctx.actor
  if (wanted === 'others') await endOtherSessions(ctx, accountId, ctx.session.sessionId, 'revoked')
  else await endSession(ctx, accountId, wanted, 'revoked')
  return redirect(`${paths.account()}?done=ended`, 303)
}

export const loader = (_: LoaderFunctionArgs): Response => redirect(paths.account(), 303)
