import type { OrderPage as OrderFacts } from '#app/domain/orders/order-page.ts'
import { opinionWordsIn } from '#app/i18n/opinion-words.ts'
import { orderWordsIn } from '#app/i18n/order-words.ts'
import { parcelWordsIn } from '#app/i18n/parcel-words.ts'
import { directionsTo, paths } from '#app/i18n/paths.ts'
import { Button, LinkButton } from '../../primitives/button.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { Written } from '../../primitives/written.tsx'
import { useWords } from '../../words.tsx'
import { OpenLine } from '../open-line.tsx'
import { OrderPayment, type PaymentShown } from '../order-payment.tsx'
import { ReceiptLinks } from '../receipt-links.tsx'

export type OrderView = {
  order: OrderFacts
  link: string
  /** Shows the page on which the buyer says what the goods were like. */
  opinionToken: string | undefined
  qr: string | undefined
  payment: PaymentShown
  error: string | undefined
}

/** A reservation for whoever has its link: the code large, where, until when, what it costs. */
export function OrderPage({ view }: { view: OrderView }) {
  const { language, formats } = useWords()
  const { order: words, returnRule, checkout } = orderWordsIn(language)
  const { order, qr } = view
  const { counter, state } = order
  const isAside = state === 'held' || state === 'awaiting-payment' || state === 'paid'
  const parcel = order.parcel && parcelWordsIn(language)
  const saying =
    parcel && state === 'paid'
      ? parcel.order.paid
      : words.states[state](formats.moment(order.endedAt ?? order.heldUntil))
  return (
    <div className="wrap cart stack">
      <h1>{parcel ? parcel.order.title : words.title}</h1>
      {view.error === undefined ? null : <Notice kind="bad">{view.error}</Notice>}
      <Notice kind={toneOf[state]}>
        <b>{saying}</b>
        {order.endReason === undefined ? null : <p>{(parcel?.order ?? words).reason(order.endReason)}</p>}
      </Notice>
      {qr === undefined ? null : (
        <div className="ticket">
          <p className="small">{words.code}</p>
          <b className="word num">{`${order.code.slice(0, 3)} ${order.code.slice(3)}`.toUpperCase()}</b>
          <p className="small">{words.show}</p>
          <img src={qr} alt={words.qr} width={192} height={192} />
        </div>
      )}
      {view.opinionToken === undefined ? null : (
        <LinkButton href={paths.purchase(language, view.opinionToken)} wide>
          {opinionWordsIn(language).purchase.link}
        </LinkButton>
      )}
      <OrderPayment payment={view.payment} link={view.link} isFetched={counter !== undefined} />
      {isAside ? <p className="small quiet">{(parcel?.order ?? words).keep}</p> : null}
      {counter === undefined ? null : <Where counter={counter} />}
      {order.parcel === undefined || parcel === undefined ? null : (
        <>
          <h2>{parcel.order.from}</h2>
          <p>
            {order.parcel.maker}
            <br />
            <span className="num">{parcel.order.code(order.code.toUpperCase())}</span>
          </p>
          {order.parcel.carrier === undefined || order.parcel.tracking === undefined ? null : (
            <p>{words.tracking({ carrier: order.parcel.carrier, number: order.parcel.tracking })}</p>
          )}
        </>
      )}
      <h2>{words.goods}</h2>
      <ul className="rows">
        {order.goods.map(good => (
          <li key={good.name.text + (good.size ?? '')}>
            <b>
              <Written text={good.name} />
            </b>
            {good.size === undefined ? null : `, ${good.size}`}
            <p className="num">{words.line({ pieces: good.pieces, price: formats.rupiah(good.priceIdr) })}</p>
            {good.nowIdr === undefined ? null : (
              <p className="small quiet">{words.nowPrice({ now: formats.rupiah(good.nowIdr) })}</p>
            )}
          </li>
        ))}
      </ul>
      {order.parcel === undefined ? null : (
        <p className="cartsum">
          <span>{words.postage}</span>
          <span className="num">{formats.rupiah(order.parcel.feeIdr)}</span>
        </p>
      )}
      <p className="cartsum">
        <span>{words.sums[sumOf(order)]}</span>
        <b className="num">{formats.rupiah(order.totalIdr)}</b>
      </p>
      {state === 'held' && counter ? (
        <p className="small">{counter.takesQris ? words.payWays : words.payCash}</p>
      ) : null}
      {order.saleNumber === undefined ? null : (
        <>
          <p className="num">{words.sale(order.saleNumber)}</p>
          <ReceiptLinks href={size => paths.orderReceipt(language, view.link, size)} />
        </>
      )}
      <p className="small quiet">{words.madeAt(formats.moment(order.madeAt))}</p>
      <h2>{checkout.rule}</h2>
      <p>{parcel ? parcel.returnRule : returnRule}</p>
      {parcel === undefined ? null : (
        <p>
          <a href={paths.report(language)}>{parcel.report}</a>
        </p>
      )}
      {order.canCancel ? (
        <form method="post" action={paths.order(language, view.link)}>
          <Button alt wide name="do" value="cancel">
            {(parcel?.order ?? words).cancel}
          </Button>
        </form>
      ) : (
        <LinkButton href={paths.products(language)} wide alt={view.opinionToken !== undefined}>
          {words.again}
        </LinkButton>
      )}
    </div>
  )
}

const toneOf = {
  held: 'info',
  'awaiting-payment': 'info',
  paid: 'good',
  sent: 'good',
  collected: 'good',
  delivered: 'good',
  lost: 'warn',
  cancelled: 'warn',
  refused: 'warn',
  lapsed: 'warn',
  refunded: 'warn',
} as const satisfies Record<OrderFacts['state'], 'info' | 'good' | 'warn'>

/** What the sum is: still to be paid, and where, or paid; once it is over, only the price of the goods. */
function sumOf({ state, saleNumber }: OrderFacts): 'there' | 'now' | 'paid' | 'price' {
  if (state === 'held') return 'there'
  if (state === 'awaiting-payment') return 'now'
  const isPaid = state === 'paid' || state === 'sent' || state === 'delivered' || saleNumber !== undefined
  return isPaid ? 'paid' : 'price'
}

function Where({ counter }: { counter: NonNullable<OrderFacts['counter']> }) {
  const { language, shop } = useWords()
  const { where } = orderWordsIn(language).order
  return (
    <>
      <h2>{where}</h2>
      <p>
        <a href={paths.place(language, counter.slug)}>{counter.name}</a>
        <br />
        <OpenLine open={counter.open} />
      </p>
      <p className="way">
        <a href={directionsTo(counter)} rel="noopener noreferrer nofollow">
          {shop.goods.directions}
        </a>
      </p>
    </>
  )
}
