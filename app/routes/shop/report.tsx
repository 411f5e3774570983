import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { photosWith } from '../../domain/problems/report-photo.ts'
import { reportedGoods } from '../../domain/problems/reported-goods.ts'
import { sendReport } from '../../domain/problems/visitor-report.ts'
import { contextOf } from '../../http/context.server.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { fieldErrors } from '../../http/refusal-fields.ts'
import { readReportForm, reportStamp, trapField } from '../../http/report-form.server.ts'
import { found, requireLanguage } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { newKey } from '../../http/step-view.server.ts'
import { paths } from '../../i18n/paths.ts'
import { qualityWordsIn } from '../../i18n/quality-words.ts'
import type { SpokenRefusal } from '../../i18n/refusal-words.ts'
import { ReportPage, WhichProductPage } from '../../ui/shop/pages/report-page.tsx'

/** The form, about one product or one batch; without either, a question which. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const { searchParams } = new URL(request.url)
  const slug = searchParams.get('product')
  const batchCode = searchParams.get('batch')?.trim() ?? ''
  const title = qualityWordsIn(language).report.title
  const ctx = contextOf(context)
  if (slug === null && batchCode === '') return { title, which: { typed: '' } }
  const goods = await reportedGoods(ctx, slug === null ? { batchCode } : { slug }, language)
  if (!goods && slug === null) return { title, which: { typed: batchCode } }
  const { name, maker, batchCode: code } = found(goods)
  const key = newKey()
  return {
    title,
    form: {
      about: { product: slug ?? undefined, batch: code, name, maker },
      key,
      stamp: reportStamp(context.app.seals, { now: context.now, key }),
      photos: 0,
      fields: {},
      errors: {},
    },
  }
}

const typed = ['kind', 'note', 'batchCode', 'contact', trapField] as const

export async function action(asked: ActionFunctionArgs) {
  const { params, context, request } = asked
  const language = requireLanguage(params)
  const ctx = contextOf(context)
  const { searchParams } = new URL(request.url)
  const slug = searchParams.get('product')
  const about = slug === null ? { batchCode: searchParams.get('batch') ?? '' } : { slug }
  const goods = found(await reportedGoods(ctx, about, language))
  const sent = await readReportForm(asked, ctx)
  if (!sent.ok) return again(new FormData(), sent.error)
  const { form, refusal, photo } = sent.value
  if (refusal) return again(form, refusal)
  if (photo) return again(form, photo)
  const report = await sendReport(ctx, context.app.seals, {
    about,
    typedBatchCode: textOf(form, 'batchCode'),
    kind: textOf(form, 'kind'),
    note: textOf(form, 'note'),
    contact: textOf(form, 'contact'),
    language,
    key: textOf(form, 'key'),
    address: context.address,
  })
  if (!report.ok) return again(form, report.error)
  return redirect(`${paths.followedReport(language, report.value.code)}?sent=1`, 303)

  /** The same form with what was typed. One that is too old gets a new stamp, and with it a new key. */
  async function again(form: FormData, refusal: SpokenRefusal) {
    const isOld = refusal.code === 'form-too-old' || textOf(form, 'key') === ''
    const key = isOld ? newKey() : textOf(form, 'key')
    return data(
      {
        about: { product: slug ?? undefined, batch: goods.batchCode, name: goods.name, maker: goods.maker },
        key,
        stamp: isOld ? reportStamp(context.app.seals, { now: context.now, key }) : textOf(form, 'stamp'),
        photos: await photosWith(ctx, key),
        fields: Object.fromEntries(typed.map(name => [name, textOf(form, name)])),
        errors: fieldErrors(language, refusal, fieldsOf) as Record<string, string>,
      },
      { status: statusOf(refusal) },
    )
  }
}

const fieldsOf = {
  'report-kind-missing': 'kind',
  'note-missing': 'note',
  'note-too-long': 'note',
  'unknown-batch': 'batchCode',
  'contact-too-long': 'contact',
  'report-by-machine': trapField,
  'not-an-image': 'photo',
  'heic-not-readable': 'photo',
  'vector-not-accepted': 'photo',
  'kind-not-accepted': 'photo',
  'animated-image': 'photo',
  'broken-image': 'photo',
  'too-many-bytes': 'photo',
  'too-many-pixels': 'photo',
  'too-small': 'photo',
  'too-narrow': 'photo',
} as const

export default function Report() {
  const { form, which } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const view = answer ?? form
  if (view) return <ReportPage view={view} />
  return <WhichProductPage typed={which?.typed ?? ''} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
