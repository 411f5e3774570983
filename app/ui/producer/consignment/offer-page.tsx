import type { OfferForm } from '#app/domain/consignment/agreements/offer-form.ts'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { goodText } from '../../partner/good-name.tsx'
import { Button } from '../../primitives/button.tsx'
import { useWords } from '../../words.tsx'
import { ChoiceField, FieldError, NumberField, TextField } from '../form-fields.tsx'
import type { FormView } from '../step-view.ts'
import { DeedForm } from './deed-form.tsx'

/** With which place none of her goods are agreed yet. */
export function OfferChoicePage({ partners }: { partners: readonly { partnerId: string; name: string }[] }) {
  const words = makerGoodsWordsIn(useWords().language).agreements.offer
  return (
    <section className="sec stack">
      <h1>{words.titleNew}</h1>
      <p>{partners.length === 0 ? words.noPartners : words.partner}</p>
      <ul className="tasks">
        {partners.map(one => (
          <li key={one.partnerId}>
            <a className="rowlink" href={paths.newAgreement(one.partnerId)}>
              <b>{one.name}</b>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Price and share of each good, where it is sold, and from when. */
export function OfferPage({
  offer,
  page,
  clientKey,
  from,
  sent,
  token,
}: {
  offer: OfferForm
  page: string
  clientKey: string
  /** The first day that can be offered. */
  from: string
  sent: FormView | undefined
  token: string
}) {
  const words = useWords()
  const said = makerGoodsWordsIn(words.language).agreements.offer
  const form = sent ?? { fields: fieldsOf(offer, from), errors: {} }
  return (
    <section className="sec stack">
      <h1>{offer.before === undefined ? said.titleNew : said.title(offer.partner)}</h1>
      {offer.before === undefined ? <p>{offer.partner}</p> : null}
      <p>{offer.goods.length === 0 ? said.noGoods : said.lead}</p>
      <DeedForm deed="offer" page={page} token={token} form={form} clientKey={clientKey}>
        {offer.before === undefined ? null : (
          <input type="hidden" name="after" value={offer.before.version} />
        )}
        <fieldset className="rows">
          <legend>{said.counters}</legend>
          {form.errors.counters === undefined ? null : (
            <FieldError id="counters">{form.errors.counters}</FieldError>
          )}
          {offer.counters.map(one => (
            <label className="pick" key={one.counterId}>
              <input
                type="checkbox"
                name={`counter.${one.counterId}`}
                value="on"
                defaultChecked={form.fields[`counter.${one.counterId}`] === 'on'}
              />
              <span>{one.name}</span>
            </label>
          ))}
        </fieldset>
        {form.errors.goods === undefined ? null : <FieldError id="goods">{form.errors.goods}</FieldError>}
        {offer.goods.map(good => (
          <fieldset className="rows" key={good.variantId}>
            <legend>{goodText(words, good)}</legend>
            <label className="pick">
              <input
                type="checkbox"
                name={`take.${good.variantId}`}
                value="on"
                defaultChecked={form.fields[`take.${good.variantId}`] === 'on'}
              />
              <span>{said.take(goodText(words, good))}</span>
            </label>
            <div className="stack">
              <NumberField form={form} name={`price.${good.variantId}`} label={said.price} />
              <NumberField form={form} name={`share.${good.variantId}`} label={said.share} />
              <NumberField form={form} name={`par.${good.variantId}`} label={said.par} />
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
        <Button wide>{said.verb}</Button>
      </DeedForm>
    </section>
  )
}

function fieldsOf(offer: OfferForm, from: string): Record<string, string> {
  const fields: Record<string, string> = {
    validFromOn: from,
    period: offer.before?.period ?? 'two-weekly',
  }
  for (const one of offer.counters) if (one.isAgreed) fields[`counter.${one.counterId}`] = 'on'
  for (const { variantId, agreed, priceIdr } of offer.goods) {
    if (agreed !== undefined || offer.before === undefined) fields[`take.${variantId}`] = 'on'
    fields[`price.${variantId}`] = String(agreed?.priceIdr ?? priceIdr)
    fields[`share.${variantId}`] = agreed === undefined ? '' : String(agreed.shareIdr)
    fields[`par.${variantId}`] = agreed?.parPieces === undefined ? '' : String(agreed.parPieces)
  }
  return fields
}
