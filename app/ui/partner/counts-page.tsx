import type { CountHead } from '#app/domain/consignment/counts/count-pages.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button, LinkButton } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'

export type CountsView = {
  counterId: string
  counts: readonly CountHead[]
  key: string
  refusal: string | undefined
}

const underWay = ['open', 'counted', 'explained'] as const

/** The counts of a shelf, and the way into the next one. */
export function CountsPage({ view, token }: { view: CountsView; token: string }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language).counts
  const running = view.counts.find(count => underWay.some(state => state === count.state))
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {view.refusal === undefined ? null : <Notice kind="bad">{view.refusal}</Notice>}
      {running === undefined ? (
        <form method="post" action={paths.countsAt(view.counterId)}>
          <FormToken token={token} />
          <input type="hidden" name="key" value={view.key} />
          <Button wide>{words.start}</Button>
        </form>
      ) : (
        <LinkButton href={paths.shelfCount(running.countId)} wide>
          {words.resume(running.number)}
        </LinkButton>
      )}
      {view.counts.length === 0 ? <p>{words.none}</p> : null}
      <ul className="bare ruled">
        {view.counts.map(count => (
          <li key={count.countId}>
            <div>
              <a className="tap" href={paths.shelfCount(count.countId)}>
                {count.number}
              </a>
              <small>{words.opened(formats.moment(count.openedAt))}</small>
            </div>
            <span className={`state ${looks[count.state]}`}>{words.states[count.state]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const looks = {
  open: 'info',
  counted: 'warn',
  explained: 'info',
  posted: 'good',
  cancelled: '',
} as const
