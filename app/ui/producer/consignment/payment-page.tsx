import type { findOwnPayment } from '#app/domain/consignment/statements/own-money.ts'
import { consignmentWordsIn } from '#app/i18n/consignment-words.ts'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../../primitives/button.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { Picture } from '../../primitives/picture.tsx'
import { useWords } from '../../words.tsx'
import { DocumentHeading } from '../../work/consignment/document-heading.tsx'
import { PinField } from '../../work/pin-field.tsx'
import type { FormView } from '../step-view.ts'
import { DeedForm, formOf } from './deed-form.tsx'

export type OwnPayment = NonNullable<Awaited<ReturnType<typeof findOwnPayment>>>

/** Has the money come? Yes or no, with her PIN. */
export function PaymentPage({
  payment,
  demoPin,
  sent,
  token,
}: {
  payment: OwnPayment
  /** Told where anybody may enter as anybody. */
  demoPin: string | undefined
  sent: FormView | undefined
  token: string
}) {
  const { language, formats } = useWords()
  const { money } = makerGoodsWordsIn(language)
  const { parties } = consignmentWordsIn(language)
  const words = money.pay
  const form = formOf(sent, 'answer')
  return (
    <section className="sec stack">
      <DocumentHeading
        kind="payment"
        state={payment.state}
        number={payment.number}
        parties={[{ role: parties.from, name: payment.partner }]}
        on={formats.longDate(payment.paidOn)}
      />
      <p className="num bigsum">{formats.rupiah(payment.amountIdr)}</p>
      <p>
        {words.lead({
          partner: payment.partner,
          amount: formats.rupiah(payment.amountIdr),
          date: formats.longDate(payment.paidOn),
          way: money.ways[payment.way],
        })}
      </p>
      {payment.proof === undefined ? null : (
        <figure>
          <Picture picture={{ ...payment.proof, alt: words.proof }} place="portrait" />
          <figcaption className="small">{words.proof}</figcaption>
        </figure>
      )}
      {payment.state === 'told' ? (
        <DeedForm deed="answer" page={paths.ownPayment(payment.paymentId)} token={token} form={form}>
          <h2>{words.title}</h2>
          <PinField id="pin" label={words.pin} hint={words.pinHint} error={form.errors.pin} />
          {demoPin === undefined ? null : <Notice kind="info">{words.demoPin(demoPin)}</Notice>}
          <Button wide name="answer" value="confirmed">
            {words.confirm}
          </Button>
          <Button wide alt name="answer" value="denied">
            {words.deny}
          </Button>
          <p className="small">{words.denyLead}</p>
        </DeedForm>
      ) : (
        <Notice kind={payment.state === 'confirmed' ? 'good' : 'warn'}>
          {words.answered[payment.state](formats.moment(payment.answeredAt ?? payment.toldAt))}
        </Notice>
      )}
    </section>
  )
}
