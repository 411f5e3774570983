import type { Payee } from '#app/domain/payments/payees.ts'
import { orderMoneyWordsIn } from '#app/i18n/order-money-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../../primitives/button.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { ChoiceField, LongTextField, NumberField, TextField } from '../../producer/form-fields.tsx'
import type { FormView } from '../../producer/step-view.ts'
import { useWords } from '../../words.tsx'
import { FormToken } from '../form-token.tsx'

/** Where buyers transfer to: what is in force, and the form that registers another. */
export function PayeesPage({
  payees,
  partners,
  isSaved,
  form,
  token,
}: {
  payees: readonly (Payee & { partner?: string | undefined })[]
  partners: readonly { partnerId: string; name: string }[]
  isSaved: boolean
  form: FormView
  token: string
}) {
  const { language } = useWords()
  const { payees: words, desk } = orderMoneyWordsIn(language)
  const whose = [
    { value: '', label: words.office },
    ...partners.map(({ partnerId, name }) => ({ value: partnerId, label: name })),
  ]
  return (
    <section className="sec stack">
      <p className="small">
        <a className="tap" href={paths.orderMoney()}>
          {desk.titleOffice}
        </a>
      </p>
      <h1>{words.title}</h1>
      {isSaved ? <Notice kind="good">{words.saved}</Notice> : null}
      <p>{words.lead}</p>
      <h2>{words.inForce}</h2>
      {payees.length === 0 ? <p>{words.none}</p> : null}
      <ul className="bare ruled">
        {payees.map(payee => (
          <li key={payee.payeeId}>
            <b>{payee.partner ?? words.office}</b>
            <p>
              <span className="num">
                {payee.bank} {payee.accountNumber}
              </span>
              , {payee.holder}
            </p>
            {payee.qris === undefined ? null : <p className="small">{words.qrisOf(payee.qris)}</p>}
          </li>
        ))}
      </ul>
      <form method="post" action={paths.payees()} className="stack question" noValidate>
        <FormToken token={token} />
        <input type="hidden" name="deed" value="register" />
        <h2>{words.save}</h2>
        {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
        <ChoiceField form={form} name="partner" label={words.whose} options={whose} />
        <TextField form={form} name="bank" label={words.bank} />
        <NumberField form={form} name="number" label={words.number} />
        <TextField form={form} name="holder" label={words.holder} />
        <LongTextField form={form} name="qris" label={words.qris} hint={words.qrisHint} rows={4} />
        <TextField form={form} name="merchant" label={words.merchant} />
        <TextField form={form} name="nmid" label={words.nmid} hint={words.nmidHint} />
        <Button wide>{words.save}</Button>
      </form>
    </section>
  )
}
