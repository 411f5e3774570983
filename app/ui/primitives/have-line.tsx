import type { ShopWords } from '#app/i18n/words.ts'
import type { HaveView } from '../shop/views.ts'
import { useWords } from '../words.tsx'
import { Turus } from './turus.tsx'

/** What there is, with the age of the count; fades as it ages, and stops naming a number when it is too old. */
export function HaveLine({ have, small = false }: { have: HaveView; small?: boolean }) {
  const { shop } = useWords()
  const named = have.state === 'counted' || have.state === 'aged'
  return (
    <p className={`${small ? 'small ' : ''}have ${have.state}`}>
      {named && have.pieces !== undefined ? <Turus pieces={have.pieces} /> : null}
      {haveWords(shop.goods, have)}
      {named && have.likelihood !== undefined ? (
        <>
          {' · '}
          <b>{shop.goods.likelihoods[have.likelihood]}</b>
        </>
      ) : null}
    </p>
  )
}

export function haveWords(goods: ShopWords['goods'], have: HaveView): string {
  if (have.state === 'none') return goods.soldOutHere
  if (have.state === 'ask' || have.pieces === undefined) {
    return have.countedDaysAgo === undefined ? goods.askFirst : goods.askFirstCounted(have.countedDaysAgo)
  }
  return have.countedDaysAgo === undefined
    ? goods.countedUnknownDay(have.pieces)
    : goods.counted(have.pieces, have.countedDaysAgo)
}
