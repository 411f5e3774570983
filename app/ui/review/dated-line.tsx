import type { Dated } from '#app/domain/review/standards-pages.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { useWords } from '../words.tsx'

const looks = { 'in-force': 'good', announced: 'info', past: '' } as const

/** Which version it is, how it stands today, and from and until when. */
export function DatedLine({ of }: { of: Dated }) {
  const { language, formats } = useWords()
  const words = reviewWordsIn(language).standards
  return (
    <>
      <span className={`state ${looks[of.standing]}`}>{words.standing[of.standing]}</span>{' '}
      <span className="small">
        {words.version(of.version)}, {words.from(formats.date(of.inForceFromOn))}
        {of.inForceUntilOn === undefined ? null : `, ${words.until(formats.date(of.inForceUntilOn))}`}
      </span>
    </>
  )
}
