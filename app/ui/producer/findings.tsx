import type { SpokenFinding } from '#app/i18n/label-words.ts'
import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { Icon } from '../primitives/icon.tsx'
import { useWords } from '../words.tsx'

export type FindingView = SpokenFinding & { fix: string; at?: { href: string; name: string } | undefined }

/** What the rules say: what to do first, why second, the law for those who ask. */
export function Findings({ findings, title }: { findings: readonly FindingView[]; title: string }) {
  const { language } = useWords()
  const words = producerWordsIn(language).sending.summary
  if (findings.length === 0) return null
  return (
    <section className="findings" aria-label={title}>
      <ul className="tasks">
        {findings.map(finding => (
          <li key={`${finding.article} ${finding.why}`}>
            <p>
              <span className={`state ${looks[finding.severity]}`}>
                <Icon name={finding.severity === 'info' ? 'info' : 'warning'} />
                {finding.severityWord}
              </span>
            </p>
            <p>
              <b>{finding.fix}</b>
            </p>
            <p className="small">{finding.why}</p>
            <p className="xs quiet">{words.article(finding.article)}</p>
            {finding.at === undefined ? null : (
              <p className="acts">
                <a className="btn alt" href={finding.at.href}>
                  {words.fixAt(finding.at.name)}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const looks = { block: 'bad', warn: 'warn', info: 'info' } as const
