import type { ProblemLine } from '#app/domain/problems/problem-list.ts'
import type { ProblemSheet } from '#app/domain/problems/problem-sheet.ts'
import { qualityWordsIn } from '#app/i18n/quality-words.ts'
import { Picture } from '../primitives/picture.tsx'
import { Written } from '../primitives/written.tsx'
import { useWords } from '../words.tsx'

/** How grave and how far, each in a word. */
export function ProblemMarks({ problem }: { problem: Pick<ProblemLine, 'severity' | 'state'> }) {
  const { severities, states } = qualityWordsIn(useWords().language)
  const { severity, state } = problem
  const isOver = state === 'closed' || state === 'dismissed'
  return (
    <>
      <span className={`state ${isOver ? '' : marks[severity]}`}>{severities[severity]}</span>{' '}
      <span className={`state ${state === 'closed' ? 'good' : isOver ? '' : 'info'}`}>{states[state]}</span>
    </>
  )
}

const marks = { critical: 'bad', major: 'warn', minor: '' } as const

/** Until when, and that it is late. */
export function DueMark({ problem }: { problem: Pick<ProblemLine, 'dueOn' | 'isOverdue'> }) {
  const words = qualityWordsIn(useWords().language).office
  if (problem.dueOn === undefined) return null
  if (!problem.isOverdue) return words.due(problem.dueOn)
  return <span className="state bad">{words.overdueSince(problem.dueOn)}</span>
}

/** What was reported, in the words of whoever did, with the photos. */
export function WhatWasSaid({ problem }: { problem: ProblemSheet }) {
  const { language } = useWords()
  const words = qualityWordsIn(language).office
  return (
    <>
      <blockquote className="said">
        <Written text={problem.said} />
      </blockquote>
      {problem.photos.length === 0 ? null : (
        <ul className="bare evidence">
          {problem.photos.map((photo, at) => (
            <li key={photo.id}>
              <Picture picture={{ ...photo, alt: words.photo(at + 1) }} place="maker" />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Each step that was taken, the first one first: what, by whom, when. */
export function Course({ problem }: { problem: ProblemSheet }) {
  const { language, formats } = useWords()
  const { office: words, steps } = qualityWordsIn(language)
  return (
    <section className="sec">
      <h2>{words.course}</h2>
      {problem.steps.length === 0 ? <p>{words.noSteps}</p> : null}
      <ol className="bare course">
        {problem.steps.map(step => (
          <li key={step.at + step.event}>
            <h3>{steps[step.event].done}</h3>
            <p className="note">{step.note}</p>
            {step.dueOn === undefined ? null : (
              <p className="small">
                {step.responsible === undefined
                  ? words.checkFrom(step.dueOn)
                  : words.planned({ name: step.responsible, on: step.dueOn })}
              </p>
            )}
            <p className="small quiet">{words.by({ name: step.by, at: formats.moment(step.at) })}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
