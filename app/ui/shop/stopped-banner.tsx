import { type Language, otherLanguage } from '#app/i18n/language.ts'
import { qualityWordsIn } from '#app/i18n/quality-words.ts'
import { Icon } from '../primitives/icon.tsx'
import { useWords } from '../words.tsx'

export type StoppedNotice =
  | { kind: 'held'; on: string }
  | { kind: 'recalled'; on: string; advice: { id: string; en: string } }

/** A batch that must not be sold, above everything else; in both languages, since nobody knows who holds the pack. */
export function StoppedBanner({ notice }: { notice: StoppedNotice }) {
  const { language } = useWords()
  const other = otherLanguage(language)
  return (
    <div className={`stopped ${notice.kind}`} role="alert">
      <div className="wrap">
        <Icon name="warning" />
        <Said notice={notice} language={language} />
        <div lang={other} className="again">
          <Said notice={notice} language={other} />
        </div>
      </div>
    </div>
  )
}

function Said({ notice, language }: { notice: StoppedNotice; language: Language }) {
  const words = qualityWordsIn(language).stopped
  if (notice.kind === 'held')
    return (
      <>
        <p className="word">{words.held}</p>
        <p>{words.heldBody(notice.on)}</p>
      </>
    )
  return (
    <>
      <p className="word">{words.recalled}</p>
      <p className="advice">{notice.advice[language]}</p>
      <p>{words.recalledOn(notice.on)}</p>
    </>
  )
}
