import { paths } from '#app/i18n/paths.ts'
import { HaveLine } from '../primitives/have-line.tsx'
import { useWords } from '../words.tsx'
import { OpenLine } from './open-line.tsx'
import type { CounterStockView } from './views.ts'

/** The nearest counter whose count is fresh enough to trust. */
export function NearestBox({ counters }: { counters: readonly CounterStockView[] }) {
  const { language, formats, shop } = useWords()
  const nearest = nearestWithGoods(counters)
  if (nearest === undefined) {
    return (
      <div className="nearest none">
        <p>
          <b>{shop.product.nearestNone}</b>
        </p>
        <p className="small">{shop.product.nearestNoneHelp}</p>
      </div>
    )
  }
  return (
    <div className="nearest">
      <p className="small">{shop.product.nearestFresh}</p>
      <h2 className="nm">
        <a href={paths.place(language, nearest.slug)}>{nearest.name}</a>
        {nearest.distanceM === undefined ? null : `, ${formats.distance(nearest.distanceM)}`}
      </h2>
      <HaveLine have={nearest.have} />
      <p className="small">
        <OpenLine open={nearest.open} />
      </p>
    </div>
  )
}

/** Fresh counts first, then older ones; among equals the nearer, as the list is sorted. */
export function nearestWithGoods(counters: readonly CounterStockView[]): CounterStockView | undefined {
  const has = (state: 'counted' | 'aged') =>
    counters.find(counter => counter.have.state === state && counter.have.pieces !== 0)
  return has('counted') ?? has('aged')
}
