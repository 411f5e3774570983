import type { OwnParcel, OwnParcels } from '#app/domain/orders/parcels/own-parcels.ts'
import { parcelWordsIn } from '#app/i18n/parcel-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Field } from '../primitives/field.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'

type Deed = 'sent' | 'arrived' | 'lost' | 'refused'
type Answer = {
  error: string
  parcel: string
  deed: string
  typed: { carrier: string; tracking: string; reason: string }
}
type One = { parcel: OwnParcel; answer: Answer | undefined; token: string }

/** What she has to pack and where it goes, what is on its way, and what is over. */
export function OwnParcelsPage({
  parcels,
  done,
  answer,
  token,
}: {
  parcels: OwnParcels
  done: Deed | undefined
  answer: Answer | undefined
  token: string
}) {
  const { language, formats } = useWords()
  const words = parcelWordsIn(language).maker
  const { toSend, onTheWay, ended } = parcels
  const of = (parcel: OwnParcel): One => ({
    parcel,
    answer: answer?.parcel === parcel.reservationId ? answer : undefined,
    token,
  })
  const isNamed = [...toSend, ...onTheWay].some(one => one.reservationId === answer?.parcel)
  return (
    <>
      <section className="sec stack">
        <h1>{words.title}</h1>
        {done === undefined || answer ? null : <Notice kind="good">{words.done[done]}</Notice>}
        {answer === undefined || isNamed ? null : <Notice kind="bad">{answer.error}</Notice>}
        <h2>{words.toSend}</h2>
        {toSend.length === 0 ? <p>{words.none}</p> : null}
        {toSend.map(parcel => (
          <ToSend key={parcel.reservationId} {...of(parcel)} />
        ))}
      </section>
      {onTheWay.length === 0 ? null : (
        <section className="sec stack">
          <h2>{words.onTheWay}</h2>
          {onTheWay.map(parcel => (
            <OnTheWay key={parcel.reservationId} {...of(parcel)} />
          ))}
        </section>
      )}
      {ended.length === 0 ? null : (
        <section className="sec stack">
          <h2>{words.ended}</h2>
          <ul className="tasks">
            {ended.map(({ reservationId, code, state, endedAt, orderedAt, goodsIdr, feeIdr }) => (
              <li key={reservationId}>
                <p>
                  <span className={state === 'delivered' ? 'state good' : 'state'}>
                    {words.states[state === 'delivered' || state === 'lost' ? state : 'refunded']}
                  </span>{' '}
                  {words.order(code)}, <b className="num">{formats.rupiah(goodsIdr + feeIdr)}</b>
                </p>
                <p className="small">{formats.moment(endedAt ?? orderedAt)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function ToSend({ parcel, answer, token }: One) {
  const { language, formats } = useWords()
  const words = parcelWordsIn(language).maker
  const { reservationId, code, goodsIdr, feeIdr } = parcel
  const wrong = answer?.deed === 'refused' ? undefined : answer?.error
  return (
    <article className="stack">
      <h3>{words.order(code)}</h3>
      <p className="small">{words.ordered(formats.moment(parcel.orderedAt))}</p>
      <Inside parcel={parcel} />
      <Recipient parcel={parcel} />
      <p>{words.money({ goods: formats.rupiah(goodsIdr), fee: formats.rupiah(feeIdr) })}</p>
      <form method="post" action={paths.ownParcels()} className="stack" noValidate>
        <FormToken token={token} />
        <input type="hidden" name="parcel" value={reservationId} />
        <Field
          id={`carrier-${reservationId}`}
          name="carrier"
          label={words.carrier}
          hint={words.carrierHint}
          defaultValue={answer?.typed.carrier ?? ''}
          autoComplete="off"
          error={wrong}
        />
        <Field
          id={`tracking-${reservationId}`}
          name="tracking"
          label={words.tracking}
          hint={words.trackingHint}
          defaultValue={answer?.typed.tracking ?? ''}
          autoComplete="off"
          autoCapitalize="characters"
        />
        <Verb deed="sent" label={words.sendOf(code)}>
          {words.send}
        </Verb>
      </form>
      <Because
        {...{ parcel, answer, token }}
        deed="refused"
        verb={words.refuse}
        verbOf={words.refuseOf(code)}
        label={words.refuseWhy}
        hint={words.refuseHint}
      />
    </article>
  )
}

function OnTheWay({ parcel, answer, token }: One) {
  const words = parcelWordsIn(useWords().language).maker
  const { reservationId, code, carrier, tracking } = parcel
  return (
    <article className="stack">
      <h3>{words.order(code)}</h3>
      {carrier === undefined || tracking === undefined ? null : (
        <p className="num">{words.tracked({ carrier, number: tracking })}</p>
      )}
      <Inside parcel={parcel} />
      <Recipient parcel={parcel} />
      {answer === undefined || answer.deed !== 'arrived' ? null : <Notice kind="bad">{answer.error}</Notice>}
      <form method="post" action={paths.ownParcels()}>
        <FormToken token={token} />
        <input type="hidden" name="parcel" value={reservationId} />
        <Verb deed="arrived" label={words.arrivedOf(code)}>
          {words.arrived}
        </Verb>
      </form>
      <Because
        {...{ parcel, answer, token }}
        deed="lost"
        verb={words.lose}
        verbOf={words.loseOf(code)}
        label={words.loseWhy}
        hint={words.loseHint}
      />
    </article>
  )
}

function Inside({ parcel }: { parcel: OwnParcel }) {
  const { language, formats } = useWords()
  const words = parcelWordsIn(language).maker
  return (
    <>
      <ul>
        {parcel.goods.map(({ name, size, pieces }) => (
          <li key={name.text + (size ?? '')}>
            {words.piece({ pieces, name: size === undefined ? name.text : `${name.text}, ${size}` })}
          </li>
        ))}
      </ul>
      <p className="small">{words.zone({ zone: parcel.zone, weight: formats.weight(parcel.weightG) })}</p>
    </>
  )
}

function Recipient({ parcel: { to } }: { parcel: OwnParcel }) {
  const words = parcelWordsIn(useWords().language).maker
  if (to === undefined) return null
  return (
    <>
      <p className="small">{words.to}</p>
      <p className="note">
        <b>{to.name}</b>
        {`\n${to.address}\n${to.contact}`}
      </p>
    </>
  )
}

/** A step that needs a reason, folded away so that no thumb takes it. */
function Because({
  parcel: { reservationId },
  answer,
  token,
  deed,
  verb,
  verbOf,
  label,
  hint,
}: One & { deed: Deed; verb: string; verbOf: string; label: string; hint: string }) {
  const mine = answer?.deed === deed ? answer : undefined
  return (
    <details open={mine !== undefined}>
      <summary aria-label={verbOf}>{verb}</summary>
      <form method="post" action={paths.ownParcels()} className="stack" noValidate>
        <FormToken token={token} />
        <input type="hidden" name="parcel" value={reservationId} />
        <Field
          id={`reason-${reservationId}`}
          name="reason"
          label={label}
          hint={hint}
          error={mine?.error}
          defaultValue={mine?.typed.reason ?? ''}
        />
        <button className="btn alt wide" type="submit" name="do" value={deed} aria-label={verbOf}>
          {verb}
        </button>
      </form>
    </details>
  )
}

function Verb({ deed, label, children }: { deed: Deed; label: string; children: string }) {
  return (
    <button className="btn wide" type="submit" name="do" value={deed} aria-label={label}>
      {children}
    </button>
  )
}
