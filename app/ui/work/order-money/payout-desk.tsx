import type { AccountOf } from '#app/domain/payments/payees.ts'
import type { ListedPayout } from '#app/domain/payments/payout-sheet.ts'
import type { Owed } from '#app/domain/payments/payouts-owed.ts'
import { paths } from '#app/i18n/paths.ts'
import { payoutWordsIn } from '#app/i18n/payout-words.ts'
import { EvidenceField } from '../../partner/evidence-field.tsx'
import { Button, LinkButton } from '../../primitives/button.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { NumberField, TextField } from '../../producer/form-fields.tsx'
import type { FormView } from '../../producer/step-view.ts'
import { useWords } from '../../words.tsx'
import { FirstFew } from '../first-few.tsx'
import { FormToken } from '../form-token.tsx'
import { PayoutRow } from './money-with-office.tsx'
import { OrderLines } from './order-lines.tsx'

export type PayoutDeskView = {
  owed: readonly (Omit<Owed, 'payee' | 'lines'> & { payeeId: string; isMaker: boolean; orders: number })[]
  payouts: readonly ListedPayout[]
  lateDays: number
  /** Why a form led back here. */
  taken: string | undefined
}

/** Whom the office owes how much and since when, what was denied, and all payouts. */
export function PayoutDesk({ view }: { view: PayoutDeskView }) {
  const { language, formats } = useWords()
  const words = payoutWordsIn(language).desk
  const denied = view.payouts.filter(one => one.state === 'denied')
  const others = view.payouts.filter(one => one.state !== 'denied')
  const row = (payout: ListedPayout) => (
    <li key={payout.payoutId}>
      <PayoutRow payout={payout} href={paths.payout(payout.payoutId)} name={payout.name} />
    </li>
  )
  return (
    <>
      <section className="sec stack">
        <h1>{words.title}</h1>
        {view.taken === undefined ? null : <Notice kind="warn">{view.taken}</Notice>}
        <p>{view.owed.length === 0 ? words.none : words.lead}</p>
        {denied.length === 0 ? null : (
          <>
            <h2>{words.deniedTitle}</h2>
            <ul className="tasks">{denied.map(row)}</ul>
          </>
        )}
      </section>
      {view.owed.map(one => (
        <section className="sec stack" key={one.payeeId}>
          <h2>{one.name}</h2>
          <p className="num bigsum">{formats.rupiah(one.owedIdr)}</p>
          <p>
            {words.kinds[one.isMaker ? 'producer' : 'partner']}.{' '}
            {words.since({ date: formats.moment(one.sinceAt), orders: words.orders(one.orders) })}.{' '}
            {one.lateIdr > 0 ? <span className="state bad">{words.late(view.lateDays)}</span> : null}
          </p>
          {one.owedIdr > 0 ? (
            <LinkButton href={paths.payoutTo(one.payeeId)} wide>
              {words.forward}
              <span className="hide"> {one.name}</span>
            </LinkButton>
          ) : (
            <p>{words.less}</p>
          )}
        </section>
      ))}
      <section className="sec stack">
        <h2>{words.sentTitle}</h2>
        {others.length === 0 ? <p>{words.noneSent}</p> : null}
        <FirstFew few={10} more={words.earlier}>
          {others.map(row)}
        </FirstFew>
      </section>
    </>
  )
}

/** What proves a sending: the day, the bank's reference, a picture. */
export function SendingForm({
  page,
  token,
  clientKey,
  form,
  verb,
  untilAt,
}: {
  page: string
  token: string
  clientKey: string
  form: FormView
  verb: string
  /** With it the sum is asked too. */
  untilAt?: string
}) {
  const words = payoutWordsIn(useWords().language).send
  return (
    <form method="post" action={page} encType="multipart/form-data" className="stack question" noValidate>
      <FormToken token={token} />
      <input type="hidden" name="key" value={clientKey} />
      {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
      {untilAt === undefined ? null : (
        <>
          <input type="hidden" name="until" value={untilAt} />
          <NumberField form={form} name="amount" label={words.amount} />
        </>
      )}
      <TextField form={form} name="sentOn" label={words.sentOn} type="date" />
      <TextField form={form} name="reference" label={words.reference} hint={words.referenceHint} />
      <EvidenceField form={form} name="photo" label={words.proof} isProof />
      <Button wide>{verb}</Button>
    </form>
  )
}

/** One payee: the account, the orders, and the form that writes the sending down. */
export function PayoutToPage({
  owed,
  payeeId,
  account,
  clientKey,
  untilAt,
  form,
  token,
}: {
  owed: Pick<Owed, 'name' | 'owedIdr' | 'lines'>
  payeeId: string
  account: AccountOf | undefined
  clientKey: string
  untilAt: string
  form: FormView
  token: string
}) {
  const { language, formats } = useWords()
  const { send, desk, lines } = payoutWordsIn(language)
  return (
    <section className="sec stack">
      <p className="small">
        <a className="tap" href={paths.payouts()}>
          {desk.title}
        </a>
      </p>
      <h1>{send.title(owed.name)}</h1>
      <p className="num bigsum">{formats.rupiah(owed.owedIdr)}</p>
      <p>{send.lead}</p>
      <h2>{send.account}</h2>
      {account === undefined ? (
        <Notice kind="warn">{send.noAccount}</Notice>
      ) : (
        <p className="num">{account.kind === 'partner' ? send.whole(account) : send.endsIn(account)}</p>
      )}
      {account?.kind === 'producer' ? (
        <p className="small">
          <a className="tap" href={paths.maker(payeeId)}>
            {send.makersPage}
          </a>
        </p>
      ) : null}
      <SendingForm
        page={paths.payoutTo(payeeId)}
        token={token}
        clientKey={clientKey}
        form={form}
        verb={send.record}
        untilAt={untilAt}
      />
      <h2>{lines.caption}</h2>
      <OrderLines lines={owed.lines} reader="office" />
    </section>
  )
}
