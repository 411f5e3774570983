import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { previewCards } from '../../http/preview-card.server.ts'
import { found } from '../../http/require-language.ts'
import { isLanguage } from '../../i18n/language.ts'

/** `/share/product/keripik-tempe.id.jpg`: what a link to the page shows in a chat. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const [, slug = '', language] = /^([a-z0-9-]{1,80})\.(id|en)\.jpg$/.exec(params.file ?? '') ?? []
  const describe = Object.hasOwn(previewCards, params.kind ?? '')
    ? previewCards[params.kind ?? '']
    : undefined
  if (!isLanguage(language) || !describe) throw new Response(null, { status: 404 })

  const card = found(await describe(context, language, slug))
  const picture = await context.app.pictures.share(card)

  return new Response(picture.bytes.slice(), {
    headers: { 'Content-Type': picture.mediaType, 'Cache-Control': 'public, max-age=3600' },
  })
}
