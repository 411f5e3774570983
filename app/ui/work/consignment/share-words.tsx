import { consignmentWordsIn } from '#app/i18n/consignment-words.ts'
import { useWords } from '../../words.tsx'

/** "Anda menerima Rp7.438 dari harga Rp8.500. Rp1.062 untuk mitra.": all amounts, never a share alone. */
export function ShareWords({
  shareIdr,
  priceIdr,
  commissionIdr,
  reader = 'other',
}: {
  shareIdr: number
  priceIdr: number
  commissionIdr?: number | undefined
  /** The maker herself is addressed; others read of her. */
  reader?: 'maker' | 'other'
}) {
  const { language, formats } = useWords()
  const words = consignmentWordsIn(language).share
  const facts = { share: formats.rupiah(shareIdr), price: formats.rupiah(priceIdr) }
  return (
    <span className="sharewords">
      <b>{reader === 'maker' ? words.you(facts) : words.maker(facts)}</b>
      {commissionIdr === undefined ? null : <> {words.rest(formats.rupiah(commissionIdr))}</>}
    </span>
  )
}
