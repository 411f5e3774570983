import { ok, type Result, refuse } from '../domain/result.ts'
import { isOwnEvidence, receiveEvidence } from '../domain/uploads/evidence-photo.ts'
import { drain } from '../domain/uploads/receive-whole.ts'
import type { SpokenRefusal } from '../i18n/refusal-words.ts'
import { type FormTooOld, textOf, tokenFits } from './csrf-token.server.ts'
import { arriving, BrokenForm, type FormPart, readParts, wordsInto } from './form-parts.server.ts'
import type { SignedIn } from './guard.server.ts'
import type { Asked } from './session.server.ts'

/** Fields of photos begin with it: `photo`, or `photo.3` where each line of a document may have one. */
const photoName = /^photo(\.\d{1,4})?$/
/** A photo that came before, with the form that was sent back. */
export const keptPhoto = (field: string): string => `kept.${field}`

const mostFieldBytes = 200_000
const formsAtOnce = 8
let formsBeingRead = 0

export type EvidenceForm = {
  form: FormData
  /** The picture of each photo field that has one. */
  photos: Readonly<Record<string, string>>
  /** Why the file of a field became no picture. */
  refused: Readonly<Record<string, SpokenRefusal>>
}

export type EvidenceFormRefusal =
  | (FormTooOld & { form: FormData })
  | { code: 'upload-unreadable'; form: FormData }
  | { code: 'uploads-busy'; form: FormData }

/**
 * The form of a document with photos as its evidence, as every browser sends it. Files become pictures while they
 * arrive; the token and the key of the form stand before them.
 */
export async function readEvidenceForm(
  { request, context }: Asked,
  ctx: SignedIn,
): Promise<Result<EvidenceForm, EvidenceFormRefusal>> {
  const photos: Record<string, string> = {}
  const refused: Record<string, SpokenRefusal> = {}
  const fields = new FormData()
  if (!request.headers.get('Content-Type')?.startsWith('multipart/'))
    return finished(await request.formData())
  if (formsBeingRead >= formsAtOnce) return refuse({ code: 'uploads-busy', form: fields })
  formsBeingRead++
  try {
    const readWords = wordsInto(fields, mostFieldBytes)
    const form = await readParts(request, part =>
      part.filename === undefined ? readWords(part) : readPhoto(part),
    )
    return await finished(form)
  } catch (error) {
    if (error instanceof BrokenForm) return refuse({ code: 'upload-unreadable', form: fields })
    throw error
  } finally {
    formsBeingRead--
  }

  async function readPhoto(part: FormPart): Promise<undefined> {
    const file = await arriving(part)
    if (!file) return
    const field = part.name
    if (!tokenFits(fields, ctx) || !photoName.test(field) || field in photos) {
      await drain(file)
      return
    }
    const key = `${textOf(fields, 'key')}-${field.replace('.', '-')}`
    const received = await receiveEvidence(ctx, context.app.pictures, key, file)
    if (received.ok) photos[field] = received.value.pictureId
    else refused[field] = received.error
  }

  async function finished(form: FormData): Promise<Result<EvidenceForm, EvidenceFormRefusal>> {
    if (!tokenFits(form, ctx)) return refuse({ code: 'form-too-old', form })
    for (const [name, value] of form) {
      const field = name.replace(/^kept\./, '')
      if (name === field || !photoName.test(field) || field in photos || typeof value !== 'string') continue
      if (await isOwnEvidence(ctx, value)) photos[field] = value
    }
    return ok({ form, photos, refused })
  }
}
