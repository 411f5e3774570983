import { labelWordsIn } from '#app/i18n/label-words.ts'
import type { Text } from '#app/i18n/language.ts'
import { Button, LinkButton } from '../primitives/button.tsx'
import { SelectField } from '../primitives/field.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { sizeName } from './size-name.ts'

export type LabelView = {
  name: Text
  sizes: readonly {
    variantId: string
    labelId: string | undefined
    quantity: number
    unit: 'g' | 'ml' | 'pcs'
  }[]
  batches: readonly { batchId: string; code: string; madeOn: string }[]
  page: string
  back: string
  fields: Readonly<Record<string, string>>
  /** Why this label cannot be printed as it was chosen. */
  refusal: string | undefined
  hasHalalPlace: boolean
  files: { preview: string; svg: string; pdf: string; sheet: string }
}

/** Choose, look, print. The choice stands in the address, so that a label can be kept as a bookmark. */
export function LabelPage({ view }: { view: LabelView }) {
  const { language } = useWords()
  const words = labelWordsIn(language).pack.page
  return (
    <>
      <section className="sec stack">
        <h1>{words.title(view.name.text)}</h1>
        <p>{words.lead}</p>
      </section>
      <div className="labeldesk">
        <section className="sec stack" aria-labelledby="label-shown">
          <h2 id="label-shown">{words.preview}</h2>
          {view.refusal === undefined ? <Shown view={view} /> : <Notice kind="bad">{view.refusal}</Notice>}
        </section>
        <Choices view={view} />
      </div>
      <p className="sec">
        <a href={view.back}>{words.back}</a>
      </p>
    </>
  )
}

function Shown({ view }: { view: LabelView }) {
  const { language } = useWords()
  const words = labelWordsIn(language).pack.page
  const size = words.sizes[(view.fields.size ?? '100x70') as keyof typeof words.sizes]
  return (
    <>
      <p className="labelshown">
        <img src={view.files.preview} alt={`${words.title(view.name.text)}, ${size}`} />
      </p>
      <p className="small quiet">{words.previewNote}</p>
      <LinkButton wide href={view.files.pdf}>
        {words.pdf}
      </LinkButton>
      <LinkButton wide alt href={view.files.sheet}>
        {words.sheet}
      </LinkButton>
      <LinkButton wide alt href={view.files.svg}>
        {words.svg}
      </LinkButton>
      <p className="small">{words.fullSize}</p>
      {view.hasHalalPlace ? <Notice kind="info">{words.halalNote}</Notice> : null}
    </>
  )
}

function Choices({ view }: { view: LabelView }) {
  const all = useWords()
  const words = labelWordsIn(all.language).pack.page
  const { fields } = view
  const named = (table: Readonly<Record<string, string>>) =>
    Object.entries(table).map(([value, label]) => ({ value, label }))
  const sizes = view.sizes.map(size => ({ value: size.variantId, label: sizeName(all, size) }))
  const batches = view.batches.map(({ batchId, code, madeOn }) => ({
    value: batchId,
    label: words.batchOf(code, all.formats.date(madeOn)),
  }))
  const choice = (name: string, label: string, options: { value: string; label: string }[]) => (
    <SelectField id={name} name={name} label={label} chosen={fields[name]} options={options} />
  )
  return (
    <section className="sec">
      <form className="stack" method="get" action={view.page}>
        {sizes.length > 1 ? choice('variant', words.variant, sizes) : null}
        {choice('size', words.size, named(words.sizes))}
        {choice('design', words.design, named(words.designs))}
        {choice('language', words.language, named(words.languages))}
        {choice('batch', words.batch, [{ value: '', label: words.batchNone }, ...batches])}
        <label className="pick">
          <input type="checkbox" name="price" value="1" defaultChecked={fields.price !== undefined} />
          <span>{words.price}</span>
        </label>
        <Button wide alt={view.refusal === undefined}>
          {words.show}
        </Button>
      </form>
    </section>
  )
}
