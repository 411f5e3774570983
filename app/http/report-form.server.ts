import type { Context } from '../domain/context.ts'
import type { Seals } from '../domain/identity/sealed.ts'
import { isClientKey } from '../domain/listing/drafts.ts'
import { receiveReportPhoto } from '../domain/problems/report-photo.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { drain } from '../domain/uploads/receive-whole.ts'
import type { SpokenRefusal } from '../i18n/refusal-words.ts'
import { isFormToken, textOf } from './csrf-token.server.ts'
import { arriving, BrokenForm, type FormPart, readParts, wordsInto } from './form-parts.server.ts'
import type { Asked } from './session.server.ts'

/** Empty for people, who do not see it; programs that fill in every field fill it in. */
export const trapField = 'website'

/** Nobody reads, thinks and types faster, and no page is left open for longer. */
const fastestMs = 3_000
const slowestMs = 24 * 60 * 60 * 1000
const mostFieldBytes = 50_000
const formsAtOnce = 4
let formsBeingRead = 0

/** What the form carries of itself: when it was written, which one it is, and that we wrote it. */
export function reportStamp(seals: Seals, at: { now: string; key: string }): string {
  const written = String(Date.parse(at.now))
  return `${written}.${seals.digest('report-form', written, at.key)}`
}

type StampRefusal = { code: 'form-too-old' } | { code: 'report-too-fast' }

function checkStamp({ app, now }: Asked['context'], form: FormData): Result<undefined, StampRefusal> {
  const [written = '', digest = ''] = textOf(form, 'stamp').split('.')
  const formToken = app.seals.digest('report-form', written, textOf(form, 'key'))
  const age = Date.parse(now) - Number(written)
  if (!isFormToken(digest, { formToken }) || !(age < slowestMs)) return refuse({ code: 'form-too-old' })
  return age < fastestMs ? refuse({ code: 'report-too-fast' }) : ok(undefined)
}

export type ReportForm = {
  form: FormData
  /** Why the form itself is not taken, whatever it says. */
  refusal: SpokenRefusal | undefined
  /** Why the photo was not taken. */
  photo: SpokenRefusal | undefined
}

/**
 * A report as every browser sends it, with a photo or without. The photo becomes a picture while it arrives, and only
 * where the fields before it show that a person sends it.
 */
export async function readReportForm(
  asked: Asked,
  ctx: Context,
): Promise<Result<ReportForm, { code: 'upload-unreadable' } | { code: 'uploads-busy' }>> {
  const { request, context } = asked
  if (!request.headers.get('Content-Type')?.startsWith('multipart/')) {
    const form = await request.formData()
    return ok({ form, refusal: refusalOf(form), photo: undefined })
  }
  if (formsBeingRead >= formsAtOnce) return refuse({ code: 'uploads-busy' })
  formsBeingRead++
  try {
    return ok(await readMultipart())
  } catch (error) {
    if (error instanceof BrokenForm) return refuse({ code: 'upload-unreadable' })
    throw error
  } finally {
    formsBeingRead--
  }

  function refusalOf(form: FormData): SpokenRefusal | undefined {
    const stamp = checkStamp(context, form)
    if (!stamp.ok) return stamp.error
    return textOf(form, trapField) === '' ? undefined : { code: 'report-by-machine' }
  }

  async function readMultipart(): Promise<ReportForm> {
    const fields = new FormData()
    const readWords = wordsInto(fields, mostFieldBytes)
    let files = 0
    let photo: SpokenRefusal | undefined

    const readPhoto = async (part: FormPart): Promise<undefined> => {
      const file = await arriving(part)
      if (!file) return undefined
      const key = textOf(fields, 'key')
      if (++files > 1 || refusalOf(fields) || !isClientKey(key)) {
        await drain(file)
        return undefined
      }
      const received = await receiveReportPhoto(
        ctx,
        { room: context.app.pictures, seals: context.app.seals },
        { key, address: context.address },
        file,
      )
      if (!received.ok) photo = received.error
      return undefined
    }

    const form = await readParts(request, part =>
      part.filename === undefined ? readWords(part) : readPhoto(part),
    )
    return { form, refusal: refusalOf(form), photo }
  }
}
