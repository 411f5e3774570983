import type { CounterRefill } from '#app/domain/consignment/deliveries/own-refills.ts'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { goodText } from '../../partner/good-name.tsx'
import { Button } from '../../primitives/button.tsx'
import { useWords } from '../../words.tsx'
import { NumberField, TextField } from '../form-fields.tsx'
import type { FormView } from '../step-view.ts'
import { DeedForm } from './deed-form.tsx'

/** A delivery note batch by batch, with what is suggested or what was written before. */
export function DeliveryForm({
  counter,
  before,
  page,
  clientKey,
  sent,
  token,
}: {
  counter: CounterRefill
  /** What a draft says; without one, what is suggested. */
  before: FormView['fields'] | undefined
  page: string
  clientKey: string
  sent: FormView | undefined
  token: string
}) {
  const words = useWords()
  const { formats } = words
  const { suggest } = makerGoodsWordsIn(words.language).roads
  const batches = counter.goods.flatMap(({ good, batches }) => batches.map(batch => ({ good, ...batch })))
  const suggested = Object.fromEntries(
    batches.map(one => [`pieces.${one.batchId}`, one.suggested === 0 ? '' : String(one.suggested)]),
  )
  const form = sent ?? { fields: before ?? suggested, errors: {} }
  return (
    <section className="sec stack">
      <h1>{suggest.form(counter.counter)}</h1>
      {batches.length === 0 ? <p>{suggest.nothingHome}</p> : null}
      <DeedForm deed="draft" page={page} token={token} form={form} clientKey={clientKey}>
        <input type="hidden" name="counter" value={counter.counterId} />
        {batches.map(one => (
          <NumberField
            key={one.batchId}
            form={form}
            name={`pieces.${one.batchId}`}
            label={suggest.batch({ name: goodText(words, one.good), code: one.code })}
            hint={
              one.bestBeforeOn === undefined
                ? suggest.homeKeeps(one.home)
                : suggest.home({ home: one.home, date: formats.date(one.bestBeforeOn) })
            }
          />
        ))}
        <TextField form={form} name="courier" label={suggest.courier} maxLength={100} autoComplete="off" />
        <TextField form={form} name="note" label={suggest.note} maxLength={300} autoComplete="off" />
        <Button wide>{before === undefined ? suggest.verb : suggest.save}</Button>
      </DeedForm>
    </section>
  )
}
