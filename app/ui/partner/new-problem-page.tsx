import type { StandingGood } from '#app/domain/consignment/counters/counter-shelf.ts'
import { problemKinds } from '#app/domain/problems/problem-terms.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { qualityWordsIn } from '#app/i18n/quality-words.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { ChoiceField, LongTextField, RadioRows } from '../producer/form-fields.tsx'
import type { FormView } from '../producer/step-view.ts'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { goodText } from './good-name.tsx'
import { BackTo } from './partner-frame.tsx'

type NewProblemView = {
  counterId: string
  goods: readonly StandingGood[]
  key: string
  form: FormView
}

/** What is wrong with something that stands there: the office hears of it, and so does its maker. */
export function NewProblemPage({ view, token }: { view: NewProblemView; token: string }) {
  const all = useWords()
  const { counter: words, kinds } = qualityWordsIn(all.language)
  const { shelf, losses } = partnerWordsIn(all.language)
  const { form } = view
  const options = view.goods.flatMap(good =>
    good.batches.map(batch => ({
      value: batch.batchId,
      label: losses.option({ name: goodText(all, good), code: batch.code, pieces: batch.pieces }),
    })),
  )
  return (
    <section className="sec stack">
      <BackTo href={paths.shelf(view.counterId)} page={shelf.title} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {options.length === 0 ? (
        <p>{shelf.empty}</p>
      ) : (
        <form
          method="post"
          action={paths.newCounterProblem(view.counterId)}
          encType="multipart/form-data"
          className="stack question"
          noValidate
        >
          <FormToken token={token} />
          <input type="hidden" name="key" value={view.key} />
          {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
          <ChoiceField form={form} name="batchId" label={losses.batch} options={options} />
          <RadioRows
            form={form}
            name="kind"
            label={words.kind}
            choices={problemKinds.map(value => ({ value, label: kinds[value] }))}
          />
          <LongTextField form={form} name="note" label={words.note} rows={3} />
          <EvidenceField form={form} name="photo" />
          <Button wide>{words.verb}</Button>
        </form>
      )}
    </section>
  )
}
