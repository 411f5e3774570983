import type { CounterOrder } from '#app/domain/orders/order-page.ts'
import { orderWordsIn } from '#app/i18n/order-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../primitives/button.tsx'
import { Field } from '../primitives/field.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from './form-token.tsx'

export type ReservationsView = {
  open: readonly CounterOrder[]
  ended: readonly CounterOrder[]
  /** What was typed as a code, and what it names. */
  code: string
  named: CounterOrder | undefined
  done: 'handed' | 'refused' | undefined
}

type Answer = { error: string; reservationId: string | undefined; reason: string; code: string }

/** Who is coming for what; the code leads to the amount, and paying hands it over. */
export function ReservationsPage({
  view,
  answer,
  token,
}: {
  view: ReservationsView
  answer: Answer | undefined
  token: string
}) {
  const { language, formats } = useWords()
  const words = orderWordsIn(language).counter
  const { named, done, open, ended } = view
  const codeError =
    answer?.reservationId === undefined
      ? (answer?.error ?? (view.code !== '' && named === undefined ? words.unknown : undefined))
      : undefined
  return (
    <>
      <section className="sec stack">
        <h1>{words.title}</h1>
        {done === undefined ? null : (
          <Notice kind="good">{done === 'handed' ? words.handed : words.refusedNow}</Notice>
        )}
        <form method="get" action={paths.reservations()} className="stack">
          <Field
            id="code"
            name="code"
            label={words.code}
            hint={words.codeHint}
            error={codeError}
            defaultValue={answer?.code || view.code}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
          <Button wide alt={named?.canCollect === true}>
            {words.find}
          </Button>
        </form>
        {named === undefined ? null : <Named order={named} code={view.code} token={token} />}
      </section>
      <section className="sec stack">
        <h2>{words.link(open.length)}</h2>
        <p>{open.length === 0 ? words.none : words.lead}</p>
        {open.map(order => (
          <OpenOrder
            key={order.reservationId}
            order={order}
            answer={answer?.reservationId === order.reservationId ? answer : undefined}
            token={token}
          />
        ))}
      </section>
      {ended.length === 0 ? null : (
        <section className="sec stack">
          <h2>{words.ended}</h2>
          <ul className="tasks">
            {ended.map(order => (
              <li key={order.reservationId}>
                <p>
                  <span className={order.state === 'collected' ? 'state good' : 'state'}>
                    {words.states[order.state]}
                  </span>{' '}
                  {order.buyer?.name ?? words.erased}, <b>{formats.rupiah(order.totalIdr)}</b>
                </p>
                <p className="small">
                  {order.counter}, {formats.moment(order.endedAt ?? order.heldUntil)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** What the code names: the amount to take, and the one verb. */
function Named({ order, code, token }: { order: CounterOrder; code: string; token: string }) {
  const { language, formats } = useWords()
  const words = orderWordsIn(language).counter
  return (
    <>
      <h2>{order.buyer?.name ?? words.erased}</h2>
      <Goods order={order} />
      {order.canCollect ? (
        <form method="post" action={paths.reservations()} className="stack">
          <FormToken token={token} />
          <input type="hidden" name="code" value={code} />
          <p className="lead">
            {order.isPaid ? (
              words.alreadyPaid
            ) : (
              <b className="num">{words.receive(formats.rupiah(order.totalIdr))}</b>
            )}
          </p>
          <Button wide name="do" value="hand-over">
            {order.isPaid ? words.handOverPaid : words.handOver}
          </Button>
        </form>
      ) : (
        <Notice kind="warn">{words.states[order.state]}</Notice>
      )}
    </>
  )
}

function OpenOrder({
  order,
  answer,
  token,
}: {
  order: CounterOrder
  answer: Answer | undefined
  token: string
}) {
  const { language, formats } = useWords()
  const words = orderWordsIn(language).counter
  const { buyer } = order
  const name = buyer?.name ?? words.erased
  return (
    <article className="stack">
      <h3>
        {name}, {words.until(formats.moment(order.heldUntil))}
      </h3>
      <Goods order={order} />
      <p className="small">
        {order.counter}. {buyer?.contact} <b className="num">{formats.rupiah(order.totalIdr)}</b>
      </p>
      {order.canRefuse ? <RefuseForm order={order} name={name} answer={answer} token={token} /> : null}
    </article>
  )
}

function RefuseForm({
  order,
  name,
  answer,
  token,
}: {
  order: CounterOrder
  name: string
  answer: Answer | undefined
  token: string
}) {
  const words = orderWordsIn(useWords().language).counter
  const { reservationId } = order
  return (
    <details open={answer !== undefined}>
      <summary aria-label={words.refuseOf(name)}>{words.refuse}</summary>
      <form method="post" action={paths.reservations()} className="stack" noValidate>
        <FormToken token={token} />
        <input type="hidden" name="reservation" value={reservationId} />
        <Field
          id={`reason-${reservationId}`}
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          error={answer?.error}
          defaultValue={answer?.reason ?? ''}
        />
        <button
          className="btn alt wide"
          type="submit"
          name="do"
          value="refuse"
          aria-label={words.refuseOf(name)}
        >
          {words.refuse}
        </button>
      </form>
    </details>
  )
}

function Goods({ order }: { order: CounterOrder }) {
  const words = orderWordsIn(useWords().language).counter
  return (
    <ul>
      {order.goods.map(good => (
        <li key={good.name.text + (good.size ?? '')}>
          {words.pieces({
            pieces: good.pieces,
            name: good.size === undefined ? good.name.text : `${good.name.text}, ${good.size}`,
          })}
        </li>
      ))}
    </ul>
  )
}
