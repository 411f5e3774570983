import type { LoaderFunctionArgs } from '@remix-run/server-runtime'

/** Search engines may read the shop; a demonstration is not for them. */
export function loader({ context }: LoaderFunctionArgs) {
  const { demo, publicUrl } = context.app.env
  const text = demo
    ? 'User-agent: *\nDisallow: /\n'
    : `User-agent: *\nDisallow: /*/list\nDisallow: /producer\nDisallow: /partner\nDisallow: /office\n\nSitemap: ${publicUrl}/sitemap.xml\n`
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
