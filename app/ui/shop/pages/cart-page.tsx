import type { CartCounter, CartGood } from '#app/domain/orders/cart-page.ts'
import type { MakerWhoSends } from '#app/domain/orders/parcels/parcel-page.ts'
import { orderWordsIn } from '#app/i18n/order-words.ts'
import { parcelWordsIn } from '#app/i18n/parcel-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button, LinkButton } from '../../primitives/button.tsx'
import { Field } from '../../primitives/field.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { Picture } from '../../primitives/picture.tsx'
import { Written } from '../../primitives/written.tsx'
import { useWords } from '../../words.tsx'
import { GoodNews } from '../good-news.tsx'
import { OpenLine } from '../open-line.tsx'

export type CartAnswer = {
  error: string
  variantId: string
  counterId: string
  typed: Readonly<Record<string, string>>
}

/** What was put aside, counter by counter, and what has changed since. */
export function CartPage({
  counters,
  senders,
  answer,
}: {
  counters: readonly CartCounter[]
  /** Makers who can send some of it. */
  senders: readonly MakerWhoSends[]
  answer: CartAnswer | undefined
}) {
  const { language, frame } = useWords()
  const words = orderWordsIn(language).cart
  if (counters.length === 0)
    return (
      <section className="wall dusk lost">
        <div className="wrap">
          <h1>{words.empty}</h1>
          {answer === undefined ? null : <Notice kind="bad">{answer.error}</Notice>}
          <p className="lead">{words.emptyBody}</p>
          <p className="acts">
            <LinkButton href={paths.products(language)}>{frame.seeProducts}</LinkButton>
          </p>
        </div>
      </section>
    )
  return (
    <div className="wrap cart">
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      {answer === undefined || answer.variantId !== '' ? null : <Notice kind="bad">{answer.error}</Notice>}
      {counters.map(counter => (
        <CartPart
          key={counter.counterId}
          counter={counter}
          answer={answer?.counterId === counter.counterId ? answer : undefined}
        />
      ))}
      {senders.length === 0 ? null : <Sending senders={senders} />}
      <p className="cartpart">
        <a href={paths.products(language)}>{words.more}</a>
      </p>
    </div>
  )
}

/** The other way to have it: one parcel from each maker. */
function Sending({ senders }: { senders: readonly MakerWhoSends[] }) {
  const { language } = useWords()
  const words = parcelWordsIn(language).cart
  return (
    <section className="cartpart stack">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {senders.map(({ producerId, name }) => (
        <LinkButton key={producerId} href={paths.parcel(language, producerId)} alt wide>
          {words.from(name)}
        </LinkButton>
      ))}
    </section>
  )
}

function CartPart({ counter, answer }: { counter: CartCounter; answer: CartAnswer | undefined }) {
  const { language, formats } = useWords()
  const words = orderWordsIn(language).cart
  const { shut, goods, isReady } = counter
  return (
    <section className="cartpart">
      <h2>
        {counter.open === undefined ? (
          counter.name
        ) : (
          <a href={paths.place(language, counter.slug)}>{counter.name}</a>
        )}
      </h2>
      {counter.open === undefined ? (
        <Notice kind="warn">{words.left}</Notice>
      ) : (
        <p className="small">
          <OpenLine open={counter.open} />
        </p>
      )}
      {shut === undefined ? null : (
        <Notice kind="warn">
          {words.shut({ day: formats.weekdayDate(shut.opensOn), time: formats.time(shut.opensAt) })}
        </Notice>
      )}
      <form method="post" action={paths.cart(language)} noValidate>
        <input type="hidden" name="counter" value={counter.counterId} />
        {goods.map(good => (
          <Good key={good.variantId} counterId={counter.counterId} good={good} answer={answer} />
        ))}
        <p className="cartsum">
          <span>{words.total}</span>
          <b className="num">{formats.rupiah(counter.totalIdr)}</b>
        </p>
        <button
          type="submit"
          className="btn alt wide"
          name="do"
          value="keep"
          aria-label={words.keepAt(counter.name)}
        >
          {words.keep}
        </button>
      </form>
      {isReady && shut === undefined ? (
        <form method="get" action={paths.checkout(language, counter.counterId)} className="reserve">
          <Button wide>{words.goAt(counter.name)}</Button>
        </form>
      ) : shut === undefined ? (
        <p className="small">{words.notReady}</p>
      ) : null}
    </section>
  )
}

function Good({
  counterId,
  good,
  answer,
}: {
  counterId: string
  good: CartGood
  answer: CartAnswer | undefined
}) {
  const { language, formats } = useWords()
  const words = orderWordsIn(language).cart
  const { nowIdr, pieces, variantId } = good
  const error = answer?.variantId === variantId ? answer.error : undefined
  return (
    <div className="cartgood">
      <span className="bay">
        {good.picture === undefined ? (
          <span className="box nopic" />
        ) : (
          <Picture picture={good.picture} place="wish" decorative />
        )}
      </span>
      <div>
        <h3>
          {good.slug === undefined ? (
            <Written text={good.name} />
          ) : (
            <a href={paths.product(language, good.slug)}>
              <Written text={good.name} />
            </a>
          )}
        </h3>
        <p className="small quiet">
          {good.size === undefined ? null : (
            <>
              <Written text={good.size} quietly /> ·{' '}
            </>
          )}
          {good.maker}
        </p>
        {nowIdr === undefined ? null : <p className="num">{formats.rupiah(nowIdr)}</p>}
        <GoodNews good={good} />
        <div className="howmany">
          <Field
            id={`pieces-${counterId}-${variantId}`}
            name={`pieces-${variantId}`}
            label={words.piecesOf(good.name.text)}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={answer?.typed[variantId] ?? String(pieces)}
            error={error}
          />
          <button
            className="plain"
            type="submit"
            name="do"
            value={`remove ${variantId}`}
            aria-label={words.removeGood(good.name.text)}
          >
            {words.remove}
          </button>
        </div>
      </div>
    </div>
  )
}
