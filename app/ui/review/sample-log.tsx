import { paths } from '#app/i18n/paths.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { Field, SelectField } from '../primitives/field.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { typedIn } from './typed.ts'
import type { WorkbenchView } from './workbench-view.ts'

/** When a sample came, was tasted, or what a laboratory found. */
export function SampleLog({ view }: { view: WorkbenchView }) {
  const { language, formats } = useWords()
  const { desk } = reviewWordsIn(language)
  const error = view.errors.sample
  const { typed } = view
  return (
    <section className="sec" id="samples">
      <h2>{desk.samples}</h2>
      {view.done === 'sample' ? <Notice kind="good">{desk.done.sample}</Notice> : null}
      {view.samples.length === 0 ? <p className="small">{desk.noSamples}</p> : null}
      <ul className="bare ruled">
        {view.samples.map(sample => (
          <li key={`${sample.event} ${sample.happenedOn} ${sample.note}`}>
            <div>
              <b>{desk.sampleEvents[sample.event]}</b>, {formats.date(sample.happenedOn)}
              <small>
                <span lang="id">{sample.note}</span> {sample.by}
              </small>
            </div>
          </li>
        ))}
      </ul>
      {view.claim?.isMine ? (
        <details open={error !== undefined || typed.sampleNote !== undefined}>
          <summary>{desk.sampleAdd}</summary>
          <SelectField
            id="sampleEvent"
            name="sampleEvent"
            label={desk.sampleEvent}
            chosen={typedIn(typed, 'sampleEvent')}
            options={Object.entries(desk.sampleEvents).map(([value, label]) => ({ value, label }))}
          />
          <Field
            id="sampleOn"
            name="sampleOn"
            type="date"
            label={desk.sampleDay}
            max={view.today}
            defaultValue={typedIn(typed, 'sampleOn') ?? view.today}
            error={error}
          />
          <Field
            id="sampleNote"
            name="sampleNote"
            label={desk.sampleNote}
            maxLength={500}
            defaultValue={typedIn(typed, 'sampleNote') ?? ''}
          />
          <p className="rowacts">
            <button className="btn alt" type="submit" formAction={paths.reviewDeed(view.reviewId, 'sample')}>
              {desk.sampleAdd}
            </button>
          </p>
        </details>
      ) : null}
    </section>
  )
}
