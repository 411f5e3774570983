import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { partnerChoices, payeesInForce, registerPayee } from '../../domain/payments/payees.ts'
import { ok } from '../../domain/result.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { takeDeed } from '../../http/deed-form.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { workView } from '../../http/work-view.server.ts'
import { orderMoneyWordsIn } from '../../i18n/order-money-words.ts'
import { paths } from '../../i18n/paths.ts'
import { PayeesPage } from '../../ui/work/order-money/payees-page.tsx'
import { WorkFrame } from '../../ui/work/work-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'payment:handle')
  const { language } = askedLanguage(asked.request)
  return {
    title: orderMoneyWordsIn(language).payees.title,
    view: await workView(asked, ctx),
    payees: await payeesInForce(ctx),
    partners: await partnerChoices(ctx),
    isSaved: new URL(asked.request.url).searchParams.has('saved'),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'payment:handle')
  return takeDeed(
    asked,
    ctx,
    {
      register: async form => {
        const text = textOf(form, 'qris').trim()
        const partnerId = textOf(form, 'partner')
        const registered = await registerPayee(ctx, {
          partnerId: partnerId === '' ? undefined : partnerId,
          bank: textOf(form, 'bank'),
          accountNumber: textOf(form, 'number'),
          holder: textOf(form, 'holder'),
          qris:
            text === '' ? undefined : { text, name: textOf(form, 'merchant'), nmid: textOf(form, 'nmid') },
        })
        return registered.ok ? ok(`${paths.payees()}?saved=1`) : registered
      },
    },
    refusal => fieldsOf[refusal.code as keyof typeof fieldsOf],
  )
}

const fieldsOf = {
  'payee-bank-missing': 'bank',
  'payee-number-unfit': 'number',
  'payee-holder-missing': 'holder',
  'qris-unreadable': 'qris',
  'qris-checksum': 'qris',
  'qris-not-rupiah': 'qris',
  'qris-not-static': 'qris',
  'qris-other-merchant': 'merchant',
} as const

export default function Payees() {
  const { view, payees, partners, isSaved } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area="office">
      <PayeesPage
        payees={payees}
        partners={partners}
        isSaved={isSaved}
        form={useActionData<typeof action>() ?? { fields: {}, errors: {} }}
        token={view.formToken}
      />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
