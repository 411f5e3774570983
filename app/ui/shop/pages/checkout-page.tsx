import type { CartCounter } from '#app/domain/orders/cart-page.ts'
import type { BuyersPayment } from '#app/domain/payments/buyers-payment.ts'
import { fetchHours } from '#app/domain/payments/payment-terms.ts'
import { orderMoneyWordsIn } from '#app/i18n/order-money-words.ts'
import { orderWordsIn } from '#app/i18n/order-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../../primitives/button.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { Written } from '../../primitives/written.tsx'
import { RadioRows, TextField } from '../../producer/form-fields.tsx'
import { useWords } from '../../words.tsx'
import { GoodNews } from '../good-news.tsx'

export type CheckoutView = {
  counter: CartCounter
  /** Ways to pay; the counter itself always is one. */
  ways: BuyersPayment['ways']
  key: string
  fields: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

/** What is reserved, until when, and for whom: one form. */
export function CheckoutPage({ view }: { view: CheckoutView }) {
  const { language, formats } = useWords()
  const { cart, checkout: words, returnRule, order } = orderWordsIn(language)
  const { choice } = orderMoneyWordsIn(language)
  const { counter, errors } = view
  return (
    <div className="wrap cart stack">
      <h1>{words.title}</h1>
      <p className="lead">{counter.name}</p>
      {errors.form === undefined ? null : <Notice kind="bad">{errors.form}</Notice>}
      <ul className="rows">
        {counter.goods.map(good => (
          <li key={good.variantId}>
            <b>
              <Written text={good.name} />
            </b>
            <p className="num">
              {order.line({ pieces: good.pieces, price: formats.rupiah(good.nowIdr ?? good.seenIdr) })}
            </p>
            <GoodNews good={good} />
          </li>
        ))}
      </ul>
      <p className="cartsum">
        <span>{cart.total}</span>
        <b className="num">{formats.rupiah(counter.totalIdr)}</b>
      </p>
      {counter.open === undefined ? <Notice kind="warn">{cart.left}</Notice> : null}
      {counter.shut === undefined ? null : (
        <Notice kind="warn">
          {cart.shut({
            day: formats.weekdayDate(counter.shut.opensOn),
            time: formats.time(counter.shut.opensAt),
          })}
        </Notice>
      )}
      {counter.isReady ? null : (
        <p>
          {words.notSo} <a href={paths.cart(language)}>{words.back}</a>
        </p>
      )}
      {counter.heldUntil === undefined ? null : (
        <Notice kind="info">{words.heldUntil(formats.moment(counter.heldUntil))}</Notice>
      )}
      <form method="post" action={paths.checkout(language, counter.counterId)} className="stack" noValidate>
        <input type="hidden" name="key" value={view.key} />
        {counter.goods.map(good => (
          <input
            key={good.variantId}
            type="hidden"
            name={`price-${good.variantId}`}
            value={good.nowIdr ?? good.seenIdr}
          />
        ))}
        <TextField form={view} name="name" label={words.name} hint={words.nameHint} autoComplete="name" />
        <TextField form={view} name="contact" label={words.contact} hint={words.contactHint} />
        {view.ways.length < 2 ? null : (
          <>
            <RadioRows
              form={view}
              name="pay"
              label={choice.title}
              choices={view.ways.map(way => ({
                value: way,
                label: (
                  <>
                    <b>{choice.ways[way]}</b>
                    <br />
                    <span className="small">{choice.hints[way]}</span>
                  </>
                ),
              }))}
            />
            <p className="small">{choice.exact}</p>
            <p className="small">{choice.fetch(fetchHours / 24)}</p>
          </>
        )}
        <h2>{words.rule}</h2>
        <p>{returnRule}</p>
        <Button wide>{words.send}</Button>
        {view.ways.length < 2 ? <p className="small quiet">{words.note}</p> : null}
      </form>
      <p>
        <a href={paths.cart(language)}>{words.back}</a>
      </p>
    </div>
  )
}
