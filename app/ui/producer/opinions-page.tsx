import type { NamedOpinion } from '#app/domain/opinions/opinion-lists.ts'
import { opinionWordsIn } from '#app/i18n/opinion-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { OpinionRead } from '../work/opinion-read.tsx'
import { LongTextField } from './form-fields.tsx'

export type AnswerSent = { opinion: string; said: string; error: string }

/** What buyers say about her goods, each with room for one answer. */
export function OwnOpinionsPage({
  opinions,
  done,
  sent,
  token,
}: {
  opinions: readonly NamedOpinion[]
  done: boolean
  sent: AnswerSent | undefined
  token: string
}) {
  const { language, formats } = useWords()
  const words = opinionWordsIn(language).maker
  const isNamed = opinions.some(one => one.opinionId === sent?.opinion && canAnswer(one))
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      {done && sent === undefined ? <Notice kind="good">{words.done}</Notice> : null}
      {sent === undefined || isNamed ? null : <Notice kind="bad">{sent.error}</Notice>}
      {opinions.length === 0 ? <p>{words.none}</p> : null}
      {opinions.map(one => (
        <article key={one.opinionId} className="stack">
          <OpinionRead opinion={one} />
          {canAnswer(one) ? (
            <form method="post" action={paths.ownOpinions()} className="stack" noValidate>
              <FormToken token={token} />
              <input type="hidden" name="opinion" value={one.opinionId} />
              <LongTextField
                form={formOf(one, sent)}
                name={`said.${one.opinionId}`}
                label={words.answer}
                hint={words.answerHint}
                rows={3}
              />
              <button
                className="btn wide"
                type="submit"
                aria-label={words.sendOf(`${one.product.name.text}, ${formats.moment(one.writtenAt)}`)}
              >
                {words.send}
              </button>
            </form>
          ) : null}
        </article>
      ))}
    </section>
  )
}

const canAnswer = ({ state, answer }: NamedOpinion): boolean => state === 'shown' && answer === undefined

function formOf({ opinionId }: NamedOpinion, sent: AnswerSent | undefined) {
  if (sent?.opinion !== opinionId) return { fields: {}, errors: {} }
  const name = `said.${opinionId}`
  return { fields: { [name]: sent.said }, errors: { [name]: sent.error } }
}
