import type { BatchSheet } from '#app/domain/batches/batch-sheet.ts'
import { problemKinds, severities } from '#app/domain/problems/problem-terms.ts'
import { paths } from '#app/i18n/paths.ts'
import { qualityWordsIn } from '#app/i18n/quality-words.ts'
import { Button } from '../primitives/button.tsx'
import { Details } from '../primitives/details.tsx'
import { Notice } from '../primitives/notice.tsx'
import { ChoiceField, LongTextField, NumberField } from '../producer/form-fields.tsx'
import type { FormView } from '../producer/step-view.ts'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'

type Props = { batchId: string; sent: (FormView & { deed: string }) | undefined; token: string }

/** What stands in this form: what was typed, if it is the one that was sent. */
const formOf = (sent: Props['sent'], deed: string, first: Readonly<Record<string, string>> = {}): FormView =>
  sent?.deed === deed ? sent : { fields: first, errors: {} }

const FormError = ({ form }: { form: FormView }) =>
  form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>

/** Asks everybody not to sell it for now, or lets it be sold again: both need a reason. */
export function HoldForm({ deed, batchId, sent, token }: Props & { deed: 'hold' | 'release' }) {
  const words = qualityWordsIn(useWords().language).batch
  const form = formOf(sent, deed)
  return (
    <section className="sec stack">
      <h2>{words[deed]}</h2>
      <p>{words[`${deed}Lead`]}</p>
      <form method="post" action={paths.batchSheet(batchId)} className="stack writing" noValidate>
        <FormToken token={token} />
        <FormError form={form} />
        <LongTextField form={form} name="reason" label={words.reason} rows={3} />
        <Button wide name="deed" value={deed}>
          {words[deed]}
        </Button>
      </form>
    </section>
  )
}

export function RecallForm({ batchId, sent, token }: Props) {
  const words = qualityWordsIn(useWords().language).batch
  const first = { adviceId: words.adviceIdFirst, adviceEn: words.adviceEnFirst }
  const form = formOf(sent, 'recall', first)
  return (
    <section className="sec">
      <Details summary={words.recallMore} open={sent?.deed === 'recall'}>
        <form method="post" action={paths.batchSheet(batchId)} className="stack writing" noValidate>
          <FormToken token={token} />
          <Notice kind="warn">{words.recallLead}</Notice>
          <FormError form={form} />
          <LongTextField form={form} name="reason" label={words.reason} rows={3} />
          <LongTextField form={form} name="adviceId" label={words.adviceId} rows={3} lang="id" />
          <LongTextField form={form} name="adviceEn" label={words.adviceEn} rows={3} lang="en" />
          <Button wide name="deed" value="recall">
            {words.recall}
          </Button>
        </form>
      </Details>
    </section>
  )
}

export function ReportForm({ batchId, sent, token, formKey }: Props & { formKey: string }) {
  const { batch: words, kinds, severities: grades } = qualityWordsIn(useWords().language)
  const form = formOf(sent, 'report', { kind: 'other', severity: 'minor' })
  return (
    <Details summary={words.report} open={sent?.deed === 'report'}>
      <form method="post" action={paths.batchSheet(batchId)} className="stack writing" noValidate>
        <FormToken token={token} />
        <input type="hidden" name="key" value={form.fields.key || formKey} />
        <FormError form={form} />
        <div className="twocol">
          <ChoiceField
            form={form}
            name="kind"
            label={words.kind}
            options={problemKinds.map(value => ({ value, label: kinds[value] }))}
          />
          <ChoiceField
            form={form}
            name="severity"
            label={words.severity}
            options={severities.map(value => ({ value, label: grades[value] }))}
          />
        </div>
        <LongTextField form={form} name="note" label={words.note} rows={3} />
        <Button alt wide name="deed" value="report">
          {words.reportVerb}
        </Button>
      </form>
    </Details>
  )
}

/** What lies at its maker's home is destroyed there; that brings a recall to its end. */
export function DestroyForm({
  batchId,
  sent,
  token,
  sheet,
  formKey,
}: Props & { sheet: BatchSheet; formKey: string }) {
  const words = qualityWordsIn(useWords().language).batch
  const home = sheet.reach.holders.find(holder => holder.where === 'home')
  if (home === undefined) return null
  const form = formOf(sent, 'destroy', { pieces: String(home.pieces) })
  return (
    <section className="sec">
      <Details summary={words.destroyMore} open={sent?.deed === 'destroy'}>
        <form method="post" action={paths.batchSheet(batchId)} className="stack writing" noValidate>
          <FormToken token={token} />
          <input type="hidden" name="key" value={form.fields.key || formKey} />
          <FormError form={form} />
          <NumberField form={form} name="pieces" label={words.destroyed} />
          <LongTextField form={form} name="note" label={words.destroyNote} rows={3} />
          <Button wide name="deed" value="destroy">
            {words.destroy}
          </Button>
        </form>
      </Details>
    </section>
  )
}
