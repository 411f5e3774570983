import type { StandingGood } from '#app/domain/consignment/counters/counter-shelf.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { ChoiceField, NumberField, RadioRows, TextField } from '../producer/form-fields.tsx'
import type { FormView } from '../producer/step-view.ts'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { goodText } from './good-name.tsx'
import { type BearerView, LossBearer } from './loss-bearer.tsx'
import { BackTo } from './partner-frame.tsx'

export const lossCauses = ['damaged', 'stolen', 'expired', 'defect', 'recalled'] as const

export type NewLossView = {
  counterId: string
  goods: readonly StandingGood[]
  key: string
  form: FormView
  /** Who would bear it; shown before anything is recorded. `of` names what it was computed for. */
  preview: (BearerView & { of: string }) | undefined
}

/** A part of what stands there, and what happened to it; who bears it is shown first, then it is recorded. */
export function NewLossPage({ view, token }: { view: NewLossView; token: string }) {
  const all = useWords()
  const words = partnerWordsIn(all.language).losses
  const { form, preview } = view
  const options = view.goods.flatMap(good =>
    good.batches
      .filter(batch => batch.pieces > 0)
      .map(batch => ({
        value: batch.batchId,
        label: words.option({ name: goodText(all, good), code: batch.code, pieces: batch.pieces }),
      })),
  )
  return (
    <section className="sec stack">
      <BackTo href={paths.lossesAt(view.counterId)} page={words.title} />
      <h1>{words.start}</h1>
      {options.length === 0 ? <p>{partnerWordsIn(all.language).shelf.empty}</p> : null}
      <form
        method="post"
        action={paths.newLoss(view.counterId)}
        encType="multipart/form-data"
        className="stack question"
        noValidate
      >
        <FormToken token={token} />
        <input type="hidden" name="key" value={view.key} />
        {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
        <ChoiceField form={form} name="batchId" label={words.batch} options={options} />
        <div className="bigpad">
          <NumberField form={form} name="pieces" label={words.pieces} />
        </div>
        <RadioRows
          form={form}
          name="cause"
          label={words.cause}
          choices={lossCauses.map(value => ({ value, label: words.causes[value] }))}
        />
        <TextField form={form} name="note" label={words.note} maxLength={500} />
        <EvidenceField form={form} name="photo" />
        {preview === undefined ? null : (
          <>
            <input type="hidden" name="shown" value={preview.of} />
            <Notice kind={preview.bearer === 'partner' ? 'warn' : 'info'}>
              <LossBearer view={preview} />
            </Notice>
          </>
        )}
        <Button wide>{preview === undefined ? words.look : words.confirm}</Button>
      </form>
    </section>
  )
}
