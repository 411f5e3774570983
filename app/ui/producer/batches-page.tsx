import type { OwnBatch } from '#app/domain/batches/batch-lists.ts'
import type { Text } from '#app/i18n/language.ts'
import { paths } from '#app/i18n/paths.ts'
import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { BatchList } from './batch-list.tsx'
import { ChoiceField, NumberField, TextField } from './form-fields.tsx'
import { sizeName } from './size-name.ts'
import type { FormView } from './step-view.ts'

export type BatchesView = FormView & {
  productId: string
  name: Text
  sizes: readonly {
    variantId: string
    labelId: string | undefined
    quantity: number
    unit: 'g' | 'ml' | 'pcs'
  }[]
  batches: readonly OwnBatch[]
  today: string
  key: string
  /** The code of the batch noted just now. */
  recorded: string | undefined
}

/** Made on, how many: date and code follow. */
export function BatchesPage({ view, token }: { view: BatchesView; token: string }) {
  const words = useWords()
  const said = producerWordsIn(words.language).kitchen.batch
  const options = view.sizes.map(size => ({ value: size.variantId, label: sizeName(words, size) }))
  return (
    <>
      <section className="sec stack">
        <h1>{said.title(view.name.text)}</h1>
        <p>{said.lead}</p>
        {view.recorded === undefined ? null : <Notice kind="good">{said.recorded(view.recorded)}</Notice>}
        {view.errors.form === undefined ? null : <Notice kind="bad">{view.errors.form}</Notice>}
        <form className="stack" method="post" action={paths.ownBatches(view.productId)} noValidate>
          <FormToken token={token} />
          <input type="hidden" name="key" value={view.key} />
          {options.length === 1 ? (
            <input type="hidden" name="variant" value={options[0]?.value} />
          ) : (
            <ChoiceField form={view} name="variant" label={said.size} options={options} />
          )}
          <TextField form={view} name="madeOn" type="date" label={said.madeOn} max={view.today} />
          <NumberField form={view} name="quantity" label={said.quantity} />
          <Button wide>{said.record}</Button>
        </form>
      </section>
      <section className="sec stack">
        <h2>{said.list}</h2>
        <BatchList batches={view.batches} />
        <p>
          <a href={paths.ownProduct(view.productId)}>{producerWordsIn(words.language).steps.back}</a>
        </p>
      </section>
    </>
  )
}
