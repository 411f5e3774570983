import { useWords } from '../words.tsx'

/** The yellow card that is clipped to the shelf rail. */
export function PriceTag({ idr, from = false, big = false }: { idr: number; from?: boolean; big?: boolean }) {
  const { formats, shop } = useWords()
  return (
    <span className={big ? 'tag price' : 'tag'}>
      {from ? <small>{shop.goods.from} </small> : null}
      {formats.rupiah(idr)}
    </span>
  )
}
