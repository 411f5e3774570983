import type { ToldPayment } from '#app/domain/consignment/statements/statement-sheet.ts'
import { linkWordsIn } from '#app/i18n/link-words.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { Picture } from '../primitives/picture.tsx'
import { NumberField, RadioRows, TextField } from '../producer/form-fields.tsx'
import type { FormView } from '../producer/step-view.ts'
import { useWords } from '../words.tsx'
import { OneTap } from '../work/consignment/one-tap.tsx'
import { StateMark } from '../work/consignment/state-mark.tsx'
import { FormToken } from '../work/form-token.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { BackTo } from './partner-frame.tsx'

export const payWays = ['cash', 'transfer'] as const

export type PaymentView = {
  agreementId: string
  maker: string
  /** In statements and not disputed. */
  toPayIdr: number
  cashIdr: number
  payments: readonly ToldPayment[]
  /** For the maker, about one of the payments, made just now: shown once. */
  link: string | undefined
  linkOf: string | undefined
  partner: string
  key: string
  saved: boolean
  form: FormView
}

/** Tells what was paid, with its proof; below it everything told before and how she answered. */
export function PaymentPage({ view, token }: { view: PaymentView; token: string }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language)
  const said = words.statements.payment
  const { form } = view
  return (
    <>
      <section className="sec stack">
        <BackTo href={paths.statementsIn()} page={words.statements.title} />
        <h1>{said.title(view.maker)}</h1>
        {view.saved ? <Notice kind="good">{words.frame.saved}</Notice> : null}
        <p className="num">
          {view.toPayIdr > 0 ? said.due(formats.rupiah(view.toPayIdr)) : said.nothing}{' '}
          {view.toPayIdr > 0 && view.cashIdr !== view.toPayIdr
            ? said.cash(formats.rupiah(view.cashIdr))
            : null}
        </p>
        {view.toPayIdr > 0 || Object.keys(form.errors).length > 0 ? (
          <form
            method="post"
            action={paths.paymentOut(view.agreementId)}
            encType="multipart/form-data"
            className="stack question"
            noValidate
          >
            <FormToken token={token} />
            <input type="hidden" name="key" value={view.key} />
            {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
            <div className="bigpad">
              <NumberField form={form} name="amount" label={said.amount} />
            </div>
            <RadioRows
              form={form}
              name="way"
              label={said.way}
              choices={payWays.map(value => ({ value, label: said.ways[value] }))}
            />
            <TextField form={form} name="paidOn" label={said.paidOn} type="date" />
            <EvidenceField form={form} name="photo" label={said.proof} isProof />
            <p className="small">{said.lead}</p>
            <Button wide>{said.record}</Button>
          </form>
        ) : null}
      </section>
      <section className="sec stack">
        <h2>{said.list}</h2>
        {view.payments.length === 0 ? <p>{said.none}</p> : null}
        <ul className="tasks">
          {view.payments.map(payment => (
            <Told key={payment.paymentId} payment={payment} view={view} token={token} />
          ))}
        </ul>
      </section>
    </>
  )
}

function Told({ payment, view, token }: { payment: ToldPayment; view: PaymentView; token: string }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language)
  const said = words.statements.payment
  return (
    <li>
      <p>
        <StateMark kind="payment" state={payment.state} />
      </p>
      <h3 className="num">
        {payment.number}, {formats.rupiah(payment.amountIdr)}
      </h3>
      <p>{said.paid({ way: said.ways[payment.way], on: formats.date(payment.paidOn) })}</p>
      <p className="small">
        {said.told({ by: payment.toldBy ?? words.sale.sheet.system, at: formats.moment(payment.toldAt) })}
        {payment.answeredAt === undefined ? null : `. ${said.answered(formats.moment(payment.answeredAt))}`}
      </p>
      {payment.proof === undefined ? null : (
        <p className="evidence-field">
          <Picture picture={{ ...payment.proof, alt: said.proofOf(payment.number) }} place="wish" />
        </p>
      )}
      {payment.state === 'told' ? <LinkFor payment={payment} view={view} token={token} /> : null}
    </li>
  )
}

/** The maker answers from a chat: the link is made on demand and shown once. */
function LinkFor({ payment, view, token }: { payment: ToldPayment; view: PaymentView; token: string }) {
  const { language, formats } = useWords()
  const { give } = linkWordsIn(language)
  const { maker, partner, link } = view
  if (link !== undefined && view.linkOf === payment.paymentId)
    return (
      <OneTap
        text={give.paymentText({
          ...{ maker, partner, number: payment.number, link },
          amount: formats.rupiah(payment.amountIdr),
        })}
      />
    )
  return (
    <form method="post" action={paths.paymentOut(view.agreementId)} className="stack">
      <FormToken token={token} />
      <input type="hidden" name="deed" value="link" />
      <input type="hidden" name="of" value={payment.paymentId} />
      <Button alt wide>
        {give.payment}
        <span className="hide">: {payment.number}</span>
      </Button>
      <p className="small">{give.paymentLead}</p>
    </form>
  )
}
