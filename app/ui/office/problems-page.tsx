import type { ReactNode } from 'react'
import { type ProblemList, problemViews } from '#app/domain/problems/problem-list.ts'
import { problemSources, severities } from '#app/domain/problems/problem-terms.ts'
import { type ProblemsQuery, paths } from '#app/i18n/paths.ts'
import { qualityWordsIn } from '#app/i18n/quality-words.ts'
import { LinkButton } from '../primitives/button.tsx'
import { Chip } from '../primitives/chip.tsx'
import { Pages } from '../primitives/pages.tsx'
import { Written } from '../primitives/written.tsx'
import { useWords } from '../words.tsx'
import { DueMark, ProblemMarks } from '../work/problem-parts.tsx'

export type ProblemsView = { list: ProblemList; query: ProblemsQuery & { view: string } }

/** What endangers somebody first, then what is late. */
export function ProblemsPage({ view: { list, query } }: { view: ProblemsView }) {
  const { language } = useWords()
  const { office: words, severities: grades, sources } = qualityWordsIn(language)
  const narrowed = (change: ProblemsQuery) => paths.problems({ ...query, page: 1, ...change })
  return (
    <>
      <section className="sec stack">
        <h1>{words.problems}</h1>
        <div className="acts">
          <LinkButton href={paths.stoppedBatches()}>{words.toBatches}</LinkButton>
        </div>
        <Narrow name={words.viewsName}>
          {problemViews.map(view => (
            <Chip
              key={view}
              href={narrowed({ view })}
              count={list.counts.views[view]}
              current={query.view === view}
            >
              {words.views[view]}
            </Chip>
          ))}
        </Narrow>
        <Narrow name={words.gravity}>
          {severities.map(severity => (
            <Chip
              key={severity}
              href={narrowed({ severity: query.severity === severity ? undefined : severity })}
              count={list.counts.severities[severity]}
              current={query.severity === severity}
            >
              {grades[severity]}
            </Chip>
          ))}
        </Narrow>
        <Narrow name={words.from}>
          {problemSources.map(source => (
            <Chip
              key={source}
              href={narrowed({ source: query.source === source ? undefined : source })}
              current={query.source === source}
            >
              {sources[source]}
            </Chip>
          ))}
        </Narrow>
      </section>
      <section className="sec stack">
        <h2>{words.count(list.count)}</h2>
        {list.problems.length === 0 ? <p>{words.none}</p> : <Problems list={list} />}
        <Pages current={list.page} last={list.pages} hrefOf={page => paths.problems({ ...query, page })} />
      </section>
    </>
  )
}

function Narrow({ name, children }: { name: string; children: ReactNode }) {
  return (
    <nav aria-label={name}>
      <p className="small quiet" aria-hidden="true">
        {name}
      </p>
      <div className="tally">{children}</div>
    </nav>
  )
}

function Problems({ list }: { list: ProblemList }) {
  const { language } = useWords()
  const { office: words, kinds, sources } = qualityWordsIn(language)
  const { columns } = words
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.product}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.due}</th>
        </tr>
      </thead>
      <tbody>
        {list.problems.map(problem => (
          <tr key={problem.problemId}>
            <th scope="row">
              <a href={paths.problem(problem.problemId)}>{kinds[problem.kind]}</a>
              <small className="num">
                {problem.number}, {sources[problem.source]}
              </small>
            </th>
            <td>
              <Written text={problem.name} quietly />
              <small>
                {problem.maker}
                {problem.batchCode === undefined ? null : `, ${problem.batchCode}`}
              </small>
            </td>
            <td>
              <ProblemMarks problem={problem} />
            </td>
            <td>
              <DueMark problem={problem} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
