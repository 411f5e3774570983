import type { LoaderFunctionArgs } from '@remix-run/server-runtime'

/** `/media/pic_…/800.webp`: a picture's bytes never change under one id, so browsers keep them for good. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const wanted = /^(\d{2,4})\.(avif|webp|jpg)$/.exec(params.file ?? '')
  const known = /^pic_[0-9a-z]{26}$/.test(params.pictureId ?? '')
  if (!wanted || !known) throw new Response(null, { status: 404 })

  const [, width, ending] = wanted
  const format = ending === 'jpg' ? 'jpeg' : ending === 'avif' ? 'avif' : 'webp'
  const picture = await context.app.pictures.derived(params.pictureId ?? '', Number(width), format)
  if (!picture) throw new Response(null, { status: 404 })

  return new Response(picture.bytes.slice(), {
    headers: { 'Content-Type': picture.mediaType, 'Cache-Control': 'public, max-age=31536000, immutable' },
  })
}
