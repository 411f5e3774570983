import type { BuyersPayment } from '#app/domain/payments/buyers-payment.ts'
import { fetchHours } from '#app/domain/payments/payment-terms.ts'
import { orderMoneyWordsIn } from '#app/i18n/order-money-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'

export type PaymentShown = BuyersPayment & {
  /** The QRIS that asks for the exact amount, drawn. */
  qrisPicture: string | undefined
}

/** How an order is paid, or was: the way that is open first, then the others; all of it plain forms. */
export function OrderPayment({
  payment,
  link,
  isFetched,
}: {
  payment: PaymentShown
  link: string
  /** Rather than sent. */
  isFetched: boolean
}) {
  const { language, formats } = useWords()
  const { order: words, choice } = orderMoneyWordsIn(language)
  const { card, transfer, ways, paid, trouble, refunds } = payment
  const isWaiting = card !== undefined || transfer !== undefined
  if (!isWaiting && ways.length === 0 && !paid && !trouble && refunds.length === 0) return null
  const action = paths.order(language, link)
  return (
    <section className="stack" aria-labelledby="payment">
      <h2 id="payment">{words.title}</h2>
      {trouble === undefined ? null : <Notice kind="warn">{words[trouble]}</Notice>}
      {paid === undefined ? null : <p>{words.paid[paid]}</p>}
      {isFetched && payment.canCancelPaid ? <p className="small">{words.notFetched}</p> : null}
      {card === undefined ? null : (
        <form method="post" action={action} className="stack">
          <Button wide name="do" value="card">
            {words.payCard(formats.rupiah(payment.amountIdr))}
          </Button>
          <p className="small">
            {card.url === undefined ? words.preparing : words.cardUntil(formats.moment(card.expiresAt))}
          </p>
        </form>
      )}
      {transfer === undefined ? null : <Transfer payment={payment} link={link} />}
      {ways.length === 0 ? null : (
        <form method="post" action={action} className="stack">
          {isWaiting ? <h3>{words.other}</h3> : <p>{words.choose}</p>}
          {isFetched && ways.some(way => way !== 'at-counter') ? (
            <p className="small">{choice.fetch(fetchHours / 24)}</p>
          ) : null}
          {ways.map(way => (
            <Button key={way} alt wide name="do" value={way}>
              {words.verbs[way]}
            </Button>
          ))}
        </form>
      )}
      {refunds.map(refund => (
        <Notice kind="info" key={`${refund.reason}-${refund.amountIdr}-${refund.doneAt}`}>
          <b>
            {refund.doneAt === undefined
              ? words.refund.going(formats.rupiah(refund.amountIdr))
              : words.refund.done({
                  sum: formats.rupiah(refund.amountIdr),
                  moment: formats.moment(refund.doneAt),
                })}
          </b>
          <p>
            {words.refund.reasons[refund.reason]} {words.refund.days}
          </p>
        </Notice>
      ))}
      {payment.canCancelPaid ? (
        <form method="post" action={action}>
          <Button alt wide name="do" value="cancel-paid">
            {words.cancelPaid}
          </Button>
        </form>
      ) : null}
    </section>
  )
}

function Transfer({ payment, link }: { payment: PaymentShown; link: string }) {
  const { language, formats } = useWords()
  const words = orderMoneyWordsIn(language).order.transfer
  const { transfer, qrisPicture } = payment
  if (transfer === undefined) return null
  const { payee, isShown, rejected } = transfer
  if (isShown) return <Notice kind="info">{words.waiting}</Notice>
  return (
    <div className="stack">
      <h3>{words.title}</h3>
      {rejected === undefined ? null : <Notice kind="bad">{words.rejected(rejected)}</Notice>}
      <p>
        {words.exactly(formats.rupiah(payment.amountIdr))} {formats.moment(transfer.expiresAt)}.{' '}
        {words.bill(transfer.bill)}
      </p>
      <p>
        {words.to}
        <br />
        <b className="num">
          {payee.bank} {payee.accountNumber}
        </b>
        <br />
        {words.holder(payee.holder)}
      </p>
      {qrisPicture === undefined || transfer.qris === undefined ? null : (
        <div className="ticket">
          <b>{words.qris(transfer.qris.name)}</b>
          <img src={qrisPicture} alt={words.qris(transfer.qris.name)} width={224} height={224} />
          <p className="small">{words.qrisNote}</p>
        </div>
      )}
      <form
        method="post"
        action={paths.orderProof(language, link)}
        encType="multipart/form-data"
        className="stack"
      >
        <div className="field">
          <label htmlFor="proof">{words.proof}</label>
          <span className="hint" id="proof-hint">
            {words.proofHint}
          </span>
          <input
            type="file"
            id="proof"
            name="proof"
            accept="image/*"
            aria-describedby="proof-hint"
            required
          />
        </div>
        <Button wide>{words.send}</Button>
      </form>
    </div>
  )
}
