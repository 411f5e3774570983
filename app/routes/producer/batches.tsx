import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { recordBatch } from '../../domain/batches/batches.ts'
import { findOwnProduct } from '../../domain/listing/own-products.ts'
import { wholeNumber } from '../../domain/listing/typed-fields.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { batchesView } from '../../http/batches-view.server.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { kitchenView } from '../../http/kitchen-view.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { fieldErrors } from '../../http/refusal-fields.ts'
import { found } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { paths } from '../../i18n/paths.ts'
import { BatchesPage } from '../../ui/producer/batches-page.tsx'
import { KitchenFrame } from '../../ui/producer/kitchen-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const { language } = askedLanguage(asked.request)
  return {
    view: await kitchenView(asked, ctx),
    batches: await batchesView(asked, ctx, asked.params.productId ?? '', language),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const { language } = askedLanguage(asked.request)
  const productId = asked.params.productId ?? ''
  found(await findOwnProduct(ctx, productId, language))
  const sent = await readForm(asked.request, ctx)
  const form = sent.ok ? sent.value : sent.error.form
  const fields = {
    variant: textOf(form, 'variant'),
    madeOn: textOf(form, 'madeOn').trim(),
    quantity: textOf(form, 'quantity'),
  }
  const recorded = sent.ok
    ? await recordBatch(ctx, {
        productId,
        variantId: fields.variant,
        madeOn: fields.madeOn,
        quantity: wholeNumber(fields.quantity) ?? Number.NaN,
        key: textOf(form, 'key'),
      })
    : sent
  if (recorded.ok) return redirect(`${paths.ownBatches(productId)}?recorded=${recorded.value.code}`, 303)
  const errors = fieldErrors(language, recorded.error, fieldsOf)
  return data({ fields, errors: errors as Record<string, string> }, { status: statusOf(recorded.error) })
}

const fieldsOf = {
  'unknown-variant': 'variant',
  'not-a-day': 'madeOn',
  'made-in-future': 'madeOn',
  'batch-expired': 'madeOn',
  'too-many-batches-a-day': 'madeOn',
  'quantity-not-fit': 'quantity',
} as const

export default function Batches() {
  const { view, batches } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <KitchenFrame view={view}>
      <BatchesPage view={{ ...batches, ...answer }} token={view.formToken} />
    </KitchenFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.batches.name.text)
