import type { ParcelGood, ParcelPage } from '#app/domain/orders/parcels/parcel-page.ts'
import { orderMoneyWordsIn } from '#app/i18n/order-money-words.ts'
import { orderWordsIn } from '#app/i18n/order-words.ts'
import { parcelWordsIn } from '#app/i18n/parcel-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../../primitives/button.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { Picture } from '../../primitives/picture.tsx'
import { Written } from '../../primitives/written.tsx'
import { LongTextField, RadioRows, TextField } from '../../producer/form-fields.tsx'
import type { FormView } from '../../producer/step-view.ts'
import { useWords } from '../../words.tsx'

export type ParcelFormView = FormView & {
  page: ParcelPage
  ways: readonly ('card' | 'transfer')[]
  key: string
}

/** One form: what is sent, where to, the fee once it is counted, and only then the verb that pays. */
export function ParcelFormPage({ view }: { view: ParcelFormView }) {
  const { language } = useWords()
  const words = parcelWordsIn(language).form
  const { checkout } = orderWordsIn(language)
  const { page, ways, errors } = view
  const isCounted = page.fee !== undefined
  return (
    <div className="wrap cart stack">
      <h1>{words.title}</h1>
      <p className="lead">{words.from(page.maker)}</p>
      {errors.form === undefined ? null : <Notice kind="bad">{errors.form}</Notice>}
      {page.staying.length === 0 ? null : <Staying page={page} />}
      {page.goods.length === 0 ? (
        <Notice kind="warn">{words.none}</Notice>
      ) : ways.length === 0 && !isCounted ? (
        <Notice kind="warn">{words.noWay}</Notice>
      ) : (
        <form method="post" action={paths.parcel(language, page.producerId)} className="stack" noValidate>
          <input type="hidden" name="key" value={view.key} />
          <h2>{words.goods}</h2>
          {page.goods.map(good => (
            <Good key={good.variantId} good={good} view={view} />
          ))}
          <RadioRows
            form={view}
            name="zone"
            label={words.zone}
            choices={page.zones.map(zone => ({
              value: zone.code,
              label: (
                <>
                  <b>{zone.name}</b>
                  <br />
                  <span className="small">{words.days(zone.days)}</span>
                </>
              ),
            }))}
          />
          <TextField form={view} name="name" label={words.name} hint={words.nameHint} autoComplete="name" />
          <LongTextField form={view} name="address" label={words.address} hint={words.addressHint} rows={4} />
          <TextField form={view} name="contact" label={words.contact} hint={words.contactHint} />
          <Button
            wide
            alt={isCounted}
            name="do"
            value="count"
            to={`${paths.parcel(language, page.producerId)}#fee`}
          >
            {isCounted ? words.recount : words.count}
          </Button>
          {page.fee === undefined ? (
            <p className="small">{words.waysFirst}</p>
          ) : (
            <Pay view={view} fee={page.fee} />
          )}
        </form>
      )}
      <p>
        <a href={paths.cart(language)}>{checkout.back}</a>
      </p>
    </div>
  )
}

function Staying({ page }: { page: ParcelPage }) {
  const words = parcelWordsIn(useWords().language).form
  return (
    <Notice kind="warn">
      <b>{words.staying}</b>
      <ul>
        {page.staying.map(good => (
          <li key={good.variantId}>
            <Written text={good.name} />: {words.why[good.why]}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Good({ good, view }: { good: ParcelGood; view: ParcelFormView }) {
  const { language, formats } = useWords()
  const words = parcelWordsIn(language).form
  const { cart } = orderWordsIn(language)
  const { variantId, priceIdr, seenIdr } = good
  const name = `pieces-${variantId}`
  return (
    <div className="cartgood">
      <input type="hidden" name={`price-${variantId}`} value={priceIdr} />
      <span className="bay">
        {good.picture === undefined ? (
          <span className="box nopic" />
        ) : (
          <Picture picture={good.picture} place="wish" decorative />
        )}
      </span>
      <div>
        <h3>
          <Written text={good.name} />
        </h3>
        {good.size === undefined ? null : (
          <p className="small quiet">
            <Written text={good.size} quietly />
          </p>
        )}
        <p className="num">{formats.rupiah(priceIdr)}</p>
        {priceIdr === seenIdr ? null : (
          <Notice kind="warn">
            {words.otherPrice({ was: formats.rupiah(seenIdr), now: formats.rupiah(priceIdr) })}
          </Notice>
        )}
        <div className="howmany">
          <TextField
            form={{ ...view, fields: { [name]: String(good.pieces), ...view.fields } }}
            name={name}
            label={cart.piecesOf(good.name.text)}
            hint={words.atHome(good.atHome)}
            inputMode="numeric"
            autoComplete="off"
          />
        </div>
      </div>
    </div>
  )
}

function Pay({ view, fee }: { view: ParcelFormView; fee: NonNullable<ParcelPage['fee']> }) {
  const { language, formats } = useWords()
  const { form: words, returnRule } = parcelWordsIn(language)
  const { checkout } = orderWordsIn(language)
  const { choice } = orderMoneyWordsIn(language)
  const { page, ways } = view
  const totalIdr = page.goodsIdr + fee.feeIdr
  const chosen = ways.some(way => way === view.fields.pay)
    ? view.fields
    : { ...view.fields, pay: ways[0] ?? '' }
  return (
    <section className="stack" id="fee">
      <h2>{words.sums}</h2>
      <input type="hidden" name="fee" value={fee.feeIdr} />
      <div>
        <p className="cartsum">
          <span>{words.goodsSum}</span>
          <span className="num">{formats.rupiah(page.goodsIdr)}</span>
        </p>
        <p className="cartsum">
          <span>{words.postage(formats.weight(fee.weightG))}</span>
          <span className="num">{formats.rupiah(fee.feeIdr)}</span>
        </p>
        <p className="cartsum">
          <span>{words.total}</span>
          <b className="num">{formats.rupiah(totalIdr)}</b>
        </p>
      </div>
      {ways.length === 0 ? (
        <Notice kind="warn">{words.noWay}</Notice>
      ) : (
        <>
          <RadioRows
            form={{ ...view, fields: chosen }}
            name="pay"
            label={choice.title}
            choices={ways.map(way => ({
              value: way,
              label: (
                <>
                  <b>{choice.ways[way]}</b>
                  <br />
                  <span className="small">{words.ways[way]}</span>
                </>
              ),
            }))}
          />
          <p className="small">{choice.exact}</p>
          <h2>{checkout.rule}</h2>
          <p>{returnRule}</p>
          <Button wide name="do" value="order">
            {words.pay(formats.rupiah(totalIdr))}
          </Button>
        </>
      )}
    </section>
  )
}
