import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { ruleLoss } from '../../../domain/consignment/losses/contest-loss.ts'
import { lossesOf, lossWords } from '../../../domain/consignment/losses/loss-pages.ts'
import { ok, refuse } from '../../../domain/result.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { textOf } from '../../../http/csrf-token.server.ts'
import { takeDeed } from '../../../http/deed-form.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { workView } from '../../../http/work-view.server.ts'
import { officeGoodsWordsIn } from '../../../i18n/office-goods-words.ts'
import { paths } from '../../../i18n/paths.ts'
import { LossesPage } from '../../../ui/office/consignment/losses-page.tsx'
import { NetworkFrame } from '../../../ui/office/consignment/network-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'dispute:rule')
  const { language } = askedLanguage(asked.request)
  const contested = await lossesOf(ctx, language, { state: 'contested' })
  return {
    title: officeGoodsWordsIn(language).losses.title,
    view: await workView(asked, ctx),
    losses: await Promise.all(
      contested.map(async loss => ({ ...loss, words: await lossWords(ctx, loss.lossId) })),
    ),
    done: new URL(asked.request.url).searchParams.has('done'),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'dispute:rule')
  return takeDeed(
    asked,
    ctx,
    {
      rule: async form => {
        const lossId = textOf(form, 'of')
        const bearer = (['producer', 'partner'] as const).find(side => side === textOf(form, 'bearer'))
        if (!bearer) return refuse({ code: 'bearer-missing' })
        const ruled = await ruleLoss(ctx, { lossId, bearer, text: textOf(form, `text.${lossId}`) })
        return ruled.ok ? ok(`${paths.lossDesk()}?done`) : ruled
      },
    },
    (refusal, form) => {
      if (refusal.code === 'bearer-missing') return 'bearer'
      const isText = refusal.code === 'words-missing' || refusal.code === 'words-too-long'
      return isText ? `text.${textOf(form, 'of')}` : undefined
    },
  )
}

export default function Losses() {
  const { view, losses, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <NetworkFrame view={view} room="losses">
      <LossesPage losses={losses} done={done} sent={sent} token={view.formToken} />
    </NetworkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
