import type { FailedLetter } from '#app/domain/messages/failed-letters.ts'
import { tellingWordsIn } from '#app/i18n/telling-words.ts'
import { useWords } from '../words.tsx'

/** Letters that will never arrive, with the post's own words, so that somebody asks for another address. */
export function FailedLetters({ letters }: { letters: readonly FailedLetter[] }) {
  const { language, formats } = useWords()
  const words = tellingWordsIn(language).failed
  if (letters.length === 0) return null
  return (
    <section className="sec stack">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <ul className="tasks">
        {letters.map(letter => (
          <li key={letter.messageId}>
            <h3>{letter.name}</h3>
            <p className="small num">
              {formats.moment(letter.failedAt)}
              {letter.email === undefined ? null : `, ${letter.email}`}
            </p>
            <p className="small">
              {words.said}{' '}
              <span lang="en" className="break">
                {letter.why}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
