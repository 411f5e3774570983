import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findDraft } from '../../domain/listing/drafts.ts'
import { addListingPhotos } from '../../domain/listing/listing-photos.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { kitchenView } from '../../http/kitchen-view.server.ts'
import { goOn } from '../../http/outbox-answer.ts'
import { privateTitle } from '../../http/page-title.ts'
import { readPhotoForm } from '../../http/photo-form.server.ts'
import { found } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { stepView } from '../../http/step-view.server.ts'
import { paths } from '../../i18n/paths.ts'
import { producerWordsIn } from '../../i18n/producer-words.ts'
import { refusalSentence } from '../../i18n/refusal-words.ts'
import { KitchenFrame } from '../../ui/producer/kitchen-frame.tsx'
import { PhotosQuestion } from '../../ui/producer/questions/photos-question.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

/** The screen of the photos, for the answer to a form that brought one which could not be taken. */
export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const { language } = askedLanguage(asked.request)
  const draft = found(await findDraft(ctx, asked.params.listingId ?? ''))
  return {
    title: producerWordsIn(language).steps.names.photos,
    view: await kitchenView(asked, ctx),
    step: await stepView(ctx, draft, 'photos', language, false),
  }
}

/** Puts photos behind those of a listing, from a plain form or from the script that sent them before. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const { language } = askedLanguage(asked.request)
  const { listingId, producerId } = found(await findDraft(ctx, asked.params.listingId ?? ''))
  const form = await readPhotoForm(asked, ctx, { producerId, kind: 'product-photo' })
  if (!form.ok)
    return data({ photo: refusalSentence(language, form.error) }, { status: statusOf(form.error) })

  const added = await addListingPhotos(ctx, { listingId, pictureIds: form.value.pictureIds })
  if (!added.ok)
    return data({ photo: refusalSentence(language, added.error) }, { status: statusOf(added.error) })
  const [first] = form.value.refused
  if (first === undefined) return goOn(asked.request, paths.listingStep(listingId, 'photos'))
  const sentence = `${first.name}: ${refusalSentence(language, first.refusal)}`
  return data({ photo: sentence }, { status: statusOf(first.refusal) })
}

export default function ListingPictures() {
  const { view, step } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>() ?? {}
  return (
    <KitchenFrame view={view}>
      <PhotosQuestion view={{ ...step, errors }} token={view.formToken} />
    </KitchenFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
