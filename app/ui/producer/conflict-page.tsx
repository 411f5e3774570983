import type { Question } from '#app/domain/listing/steps.ts'
import type { Fields } from '#app/domain/listing/typed-fields.ts'
import { differingGroups } from '#app/domain/listing/written-fields.ts'
import { paths } from '#app/i18n/paths.ts'
import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { answerLine } from './answer-lines.ts'

export type ConflictView = {
  listingId: string
  question: Question
  mine: Fields
  theirs: Fields
  /** Of theirs: what the choice is saved upon. */
  revision: number
  key: string
  savedBy: string
  savedAt: string
  categoryNames: Readonly<Record<string, string>>
}

/** Two phones wrote the same screen: both versions side by side, a choice for each field, nothing lost. */
export function ConflictPage({ view, token }: { view: ConflictView; token: string }) {
  const { language, formats } = useWords()
  const words = producerWordsIn(language).sending.conflict
  const said = (group: string, fields: Fields) =>
    answerLine(language, view.question, group, fields, view.categoryNames[fields.category ?? '']).text ||
    words.empty
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      <Notice kind="warn">{words.lead({ who: view.savedBy, when: formats.moment(view.savedAt) })}</Notice>
      <form className="stack" method="post" action={paths.listingStep(view.listingId, view.question)}>
        <FormToken token={token} />
        <input type="hidden" name="revision" value={view.revision} />
        <input type="hidden" name="key" value={view.key} />
        {Object.entries(view.mine).map(([name, value]) => (
          <input key={name} type="hidden" name={`mine:${name}`} value={value} />
        ))}
        {differingGroups(view.mine, view.theirs).map(group => (
          <fieldset className="rows" key={group}>
            <legend>{answerLine(language, view.question, group, view.mine).label}</legend>
            <div className="sides">
              <label className="pick">
                <input type="radio" name={`keep:${group}`} value="mine" defaultChecked />
                <span>
                  <small>{words.mine}</small>
                  {said(group, view.mine)}
                </span>
              </label>
              <label className="pick">
                <input type="radio" name={`keep:${group}`} value="theirs" />
                <span>
                  <small>{words.theirs}</small>
                  {said(group, view.theirs)}
                </span>
              </label>
            </div>
          </fieldset>
        ))}
        <Button wide name="do" value="merge">
          {words.keep}
        </Button>
      </form>
    </section>
  )
}
