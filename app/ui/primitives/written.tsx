import type { Text } from '#app/i18n/language.ts'
import { useWords } from '../words.tsx'

/** What somebody wrote. In the other language it is marked, for eyes and for the voice that reads it. */
export function Written({ text, quietly = false }: { text: Text; quietly?: boolean }) {
  const { language, frame } = useWords()
  if (text.language === language) return <>{text.text}</>
  return (
    <>
      <span lang={text.language}>{text.text}</span>
      {quietly ? null : <small className="foreign"> ({frame.inOtherLanguage})</small>}
    </>
  )
}
