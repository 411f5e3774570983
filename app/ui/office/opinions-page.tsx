import type { NamedOpinion } from '#app/domain/opinions/opinion-lists.ts'
import { opinionWordsIn } from '#app/i18n/opinion-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Field } from '../primitives/field.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { OpinionRead } from '../work/opinion-read.tsx'

export type JudgementSent = { opinion: string; reason: string; error: string }

/** All that buyers say: what waits to be read first, each with the office's two deeds. */
export function OpinionDeskPage({
  opinions,
  done,
  sent,
  token,
}: {
  opinions: readonly NamedOpinion[]
  done: 'shown' | 'removed' | undefined
  sent: JudgementSent | undefined
  token: string
}) {
  const { language, formats } = useWords()
  const words = opinionWordsIn(language).office
  const named = ({ product, writtenAt }: NamedOpinion) => `${product.name.text}, ${formats.moment(writtenAt)}`
  const isNamed = opinions.some(one => one.opinionId === sent?.opinion && one.state !== 'removed')
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      {done === undefined || sent ? null : <Notice kind="good">{words.done[done]}</Notice>}
      {sent === undefined || isNamed ? null : <Notice kind="bad">{sent.error}</Notice>}
      {opinions.length === 0 ? <p>{words.none}</p> : null}
      {opinions.map(one => (
        <article key={one.opinionId} className="stack">
          <OpinionRead opinion={one} isOffice />
          {one.state === 'waiting' ? (
            <form method="post" action={paths.opinionDesk()}>
              <FormToken token={token} />
              <input type="hidden" name="opinion" value={one.opinionId} />
              <button
                className="btn wide"
                type="submit"
                name="do"
                value="show"
                aria-label={words.showOf(named(one))}
              >
                {words.show}
              </button>
            </form>
          ) : null}
          {one.state === 'removed' ? null : (
            <Removal opinion={one} sent={sent?.opinion === one.opinionId ? sent : undefined} token={token} />
          )}
        </article>
      ))}
    </section>
  )
}

/** Folded away, since it needs a reason and cannot be taken back. */
function Removal({
  opinion,
  sent,
  token,
}: {
  opinion: NamedOpinion
  sent: JudgementSent | undefined
  token: string
}) {
  const { language, formats } = useWords()
  const words = opinionWordsIn(language).office
  const { opinionId, product, writtenAt } = opinion
  const named = `${product.name.text}, ${formats.moment(writtenAt)}`
  return (
    <details open={sent !== undefined}>
      <summary aria-label={words.removeOf(named)}>{words.remove}</summary>
      <form method="post" action={paths.opinionDesk()} className="stack" noValidate>
        <FormToken token={token} />
        <input type="hidden" name="opinion" value={opinionId} />
        <Field
          id={`reason-${opinionId}`}
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          error={sent?.error}
          defaultValue={sent?.reason ?? ''}
        />
        <button
          className="btn alt wide"
          type="submit"
          name="do"
          value="remove"
          aria-label={words.removeOf(named)}
        >
          {words.remove}
        </button>
      </form>
    </details>
  )
}
