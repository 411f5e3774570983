import type { OddMoney, PaidOrder, RefundByHand, WaitingTransfer } from '#app/domain/payments/money-desk.ts'
import { orderMoneyWordsIn } from '#app/i18n/order-money-words.ts'
import { orderWordsIn } from '#app/i18n/order-words.ts'
import { Field } from '../../primitives/field.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { Picture } from '../../primitives/picture.tsx'
import type { FormView } from '../../producer/step-view.ts'
import { useWords } from '../../words.tsx'
import { FormToken } from '../form-token.tsx'
import { PinField } from '../pin-field.tsx'

export type MoneyDeskView = {
  transfers: readonly WaitingTransfer[]
  refunds: readonly RefundByHand[]
  done: 'confirmed' | 'confirmedLate' | 'rejected' | 'sentBackNow' | 'giveBackNow' | undefined
  /** Asked for by whoever has no other second factor. */
  asksPin: boolean
  pinHint: string | undefined
}

type Sent = FormView | undefined

/** What buyers say to have transferred, to be compared with the account; and what is to be sent back by hand. */
export function MoneyDesk({
  view,
  sent,
  token,
  action,
}: {
  view: MoneyDeskView
  sent: Sent
  token: string
  action: string
}) {
  const { language, formats } = useWords()
  const words = orderMoneyWordsIn(language).desk
  const named = sent?.fields.payment ?? sent?.fields.refund
  return (
    <>
      {view.done === undefined ? null : <Notice kind="good">{words[view.done]}</Notice>}
      {sent?.errors.form === undefined || named !== undefined ? null : (
        <Notice kind="bad">{sent.errors.form}</Notice>
      )}
      <h2>{words.waiting}</h2>
      <p>{view.transfers.length === 0 ? words.none : words.lead}</p>
      {view.transfers.map(transfer => (
        <Transfer
          key={transfer.paymentId}
          transfer={transfer}
          sent={named === transfer.paymentId ? sent : undefined}
          view={view}
          token={token}
          action={action}
        />
      ))}
      {view.refunds.length === 0 ? null : <h2>{words.refunds}</h2>}
      {view.refunds.map(({ refundId, code, amountIdr, buyer }) => (
        <form key={refundId} method="post" action={action} className="stack question" noValidate>
          <FormToken token={token} />
          <input type="hidden" name="deed" value="sent-back" />
          <input type="hidden" name="refund" value={refundId} />
          <h3>{words.refundOf({ sum: formats.rupiah(amountIdr), code })}</h3>
          {buyer === undefined ? null : <p>{words.buyer(buyer)}</p>}
          {named === refundId && sent?.errors.form ? <Notice kind="bad">{sent.errors.form}</Notice> : null}
          <Pin id={refundId} view={view} error={named === refundId ? sent?.errors.pin : undefined} />
          <Verb label={words.sentBackOf(code)}>{words.sentBack}</Verb>
        </form>
      ))}
    </>
  )
}

function Transfer({
  transfer,
  sent,
  view,
  token,
  action,
}: {
  transfer: WaitingTransfer
  sent: Sent
  view: MoneyDeskView
  token: string
  action: string
}) {
  const { language, formats } = useWords()
  const words = orderMoneyWordsIn(language).desk
  const { paymentId, code, amountIdr, shownAt, proof } = transfer
  const isRejecting = sent?.fields.deed === 'reject'
  return (
    <article className="stack question">
      <h3>{words.order(code)}</h3>
      <p className="num">
        {words.asked({ sum: formats.rupiah(amountIdr), moment: formats.moment(transfer.askedAt) })}
      </p>
      <p className="small">{shownAt === undefined ? words.noProof : words.shown(formats.moment(shownAt))}</p>
      {proof === undefined ? null : (
        <p className="evidence-field">
          <Picture picture={{ ...proof, alt: words.proofOf(code) }} place="wish" />
        </p>
      )}
      {sent?.errors.form === undefined ? null : <Notice kind="bad">{sent.errors.form}</Notice>}
      <form method="post" action={action} className="stack" noValidate>
        <FormToken token={token} />
        <input type="hidden" name="deed" value="confirm" />
        <input type="hidden" name="payment" value={paymentId} />
        <Field
          id={`arrived-${paymentId}`}
          name="arrived"
          label={words.arrivedOf(code)}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={sent?.fields.arrived ?? ''}
          error={sent?.errors.arrived}
        />
        <Pin id={paymentId} view={view} error={sent?.errors.pin} />
        <Verb label={words.confirmOf(code)}>{words.confirm}</Verb>
      </form>
      {shownAt === undefined ? null : (
        <details open={isRejecting}>
          <summary aria-label={words.rejectOf(code)}>{words.reject}</summary>
          <form method="post" action={action} className="stack" noValidate>
            <FormToken token={token} />
            <input type="hidden" name="deed" value="reject" />
            <input type="hidden" name="payment" value={paymentId} />
            <Field
              id={`reason-${paymentId}`}
              name="reason"
              label={words.reason(code)}
              defaultValue={isRejecting ? (sent?.fields.reason ?? '') : ''}
              error={sent?.errors.reason}
            />
            <button type="submit" className="btn alt wide" aria-label={words.rejectOf(code)}>
              {words.reject}
            </button>
          </form>
        </details>
      )}
    </article>
  )
}

