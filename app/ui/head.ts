import type { Language } from '#app/i18n/language.ts'
import { inLanguage } from '#app/i18n/paths.ts'

export type HeadFacts = {
  language: Language
  /** Where the public finds the shop, without a slash at the end. */
  publicUrl: string
  /** The one address of this page, from the root. */
  path: string
  title: string
  description: string
  /** For link previews; from the root. */
  sharePicture?: string | undefined
  kind?: 'website' | 'product' | 'profile'
  jsonLd?: readonly object[]
  /** Pages that are somebody's own or that repeat others. */
  unlisted?: boolean
}

type HeadTag = Record<string, unknown>

/** The tags of a page's head: for search engines, for link previews, and for the same page in the other language. */
export function headTags(facts: HeadFacts): HeadTag[] {
  const url = facts.publicUrl + facts.path
  const title = facts.title === 'Omah Oleh' ? facts.title : `${facts.title} · Omah Oleh`
  const picture = facts.sharePicture === undefined ? undefined : facts.publicUrl + facts.sharePicture
  return [
    { title },
    { name: 'description', content: facts.description },
    ...(facts.unlisted ? [{ name: 'robots', content: 'noindex' }] : whereElse(facts, url)),
    { property: 'og:site_name', content: 'Omah Oleh' },
    { property: 'og:type', content: facts.kind ?? 'website' },
    { property: 'og:title', content: facts.title },
    { property: 'og:description', content: facts.description },
    { property: 'og:url', content: url },
    { property: 'og:locale', content: facts.language === 'id' ? 'id_ID' : 'en_GB' },
    ...(picture === undefined
      ? []
      : [
          { property: 'og:image', content: picture },
          { property: 'og:image:width', content: '1200' },
          { property: 'og:image:height', content: '630' },
          { name: 'twitter:card', content: 'summary_large_image' },
        ]),
    ...(facts.jsonLd ?? []).map(data => ({ 'script:ld+json': data })),
  ]
}

function whereElse(facts: HeadFacts, url: string): HeadTag[] {
  const link = (rel: string, href: string, hrefLang?: string): HeadTag => ({
    tagName: 'link',
    rel,
    href,
    ...(hrefLang === undefined ? {} : { hrefLang }),
  })
  return [
    link('canonical', url),
    link('alternate', facts.publicUrl + inLanguage(facts.path, 'id'), 'id'),
    link('alternate', facts.publicUrl + inLanguage(facts.path, 'en'), 'en'),
    link('alternate', facts.publicUrl + inLanguage(facts.path, 'en'), 'x-default'),
  ]
}
