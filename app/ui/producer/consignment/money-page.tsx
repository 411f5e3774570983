import type { ComingStatement, OwnMoney } from '#app/domain/consignment/statements/own-money.ts'
import type { ListedStatement, ToldPayment } from '#app/domain/consignment/statements/statement-sheet.ts'
import { consignmentWordsIn, postingWord } from '#app/i18n/consignment-words.ts'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { payoutWordsIn } from '#app/i18n/payout-words.ts'
import { workWordsIn } from '#app/i18n/work-words.ts'
import { GoodName } from '../../partner/good-name.tsx'
import { LinkButton } from '../../primitives/button.tsx'
import { Details } from '../../primitives/details.tsx'
import { useWords } from '../../words.tsx'
import { LinesTable } from '../../work/consignment/lines-table.tsx'
import { MoneyNumbers } from '../../work/consignment/money-numbers.tsx'
import { StateMark } from '../../work/consignment/state-mark.tsx'
import { FirstFew } from '../../work/first-few.tsx'
import { MoneyWithOfficePart, PayoutsToAnswer } from '../../work/order-money/money-with-office.tsx'

/** Her three numbers, in sum and partner by partner, and under each what makes it. */
export function OwnMoneyPage({ money }: { money: OwnMoney }) {
  const { language } = useWords()
  const words = makerGoodsWordsIn(language).money
  const { earlier } = workWordsIn(language)
  const isEmpty = money.agreements.length + money.withOffice.length === 0
  const asked = money.agreements.flatMap(one => one.payments.filter(payment => payment.state === 'told'))
  return (
    <>
      <section className="sec stack">
        <h1>{words.title}</h1>
        <p>{isEmpty ? words.none : words.lead}</p>
        <PayoutsToAnswer of={money.withOffice} href={paths.ownPayout} />
        {asked.map(payment => (
          <PaymentLine key={payment.paymentId} payment={payment} asks />
        ))}
        {isEmpty ? null : <MoneyNumbers money={money.sum} />}
      </section>
      {money.withOffice.map(one => (
        <MoneyWithOfficePart
          key={one.lines[0]?.reservationId ?? one.payouts[0]?.payoutId}
          money={one}
          reader="maker"
        />
      ))}
      {money.agreements.map(one => (
        <section className="sec stack" key={one.agreementId}>
          <h2>{words.of(one.partner)}</h2>
          {money.agreements.length + money.withOffice.length === 1 ? null : (
            <MoneyNumbers money={one} notes={false} />
          )}
          <h3>{words.statements}</h3>
          {one.statements.length === 0 ? <p className="small">{words.noStatements}</p> : null}
          <FirstFew few={2} more={earlier}>
            {one.statements.map(statement => (
              <li key={statement.statementId}>
                <StatementLine statement={statement} />
              </li>
            ))}
          </FirstFew>
          {one.coming === undefined ? null : <Coming coming={one.coming} />}
          {one.payments.length === 0 ? null : (
            <>
              <h3>{words.payments}</h3>
              <FirstFew few={1} more={earlier}>
                {one.payments.map(payment => (
                  <li key={payment.paymentId}>
                    <PaymentLine payment={payment} />
                  </li>
                ))}
              </FirstFew>
            </>
          )}
        </section>
      ))}
    </>
  )
}

function StatementLine({ statement }: { statement: ListedStatement }) {
  const { language, formats } = useWords()
  const words = makerGoodsWordsIn(language).money
  const owed = statement.openIdr + statement.disputedIdr
  return (
    <a className="rowlink" href={paths.ownStatement(statement.statementId)}>
      <b>
        {words.statement({ from: formats.date(statement.fromOn), until: formats.date(statement.untilOn) })}
      </b>
      <span className="small num">
        {statement.number}, {formats.rupiah(statement.chargesIdr)}
      </span>
      <span className="small num">
        {owed === 0
          ? words.settled
          : statement.isLate
            ? words.late(formats.rupiah(owed))
            : words.open(formats.rupiah(owed))}
      </span>
      <StateMark kind="statement" state={statement.state} />
    </a>
  )
}

function PaymentLine({ payment, asks = false }: { payment: ToldPayment; asks?: boolean }) {
  const { language, formats } = useWords()
  const words = makerGoodsWordsIn(language).money
  const said = words.payment({
    amount: formats.rupiah(payment.amountIdr),
    date: formats.date(payment.paidOn),
    way: words.ways[payment.way],
  })
  if (asks)
    return (
      <LinkButton wide href={paths.ownPayment(payment.paymentId)}>
        {words.answer} {formats.rupiah(payment.amountIdr)}
      </LinkButton>
    )
  return (
    <a className="rowlink" href={paths.ownPayment(payment.paymentId)}>
      <b className="num">{said}</b>
      <span className="small num">{payment.number}</span>
      <StateMark kind="payment" state={payment.state} />
    </a>
  )
}

function Coming({ coming }: { coming: ComingStatement }) {
  const { language, formats } = useWords()
  const words = makerGoodsWordsIn(language).money
  const { columns, late } = consignmentWordsIn(language)
  return (
    <Details summary={`${words.coming}: ${formats.rupiah(coming.chargesIdr)}`}>
      <div className="stack">
        <p className="small">
          {words.comingLead({ from: formats.date(coming.fromOn), until: formats.date(coming.untilOn) })}
        </p>
        {coming.lines.length === 0 ? <p>{words.comingNone}</p> : null}
        {coming.lines.length === 0 ? null : (
          <LinesTable
            caption={words.coming}
            first={columns.goods}
            columns={[
              { key: 'day', label: columns.day },
              { key: 'calc', label: columns.each, isNumber: true },
              { key: 'amount', label: columns.amount, isNumber: true },
            ]}
            rows={coming.lines.map((line, at) => ({
              key: String(at),
              name:
                line.good === undefined ? postingWord(language, line.what) : <GoodName good={line.good} />,
              note: [
                postingWord(language, line.what),
                line.online && payoutWordsIn(language).online[line.online],
                line.isLate ? late(formats.moment(line.occurredAt)) : undefined,
              ]
                .filter(part => part !== undefined)
                .join(', '),
              cells: {
                day: formats.moment(line.occurredAt),
                calc:
                  line.pieces === 0
                    ? undefined
                    : words.line.calc({ pieces: line.pieces, unit: formats.rupiah(line.unitIdr) }),
                amount: formats.rupiah(line.amountIdr),
              },
            }))}
            total={{
              label: words.line.total,
              cells: { amount: formats.rupiah(coming.chargesIdr - coming.paymentsIdr) },
            }}
          />
        )}
        {coming.notYetPayableIdr === 0 ? null : (
          <p>{words.notYet(formats.rupiah(coming.notYetPayableIdr))}</p>
        )}
      </div>
    </Details>
  )
}
