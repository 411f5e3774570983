import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { giveConsent, withdrawConsent } from '../../domain/consent/consents.ts'
import { ownKitchenOf } from '../../domain/identity/own-kitchen.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { backWith } from '../../http/told-refusal.ts'
import { paths } from '../../i18n/paths.ts'

/** Her own word on one purpose. What she withdrew already is no error: it is what was wanted. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'account:own')
  const form = await readForm(asked.request, ctx)
  if (!form.ok) return backWith(paths.account(), 'form-too-old')
  const producerId = ownKitchenOf(ctx.actor)
  if (producerId === undefined) return backWith(paths.account(), 'not-allowed')
  const purpose = textOf(form.value, 'purpose')

  if (textOf(form.value, 'word') === 'withdraw') {
    const withdrawn = await withdrawConsent(ctx, { producerId, purpose })
    if (!withdrawn.ok && withdrawn.error.code !== 'consent-not-given')
      return backWith(paths.account(), 'not-found')
    return redirect(`${paths.account()}?done=withdrawn`, 303)
  }
  const given = await giveConsent(ctx, { producerId, purpose, textVersion: textOf(form.value, 'version') })
  if (!given.ok) {
    const isOldText = given.error.code === 'consent-text-outdated'
    return backWith(paths.account(), isOldText ? 'form-too-old' : 'not-found')
  }
  return redirect(`${paths.account()}?done=given`, 303)
}

export const loader = (_: LoaderFunctionArgs): Response => redirect(paths.account(), 303)
