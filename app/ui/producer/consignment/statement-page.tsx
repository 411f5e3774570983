import type { StatedLine, StatementSheet } from '#app/domain/consignment/statements/statement-sheet.ts'
import { consignmentWordsIn, postingWord } from '#app/i18n/consignment-words.ts'
import { linkWordsIn } from '#app/i18n/link-words.ts'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { payoutWordsIn } from '#app/i18n/payout-words.ts'
import { GoodName, goodText } from '../../partner/good-name.tsx'
import { Button, LinkButton } from '../../primitives/button.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { useWords } from '../../words.tsx'
import { CheckCode } from '../../work/consignment/check-code.tsx'
import { DocumentHeading } from '../../work/consignment/document-heading.tsx'
import { LinesTable } from '../../work/consignment/lines-table.tsx'
import { OneTap } from '../../work/consignment/one-tap.tsx'
import { OnlineSplit } from '../../work/consignment/online-split.tsx'
import { StateMark } from '../../work/consignment/state-mark.tsx'
import type { FormView } from '../step-view.ts'
import { DeedForm, formOf } from './deed-form.tsx'

/** A statement of hers: the sum first, one yes for all of it, then line by line. */
export function OwnStatementPage({
  statement,
  qr,
  link,
  done,
  sent,
  token,
}: {
  statement: StatementSheet
  /** The address of the public check as a picture. */
  qr: string
  /** For the partner, made just now: shown once. */
  link: string | undefined
  done: boolean
  sent: FormView | undefined
  token: string
}) {
  const { language, formats } = useWords()
  const { money, saved } = makerGoodsWordsIn(language)
  const { parties } = consignmentWordsIn(language)
  const words = money.sheet
  const page = paths.ownStatement(statement.statementId)
  const isOpen = statement.state === 'issued' || statement.state === 'partly-disputed'
  const partnerWaits = isOpen && !statement.accepted.includes('partner')
  const { give } = linkWordsIn(language)
  const mayAccept = isOpen && !statement.accepted.includes('producer')
  const told = statement.payments.filter(payment => payment.state === 'told')
  return (
    <>
      <section className="sec stack">
        <DocumentHeading
          kind="statement"
          state={statement.state}
          number={statement.number}
          parties={[
            { role: parties.maker, name: statement.maker },
            { role: parties.partner, name: statement.partner },
          ]}
          on={words.period({
            from: formats.date(statement.fromOn),
            until: formats.date(statement.untilOn),
          })}
        />
        {done ? <Notice kind="good">{saved}</Notice> : null}
        <dl className="money">
          <Sum label={words.opening} idr={statement.openingIdr} />
          <Sum label={words.charges} idr={statement.chargesIdr} />
          <Sum label={words.payments} idr={statement.paymentsIdr} />
          <Sum label={words.closing} idr={statement.closingIdr} />
        </dl>
        <p>{words.dueOn(formats.longDate(statement.dueOn))}</p>
        <Accepted statement={statement} />
        {told.map(payment => (
          <LinkButton key={payment.paymentId} wide href={paths.ownPayment(payment.paymentId)}>
            {money.answer} {formats.rupiah(payment.amountIdr)}
          </LinkButton>
        ))}
        {mayAccept ? (
          <DeedForm deed="accept" page={page} token={token} form={formOf(sent, 'accept')}>
            <Button wide>{words.accept}</Button>
            {statement.mayDispute ? (
              <p className="small">{words.acceptLead(formats.moment(statement.disputeUntilAt))}</p>
            ) : null}
          </DeedForm>
        ) : null}
        {link === undefined ? (
          partnerWaits ? (
            <DeedForm deed="link" page={page} token={token} form={formOf(sent, 'link')}>
              <Button wide alt={mayAccept}>
                {give.statement}
              </Button>
              <p className="small">{give.statementLead}</p>
            </DeedForm>
          ) : null
        ) : (
          <OneTap
            text={give.statementText({
              ...{ maker: statement.maker, partner: statement.partner, number: statement.number, link },
              amount: formats.rupiah(statement.closingIdr),
            })}
          />
        )}
      </section>
      <section className="sec stack">
        <h2>{words.lines}</h2>
        <StatementLines statement={statement} />
        <OnlineSplit lines={statement.lines} />
      </section>
      <section className="sec stack">
        <p className="small">
          {words.version({ number: statement.agreementNumber, version: statement.version })}
        </p>
        <CheckCode said={words.code(statement.code)} code={statement.code} qr={qr} />
        <p className="small">{words.codeLead}</p>
        <div className="acts">
          <LinkButton alt href={paths.check(language, statement.code)}>
            {words.check}
          </LinkButton>
          {(['a4', 'a5'] as const).map(size => (
            <LinkButton alt key={size} href={paths.paper('statement', statement.statementId, size)}>
              {words.pdf(size.toUpperCase())}
            </LinkButton>
          ))}
        </div>
      </section>
    </>
  )
}

