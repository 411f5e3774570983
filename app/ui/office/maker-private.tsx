import { paths } from '#app/i18n/paths.ts'
import { registryWordsIn } from '#app/i18n/registry-words.ts'
import { Button } from '../primitives/button.tsx'
import { Details } from '../primitives/details.tsx'
import { Field } from '../primitives/field.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import type { MakerPageView } from './maker-page-view.ts'

/** Private facts masked; what is behind them is shown by a press, which is written down. */
export function MakerPrivate({ token, view: { card, may } }: { token: string; view: MakerPageView }) {
  const words = registryWordsIn(useWords().language).makers
  const { phone, hasAddress, bank, nik } = card.masked
  const reveal = (what: 'contact' | 'payout', label: string) => (
    <form method="post" action={paths.makerDeed(card.id, 'private')}>
      <FormToken token={token} />
      <Button alt name="what" value={what}>
        {label}
      </Button>
    </form>
  )
  return (
    <section className="sec stack">
      <h2>{words.private}</h2>
      <p className="small">{words.privateLead}</p>
      <dl className="named">
        <dt>{words.phone}</dt>
        <dd>{phone ?? words.notKept}</dd>
        <dt>{words.address}</dt>
        <dd>{hasAddress ? words.kept : words.notKept}</dd>
        <dt>{words.bank}</dt>
        <dd>{bank === undefined ? words.notKept : `${bank.name} ${bank.account}, ${bank.holder}`}</dd>
        <dt>{words.nik}</dt>
        <dd>{nik ?? words.notKept}</dd>
      </dl>
      <div className="acts">
        {may.seeContact && (phone !== undefined || hasAddress) ? reveal('contact', words.showContact) : null}
        {may.seePayout && (bank !== undefined || nik !== undefined)
          ? reveal('payout', words.showPayout)
          : null}
      </div>
      {may.edit ? (
        <>
          <Details summary={words.changeBank}>
            <form method="post" action={paths.makerDeed(card.id, 'bank')} className="stack">
              <FormToken token={token} />
              <Field
                id="bank"
                name="bank"
                label={words.bankName}
                maxLength={60}
                required
                autoComplete="off"
              />
              <Field
                id="account"
                name="account"
                label={words.bankAccount}
                inputMode="numeric"
                maxLength={30}
                required
                autoComplete="off"
              />
              <Field
                id="holder"
                name="holder"
                label={words.bankHolder}
                maxLength={120}
                required
                autoComplete="off"
              />
              <Button>{words.saveBank}</Button>
            </form>
          </Details>
          <Details summary={words.nik}>
            <form method="post" action={paths.makerDeed(card.id, 'nik')} className="stack">
              <FormToken token={token} />
              <Field
                id="nik"
                name="nik"
                label={words.nik}
                hint={words.nikHint}
                inputMode="numeric"
                maxLength={20}
                required
                autoComplete="off"
              />
              <Button>{words.saveNik}</Button>
            </form>
          </Details>
        </>
      ) : null}
    </section>
  )
}
