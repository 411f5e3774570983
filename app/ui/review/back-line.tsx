import { paths } from '#app/i18n/paths.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { useWords } from '../words.tsx'

/** Back to where one came from: reviewers to their queue, the office to its first page. */
export function BackLine({ mayReview }: { mayReview: boolean }) {
  const { desk } = reviewWordsIn(useWords().language)
  return (
    <p className="small">
      {mayReview ? (
        <a href={paths.reviews()}>{desk.back}</a>
      ) : (
        <a href={paths.officeHome()}>{desk.backToOffice}</a>
      )}
    </p>
  )
}
