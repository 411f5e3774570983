import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { endSession } from '../../domain/identity/sessions.ts'
import { contextOf } from '../../http/context.server.ts'
import { departureHeaders, sessionOf } from '../../http/session.server.ts'
import { paths } from '../../i18n/paths.ts'

/** Out, also of half a session. Without a token: to be signed out by a form that is too old does no harm. */
export async function action(asked: ActionFunctionArgs) {
  const session = await sessionOf(asked)
  if (session)
    await endSession(contextOf(asked.context), session.person.accountId, session.sessionId, 'signed-out')
  return redirect(paths.signIn(), { status: 303, headers: departureHeaders(asked.context.app) })
}

export const loader = (_: LoaderFunctionArgs): Response => redirect(paths.signIn(), 303)
