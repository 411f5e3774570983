import { Details } from '../primitives/details.tsx'
import { useWords } from '../words.tsx'
import { CounterStockRow } from './counter-row.tsx'
import type { ProductView } from './views.ts'

const shownAtOnce = 5

/** Every counter that carries it, nearest first, with the age of its count and its own best-before. */
export function ProductCounters({ product }: { product: ProductView }) {
  const { shop } = useWords()
  const say = shop.product
  const near = product.counters.slice(0, shownAtOnce)
  const farther = product.counters.slice(shownAtOnce)
  return (
    <section className="stands">
      <h2>{say.where}</h2>
      {near.length === 0 ? <p>{say.whereNone}</p> : null}
      <ul className="rows">
        {near.map(counter => (
          <CounterStockRow key={counter.slug} counter={counter} />
        ))}
      </ul>
      {farther.length === 0 ? null : (
        <Details summary={say.farther(farther.length)}>
          <ul className="rows">
            {farther.map(counter => (
              <CounterStockRow key={counter.slug} counter={counter} />
            ))}
          </ul>
        </Details>
      )}
      <p className="xs quiet">
        {near.some(counter => counter.distanceM !== undefined)
          ? say.distanceFrom(product.distanceFrom)
          : null}{' '}
        {say.askAfter(product.askAfterDays)}
      </p>
    </section>
  )
}
