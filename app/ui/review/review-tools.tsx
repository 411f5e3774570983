import { paths } from '#app/i18n/paths.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { useWords } from '../words.tsx'

/** What stands around the reviews: numbers, registers, and what is judged by. */
export function ReviewTools() {
  const words = reviewWordsIn(useWords().language).queue
  return (
    <nav className="sec" aria-label={words.tools}>
      <h2>{words.tools}</h2>
      <ul className="bare onward">
        <li>
          <a href={paths.reviewNumbers()}>{words.more.numbers}</a>
        </li>
        <li>
          <a href={paths.conflicts()}>{words.more.conflicts}</a>
        </li>
        <li>
          <a href={paths.reasons()}>{words.more.reasons}</a>
        </li>
        <li>
          <a href={paths.checklists()}>{words.more.checklists}</a>
        </li>
        <li>
          <a href={paths.rules()}>{words.more.rules}</a>
        </li>
        <li>
          <a href={paths.reviewHistory()} download>
            {words.more.history}
          </a>
        </li>
        <li>
          <a href={paths.reviewArchive()} download>
            {words.more.archive}
          </a>
        </li>
      </ul>
    </nav>
  )
}
