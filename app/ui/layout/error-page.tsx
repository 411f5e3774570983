import { paths } from '#app/i18n/paths.ts'
import { LinkButton } from '../primitives/button.tsx'
import { SearchForm } from '../shop/search-form.tsx'
import { useWords } from '../words.tsx'

const told = [400, 403, 404, 405, 409, 410, 413, 429, 500] as const
type ToldStatus = (typeof told)[number]

/**
 * What happened, what to do, what was kept. A status without its own words is told as 400 or 500.
 * @property sentence says the case better than its status does
 */
export function ErrorPage({
  status,
  sentence,
  requestId,
}: {
  status: number
  sentence?: string | undefined
  requestId?: string | undefined
}) {
  const { language, frame } = useWords()
  const words = frame.errors[toldStatus(status)]
  return (
    <section className="wall dusk lost">
      <div className="wrap">
        <h1>{words.title}</h1>
        <p className="lead">{sentence ?? words.body}</p>
        <SearchForm />
        <p className="acts">
          <LinkButton href={paths.home(language)}>{frame.backHome}</LinkButton>
          <LinkButton href={paths.products(language)} alt>
            {frame.seeProducts}
          </LinkButton>
        </p>
        {requestId === undefined ? null : <p className="xs">{frame.requestId(requestId)}</p>}
      </div>
    </section>
  )
}

export function toldStatus(status: number): ToldStatus {
  return told.find(known => known === status) ?? (status >= 400 && status < 500 ? 400 : 500)
}
