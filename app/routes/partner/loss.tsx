import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { answerContest } from '../../domain/consignment/losses/contest-loss.ts'
import { lossesOf, lossWords } from '../../domain/consignment/losses/loss-pages.ts'
import type { Context } from '../../domain/context.ts'
import { rolesFor } from '../../domain/identity/permissions.ts'
import { picturesById } from '../../domain/listing/listing-pictures.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { evidenceAgain, photoRefusal } from '../../http/evidence-again.server.ts'
import { type EvidenceForm, readEvidenceForm } from '../../http/evidence-form.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { found } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { newKey } from '../../http/step-view.server.ts'
import type { Language } from '../../i18n/language.ts'
import { paths } from '../../i18n/paths.ts'
import type { SpokenRefusal } from '../../i18n/refusal-words.ts'
import { LossPage } from '../../ui/partner/loss-page.tsx'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

const lossOf = async (ctx: Context, lossId: string, language: Language) =>
  found((await lossesOf(ctx, language, { lossId }))[0])

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'loss:record')
  const { language } = askedLanguage(asked.request)
  const loss = await lossOf(ctx, asked.params.lossId ?? '', language)
  const { bearer, why, amountIdr, pictureId } = loss
  const settles = rolesFor(ctx.actor, 'statement:see').some(held => held.partnerId !== undefined)
  const photos = await picturesById(ctx, pictureId === undefined ? [] : [pictureId])
  return {
    title: loss.number,
    view: await partnerView(asked, ctx),
    page: {
      loss,
      bearer: {
        bearer,
        why,
        amounts: settles
          ? {
              producerIdr: bearer === 'producer' ? amountIdr : 0,
              partnerIdr: bearer === 'partner' ? amountIdr : 0,
            }
          : undefined,
      },
      photo: pictureId === undefined ? undefined : photos.get(pictureId),
      words: await lossWords(ctx, loss.lossId),
      key: newKey(),
      saved: new URL(asked.request.url).searchParams.has('saved'),
      form: { fields: {}, errors: {} },
    },
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'loss:record')
  const { language } = askedLanguage(asked.request)
  const { lossId } = await lossOf(ctx, asked.params.lossId ?? '', language)
  const read = await readEvidenceForm(asked, ctx)
  const sent: EvidenceForm = read.ok ? read.value : { form: read.error.form, photos: {}, refused: {} }
  const refusal = read.ok ? (photoRefusal(sent) ?? (await answer())) : read.error
  if (!refusal) return redirect(`${paths.lossNote(lossId)}?saved=1`, 303)
  const form = evidenceAgain(language, sent, ['how', 'text'], refusal, {
    'answer-missing': 'how',
    'words-missing': 'text',
    'words-too-long': 'text',
  })
  return data({ form, key: textOf(sent.form, 'key') || newKey() }, { status: statusOf(refusal) })

  async function answer(): Promise<SpokenRefusal | undefined> {
    const how = textOf(sent.form, 'how')
    if (how !== 'agree' && how !== 'refuse') return { code: 'answer-missing' }
    const said = await answerContest(ctx, {
      lossId,
      text: textOf(sent.form, 'text'),
      pictureId: sent.photos.photo,
      agrees: how === 'agree',
    })
    return said.ok ? undefined : said.error
  }
}

export default function Loss() {
  const { view, page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PartnerFrame view={view} room="other">
      <LossPage view={{ ...page, ...answer }} token={view.formToken} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
