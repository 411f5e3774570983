import type { StandingGood } from '#app/domain/consignment/counters/counter-shelf.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { ChoiceField, NumberField, TextField } from '../producer/form-fields.tsx'
import type { FormView } from '../producer/step-view.ts'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { PullMark } from './expiry-list.tsx'
import { GoodName } from './good-name.tsx'
import { BackTo } from './partner-frame.tsx'

export type NewPickupView = {
  counterId: string
  /** Makers with something on this shelf, to choose from. */
  makers: readonly { agreementId: string; maker: string; pieces: number }[]
  /** Once one is chosen. */
  chosen: { agreementId: string; maker: string; goods: readonly StandingGood[] } | undefined
  form: FormView
  key: string
}

export const pickupReasons = ['pull-date', 'slow', 'recall', 'agreement-ended', 'other'] as const

/** The counter proposes that goods go home: whose, how many of which batch, when and why. */
export function NewPickupPage({ view, token }: { view: NewPickupView; token: string }) {
  const { language } = useWords()
  const words = partnerWordsIn(language)
  const said = words.pickups
  const { chosen, form } = view
  if (chosen === undefined)
    return (
      <section className="sec stack">
        <BackTo href={paths.pickupsOut()} page={said.title} />
        <h1>{said.propose}</h1>
        <p>{view.makers.length === 0 ? words.shelf.empty : said.chooseLead}</p>
        <ul className="bare doors-in">
          {view.makers.map(one => (
            <li key={one.agreementId}>
              <a href={paths.newPickup(view.counterId, { agreement: one.agreementId })}>
                {one.maker}, {words.pieces(one.pieces)}
              </a>
            </li>
          ))}
        </ul>
      </section>
    )
  return (
    <section className="sec stack">
      <BackTo href={paths.pickupsOut()} page={said.title} />
      <h1>{said.form.title(chosen.maker)}</h1>
      {chosen.goods.length === 0 ? <p>{said.none2}</p> : null}
      <form
        method="post"
        action={paths.newPickup(view.counterId, { agreement: chosen.agreementId })}
        className="stack"
        noValidate
      >
        <FormToken token={token} />
        <input type="hidden" name="key" value={view.key} />
        {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
        {chosen.goods.flatMap(good =>
          good.batches
            .filter(batch => batch.pieces > 0)
            .map(batch => (
              <fieldset className="doc-line" key={batch.batchId}>
                <legend>
                  <GoodName good={good} />
                </legend>
                <p className="small num">
                  {said.form.line({ code: batch.code, standing: batch.pieces })} <PullMark pack={batch} />
                </p>
                <NumberField form={form} name={`pieces.${batch.batchId}`} label={said.form.pieces} />
              </fieldset>
            )),
        )}
        <div className="stack question">
          <TextField form={form} name="plannedOn" label={said.form.plannedOn} type="date" />
          <ChoiceField
            form={form}
            name="reason"
            label={said.reason}
            options={pickupReasons.map(reason => ({ value: reason, label: said.reasons[reason] }))}
          />
          <TextField form={form} name="note" label={said.form.note} maxLength={500} />
        </div>
        <Button wide>{said.form.send}</Button>
      </form>
    </section>
  )
}
