import type { Joinable, OfferAhead, PreparedForm } from '#app/domain/consignment/agreements/prepared-offer.ts'
import { termsSaid } from '#app/i18n/agreement-terms.ts'
import { paths } from '#app/i18n/paths.ts'
import { preparingWordsIn } from '#app/i18n/preparing-words.ts'
import { goodText } from '../../partner/good-name.tsx'
import { Button } from '../../primitives/button.tsx'
import { SelectField } from '../../primitives/field.tsx'
import { Notice } from '../../primitives/notice.tsx'
import {
  ChoiceField,
  FieldError,
  LongTextField,
  NumberField,
  RadioRows,
  TextField,
} from '../../producer/form-fields.tsx'
import type { FormView } from '../../producer/step-view.ts'
import { useWords } from '../../words.tsx'
import { FormToken } from '../../work/form-token.tsx'

/** Whom to bring together. */
export function PartiesPage({
  joinable,
  chosen,
}: {
  joinable: Joinable
  chosen: { maker: string; partner: string }
}) {
  const words = preparingWordsIn(useWords().language)
  const none = { value: '', label: words.choose }
  const { makers, partners } = joinable
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {makers.length === 0 || partners.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <form className="stack question" action={paths.prepareAgreement()}>
          <SelectField
            id="maker"
            name="maker"
            label={words.maker}
            chosen={chosen.maker}
            options={[none, ...makers.map(one => ({ value: one.producerId, label: one.name }))]}
          />
          <SelectField
            id="partner"
            name="partner"
            label={words.partner}
            chosen={chosen.partner}
            options={[none, ...partners.map(one => ({ value: one.partnerId, label: one.name }))]}
          />
          <Button wide>{words.next}</Button>
        </form>
      )}
    </section>
  )
}

type Sent = { form: FormView; key: string; ahead: OfferAhead | undefined; seen: string; isChanged: boolean }

/** The terms between two others; both amounts of each piece are read before anything is sent. */
export function PreparePage({
  offer,
  from,
  clientKey,
  sent,
  token,
}: {
  offer: PreparedForm
  from: string
  clientKey: string
  sent: Sent | undefined
  token: string
}) {
  const words = useWords()
  const said = preparingWordsIn(words.language)
  const form = sent?.form ?? { fields: fieldsOf(offer, from), errors: {} }
  return (
    <section className="sec stack">
      <h1>{said.title}</h1>
      <p>
        <b>{said.between(offer)}</b>
        <br />
        <a className="press" href={paths.prepareAgreement()}>
          {said.others}
        </a>
      </p>
      <p>{offer.goods.length === 0 ? said.noGoods : said.lead}</p>
      <form className="stack question" method="post" action={paths.prepareAgreement(offer)} noValidate>
        <FormToken token={token} />
        <input type="hidden" name="key" value={sent?.key ?? clientKey} />
        {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
        {sent?.ahead === undefined ? null : <Ahead offer={offer} sent={{ ...sent, ahead: sent.ahead }} />}
        <fieldset className="rows">
          <legend>{said.counters}</legend>
          {form.errors.counters === undefined ? null : (
            <FieldError id="counters">{form.errors.counters}</FieldError>
          )}
          {offer.counters.map(one => (
            <Tick key={one.counterId} form={form} name={`counter.${one.counterId}`} label={one.name} />
          ))}
        </fieldset>
        <RadioRows
          form={form}
          name="way"
          label={said.way}
          choices={(['fixed', 'part'] as const).map(value => ({ value, label: said.ways[value] }))}
        />
        <NumberField form={form} name="part" label={said.part} hint={said.partHint} />
        {form.errors.goods === undefined ? null : <FieldError id="goods">{form.errors.goods}</FieldError>}
        {offer.goods.map(good => (
          <fieldset className="rows" key={good.variantId}>
            <legend>{goodText(words, good)}</legend>
            <Tick form={form} name={`take.${good.variantId}`} label={said.take(goodText(words, good))} />
            <div className="stack">
              <NumberField form={form} name={`price.${good.variantId}`} label={said.price} />
              <NumberField
                form={form}
                name={`share.${good.variantId}`}
                label={said.share}
                hint={said.shareHint}
              />
            </div>
          </fieldset>
        ))}
        <TextField form={form} name="validFromOn" type="date" min={from} label={said.validFrom} />
        <ChoiceField
          form={form}
          name="period"
          label={said.period}
          options={(['weekly', 'two-weekly', 'monthly'] as const).map(value => ({
            value,
            label: said.periods[value],
          }))}
        />
        <h2>{said.losses}</h2>
        <NumberField form={form} name="tolerance" label={said.tolerance} hint={said.toleranceHint} />
        {(['damaged', 'stolen', 'expired'] as const).map(event => (
          <ChoiceField
            key={event}
            form={form}
            name={`bears.${event}`}
            label={said.bears[event]}
            options={(['usual', 'producer', 'partner'] as const).map(value => ({
              value,
              label: said.bearers[value],
            }))}
          />
        ))}
        <LongTextField form={form} name="note" label={said.note} rows={3} />
        <Button wide alt={sent?.ahead !== undefined} name="deed" value="look">
          {said.look}
        </Button>
      </form>
    </section>
  )
}

function Ahead({ offer, sent }: { offer: PreparedForm; sent: Sent & { ahead: OfferAhead } }) {
  const words = useWords()
  const { formats, language } = words
  const said = preparingWordsIn(language)
  const names = new Map(offer.goods.map(good => [good.variantId, goodText(words, good)]))
  return (
    <>
      {sent.isChanged ? <Notice kind="warn">{said.changed}</Notice> : null}
      <h2>{said.ahead}</h2>
      <ul className="says-list num">
        {sent.ahead.lines.map(line => (
          <li key={line.variantId}>
            {said.split({
              name: names.get(line.variantId) ?? '',
              share: formats.rupiah(line.shareIdr),
              price: formats.rupiah(line.priceIdr),
              commission: formats.rupiah(line.commissionIdr),
            })}
          </li>
        ))}
        {termsSaid(sent.ahead.terms, language).map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <input type="hidden" name="seen" value={sent.seen} />
      <Button wide name="deed" value="offer">
        {said.offer}
      </Button>
      <p className="small">{said.edit}</p>
    </>
  )
}

function Tick({ form, name, label }: { form: FormView; name: string; label: string }) {
  return (
    <label className="pick">
      <input type="checkbox" name={name} value="on" defaultChecked={form.fields[name] === 'on'} />
      <span>{label}</span>
    </label>
  )
}

function fieldsOf(offer: PreparedForm, from: string): Record<string, string> {
  const fields: Record<string, string> = { validFromOn: from, period: 'two-weekly', tolerance: '1' }
  for (const one of offer.counters) fields[`counter.${one.counterId}`] = 'on'
  for (const { variantId, priceIdr } of offer.goods) fields[`price.${variantId}`] = String(priceIdr)
  return fields
}
