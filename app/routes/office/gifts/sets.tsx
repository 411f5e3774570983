import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { putTogether } from '../../../domain/gifts/gift-sets.ts'
import { setDesk } from '../../../domain/gifts/set-desk.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { readForm, textOf } from '../../../http/csrf-token.server.ts'
import { readGiftSet, typedGiftSet } from '../../../http/gift-set-form.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { statusOf } from '../../../http/status.ts'
import { newKey } from '../../../http/step-view.server.ts'
import { workView } from '../../../http/work-view.server.ts'
import { giftWordsIn } from '../../../i18n/gift-words.ts'
import { paths } from '../../../i18n/paths.ts'
import { refusalSentence, type SpokenRefusal } from '../../../i18n/refusal-words.ts'
import { SetDeskPage } from '../../../ui/office/set-desk-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'set:curate')
  const { language } = askedLanguage(asked.request)
  const done = new URL(asked.request.url).searchParams.get('done')
  return {
    title: giftWordsIn(language).desk.title,
    view: await workView(asked, ctx),
    desk: await setDesk(ctx, asked.context.app.catalogue, { language }),
    key: newKey(),
    done: done === 'saved' || done === 'ended' ? (done as 'saved' | 'ended') : undefined,
  }
}

/** Puts a set together; refused, all that was typed stands there again. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'set:curate')
  const sent = await readForm(asked.request, ctx)
  const form = sent.ok ? sent.value : sent.error.form
  const refused = (refusal: SpokenRefusal) => {
    const sentence = refusalSentence(askedLanguage(asked.request).language, refusal)
    const answer = { typed: typedGiftSet(form), key: textOf(form, 'key'), refusal: sentence }
    return data(answer, { status: statusOf(refusal) })
  }
  if (!sent.ok) return refused({ code: 'form-too-old' })
  const made = await putTogether(ctx, readGiftSet(form))
  if (!made.ok) return refused(made.error)
  throw redirect(`${paths.setDesk()}?done=saved`, 303)
}

export default function GiftSetDesk() {
  const { view, desk, key, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WorkFrame view={view} area="office">
      <SetDeskPage
        token={view.formToken}
        view={desk}
        formKey={answer?.key || key}
        done={done}
        typed={answer?.typed}
        refusal={answer?.refusal}
      />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
