import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findBatch } from '../../domain/batches/batch-lists.ts'
import { today } from '../../domain/context.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { contextOf } from '../../http/context.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { found } from '../../http/require-language.ts'
import { BatchPage } from '../../ui/producer/batch-page.tsx'
import { StoppedBanner } from '../../ui/shop/stopped-banner.tsx'
import { DoorFrame } from '../../ui/work/door-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

/** What whoever scans a pack may know: no sign-in, no script. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { language } = askedLanguage(request)
  const ctx = contextOf(context)
  const batch = found(await findBatch(ctx, params.code ?? '', language))
  const { pathname, search } = new URL(request.url)
  const isOver = batch.bestBeforeOn !== undefined && batch.bestBeforeOn < today(ctx)
  return { here: pathname + search, batch: { ...batch, isOver } }
}

export default function Batch() {
  const { here, batch } = useLoaderData<typeof loader>()
  return (
    <DoorFrame
      title={batch.name.text}
      here={here}
      alarm={batch.notice && <StoppedBanner notice={batch.notice} />}
    >
      <BatchPage view={batch} />
    </DoorFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.batch.name.text)
