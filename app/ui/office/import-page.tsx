import type { ImportRowView, ImportView } from '#app/domain/import/import-view.ts'
import { paths } from '#app/i18n/paths.ts'
import { registryWordsIn } from '#app/i18n/registry-words.ts'
import { Button, LinkButton } from '../primitives/button.tsx'
import { Chip } from '../primitives/chip.tsx'
import { Notice } from '../primitives/notice.tsx'
import { Pages } from '../primitives/pages.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { ImportRows } from './import-rows.tsx'

export type ImportPlanName = keyof ImportView['plans']

export type ImportPageView = {
  run: ImportView
  rows: readonly ImportRowView[]
  plan: ImportPlanName | undefined
  page: number
  pages: number
  /** No sign of life of the work for a while. */
  stalled: boolean
}

export function ImportPage({ token, view }: { token: string; view: ImportPageView }) {
  const { run, plan } = view
  const words = registryWordsIn(useWords().language).imports
  const plans: readonly ImportPlanName[] = ['new', 'known', 'ask', 'bad']
  return (
    <>
      <section className="sec stack">
        <p className="small">
          <a href={paths.imports()}>{words.back}</a>
        </p>
        <h1>{run.fileName}</h1>
        {run.cohort === undefined ? null : (
          <p>
            {words.cohort}: <a href={paths.cohort(run.cohort.id)}>{run.cohort.name}</a>
          </p>
        )}
        <State token={token} view={view} />
      </section>
      {run.state === 'taking-in' ? null : (
        <section className="sec stack">
          <h2>{run.state === 'shown' ? words.willHappen : words.happened}</h2>
          <nav className="tally" aria-label={words.willHappen}>
            <Chip href={paths.importRun(run.id)} count={run.rows} current={plan === undefined}>
              {words.all}
            </Chip>
            {plans.map(one => (
              <Chip
                key={one}
                href={paths.importRun(run.id, { plan: one })}
                count={run.plans[one]}
                current={plan === one}
              >
                {words.plans[one]}
              </Chip>
            ))}
          </nav>
          <ImportRows token={token} run={run} rows={view.rows} />
          <Pages
            current={view.page}
            last={view.pages}
            hrefOf={page => paths.importRun(run.id, { plan, page })}
          />
        </section>
      )}
      <Headings run={run} />
      {run.state === 'shown' || run.state === 'finished' ? (
        <section className="sec stack">
          <p className="small">{words.putAwayLead}</p>
          <form method="post" action={paths.importEnd(run.id)}>
            <FormToken token={token} />
            <Button alt>{words.putAway}</Button>
          </form>
        </section>
      ) : null}
    </>
  )
}

function State({ token, view: { run, stalled } }: { token: string; view: ImportPageView }) {
  const words = registryWordsIn(useWords().language).imports
  const { outcomes } = run
  const done = outcomes.registered + outcomes.known + outcomes.left
  const left = run.state === 'shown' ? run.plans.bad + run.plans.ask : outcomes.left
  const newcomers = run.plans.new + run.answered.take
  const start = (label: string) => (
    <form method="post" action={paths.importWork(run.id)}>
      <FormToken token={token} />
      <Button wide>{label}</Button>
    </form>
  )
  return (
    <>
      {run.state === 'shown' && run.unanswered > 0 ? (
        <Notice kind="warn">{words.unanswered(run.unanswered)}</Notice>
      ) : null}
      {run.state === 'shown' && run.plans.new + run.plans.known + run.plans.ask > 0
        ? start(newcomers > 0 ? words.takeIn(newcomers) : words.takeInNobody)
        : null}
      {run.state === 'taking-in' ? (
        <>
          <Notice kind={stalled ? 'warn' : 'info'}>
            {stalled ? words.stalled : words.working({ done, of: run.rows })}
          </Notice>
          <progress value={done} max={run.rows} aria-label={words.working({ done, of: run.rows })} />
          {stalled ? start(words.goOn) : null}
        </>
      ) : null}
      {run.state === 'finished' ? (
        <>
          <h2>{words.finishedTitle}</h2>
          <Notice kind={outcomes.left > 0 ? 'warn' : 'good'}>{words.finished(outcomes)}</Notice>
        </>
      ) : null}
      {(run.state === 'shown' || run.state === 'finished') && left > 0 ? (
        <>
          <h2>{run.state === 'shown' ? words.willBeLeft : words.leftTitle}</h2>
          <p>{words.leftLead}</p>
          <div className="acts">
            <LinkButton href={paths.importLeft(run.id, 'xlsx')} alt>
              {words.leftXlsx}
            </LinkButton>
            <LinkButton href={paths.importLeft(run.id, 'csv')} alt>
              {words.leftCsv}
            </LinkButton>
          </div>
        </>
      ) : null}
    </>
  )
}

function Headings({ run }: { run: ImportView }) {
  const words = registryWordsIn(useWords().language).imports
  const names: Readonly<Record<string, string>> = words.fields
  return (
    <section className="sec stack">
      {run.headings.sheet === undefined ? null : <p>{words.sheet(run.headings.sheet)}</p>}
      <h2>{words.read}</h2>
      <dl className="named">
        {run.headings.read.map(({ field, heading }) => (
          <div key={heading} className="contents">
            <dt>{heading}</dt>
            <dd>{names[field]}</dd>
          </div>
        ))}
      </dl>
      {run.headings.ignored.length === 0 ? null : (
        <>
          <h2>{words.ignored}</h2>
          <p>{run.headings.ignored.join(', ')}</p>
        </>
      )}
    </section>
  )
}
