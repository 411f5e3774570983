import type { NamedGood } from '#app/domain/consignment/named-goods.ts'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { goodText } from '../../partner/good-name.tsx'
import { Button } from '../../primitives/button.tsx'
import { useWords } from '../../words.tsx'
import { ChoiceField, NumberField, TextField } from '../form-fields.tsx'
import type { FormView } from '../step-view.ts'
import { DeedForm } from './deed-form.tsx'

export type PickupChoice = {
  counterId: string
  counter: string
  pieces: number
  batches: readonly {
    batchId: string
    code: string
    pieces: number
    bestBeforeOn: string | undefined
    good: Pick<NamedGood, 'name' | 'size'>
  }[]
}

const reasons = ['pull-date', 'slow', 'agreement-ended', 'recall', 'other'] as const

/** From which of the counters where something of hers stands. */
export function PickupChoicePage({ counters }: { counters: readonly PickupChoice[] }) {
  const { language } = useWords()
  const words = makerGoodsWordsIn(language).roads.pickups
  return (
    <section className="sec stack">
      <h1>{words.choose}</h1>
      {counters.length === 0 ? <p>{words.nothing}</p> : null}
      <ul className="tasks">
        {counters.map(one => (
          <li key={one.counterId}>
            <a className="rowlink" href={paths.newOwnPickup(one.counterId)}>
              <b>{words.from({ pieces: one.pieces, counter: one.counter })}</b>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function PickupForm({
  counter,
  today,
  clientKey,
  sent,
  token,
}: {
  counter: PickupChoice
  today: string
  clientKey: string
  sent: FormView | undefined
  token: string
}) {
  const words = useWords()
  const { formats } = words
  const said = makerGoodsWordsIn(words.language).roads.pickups
  const form = sent ?? { fields: { plannedOn: today }, errors: {} }
  return (
    <section className="sec stack">
      <h1>{said.form(counter.counter)}</h1>
      <DeedForm
        deed="propose"
        page={paths.newOwnPickup(counter.counterId)}
        token={token}
        form={form}
        clientKey={clientKey}
      >
        {counter.batches.map(one => (
          <NumberField
            key={one.batchId}
            form={form}
            name={`pieces.${one.batchId}`}
            label={said.batch({ name: goodText(words, one.good), code: one.code })}
            hint={
              one.bestBeforeOn === undefined
                ? said.standingKeeps(one.pieces)
                : said.standing({ pieces: one.pieces, date: formats.date(one.bestBeforeOn) })
            }
          />
        ))}
        <TextField form={form} name="plannedOn" type="date" min={today} label={said.plannedOn} />
        <ChoiceField
          form={form}
          name="reason"
          label={said.reason}
          options={reasons.map(reason => ({ value: reason, label: said.reasons[reason] }))}
        />
        <TextField form={form} name="note" label={said.note} maxLength={300} autoComplete="off" />
        <Button wide>{said.verb}</Button>
      </DeedForm>
    </section>
  )
}
