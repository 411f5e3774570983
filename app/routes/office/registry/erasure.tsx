import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { eraseProducer } from '../../../domain/registry/erasure.ts'
import { getMakerCard } from '../../../domain/registry/maker-card.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { doDeed } from '../../../http/office-deed.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { workView } from '../../../http/work-view.server.ts'
import { paths } from '../../../i18n/paths.ts'
import { ErasurePage } from '../../../ui/office/erasure-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'registry:edit')
  const card = await getMakerCard(ctx, asked.params.producerId ?? '')
  if (!card) throw new Response(null, { status: 404 })
  return { producerId: card.id, title: card.greeting, view: await workView(asked, ctx) }
}

export async function action(asked: ActionFunctionArgs) {
  const producerId = asked.params.producerId ?? ''
  return doDeed(
    asked,
    'registry:edit',
    async ctx => eraseProducer(ctx, { producerId }),
    paths.maker(producerId),
  )
}

export default function Erasure() {
  const { view, producerId, title } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WorkFrame view={view} area="office">
      <ErasurePage token={view.formToken} producerId={producerId} name={title} refusal={answer?.refusal} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
