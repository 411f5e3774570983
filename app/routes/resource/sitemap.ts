import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { sitemapEntries } from '../../domain/catalogue/sitemap-entries.ts'
import { giftSets } from '../../domain/gifts/shown-sets.ts'
import { contextOf } from '../../http/context.server.ts'
import { type Language, languages } from '../../i18n/language.ts'
import { paths } from '../../i18n/paths.ts'

/** Every public page in both languages, each naming the other. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { app } = context
  const entries = await sitemapEntries(contextOf(context), app.catalogue)
  const sets = await giftSets(contextOf(context), app.catalogue, { language: 'id' })
  const { publicUrl } = app.env
  const pages: { in: (language: Language) => string; since?: string }[] = [
    { in: language => paths.home(language) },
    { in: language => paths.products(language) },
    { in: language => paths.producers(language) },
    { in: language => paths.places(language) },
    { in: language => paths.about(language) },
    { in: language => paths.giftSets(language) },
    ...sets.map(({ slug }) => ({ in: (l: Language) => paths.giftSet(l, slug) })),
    ...entries.products.map(({ slug, since }) => ({ in: (l: Language) => paths.product(l, slug), since })),
    ...entries.producers.map(slug => ({ in: (l: Language) => paths.producer(l, slug) })),
    ...entries.places.map(slug => ({ in: (l: Language) => paths.place(l, slug) })),
  ]
  const addresses = pages.flatMap(page =>
    languages.map(language => {
      const others = languages
        .map(l => `<xhtml:link rel="alternate" hreflang="${l}" href="${publicUrl}${page.in(l)}"/>`)
        .join('')
      const since = page.since ? `<lastmod>${page.since}</lastmod>` : ''
      return `<url><loc>${publicUrl}${page.in(language)}</loc>${since}${others}</url>`
    }),
  )
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${addresses.join('\n')}\n</urlset>\n`,
    {
      headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
    },
  )
}
