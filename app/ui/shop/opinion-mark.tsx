import { opinionWordsIn } from '#app/i18n/opinion-words.ts'
import { useWords } from '../words.tsx'

/** A mark in words, with its place among five. */
export function OpinionMark({ stars }: { stars: number }) {
  const words = opinionWordsIn(useWords().language)
  return (
    <p className="mark">
      {words.stars[markOf(stars)]} <span className="quiet num">({words.ofFive(stars)})</span>
    </p>
  )
}

export const marks = ['5', '4', '3', '2', '1'] as const
export const markOf = (stars: number): (typeof marks)[number] =>
  marks.find(mark => mark === String(stars)) ?? '1'
