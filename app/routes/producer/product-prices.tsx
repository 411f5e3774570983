import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { changeOwnPrice } from '../../domain/listing/own-price.ts'
import { wholeNumber } from '../../domain/listing/typed-fields.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { kitchenView } from '../../http/kitchen-view.server.ts'
import { ownProductView } from '../../http/own-product-view.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { statusOf } from '../../http/status.ts'
import { backWith } from '../../http/told-refusal.ts'
import { paths } from '../../i18n/paths.ts'
import { refusalSentence } from '../../i18n/refusal-words.ts'
import { KitchenFrame } from '../../ui/producer/kitchen-frame.tsx'
import { OwnProductPage } from '../../ui/producer/own-product-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const { language } = askedLanguage(asked.request)
  return {
    view: await kitchenView(asked, ctx),
    product: await ownProductView(asked, ctx, asked.params.productId ?? '', language),
  }
}

/** A price within the band holds at once. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const { language } = askedLanguage(asked.request)
  const productId = asked.params.productId ?? ''
  const form = await readForm(asked.request, ctx)
  if (!form.ok) return backWith(paths.ownProduct(productId), 'form-too-old')
  const variantId = textOf(form.value, 'variant')
  const typed = textOf(form.value, 'price')
  const priceIdr = wholeNumber(typed) ?? Number.NaN
  const changed = await changeOwnPrice(ctx, { productId, variantId, priceIdr })
  if (changed.ok) return redirect(`${paths.ownProduct(productId)}?done=price`, 303)
  const field = `price.${variantId}`
  return data(
    { typed: { [field]: typed }, errors: { [field]: refusalSentence(language, changed.error) } },
    { status: statusOf(changed.error) },
  )
}

export default function ProductPrices() {
  const { view, product } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <KitchenFrame view={view}>
      <OwnProductPage view={{ ...product, ...answer }} token={view.formToken} />
    </KitchenFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.product.name.text)