function Sum({ label, idr }: { label: string; idr: number }) {
  const { formats } = useWords()
  return (
    <div>
      <dt>{label}</dt>
      <dd className="num">{formats.rupiah(idr)}</dd>
    </div>
  )
}

function Accepted({ statement }: { statement: StatementSheet }) {
  const words = makerGoodsWordsIn(useWords().language).money.sheet.accepted
  const { accepted } = statement
  if (accepted.length === 2) return <p>{words.both}</p>
  if (accepted.includes('producer')) return <p>{words.you}</p>
  return accepted.includes('partner') ? <p>{words.partner}</p> : null
}

function StatementLines({ statement }: { statement: StatementSheet }) {
  const words = useWords()
  const { language, formats } = words
  const { money } = makerGoodsWordsIn(language)
  const { columns, documents } = consignmentWordsIn(language)
  const nameOf = (line: StatedLine) =>
    line.good === undefined ? postingWord(language, line.what) : goodText(words, line.good)
  return (
    <LinesTable
      caption={documents.statement}
      first={columns.goods}
      columns={[
        { key: 'day', label: columns.day },
        { key: 'calc', label: columns.each, isNumber: true },
        { key: 'amount', label: columns.amount, isNumber: true },
      ]}
      rows={statement.lines.map(line => ({
        key: line.postingId,
        name: line.good === undefined ? postingWord(language, line.what) : <GoodName good={line.good} />,
        note: <LineNote line={line} statement={statement} name={nameOf(line)} />,
        cells: {
          day: formats.moment(line.occurredAt),
          calc:
            line.pieces === 0
              ? undefined
              : money.line.calc({ pieces: line.pieces, unit: formats.rupiah(line.unitIdr) }),
          amount: formats.rupiah(line.amountIdr),
        },
      }))}
      total={{
        label: money.line.total,
        // Added up from the lines on this page, never from what was stored.
        cells: { amount: formats.rupiah(statement.lines.reduce((sum, line) => sum + line.amountIdr, 0)) },
      }}
    />
  )
}

function LineNote({ line, statement, name }: { line: StatedLine; statement: StatementSheet; name: string }) {
  const { language, formats } = useWords()
  const words = makerGoodsWordsIn(language).money.sheet
  const { late } = consignmentWordsIn(language)
  const href = paths.ownStatementLine(statement.statementId, line.postingId)
  const online = line.online && payoutWordsIn(language).online[line.online]
  const what = [line.good && postingWord(language, line.what), line.counter, online]
    .filter(part => part !== undefined)
    .join(', ')
  return (
    <>
      {what}
      {line.isLate ? `, ${late(formats.moment(line.occurredAt))}` : null}
      {line.dispute === undefined ? null : (
        <>
          {' '}
          <StateMark kind="dispute" state={line.dispute.state} />
        </>
      )}
      {line.dispute === undefined && !statement.mayDispute ? null : (
        <a
          className="linedeed"
          href={href}
          aria-label={line.dispute === undefined ? words.disputeOf(name) : words.seeOf(name)}
        >
          {line.dispute === undefined ? words.dispute : words.see}
        </a>
      )}
    </>
  )
}
