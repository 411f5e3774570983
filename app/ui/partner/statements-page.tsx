import type { AgreementMoney } from '#app/domain/consignment/money-numbers.ts'
import type { ListedStatement, SettledAgreement } from '#app/domain/consignment/statements/statement-sheet.ts'
import type { MoneyWithOffice } from '#app/domain/payments/money-with-office.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { LinkButton } from '../primitives/button.tsx'
import { Details } from '../primitives/details.tsx'
import { useWords } from '../words.tsx'
import { MoneyNumbers, type MoneyNumbersView } from '../work/consignment/money-numbers.tsx'
import { StateMark } from '../work/consignment/state-mark.tsx'
import { MoneyWithOfficePart, PayoutsToAnswer } from '../work/order-money/money-with-office.tsx'

export type StatementsView = {
  sum: MoneyNumbersView
  /** Of orders that buyers paid to the office, for each house of this owner. */
  withOffice: readonly MoneyWithOffice[]
  agreements: readonly (SettledAgreement & { money: AgreementMoney | undefined })[]
}

/** The three numbers of all makers, then maker by maker what was issued and what is to be paid. */
export function StatementsPage({ view }: { view: StatementsView }) {
  const words = partnerWordsIn(useWords().language).statements
  return (
    <>
      <section className="sec stack">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <PayoutsToAnswer of={view.withOffice} href={paths.payoutIn} />
        {view.agreements.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <MoneyNumbers money={view.sum} reader="partner" />
        )}
      </section>
      {view.withOffice.map(one => (
        <MoneyWithOfficePart
          key={one.lines[0]?.reservationId ?? one.payouts[0]?.payoutId}
          money={one}
          reader="partner"
        />
      ))}
      {view.agreements.map(one => (
        <section className="sec stack" key={one.agreementId}>
          <h2>{one.maker}</h2>
          {one.money === undefined ? null : <MoneyNumbers money={one.money} reader="partner" notes={false} />}
          {one.statements.length === 0 ? <p>{words.noneYet}</p> : null}
          <IssuedList statements={one.statements} />
          <div className="acts">
            {(one.money?.willBePaidIdr ?? 0) + (one.money?.lateIdr ?? 0) > 0 && one.statements.length > 0 ? (
              <LinkButton href={paths.paymentOut(one.agreementId)} wide>
                {words.pay}
                <span className="hide"> {one.maker}</span>
              </LinkButton>
            ) : null}
            <LinkButton href={paths.statementAhead(one.agreementId)} alt wide>
              {words.ahead}
              <span className="hide"> {one.maker}</span>
            </LinkButton>
          </div>
        </section>
      ))}
    </>
  )
}

/** The newest and what is still open; those that are done unfold. */
function IssuedList({ statements }: { statements: readonly ListedStatement[] }) {
  const words = partnerWordsIn(useWords().language).statements
  const isOpen = (one: ListedStatement, at: number) => at === 0 || one.openIdr > 0 || one.disputedIdr > 0
  const done = statements.filter((one, at) => !isOpen(one, at))
  return (
    <div>
      <ul className="tasks">
        {statements.filter(isOpen).map(statement => (
          <Issued key={statement.statementId} statement={statement} />
        ))}
      </ul>
      {done.length === 0 ? null : (
        <Details summary={words.earlier(done.length)}>
          <ul className="tasks">
            {done.map(statement => (
              <Issued key={statement.statementId} statement={statement} />
            ))}
          </ul>
        </Details>
      )}
    </div>
  )
}

function Issued({ statement }: { statement: ListedStatement }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language).statements
  const { fromOn, untilOn, dueOn } = statement
  return (
    <li>
      <p>
        <StateMark kind="statement" state={statement.state} />{' '}
        {statement.isLate ? <span className="state bad">{words.late(formats.date(dueOn))}</span> : null}
      </p>
      <h3 className="num">
        <a className="tap" href={paths.statementIn(statement.statementId)}>
          {statement.number}
        </a>{' '}
        {formats.rupiah(statement.closingIdr)}
      </h3>
      <p className="small">
        {words.period({ from: formats.date(fromOn), until: formats.date(untilOn) })}.{' '}
        {words.due(formats.date(dueOn))}.
      </p>
      {statement.openIdr > 0 ? <p className="num">{words.open(formats.rupiah(statement.openIdr))}</p> : null}
      {statement.disputedIdr === 0 ? null : (
        <p className="small">{words.disputed(formats.rupiah(statement.disputedIdr))}</p>
      )}
    </li>
  )
}
