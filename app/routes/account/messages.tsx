import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { addressAsked } from '../../domain/messages/address-proof.ts'
import { askAddressAgain, chooseMessages, messageChoice } from '../../domain/messages/message-choice.ts'
import { ok } from '../../domain/result.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { takeDeed } from '../../http/deed-form.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { workView } from '../../http/work-view.server.ts'
import { paths } from '../../i18n/paths.ts'
import { tellingWordsIn } from '../../i18n/telling-words.ts'
import { MessageChoicePage } from '../../ui/work/message-choice-page.tsx'
import { WorkFrame } from '../../ui/work/work-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'account:own')
  const { language } = askedLanguage(asked.request)
  const { channel, email, isConfirmed } = await messageChoice(ctx, ctx.actor.accountId)
  const isWaiting = email !== undefined && !isConfirmed
  const searched = new URL(asked.request.url).searchParams
  return {
    title: tellingWordsIn(language).choice.title,
    view: await workView(asked, ctx),
    chosen: { channel, email, isConfirmed },
    question: isWaiting ? await addressAsked(ctx, ctx.actor.accountId) : undefined,
    isMaker: ctx.actor.roles.some(({ role }) => role === 'producer'),
    done: searched.has('done') ? ('saved' as const) : searched.has('asked') ? ('asked' as const) : undefined,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'account:own')
  const { language } = askedLanguage(asked.request)
  return takeDeed(
    asked,
    ctx,
    {
      choose: async form => {
        const choice = { channel: textOf(form, 'channel'), email: textOf(form, 'email'), language }
        const chosen = await chooseMessages(ctx, choice)
        return chosen.ok ? ok(`${paths.messageChoice()}?done`) : chosen
      },
      again: async () => {
        const again = await askAddressAgain(ctx)
        return again.ok ? ok(`${paths.messageChoice()}?asked`) : again
      },
    },
    refusal => {
      if (refusal.code === 'email-unreadable') return 'email'
      return refusal.code === 'channel-missing' ? 'channel' : undefined
    },
  )
}

export default function Messages() {
  const { view, title: _, ...shown } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <WorkFrame view={view} area="account">
      <MessageChoicePage {...shown} sent={sent} token={view.formToken} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
