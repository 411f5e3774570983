import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Language } from '#app/i18n/language.ts'
import { WordsProvider } from '#app/ui/words.tsx'

/** The markup a server sends for it. */
export function drawn(language: Language, element: ReactElement): string {
  return renderToStaticMarkup(<WordsProvider language={language}>{element}</WordsProvider>)
}

/** What a person can read of it, with the words that only a screen reader says. */
export function read(markup: string): string {
  return unescaped(
    markup.replace(/<(?!\/?(?:b|strong|i|span|small|a|br)\b)[^>]+>/g, '\n').replace(/<[^>]+>/g, ''),
  )
}

export function unescaped(text: string): string {
  return text
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
