import type { BatchSheet } from '#app/domain/batches/batch-sheet.ts'
import type { BatchEvent } from '#app/domain/batches/batch-stops.ts'
import { paths } from '#app/i18n/paths.ts'
import { qualityWordsIn } from '#app/i18n/quality-words.ts'
import { Notice } from '../primitives/notice.tsx'
import { Written } from '../primitives/written.tsx'
import type { FormView } from '../producer/step-view.ts'
import { useWords } from '../words.tsx'
import { DestroyForm, HoldForm, RecallForm, ReportForm } from './batch-decisions.tsx'
import { BatchReachTable } from './batch-reach.tsx'

export type BatchSheetView = { sheet: BatchSheet; key: string; done: BatchEvent | 'destroy' | undefined }
export type SentDecision = FormView & { deed: string }

/** One batch: whether it may be sold, the decision that can be taken now, and where its pieces are. */
export function BatchSheetPage({
  view: { sheet, key, done },
  sent,
  token,
}: {
  view: BatchSheetView
  sent: SentDecision | undefined
  token: string
}) {
  const { language, formats } = useWords()
  const { batch: words, office, standings } = qualityWordsIn(language)
  const form = { batchId: sheet.batchId, sent, token }
  return (
    <>
      <section className="sec stack">
        <p className="small">
          <a href={paths.stoppedBatches()}>{office.batches}</a>
        </p>
        <h1 className="num">{sheet.code}</h1>
        <p>
          <Written text={sheet.name} quietly />{' '}
          <span className={`state ${marks[sheet.standing]}`}>{standings[sheet.standing]}</span>
        </p>
        {done === undefined ? null : <Notice kind="good">{words.done[done]}</Notice>}
        <dl className="named">
          <dt>{words.maker}</dt>
          <dd>{sheet.maker.name}</dd>
          <dt>{words.madeOn}</dt>
          <dd>{formats.date(sheet.madeOn)}</dd>
          {sheet.bestBeforeOn === undefined ? null : (
            <>
              <dt>{words.bestBefore}</dt>
              <dd>{formats.date(sheet.bestBeforeOn)}</dd>
            </>
          )}
        </dl>
        <p>
          <a href={paths.batch(sheet.code)}>{words.publicPage}</a>
        </p>
      </section>
      {sheet.standing === 'recalled' ? <BatchReachTable sheet={sheet} /> : null}
      {sheet.standing === 'recalled' ? <DestroyForm {...form} sheet={sheet} formKey={key} /> : null}
      {sheet.standing === 'free' ? <HoldForm deed="hold" {...form} /> : null}
      {sheet.standing === 'held' ? <HoldForm deed="release" {...form} /> : null}
      {sheet.standing === 'recalled' ? null : <RecallForm {...form} />}
      {sheet.standing === 'recalled' ? null : <BatchReachTable sheet={sheet} />}
      <Decisions sheet={sheet} />
      <section className="sec stack">
        <h2>{words.problems}</h2>
        {sheet.problems.length === 0 ? <p>{words.noProblems}</p> : null}
        <ul className="bare ruled">
          {sheet.problems.map(problem => (
            <li key={problem.problemId}>
              <div>
                <a className="press num" href={paths.problem(problem.problemId)}>
                  {problem.number}
                </a>
                <small className="short">{problem.said}</small>
              </div>
            </li>
          ))}
        </ul>
        <ReportForm {...form} formKey={key} />
      </section>
    </>
  )
}

const marks = { free: 'good', held: 'warn', recalled: 'bad' } as const

function Decisions({ sheet }: { sheet: BatchSheet }) {
  const { language, formats } = useWords()
  const { batch: words, office } = qualityWordsIn(language)
  if (sheet.turns.length === 0) return null
  return (
    <section className="sec">
      <h2>{words.decisions}</h2>
      <ol className="bare course">
        {sheet.turns.map(turn => (
          <li key={turn.at + turn.kind}>
            <h3>{words.turns[turn.kind]}</h3>
            <p className="note">{turn.reason}</p>
            <p className="small quiet">{office.by({ name: turn.by, at: formats.moment(turn.at) })}</p>
          </li>
        ))}
      </ol>
      {sheet.advice === undefined ? null : (
        <dl className="named">
          <dt>{words.advice}</dt>
          <dd>
            <p lang="id">{sheet.advice.id}</p>
            <p lang="en">{sheet.advice.en}</p>
          </dd>
        </dl>
      )}
    </section>
  )
}
