import type { ProblemSheet } from '#app/domain/problems/problem-sheet.ts'
import { severities } from '#app/domain/problems/problem-terms.ts'
import type { OpenLook } from '#app/domain/review/open-looks.ts'
import { paths } from '#app/i18n/paths.ts'
import { qualityWordsIn } from '#app/i18n/quality-words.ts'
import { Button } from '../primitives/button.tsx'
import { Details } from '../primitives/details.tsx'
import { SelectField } from '../primitives/field.tsx'
import { Notice } from '../primitives/notice.tsx'
import { Written } from '../primitives/written.tsx'
import { LongTextField } from '../producer/form-fields.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { Course, DueMark, ProblemMarks, WhatWasSaid } from '../work/problem-parts.tsx'
import { type SentStep, StepForm } from '../work/step-form.tsx'
import { SecondLook } from './second-look.tsx'

export type ProblemView = ProblemSheet & {
  today: string
  firstCheckOn: string
  mayCheck: boolean
  stepped: boolean
}
type Props = { view: ProblemView; sent: SentStep | undefined; token: string }
type Looked = { looks: readonly OpenLook[]; looked: boolean; mayReview: boolean }

/** One nonconformity: what happened, the one next step, and how it came here. */
export function ProblemPage({ view, look, sent, token }: Props & { look: Looked }) {
  const { language } = useWords()
  const { office: words, kinds } = qualityWordsIn(language)
  return (
    <>
      <section className="sec stack">
        <p className="small">
          <a href={paths.problems()}>{words.toProblems}</a>
        </p>
        <h1>
          {kinds[view.kind]}: <Written text={view.name} quietly />
        </h1>
        <p>
          <b className="num">{view.number}</b> <ProblemMarks problem={view} />
        </p>
        {view.stepped ? <Notice kind="good">{words.saved}</Notice> : null}
        <WhatWasSaid problem={view} />
        <Facts problem={view} />
        <Grade problem={view} token={token} />
      </section>
      <NextStep view={view} sent={sent} token={token} />
      <Course problem={view} />
      <SecondLook view={{ ...view, ...look }} token={token} />
      {view.report === undefined ? null : <Reporter view={view} report={view.report} token={token} />}
    </>
  )
}

function Facts({ problem }: { problem: ProblemSheet }) {
  const { language, formats } = useWords()
  const { office, sources, standings } = qualityWordsIn(language)
  const { batch } = problem
  const words = office.facts
  return (
    <dl className="named">
      <dt>{words.source}</dt>
      <dd>
        {office.openedBy({ source: sources[problem.source], name: problem.openedBy })},{' '}
        {formats.moment(problem.openedAt)}
      </dd>
      <dt>{words.maker}</dt>
      <dd>{problem.maker.name}</dd>
      <dt>{words.batch}</dt>
      <dd>
        {batch === undefined ? (
          words.noBatch
        ) : (
          <>
            <span className="num">{batch.code}</span>{' '}
            <span className={`state ${batch.standing === 'free' ? '' : 'bad'}`}>
              {standings[batch.standing]}
            </span>
            <br />
            <a className="press" href={paths.batchSheet(batch.batchId)}>
              {office.stop}
            </a>
          </>
        )}
      </dd>
      {problem.counter === undefined ? null : (
        <>
          <dt>{words.counter}</dt>
          <dd>{problem.counter}</dd>
        </>
      )}
      {problem.dueOn === undefined ? null : (
        <>
          <dt>{words.due}</dt>
          <dd>
            <DueMark problem={problem} />
          </dd>
        </>
      )}
    </dl>
  )
}

function NextStep({ view, sent, token }: Props) {
  const { office: words, steps } = qualityWordsIn(useWords().language)
  const common = { action: paths.problem(view.problemId), token, sent }
  const first = { today: view.today }
  return (
    <section className="sec stack" id="next">
      <h2>{words.next}</h2>
      {view.state === 'open' ? (
        <>
          <StepForm {...common} event="contain" />
          <Details summary={steps.dismiss.verb} open={sent?.event === 'dismiss'}>
            <StepForm {...common} event="dismiss" alt />
          </Details>
        </>
      ) : null}
      {view.state === 'contained' ? <StepForm {...common} event="find-cause" /> : null}
      {view.state === 'cause-found' ? (
        <StepForm {...common} event="plan" first={{ ...first, responsible: view.maker.name }} />
      ) : null}
      {view.state === 'action-planned' ? (
        <StepForm {...common} event="finish" first={{ ...first, checkFromOn: view.firstCheckOn }} />
      ) : null}
      {view.state === 'action-done' && view.mayCheck ? (
        <StepForm {...common} event="confirm-effect" also="deny-effect" />
      ) : null}
      {view.state === 'action-done' && !view.mayCheck && view.checkFromOn !== undefined ? (
        <Notice>{words.waitsUntil(view.checkFromOn)}</Notice>
      ) : null}
      {view.state === 'effect-checked' ? <StepForm {...common} event="close" /> : null}
      {view.state === 'closed' || view.state === 'dismissed' ? <p>{words.ended}</p> : null}
    </section>
  )
}

function Grade({ problem, token }: { problem: ProblemSheet; token: string }) {
  const { office: words, severities: grades } = qualityWordsIn(useWords().language)
  if (problem.dueOn === undefined) return null
  return (
    <Details summary={words.grade}>
      <form method="post" action={paths.problemDeed(problem.problemId, 'severity')} className="stack writing">
        <FormToken token={token} />
        <SelectField
          id="severity"
          name="severity"
          label={words.gradeLabel}
          chosen={problem.severity}
          options={severities.map(value => ({ value, label: grades[value] }))}
        />
        <Button alt>{words.gradeSave}</Button>
      </form>
    </Details>
  )
}

function Reporter({
  view,
  report,
  token,
}: {
  view: ProblemView
  report: NonNullable<ProblemSheet['report']>
  token: string
}) {
  const { language, formats } = useWords()
  const words = qualityWordsIn(language).office
  return (
    <section className="sec stack">
      <h2>{words.report}</h2>
      <p>
        {words.reportCode(report.code)} {report.hasContact ? null : words.noContact}
      </p>
      {report.answers.map(answer => (
        <blockquote key={answer.at} className="said">
          <Written text={answer.said} />
          <p className="small quiet">{words.by({ name: answer.by, at: formats.moment(answer.at) })}</p>
        </blockquote>
      ))}
      <form method="post" action={paths.problemDeed(view.problemId, 'answers')} className="stack writing">
        <FormToken token={token} />
        <LongTextField
          form={{ fields: {}, errors: {} }}
          name="answer"
          label={words.answerLabel}
          hint={words.answerHint}
          rows={4}
        />
        <SelectField
          id="language"
          name="language"
          label={words.answerLanguage}
          chosen={view.said.language}
          options={(['id', 'en'] as const).map(value => ({ value, label: words.languages[value] }))}
        />
        <Button alt wide>
          {words.answer}
        </Button>
      </form>
      {report.hasContact ? (
        <form method="post" action={paths.problemDeed(view.problemId, 'contact')} className="stack writing">
          <FormToken token={token} />
          <p className="small">{words.contactNote}</p>
          <Button alt wide>
            {words.contact}
          </Button>
        </form>
      ) : null}
    </section>
  )
}
