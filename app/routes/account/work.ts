import { type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { homeOf, requireContext } from '../../http/guard.server.ts'

/** Leads everybody who is signed in to where they work. */
export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'account:own')
  return redirect(homeOf(ctx.actor), 303)
}
