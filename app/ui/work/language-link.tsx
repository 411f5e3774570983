import { askedIn } from '#app/i18n/paths.ts'
import { useWords } from '../words.tsx'

/** The same page in the other language, remembered. */
export function LanguageLink({ here }: { here: string }) {
  const { other, frame } = useWords()
  return (
    <a href={askedIn(here, other)} hrefLang={other} lang={other} title={frame.switchLanguageHint}>
      {frame.switchLanguage}
    </a>
  )
}
