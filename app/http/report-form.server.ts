import { unstable_parseMultipartFormData as parseMultipartFormData } from '@remix-run/server-runtime'
import type { Context } from '../domain/context.ts'
import type { Seals } from '../domain/identity/sealed.ts'
import { isClientKey } from '../domain/listing/drafts.ts'
import { receiveReportPhoto } from '../domain/problems/report-photo.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { SpokenRefusal } from '../i18n/refusal-words.ts'
import { isFormToken, textOf } from './csrf-token.server.ts'
import type { Asked } from './session.server.ts'

/** Empty for people, who do not see it; programs that fill in every field fill it in. */
export const trapField = 'website'

/** Nobody reads, thinks and types faster, and no page is left open for longer. */
const fastestMs = 3_000
const slowestMs = 24 * 60 * 60 * 1000
const mostFieldBytes = 50_000
const formsAtOnce = 4
let formsBeingRead = 0

type ReportField = File | string | undefined

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
    return await readMultipart()
  } finally {
    formsBeingRead--
  }

  function refusalOf(form: FormData): SpokenRefusal | undefined {
    const stamp = checkStamp(context, form)
    if (!stamp.ok) return stamp.error
    return textOf(form, trapField) === '' ? undefined : { code: 'report-by-machine' }
  }

  async function readMultipart(): Promise<
    Result<ReportForm, { code: 'upload-unreadable' } | { code: 'uploads-busy' }>
  > {
    const fields = new FormData()
    let fieldBytes = 0
    let files = 0
    let photo: SpokenRefusal | undefined
    let broke: unknown

    const readText = async (name: string, chunks: AsyncIterable<Uint8Array>): Promise<string> => {
      const kept: Uint8Array[] = []
      for await (const chunk of chunks) {
        fieldBytes += chunk.length
        if (fieldBytes <= mostFieldBytes) kept.push(chunk)
      }
      const value = Buffer.concat(kept).toString('utf8')
      fields.append(name, value)
      return value
    }

    const readPhoto = async (filename: string, data: AsyncIterable<Uint8Array>): Promise<undefined> => {
      const chunks = data[Symbol.asyncIterator]()
      const first = await chunks.next()
      // A file field left empty is sent as a file without name and content.
      if (first.done && filename === '') return undefined
      const key = textOf(fields, 'key')
      if (++files > 1 || refusalOf(fields) || !isClientKey(key)) return drain(chunks)
      const received = await receiveReportPhoto(
        ctx,
        { room: context.app.pictures, seals: context.app.seals },
        { key, address: context.address },
        startingWith(first, chunks),
      )
      if (!received.ok) photo = received.error
      return undefined
    }

    try {
      const form = await parseMultipartFormData(request, async (part): Promise<ReportField> => {
        try {
          if (part.filename === undefined) return await readText(part.name, part.data)
          return await readPhoto(part.filename, part.data)
        } catch (error) {
          broke = error
          throw error
        }
      })
      return ok({ form, refusal: refusalOf(form), photo })
    } catch (error) {
      // What the parser itself cannot read is the browser's doing; what broke while a photo was kept is ours.
      if (broke !== undefined && !isCut(broke)) throw broke
      if (broke === undefined && !(error instanceof Error)) throw error
      return refuse({ code: 'upload-unreadable' })
    }
  }
}

const isCut = (error: unknown): boolean =>
  error instanceof Error && /malformed multipart|aborted|unexpected end|terminated/i.test(error.message)

async function drain(chunks: AsyncIterator<Uint8Array>): Promise<undefined> {
  let next = await chunks.next()
  while (!next.done) next = await chunks.next()
  return undefined
}

async function* startingWith(
  first: IteratorResult<Uint8Array>,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (let next = first; !next.done; next = await rest.next()) yield next.value
}