function Pin({ id, view, error }: { id: string; view: MoneyDeskView; error: string | undefined }) {
  const words = orderMoneyWordsIn(useWords().language).desk
  if (!view.asksPin) return null
  return (
    <div className="pin-of">
      <PinField id={`pin-${id}`} name="pin" label={words.wrongKey} hint={view.pinHint} error={error} />
    </div>
  )
}

function Verb({ label, children }: { label: string; children: string }) {
  return (
    <button type="submit" className="btn wide" aria-label={label}>
      {children}
    </button>
  )
}

/** What only the office sees: money that is not the sum, and lines that can be given back. */
export function OfficeMoney({
  odd,
  paid,
  sent,
  token,
  action,
}: {
  odd: readonly OddMoney[]
  paid: readonly PaidOrder[]
  sent: Sent
  token: string
  action: string
}) {
  const { language, formats } = useWords()
  const words = orderMoneyWordsIn(language).desk
  const { postage } = orderWordsIn(language).order
  const wrong = (paymentId: string) =>
    sent?.fields.payment === paymentId && sent.errors.form !== undefined ? (
      <Notice kind="bad">{sent.errors.form}</Notice>
    ) : null
  return (
    <>
      {odd.length === 0 ? null : <h2>{words.odd}</h2>}
      {odd.map(({ paymentId, code, said, amountIdr, canGiveBack }) => (
        <form key={paymentId} method="post" action={action} className="stack question">
          <FormToken token={token} />
          <input type="hidden" name="deed" value="give-back" />
          <input type="hidden" name="payment" value={paymentId} />
          <h3>{words.order(code)}</h3>
          <p>{words.oddOf({ said, sum: formats.rupiah(amountIdr) })}</p>
          {wrong(paymentId)}
          {canGiveBack ? (
            <Verb label={words.giveBackOf(code)}>{words.giveBack}</Verb>
          ) : (
            <p>{words.atStripe}</p>
          )}
        </form>
      ))}
      {paid.length === 0 ? null : <h2>{words.paid}</h2>}
      {paid.map(({ paymentId, code, lines }) => (
        <details key={paymentId} open={sent?.fields.payment === paymentId}>
          <summary>{words.order(code)}</summary>
          <form method="post" action={action} className="stack">
            <FormToken token={token} />
            <input type="hidden" name="deed" value="refund-lines" />
            <input type="hidden" name="payment" value={paymentId} />
            {wrong(paymentId)}
            <fieldset className="rows">
              <legend>{words.lines(code)}</legend>
              {lines.map(({ line, pieces, name, amountIdr }) => (
                <label className="pick" key={line}>
                  <input type="checkbox" name={`line.${line}`} value="1" />
                  <span>{words.line({ pieces, name: name ?? postage, sum: formats.rupiah(amountIdr) })}</span>
                </label>
              ))}
            </fieldset>
            <button type="submit" className="btn alt wide" aria-label={words.refundLinesOf(code)}>
              {words.refundLines}
            </button>
          </form>
        </details>
      ))}
    </>
  )
}
