import type { ActionFunctionArgs } from '@remix-run/server-runtime'
import { openUpload } from '../../domain/uploads/open-upload.ts'
import { sweepUploads } from '../../domain/uploads/sweep-uploads.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import {
  carriesToken,
  readAnnouncement,
  uploadAnswer,
  uploadRefused,
} from '../../http/upload-request.server.ts'

/** Announces a picture of hers, or asks how far it came. What nobody ends is given up on the way. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const { language } = askedLanguage(asked.request)
  if (!carriesToken(asked.request, ctx)) return uploadRefused(language, { code: 'form-too-old' })
  const announced = await readAnnouncement(asked.request)
  if (!announced.ok) return uploadRefused(language, announced.error)

  await sweepUploads(ctx, asked.context.app.pictures)
  const opened = await openUpload(ctx, announced.value)
  return opened.ok ? uploadAnswer(language, opened.value) : uploadRefused(language, opened.error)
}

export function loader(): never {
  throw new Response(null, { status: 404 })
}
