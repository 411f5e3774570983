import type { ProblemSheet } from '#app/domain/problems/problem-sheet.ts'
import { paths } from '#app/i18n/paths.ts'
import { qualityWordsIn } from '#app/i18n/quality-words.ts'
import { Notice } from '../primitives/notice.tsx'
import { Written } from '../primitives/written.tsx'
import { useWords } from '../words.tsx'
import { Course, DueMark, ProblemMarks, WhatWasSaid } from '../work/problem-parts.tsx'
import { type SentStep, StepForm } from '../work/step-form.tsx'

/** One problem with her goods: what was said, and the one thing that she writes down now. */
export function OwnProblemPage({
  view,
  sent,
  token,
}: {
  view: ProblemSheet & { stepped: boolean }
  sent: SentStep | undefined
  token: string
}) {
  const { language } = useWords()
  const { maker: words, office, kinds } = qualityWordsIn(language)
  const common = { action: paths.ownProblem(view.problemId), token, sent }
  const isOver = view.state === 'closed' || view.state === 'dismissed'
  const standing = view.batch?.standing ?? 'free'
  return (
    <>
      <section className="sec stack">
        <p className="small">
          <a href={paths.ownProblems()}>{words.back}</a>
        </p>
        <h1>
          {kinds[view.kind]}: <Written text={view.name} quietly />
        </h1>
        <p>
          <b className="num">{view.number}</b> <ProblemMarks problem={view} /> <DueMark problem={view} />
        </p>
        {view.batch === undefined ? null : (
          <p>
            {office.facts.batch} <b className="num">{view.batch.code}</b>
          </p>
        )}
        {standing === 'free' ? null : <Notice kind="bad">{words.stopped[standing]}</Notice>}
        {view.stepped ? <Notice kind="good">{office.saved}</Notice> : null}
        <WhatWasSaid problem={view} />
      </section>
      <section className="sec stack">
        <h2>{office.next}</h2>
        {view.state === 'contained' ? <StepForm {...common} event="find-cause" /> : null}
        {view.state === 'action-planned' ? <StepForm {...common} event="finish" /> : null}
        {view.state === 'contained' || view.state === 'action-planned' ? null : (
          <p>{isOver ? office.ended : words.waits}</p>
        )}
      </section>
      <Course problem={view} />
    </>
  )
}
