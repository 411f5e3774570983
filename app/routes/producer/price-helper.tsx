import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { findDraft } from '../../domain/listing/drafts.ts'
import { saveSizePrice } from '../../domain/listing/size-price.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { kitchenView } from '../../http/kitchen-view.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { computed, firstHelperFields, helperRow } from '../../http/price-helper-form.ts'
import { found } from '../../http/require-language.ts'
import { refused } from '../../http/status.ts'
import { backWith } from '../../http/told-refusal.ts'
import { paths } from '../../i18n/paths.ts'
import { producerWordsIn } from '../../i18n/producer-words.ts'
import { HelperPage } from '../../ui/producer/helper-page.tsx'
import { KitchenFrame } from '../../ui/producer/kitchen-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const { language } = askedLanguage(asked.request)
  const draft = found(await findDraft(ctx, asked.params.listingId ?? ''))
  const row = helperRow(asked.request)
  const fields = firstHelperFields(draft, row)
  return {
    title: producerWordsIn(language).sending.helper.title,
    view: await kitchenView(asked, ctx),
    helper: { listingId: draft.listingId, row, fields, before: fields, errors: {}, answer: undefined },
  }
}

/** Works out what follows from the changed number, or takes a price into the listing. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const { language } = askedLanguage(asked.request)
  const listingId = asked.params.listingId ?? ''
  const row = helperRow(asked.request)
  const form = await readForm(asked.request, ctx)
  if (!form.ok) return backWith(paths.listingStep(listingId, 'sizes'), 'form-too-old')
  const taken = textOf(form.value, 'take')
  if (taken === '') return data(computed(language, form.value), { status: 200 })

  const saved = await saveSizePrice(ctx, { listingId, row, priceIdr: Number(taken) })
  if (!saved.ok && saved.error.code === 'unknown-listing') throw refused(saved.error)
  return redirect(paths.listingStep(listingId, 'sizes'), 303)
}

export default function PriceHelper() {
  const { view, helper } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <KitchenFrame view={view}>
      <HelperPage view={{ ...helper, ...answer }} token={view.formToken} />
    </KitchenFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
