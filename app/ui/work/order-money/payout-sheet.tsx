import type { ReactNode } from 'react'
import type { PayoutSheet, PayoutStep } from '#app/domain/payments/payout-sheet.ts'
import { payoutWordsIn } from '#app/i18n/payout-words.ts'
import { Picture } from '../../primitives/picture.tsx'
import { useWords } from '../../words.tsx'
import { DocumentHeading } from '../consignment/document-heading.tsx'
import { type MoneyReader, OrderLines } from './order-lines.tsx'

/** A payout as office and payee read it alike: sum, proof, its orders and all its steps. */
export function PayoutSheetPage({
  sheet,
  reader,
  back,
  children,
}: {
  sheet: PayoutSheet
  reader: MoneyReader
  /** The way to where it is listed. */
  back?: ReactNode
  /** What its reader does about it. */
  children?: ReactNode
}) {
  const { language, formats } = useWords()
  const words = payoutWordsIn(language)
  return (
    <section className="sec stack">
      {back}
      <DocumentHeading
        kind="payout"
        state={sheet.state}
        number={sheet.number}
        parties={[
          { role: words.sheet.from, name: words.office },
          { role: words.sheet.to, name: sheet.name },
        ]}
        on={formats.moment(sheet.madeAt)}
      />
      <p className="num bigsum">{formats.rupiah(sheet.amountIdr)}</p>
      {children}
      <h2>{words.lines.caption}</h2>
      <OrderLines lines={sheet.lines} reader={reader} />
      <h2>{words.sheet.steps}</h2>
      <ul className="bare ruled">
        {sheet.steps.map(step => (
          <Step key={step.nth} step={step} office={words.office} />
        ))}
      </ul>
    </section>
  )
}

function Step({ step, office }: { step: PayoutStep; office: string }) {
  const { language, formats } = useWords()
  const words = payoutWordsIn(language).sheet
  return (
    <li>
      <div>
        <b>{words.events[step.event]}</b>
        <p className="small">{words.by({ moment: formats.moment(step.at), name: step.by ?? office })}</p>
        {step.sentOn === undefined ? null : (
          <p className="num">
            {words.sentOn(formats.longDate(step.sentOn))}{' '}
            {step.reference === undefined ? null : words.reference(step.reference)}
          </p>
        )}
        {step.proof === undefined ? null : (
          <figure>
            <Picture picture={{ ...step.proof, alt: words.proof }} place="portrait" />
            <figcaption className="small">{words.proof}</figcaption>
          </figure>
        )}
      </div>
    </li>
  )
}
