import { accountWordsIn } from '#app/i18n/account-words.ts'
import { useWords } from '../words.tsx'

type State = 'published' | 'unpublished' | 'paused'

export type PartnerHomeView = {
  counters: readonly {
    slug: string
    name: string
    shelf: readonly {
      variantId: string
      product: Text
      variant: Text | undefined
      maker: string
      pieces: number
      countedDaysAgo: number
    }[]
  }[]
}

export function PartnerHome({ view }: { view: PartnerHomeView }) {
  const { language, formats } = useWords()
  const words = accountWordsIn(language).homes
  if (view.counters.length === 0) return <p className="sec">{words.noCounter}</p>
  return (
    <>
      {view.counters.map((counter, at) => (
        <section className="sec stack" key={counter.slug}>
          {at === 0 ? <h1>{counter.name}</h1> : <h2>{counter.name}</h2>}
          <p>
            <a href={paths.place(language, counter.slug)}>{words.seeInShop}</a>
          </p>
          {counter.shelf.length === 0 ? (
            <p>{words.emptyShelf}</p>
          ) : (
            <table className="rows">
              <caption className="hide">{words.shelf}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.shelfColumns.product}</th>
                  <th scope="col">{words.shelfColumns.maker}</th>
                  <th scope="col">{words.shelfColumns.stands}</th>
                </tr>
              </thead>
              <tbody>
                {counter.shelf.map(row => (
                  <tr key={row.variantId}>
                    <th scope="row">
                      <Written text={row.product} quietly />
                      {row.variant === undefined ? null : (
                        <>
                          , <Written text={row.variant} quietly />
                        </>
                      )}
                    </th>
                    <td>{row.maker}</td>
                    <td>
                      <b>{words.pieces(row.pieces)}</b>,{' '}
                      {words.countedAt(formats.daysAgo(row.countedDaysAgo))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      ))}
    </>
  )
}

export function StateWord({ state }: { state: State }) {
  const words = accountWordsIn(useWords().language).homes
  const look = { published: 'good', unpublished: 'warn', paused: 'info' } as const
  return <span className={`state ${look[state]}`}>{words.productState[state]}</span>
}
