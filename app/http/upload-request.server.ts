import { z } from 'zod'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { AnnouncedUpload } from '../domain/uploads/open-upload.ts'
import { partBytes } from '../domain/uploads/upload-limits.ts'
import type { UploadState } from '../domain/uploads/upload-state.ts'
import type { Language } from '../i18n/language.ts'
import { refusalSentence, type SpokenRefusal } from '../i18n/refusal-words.ts'
import { isFormToken } from './csrf-token.server.ts'
import { statusOf } from './status.ts'

/** Where our script writes the token of the page's forms. */
export const formTokenHeader = 'X-Form-Token'
const noStore = { 'Cache-Control': 'no-store' }
const mostAnnouncementBytes = 2000

/** What a script of ours sends carries the token of its page, as a form does. */
export const carriesToken = (request: Request, ctx: { formToken: string }): boolean =>
  isFormToken(request.headers.get(formTokenHeader) ?? '', ctx)

const Announcement = z.object({
  producerId: z.string().max(40),
  kind: z.enum(['product-photo', 'portrait']),
  clientKey: z.string().max(64),
  bytes: z.number(),
  sha256: z.string().max(64),
})

type Unreadable = { code: 'upload-unreadable' }
type WrongSize = { code: 'upload-part-size'; least: number; most: number }

export async function readAnnouncement(request: Request): Promise<Result<AnnouncedUpload, Unreadable>> {
  const length = Number(request.headers.get('Content-Length') ?? Number.NaN)
  if (!(length <= mostAnnouncementBytes)) return refuse({ code: 'upload-unreadable' })
  const said = await request.json().catch(() => undefined)
  const read = Announcement.safeParse(said)
  return read.success ? ok(read.data) : refuse({ code: 'upload-unreadable' })
}

/** The bytes of one part. Its announced length is asked before any of it is read into memory. */
export async function readPart(
  request: Request,
): Promise<Result<{ at: number; bytes: Uint8Array }, Unreadable | WrongSize>> {
  const at = new URL(request.url).searchParams.get('offset') ?? ''
  if (!/^\d{1,9}$/.test(at)) return refuse({ code: 'upload-unreadable' })
  const length = Number(request.headers.get('Content-Length') ?? Number.NaN)
  const { least, most } = partBytes
  if (!(length <= most)) return refuse({ code: 'upload-part-size', least, most })
  return ok({ at: Number(at), bytes: new Uint8Array(await request.arrayBuffer()) })
}

/** How far an upload is, or with its end the picture or the sentence why there is none. */
export function uploadAnswer(language: Language, state: UploadState): Response {
  const { refusal, uploadId, received } = state
  return refusal
    ? uploadRefused(language, refusal, { uploadId, received, final: true })
    : Response.json(state, { headers: noStore })
}

/** @param facts `final`: sent again, it would be refused again */
export function uploadRefused(
  language: Language,
  refusal: SpokenRefusal,
  facts: { final?: boolean; uploadId?: string; received?: number } = {},
): Response {
  const said = { ...facts, ...refusal, sentence: refusalSentence(language, refusal) }
  return Response.json(said, { status: statusOf(refusal), headers: noStore })
}
