import { paths } from '#app/i18n/paths.ts'
import { useWords } from '../words.tsx'

/** Says on every page that nothing here is for sale, and opens the door to the other roles. */
export function DemoBanner() {
  const { frame } = useWords()
  return (
    <aside className="demo" aria-label={frame.demoTitle}>
      <p className="wrap">
        <b>{frame.demoTitle}</b> <span>{frame.demoBody}</span> <a href={paths.demo()}>{frame.demoEnter}</a>
      </p>
    </aside>
  )
}
