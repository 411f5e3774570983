import {
  unstable_parseMultipartFormData as parseMultipartFormData,
  type unstable_composeUploadHandlers,
} from '@remix-run/server-runtime'

export type FormPart = Parameters<Parameters<typeof unstable_composeUploadHandlers>[0]>[0]

/** The form ended before its end, or is none. */
export class BrokenForm extends Error {}

/** Reads a form part by part. Throws `BrokenForm` where the browser is to blame, else what `take` threw. */
export async function readParts(
  request: Request,
  take: (part: FormPart) => Promise<string | undefined>,
): Promise<FormData> {
  let broke: unknown
  const guarded = (part: FormPart) =>
    take(part).catch((error: unknown) => {
      broke = error
      throw error
    })
  return parseMultipartFormData(request, guarded).catch(() => {
    // What the parser itself cannot read is the browser's doing; what broke while a file was kept is ours.
    throw broke !== undefined && !isCut(broke) ? broke : new BrokenForm()
  })
}

/** Reads the words of a form, all of them together up to so many bytes, and keeps them in `fields` as they come. */
export function wordsInto(fields: FormData, mostBytes: number): (part: FormPart) => Promise<string> {
  let bytes = 0
  return async part => {
    const chunks: Uint8Array[] = []
    for await (const chunk of part.data) {
      bytes += chunk.length
      if (bytes <= mostBytes) chunks.push(chunk)
    }
    const value = Buffer.concat(chunks).toString('utf8')
    fields.append(part.name, value)
    return value
  }
}

/**
 * A file as it arrives, or undefined for a field that was left empty: browsers send that as a file without name and
 * content.
 */
export async function arriving(part: FormPart): Promise<AsyncGenerator<Uint8Array> | undefined> {
  const chunks = part.data[Symbol.asyncIterator]()
  const first = await chunks.next()
  return first.done && (part.filename ?? '') === '' ? undefined : startingWith(first, chunks)
}

const isCut = (error: unknown): boolean =>
  error instanceof Error && /malformed multipart|aborted|unexpected end|terminated/i.test(error.message)

async function* startingWith(
  first: IteratorResult<Uint8Array>,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (let next = first; !next.done; next = await rest.next()) yield next.value
}
