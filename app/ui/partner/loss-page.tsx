import type { LossShown, LossWord } from '#app/domain/consignment/losses/loss-pages.ts'
import { consignmentWordsIn } from '#app/i18n/consignment-words.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { Picture } from '../primitives/picture.tsx'
import { Written } from '../primitives/written.tsx'
import { PaperLinks } from '../producer/consignment/paper-links.tsx'
import { LongTextField, RadioRows } from '../producer/form-fields.tsx'
import type { FormView } from '../producer/step-view.ts'
import type { PictureView } from '../shop/views.ts'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { type BearerView, LossBearer } from './loss-bearer.tsx'
import { lossLooks } from './losses-page.tsx'

export type LossView = {
  loss: LossShown
  bearer: BearerView
  photo: Omit<PictureView, 'alt'> | undefined
  words: readonly LossWord[]
  key: string
  saved: boolean
  form: FormView
}

/** One note of a loss as it was recorded, and the answer to the maker where she objects. */
export function LossPage({ view, token }: { view: LossView; token: string }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language)
  const said = words.losses
  const { sides } = consignmentWordsIn(language)
  const { loss } = view
  return (
    <>
      <section className="sec stack">
        <p>
          <span className={`state ${lossLooks[loss.state]}`}>{said.states[loss.state]}</span>
        </p>
        <h1>
          <Written text={loss.product} quietly />, {words.pieces(loss.pieces)}
        </h1>
        <p className="num">
          <b>{loss.number}</b>, {loss.counterName}, {formats.moment(loss.occurredAt)}
        </p>
        {view.saved ? <Notice kind="good">{words.frame.saved}</Notice> : null}
        {loss.isCorrected ? <Notice>{said.corrected}</Notice> : null}
        <p>
          {said.causes[loss.cause]}, {words.sale.batch(loss.batchCode)}, {words.shelf.maker(loss.makerName)}
        </p>
        {loss.note === undefined ? null : <blockquote className="said">{loss.note}</blockquote>}
        <LossBearer view={view.bearer} />
        {loss.state === 'recorded' && loss.bearer === 'producer' ? (
          <p className="small">{said.until(formats.moment(loss.contestUntilAt))}</p>
        ) : null}
        {view.photo === undefined ? null : (
          <p className="evidence-field">
            <Picture picture={{ ...view.photo, alt: said.photo }} place="wish" />
          </p>
        )}
        <ol className="tasks">
          {view.words.map(word => (
            <li key={word.saidAt + word.side}>
              <p className="small">{said.said({ who: sides[word.side], at: formats.moment(word.saidAt) })}</p>
              <p lang="id">{word.text}</p>
            </li>
          ))}
        </ol>
      </section>
      {loss.state === 'contested' ? <Answer view={view} token={token} /> : null}
      <PaperLinks papers={[{ kind: 'loss', id: loss.lossId }]} />
    </>
  )
}

function Answer({ view, token }: { view: LossView; token: string }) {
  const words = partnerWordsIn(useWords().language).losses.answer
  const { form } = view
  return (
    <section className="sec stack">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <form
        method="post"
        action={paths.lossNote(view.loss.lossId)}
        encType="multipart/form-data"
        className="stack question"
        noValidate
      >
        <FormToken token={token} />
        <input type="hidden" name="key" value={view.key} />
        {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
        <RadioRows
          form={form}
          name="how"
          label={words.how}
          choices={(['agree', 'refuse'] as const).map(value => ({ value, label: words[value] }))}
        />
        <LongTextField form={form} name="text" label={words.text} rows={3} />
        <EvidenceField form={form} name="photo" isProof />
        <Button wide>{words.send}</Button>
      </form>
    </section>
  )
}
