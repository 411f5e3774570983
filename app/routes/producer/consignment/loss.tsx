import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { contestLoss } from '../../../domain/consignment/losses/contest-loss.ts'
import { lossesOf, lossWords } from '../../../domain/consignment/losses/loss-pages.ts'
import { picturesById } from '../../../domain/listing/listing-pictures.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { textOf } from '../../../http/csrf-token.server.ts'
import { evidenceAgain, photoRefusal } from '../../../http/evidence-again.server.ts'
import { type EvidenceForm, readEvidenceForm } from '../../../http/evidence-form.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { kitchenView } from '../../../http/kitchen-view.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { found } from '../../../http/require-language.ts'
import type { Asked } from '../../../http/session.server.ts'
import { statusOf } from '../../../http/status.ts'
import { newKey } from '../../../http/step-view.server.ts'
import { paths } from '../../../i18n/paths.ts'
import type { SpokenRefusal } from '../../../i18n/refusal-words.ts'
import { ConsignmentFrame } from '../../../ui/producer/consignment/consignment-frame.tsx'
import { OwnLossPage } from '../../../ui/producer/consignment/loss-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

async function lossOf(asked: Asked & { params: Record<string, string | undefined> }) {
  const ctx = await requireContext(asked, 'loss:contest')
  const { language } = askedLanguage(asked.request)
  const loss = found((await lossesOf(ctx, language, { lossId: asked.params.lossId ?? 'none' }))[0])
  return { ctx, language, loss }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, loss } = await lossOf(asked)
  const words = await lossWords(ctx, loss.lossId)
  const pictureIds = [loss.pictureId, ...words.map(word => word.pictureId)].flatMap(id => id ?? [])
  const pictures = await picturesById(ctx, pictureIds)
  return {
    title: loss.number,
    view: await kitchenView(asked, ctx),
    page: {
      loss,
      photo: loss.pictureId === undefined ? undefined : pictures.get(loss.pictureId),
      words: words.map(word => ({
        ...word,
        photo: word.pictureId === undefined ? undefined : pictures.get(word.pictureId),
      })),
      key: newKey(),
      done: new URL(asked.request.url).searchParams.has('done'),
      form: { fields: {}, errors: {} },
    },
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { ctx, language, loss } = await lossOf(asked)
  const { lossId } = loss
  const read = await readEvidenceForm(asked, ctx)
  const sent: EvidenceForm = read.ok ? read.value : { form: read.error.form, photos: {}, refused: {} }
  const refusal = read.ok ? (photoRefusal(sent) ?? (await contest())) : read.error
  if (!refusal) return redirect(`${paths.ownLoss(lossId)}?done`, 303)
  const form = evidenceAgain(language, sent, ['text'], refusal, {
    'words-missing': 'text',
    'words-too-long': 'text',
  })
  return data({ form, key: textOf(sent.form, 'key') || newKey() }, { status: statusOf(refusal) })

  async function contest(): Promise<SpokenRefusal | undefined> {
    const text = textOf(sent.form, 'text')
    const said = await contestLoss(ctx, { lossId, text, pictureId: sent.photos.photo })
    return said.ok ? undefined : said.error
  }
}

export default function Loss() {
  const { view, page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <ConsignmentFrame view={view} room="losses">
      <OwnLossPage view={{ ...page, ...answer }} token={view.formToken} />
    </ConsignmentFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
