import { consignmentWordsIn } from '#app/i18n/consignment-words.ts'
import { useWords } from '../../words.tsx'

export type MoneyNumbersView = {
  willBePaidIdr: number
  lateIdr: number
  receivedIdr: number
  toldIdr: number
}

/** The three numbers that maker, partner and office read alike, each with what it means. */
export function MoneyNumbers({
  money,
  reader = 'maker',
  notes = true,
}: {
  money: MoneyNumbersView
  reader?: 'maker' | 'partner'
  notes?: boolean
}) {
  const { language, formats } = useWords()
  const words = consignmentWordsIn(language).money
  const named = words[reader]
  const rows = [
    { key: 'willBePaid', idr: money.willBePaidIdr },
    { key: 'late', idr: money.lateIdr },
    { key: 'received', idr: money.receivedIdr },
  ] as const
  return (
    <>
      <dl className="money">
        {rows.map(({ key, idr }) => (
          <div key={key} className={key === 'late' && idr > 0 ? 'late' : undefined}>
            <dt>{named[key]}</dt>
            <dd className="num">{formats.rupiah(idr)}</dd>
            {notes ? <dd className="quiet">{words.notes[key]}</dd> : null}
          </div>
        ))}
      </dl>
      {money.toldIdr === 0 ? null : <p className="small">{words.told(formats.rupiah(money.toldIdr))}</p>}
    </>
  )
}
