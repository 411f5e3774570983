import { type Result, refuse } from '../domain/result.ts'
import { drain } from '../domain/uploads/receive-whole.ts'
import { arriving, BrokenForm, readParts, wordsInto } from './form-parts.server.ts'

const mostFieldBytes = 5_000
const formsAtOnce = 4
let formsBeingRead = 0

/** A form with one photo, read while it arrives; a second one is passed over. */
export async function readProofForm<Refusal>(
  request: Request,
  take: (source: AsyncIterable<Uint8Array>) => Promise<Result<undefined, Refusal>>,
): Promise<
  Result<
    undefined,
    Refusal | { code: 'upload-unreadable' } | { code: 'uploads-busy' } | { code: 'not-an-image' }
  >
> {
  if (!request.headers.get('Content-Type')?.startsWith('multipart/'))
    return refuse({ code: 'upload-unreadable' })
  if (formsBeingRead >= formsAtOnce) return refuse({ code: 'uploads-busy' })
  formsBeingRead++
  let taken: Result<undefined, Refusal> | undefined
  const readWords = wordsInto(new FormData(), mostFieldBytes)
  try {
    await readParts(request, async part => {
      if (part.filename === undefined) return readWords(part)
      const file = await arriving(part)
      if (!file) return undefined
      if (taken) await drain(file)
      else taken = await take(file)
      return undefined
    })
  } catch (error) {
    if (error instanceof BrokenForm) return refuse({ code: 'upload-unreadable' })
    throw error
  } finally {
    formsBeingRead--
  }
  return taken ?? refuse({ code: 'not-an-image' })
}
