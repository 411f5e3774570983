import type { BatchLine } from '#app/domain/batches/batch-sheet.ts'
import { paths } from '#app/i18n/paths.ts'
import { qualityWordsIn } from '#app/i18n/quality-words.ts'
import { Button } from '../primitives/button.tsx'
import { Field } from '../primitives/field.tsx'
import { Written } from '../primitives/written.tsx'
import { useWords } from '../words.tsx'

/** A batch by the code on a pack, and those that are stopped now. */
export function StoppedBatchesPage({ view }: { view: { typed: string; stopped: readonly BatchLine[] } }) {
  const { language, formats } = useWords()
  const { batch: words, office, report, standings } = qualityWordsIn(language)
  return (
    <>
      <section className="sec stack">
        <p className="small">
          <a href={paths.problems()}>{office.toProblems}</a>
        </p>
        <h1>{office.toBatches}</h1>
        <form method="get" action={paths.stoppedBatches()} className="stack writing">
          <Field
            id="code"
            name="code"
            label={words.find}
            hint={words.findHint}
            error={view.typed === '' ? undefined : report.unknownCode}
            defaultValue={view.typed}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
          />
          <Button wide>{words.look}</Button>
        </form>
      </section>
      <section className="sec">
        <h2>{words.stoppedTitle}</h2>
        {view.stopped.length === 0 ? <p>{words.noneStopped}</p> : null}
        <ul className="bare ruled">
          {view.stopped.map(batch => (
            <li key={batch.batchId}>
              <div>
                <a className="press num" href={paths.batchSheet(batch.batchId)}>
                  {batch.code}
                </a>
                <small>
                  <Written text={batch.name} quietly />, {batch.maker.name}, {words.madeOn.toLowerCase()}{' '}
                  {formats.date(batch.madeOn)}
                </small>
              </div>
              <span className={`state ${batch.standing === 'recalled' ? 'bad' : 'warn'}`}>
                {standings[batch.standing]}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
