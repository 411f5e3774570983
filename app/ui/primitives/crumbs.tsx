import { paths } from '#app/i18n/paths.ts'
import { useWords } from '../words.tsx'

export type Crumb = { name: string; href?: string }

/** The way here, from the front page; the last one is this page. */
export function Crumbs({ trail }: { trail: readonly Crumb[] }) {
  const { language, frame } = useWords()
  return (
    <nav className="crumbs" aria-label={frame.crumbs}>
      <ol>
        <li>
          <a href={paths.home(language)}>{frame.name}</a>
        </li>
        {trail.map(crumb => (
          <li key={crumb.name}>
            {crumb.href === undefined ? (
              <span aria-current="page">{crumb.name}</span>
            ) : (
              <a href={crumb.href}>{crumb.name}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
