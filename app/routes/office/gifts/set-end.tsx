import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { endGiftSet } from '../../../domain/gifts/gift-sets.ts'
import { deedPage, doDeed } from '../../../http/office-deed.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { paths } from '../../../i18n/paths.ts'
import { RefusedDeed } from '../../../ui/office/refused-deed.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  return deedPage(asked, 'set:curate', paths.setDesk())
}

/** Takes a set out of the shop. */
export async function action(asked: ActionFunctionArgs) {
  const giftSetId = asked.params.giftSetId ?? ''
  return doDeed(asked, 'set:curate', ctx => endGiftSet(ctx, { giftSetId }), `${paths.setDesk()}?done=ended`)
}

export default function Refused() {
  const { view, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <RefusedDeed view={view} refusal={answer?.refusal} back={back} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
