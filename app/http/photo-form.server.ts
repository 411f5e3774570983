import type { UploadKind } from '#db/schema/uploads.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { drain, receiveWhole } from '../domain/uploads/receive-whole.ts'
import { isOwnPicture } from '../domain/uploads/upload-state.ts'
import type { SpokenRefusal } from '../i18n/refusal-words.ts'
import { type FormTooOld, tokenFits } from './csrf-token.server.ts'
import { arriving, BrokenForm, type FormPart, readParts, wordsInto } from './form-parts.server.ts'
import type { SignedIn } from './guard.server.ts'
import type { Asked } from './session.server.ts'

/** The field of the photos: a file from a form without script, or the id of a picture that our script has sent. */
export const photoField = 'photo'
/** The key of the whole form; each file has its own from it, so that a form sent twice is one set of pictures. */
export const photoKeyField = 'photoKey'

const mostFieldBytes = 200_000
const formsAtOnce = 8
let formsBeingRead = 0

export type PhotoForm = {
  form: FormData
  /** Pictures of hers in the order of the form. */
  pictureIds: string[]
  /** Why a file became no picture, with its name on her phone. */
  refused: { name: string; refusal: SpokenRefusal }[]
}

export type PhotoFormRefusal =
  | (FormTooOld & { form: FormData })
  | { code: 'upload-unreadable' }
  | { code: 'uploads-busy' }

/**
 * A form with photos as every browser sends it, with or without script: files become pictures while they arrive,
 * never more than one part of each in memory. The token and the key stand before the files in the form.
 */
export async function readPhotoForm(
  { request, context }: Asked,
  ctx: SignedIn,
  { producerId, kind }: { producerId: string; kind: UploadKind },
): Promise<Result<PhotoForm, PhotoFormRefusal>> {
  if (!request.headers.get('Content-Type')?.startsWith('multipart/')) {
    const form = await request.formData()
    return tokenFits(form, ctx) ? ok(await withPictures(form, [])) : refuse({ code: 'form-too-old', form })
  }
  if (formsBeingRead >= formsAtOnce) return refuse({ code: 'uploads-busy' })
  formsBeingRead++
  try {
    return await readMultipart()
  } catch (error) {
    if (error instanceof BrokenForm) return refuse({ code: 'upload-unreadable' })
    throw error
  } finally {
    formsBeingRead--
  }

  async function readMultipart(): Promise<Result<PhotoForm, PhotoFormRefusal>> {
    const refused: PhotoForm['refused'] = []
    const fields = new FormData()
    const readWords = wordsInto(fields, mostFieldBytes)
    let files = 0

    const readFile = async (part: FormPart): Promise<string | undefined> => {
      const number = ++files
      const mayCome = tokenFits(fields, ctx) && part.name === photoField
      const key = `${fields.get(photoKeyField)}-${number}`
      const file = await arriving(part)
      if (!file) return undefined
      if (!mayCome) {
        await drain(file)
        return undefined
      }
      const input = { producerId, kind, clientKey: key }
      const sent = await receiveWhole(ctx, context.app.pictures, input, file)
      const refusal = sent.ok ? sent.value.refusal : sent.error
      if (refusal) refused.push({ name: part.filename ?? '', refusal })
      return sent.ok ? sent.value.pictureId : undefined
    }

    const form = await readParts(request, part =>
      part.filename === undefined ? readWords(part) : readFile(part),
    )
    if (!tokenFits(form, ctx)) return refuse({ code: 'form-too-old', form })
    return ok(await withPictures(form, refused))
  }

  async function withPictures(form: FormData, refused: PhotoForm['refused']): Promise<PhotoForm> {
    const pictureIds: string[] = []
    for (const id of form.getAll(photoField)) {
      if (typeof id !== 'string' || pictureIds.includes(id)) continue
      if (await isOwnPicture(ctx, id)) pictureIds.push(id)
    }
    return { form, pictureIds, refused }
  }
}
