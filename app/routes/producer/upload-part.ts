import type { ActionFunctionArgs } from '@remix-run/server-runtime'
import { receivePart } from '../../domain/uploads/receive-part.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { carriesToken, readPart, uploadAnswer, uploadRefused } from '../../http/upload-request.server.ts'

/** The next bytes of a picture on its way; an empty body asks only to finish. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const { language } = askedLanguage(asked.request)
  if (!carriesToken(asked.request, ctx)) return uploadRefused(language, { code: 'form-too-old' })
  const part = await readPart(asked.request)
  if (!part.ok) return uploadRefused(language, part.error)

  const uploadId = asked.params.uploadId ?? ''
  const received = await receivePart(ctx, asked.context.app.pictures, { uploadId, ...part.value })
  return received.ok ? uploadAnswer(language, received.value) : uploadRefused(language, received.error)
}

export function loader(): never {
  throw new Response(null, { status: 404 })
}
