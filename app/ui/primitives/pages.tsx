import { useWords } from '../words.tsx'

/** Page links: first, last, and those around the current one. */
export function Pages({
  current,
  last,
  hrefOf,
}: {
  current: number
  last: number
  hrefOf: (page: number) => string
}) {
  const { frame } = useWords()
  if (last <= 1) return null
  return (
    <nav className="pages" aria-label={frame.pages}>
      {current > 1 ? (
        <a className="chip" href={hrefOf(current - 1)} rel="prev">
          {frame.previousPage}
        </a>
      ) : null}
      {pageWindow(current, last).map(page =>
        page.gap ? (
          <span key={`gap-${page.number}`} className="gap" aria-hidden="true">
            …
          </span>
        ) : (
          <a
            key={page.number}
            className="chip"
            href={hrefOf(page.number)}
            aria-label={frame.page(page.number)}
            aria-current={page.number === current ? 'page' : undefined}
          >
            {page.number}
          </a>
        ),
      )}
      {current < last ? (
        <a className="chip" href={hrefOf(current + 1)} rel="next">
          {frame.nextPage}
        </a>
      ) : null}
    </nav>
  )
}

/** 1 … 4 5 6 … 20. A gap stands for at least two pages; one page is shown instead. */
export function pageWindow(current: number, last: number): { number: number; gap: boolean }[] {
  const wanted = new Set([1, last])
  for (let page = current - 1; page <= current + 1; page++) if (page >= 1 && page <= last) wanted.add(page)
  const shown: { number: number; gap: boolean }[] = []
  let previous = 0
  for (const page of [...wanted].sort((a, b) => a - b)) {
    if (page - previous === 2) shown.push({ number: page - 1, gap: false })
    if (page - previous > 2) shown.push({ number: page - 1, gap: true })
    shown.push({ number: page, gap: false })
    previous = page
  }
  return shown
}
