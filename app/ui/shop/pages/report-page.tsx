import { problemKinds } from '#app/domain/problems/problem-terms.ts'
import type { Text } from '#app/i18n/language.ts'
import { paths } from '#app/i18n/paths.ts'
import { qualityWordsIn } from '#app/i18n/quality-words.ts'
import { Button } from '../../primitives/button.tsx'
import { Field } from '../../primitives/field.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { FieldError, LongTextField, TextField } from '../../producer/form-fields.tsx'
import { useWords } from '../../words.tsx'

export type ReportView = {
  about: { product: string | undefined; batch: string | undefined; name: Text; maker: string }
  key: string
  stamp: string
  /** Photos that came with this form before. */
  photos: number
  fields: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

/** What is wrong with a pack, told without an account. */
export function ReportPage({ view }: { view: ReportView }) {
  const { language } = useWords()
  const words = qualityWordsIn(language).report
  const { about, errors } = view
  const target = about.product === undefined ? { batch: about.batch ?? '' } : { product: about.product }
  return (
    <div className="wrap report stack">
      <h1>{words.title}</h1>
      <p className="lead">{words.about({ name: about.name.text, maker: about.maker })}</p>
      <p className="quiet">
        {about.batch === undefined ? null : <b className="num">{words.batch(about.batch)}. </b>}
        {words.lead}
      </p>
      {errors.form === undefined ? null : <Notice kind="bad">{errors.form}</Notice>}
      <form
        className="stack"
        method="post"
        action={paths.report(language, target)}
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="stamp" value={view.stamp} />
        <input type="hidden" name="key" value={view.key} />
        <Kinds view={view} />
        <LongTextField form={view} name="note" label={words.note} hint={words.noteHint} />
        {about.product === undefined ? null : (
          <TextField
            form={view}
            name="batchCode"
            label={words.batchCode}
            hint={words.batchCodeHint}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        )}
        <TextField
          form={view}
          name="contact"
          label={words.contact}
          hint={words.contactHint}
          maxLength={120}
        />
        <Trap view={view} />
        {view.photos === 0 ? null : <Notice kind="good">{words.photosKept(view.photos)}</Notice>}
        <Field
          id="photo"
          name="photo"
          type="file"
          accept="image/*"
          label={words.photo}
          hint={words.photoHint}
          error={errors.photo}
        />
        <Button wide>{words.send}</Button>
      </form>
    </div>
  )
}

function Kinds({ view: { fields, errors } }: { view: ReportView }) {
  const { language } = useWords()
  const { report: words, kinds } = qualityWordsIn(language)
  const error = errors.kind
  return (
    <fieldset className={error === undefined ? 'choices' : 'choices bad-field'}>
      <legend>{words.kind}</legend>
      {error === undefined ? null : <FieldError id="kind">{error}</FieldError>}
      {problemKinds.map(kind => (
        <label key={kind}>
          <input
            type="radio"
            name="kind"
            value={kind}
            defaultChecked={fields.kind === kind}
            aria-describedby={error === undefined ? undefined : 'kind-error'}
          />
          <span>{kinds[kind]}</span>
        </label>
      ))}
      <p className="hint">{words.danger}</p>
    </fieldset>
  )
}

/** Out of sight and out of the tab order, until somebody has filled it in. */
function Trap({ view }: { view: ReportView }) {
  const words = qualityWordsIn(useWords().language).report
  const isFilled = view.errors.website !== undefined
  return (
    <div className={isFilled ? undefined : 'trap'} aria-hidden={isFilled ? undefined : true}>
      <TextField
        form={view}
        name="website"
        label={words.trap}
        autoComplete="off"
        tabIndex={isFilled ? undefined : -1}
      />
    </div>
  )
}

/** Asked where neither a product nor a code was named. */
export function WhichProductPage({ typed }: { typed: string }) {
  const { language } = useWords()
  const words = qualityWordsIn(language).report
  return (
    <div className="wrap report stack">
      <h1>{words.which}</h1>
      <p>{words.whichLead}</p>
      <form className="stack" method="get" action={paths.report(language)}>
        <Field
          id="batch"
          name="batch"
          label={words.batchCode}
          hint={words.batchCodeHint}
          error={typed === '' ? undefined : words.unknownCode}
          defaultValue={typed}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
        />
        <Button wide>{words.find}</Button>
      </form>
      <p>
        <a href={paths.products(language)}>{words.toProducts}</a>
      </p>
    </div>
  )
}
