import type { MoneyWithOffice } from '#app/domain/payments/money-with-office.ts'
import type { ListedPayout } from '#app/domain/payments/payout-sheet.ts'
import { paths } from '#app/i18n/paths.ts'
import { payoutWordsIn } from '#app/i18n/payout-words.ts'
import { LinkButton } from '../../primitives/button.tsx'
import { Details } from '../../primitives/details.tsx'
import { useWords } from '../../words.tsx'
import { MoneyNumbers } from '../consignment/money-numbers.tsx'
import { StateMark } from '../consignment/state-mark.tsx'
import { FirstFew } from '../first-few.tsx'
import { OrderLines } from './order-lines.tsx'

/** Payouts that wait for an answer, before everything else. */
export function PayoutsToAnswer({
  of,
  href,
}: {
  of: readonly MoneyWithOffice[]
  href: (payoutId: string) => string
}) {
  const { language, formats } = useWords()
  const words = payoutWordsIn(language).own
  return of
    .flatMap(one => one.payouts.filter(payout => payout.state === 'sent'))
    .map(payout => (
      <LinkButton wide href={href(payout.payoutId)} key={payout.payoutId}>
        {words.payout} {formats.rupiah(payout.amountIdr)}. {words.answer}
      </LinkButton>
    ))
}

/** What the office holds for a house or a maker, of which orders, and what it has forwarded. */
export function MoneyWithOfficePart({
  money,
  reader,
}: {
  money: MoneyWithOffice
  reader: 'partner' | 'maker'
}) {
  const { language, formats } = useWords()
  const { office, own, desk } = payoutWordsIn(language)
  const heldIdr = money.lines.reduce((sum, line) => sum + line.amountIdr, 0)
  return (
    <section className="sec stack">
      <h2>{office}</h2>
      <p>{own.lead[reader]}</p>
      <MoneyNumbers money={{ ...money, toldIdr: 0 }} notes={false} />
      {money.toldIdr === 0 ? null : <p className="small">{own.told(formats.rupiah(money.toldIdr))}</p>}
      {money.lines.length === 0 ? null : (
        <Details summary={own.waiting(formats.rupiah(heldIdr))}>
          <OrderLines lines={money.lines} reader={reader} />
        </Details>
      )}
      {money.payouts.length === 0 ? null : <h3>{own.listed}</h3>}
      <FirstFew few={2} more={desk.earlier}>
        {money.payouts.map(payout => (
          <li key={payout.payoutId}>
            <PayoutRow
              payout={payout}
              href={(reader === 'maker' ? paths.ownPayout : paths.payoutIn)(payout.payoutId)}
            />
          </li>
        ))}
      </FirstFew>
    </section>
  )
}

/** One payout of a list. */
export function PayoutRow({
  payout,
  href,
  name,
}: {
  payout: ListedPayout
  href: string
  /** To whom, where the list is of several. */
  name?: string
}) {
  const { formats } = useWords()
  return (
    <a className="rowlink" href={href}>
      <b className="num">
        {formats.rupiah(payout.amountIdr)}
        {name === undefined ? null : `, ${name}`}
      </b>
      <span className="small num">
        {payout.number}, {formats.moment(payout.madeAt)}
      </span>
      <StateMark kind="payout" state={payout.state} />
    </a>
  )
}
