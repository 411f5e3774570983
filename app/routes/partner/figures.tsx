import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { answerFigure } from '../../domain/consignment/network/answer-figure.ts'
import { reliabilityCards } from '../../domain/consignment/network/reliability.ts'
import { ok } from '../../domain/result.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { takeDeed } from '../../http/deed-form.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { figureWordsIn } from '../../i18n/figure-words.ts'
import { paths } from '../../i18n/paths.ts'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { ReliabilityCards } from '../../ui/work/consignment/reliability.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'figure:answer')
  const { language } = askedLanguage(asked.request)
  return {
    title: figureWordsIn(language).titles.partner,
    view: await partnerView(asked, ctx),
    cards: await reliabilityCards(ctx, 'partner'),
    done: new URL(asked.request.url).searchParams.has('done'),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'figure:answer')
  return takeDeed(
    asked,
    ctx,
    {
      answer: async form => {
        const of = textOf(form, 'of')
        const [figure = '', counterId = ''] = of.split('.')
        const said = await answerFigure(ctx, {
          figure: figure === 'shrink' ? 'shrink' : 'in-time',
          counterId,
          text: textOf(form, `text.${of}`),
        })
        return said.ok ? ok(`${paths.partnerFigures()}?done`) : said
      },
    },
    (refusal, form) => {
      const isText = refusal.code === 'words-missing' || refusal.code === 'words-too-long'
      return isText ? `text.${textOf(form, 'of')}` : undefined
    },
  )
}

export default function Figures() {
  const { view, cards, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <PartnerFrame view={view} room="other">
      <ReliabilityCards
        cards={cards}
        reader="partner"
        done={done}
        answering={{ sent, token: view.formToken }}
      />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
