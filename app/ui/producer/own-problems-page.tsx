import type { ProblemLine } from '#app/domain/problems/problem-list.ts'
import { makersTurns } from '#app/domain/problems/problem-machine.ts'
import { paths } from '#app/i18n/paths.ts'
import { qualityWordsIn } from '#app/i18n/quality-words.ts'
import { LinkButton } from '../primitives/button.tsx'
import { Written } from '../primitives/written.tsx'
import { useWords } from '../words.tsx'
import { DueMark, ProblemMarks } from '../work/problem-parts.tsx'

/** Her problems, each in its own words, what waits for her first. */
export function OwnProblemsPage({ problems }: { problems: readonly ProblemLine[] }) {
  const { language } = useWords()
  const { maker: words, kinds } = qualityWordsIn(language)
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      <p>{problems.length === 0 ? words.none : words.lead}</p>
      <ul className="tasks">
        {problems.map(problem => {
          const isHers = makersTurns.has(problem.state)
          return (
            <li key={problem.problemId} className="stack writing">
              <h2>
                {kinds[problem.kind]}: <Written text={problem.name} quietly />
              </h2>
              <p className="note short">
                <Written text={problem.said} />
              </p>
              <p>
                {isHers ? <span className="state warn">{words.turn}</span> : null}{' '}
                <ProblemMarks problem={problem} /> <DueMark problem={problem} />
              </p>
              <LinkButton href={paths.ownProblem(problem.problemId)} alt={!isHers} wide>
                {words.open(problem.number)}
              </LinkButton>
            </li>
          )
        })}
      </ul>
      <p>
        <a href={paths.producerHome()}>{words.home}</a>
      </p>
    </section>
  )
}
