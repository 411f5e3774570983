import type { OpenLook } from '#app/domain/review/open-looks.ts'
import { paths } from '#app/i18n/paths.ts'
import { qualityWordsIn } from '#app/i18n/quality-words.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import type { ProblemKind } from '#db/schema/problems.ts'
import { Button } from '../primitives/button.tsx'
import { Details } from '../primitives/details.tsx'
import { SelectField } from '../primitives/field.tsx'
import { Notice } from '../primitives/notice.tsx'
import { LongTextField } from '../producer/form-fields.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'

type Asked = {
  problemId: string
  kind: ProblemKind
  said: { text: string }
  looks: readonly OpenLook[]
  looked: boolean
  mayReview: boolean
}

/** Of the pack, not of what is in it. */
const ofThePack: ReadonlySet<ProblemKind> = new Set(['wrong-label', 'broken'])

/** Has the goods of a problem reviewed again: what is in the queue about them already, and the form for one more. */
export function SecondLook({ view, token }: { view: Asked; token: string }) {
  const { language } = useWords()
  const words = qualityWordsIn(language).office.look
  const { queue } = reviewWordsIn(language)
  return (
    <section className="sec stack" id="look">
      <h2>{words.title}</h2>
      {view.looked ? <Notice kind="good">{words.done}</Notice> : null}
      <ul className="bare ruled">
        {view.looks.map(look => (
          <li key={look.reviewId}>
            <p>
              {view.mayReview ? (
                <a className="press" href={paths.review(look.reviewId)}>
                  {queue.tracks[look.track]}, {queue.kinds[look.kind].toLowerCase()}
                </a>
              ) : (
                <b>
                  {queue.tracks[look.track]}, {queue.kinds[look.kind].toLowerCase()}
                </b>
              )}{' '}
              {words.promised(look.promisedOn)}
            </p>
          </li>
        ))}
      </ul>
      {view.looks.length > 1 ? null : (
        <Details summary={words.ask}>
          <form method="post" action={paths.problemDeed(view.problemId, 'review')} className="stack writing">
            <FormToken token={token} />
            <p className="small">{words.lead}</p>
            <SelectField
              id="track"
              name="track"
              label={words.track}
              chosen={ofThePack.has(view.kind) ? 'packaging' : 'quality'}
              options={[
                { value: 'quality', label: queue.tracks.quality },
                { value: 'packaging', label: queue.tracks.packaging },
                { value: 'both', label: words.both },
              ]}
            />
            <LongTextField
              form={{ fields: { reason: view.said.text }, errors: {} }}
              name="reason"
              label={words.reason}
              rows={4}
            />
            <Button alt wide>
              {words.verb}
            </Button>
          </form>
        </Details>
      )}
    </section>
  )
}
