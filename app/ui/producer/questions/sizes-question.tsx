import { wholeNumber } from '#app/domain/listing/typed-fields.ts'
import { usualCommissionBps } from '#app/domain/listing/usual-commission.ts'
import { splitPrice } from '#app/domain/pricing/commission.ts'
import { paths } from '#app/i18n/paths.ts'
import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { Button, LinkButton } from '../../primitives/button.tsx'
import { useWords } from '../../words.tsx'
import { ChoiceField, FieldError, NumberField, TextField } from '../form-fields.tsx'
import { rowNumbers } from '../row-numbers.ts'
import { StepFrame } from '../step-frame.tsx'
import type { StepView } from '../step-view.ts'
import { optionsOf } from './fact-questions.tsx'
import { RowButton } from './ingredients-question.tsx'

/** Sizes and flavours with their prices; with one size only its price is asked first. */
export function SizesQuestion({ view, token }: { view: StepView; token: string }) {
  const { language } = useWords()
  const words = producerWordsIn(language).facts.sizes
  const rows = rowNumbers(view.fields, 'sizes')
  const shown = rows.length > 0 ? rows : [0]
  return (
    <StepFrame view={view} token={token} title={words.title} lead={words.lead}>
      {view.errors.sizes === undefined ? null : <FieldError id="sizes">{view.errors.sizes}</FieldError>}
      {shown.map((row, at) => (
        <SizeRow key={row} view={view} row={row} at={at} alone={shown.length === 1} />
      ))}
      <Button alt wide name="do" value="more">
        {words.more}
      </Button>
    </StepFrame>
  )
}

function SizeRow({ view, row, at, alone }: { view: StepView; row: number; at: number; alone: boolean }) {
  const { language } = useWords()
  const { facts } = producerWordsIn(language)
  const words = facts.sizes
  const name = (part: string) => `sizes.${row}.${part}`
  const sku = view.fields[name('sku')]
  return (
    <fieldset className="stack sizerow">
      <legend className={alone ? 'hide' : undefined}>{words.row(at + 1)}</legend>
      {sku === undefined ? null : <input type="hidden" name={name('sku')} value={sku} />}
      <NumberField form={view} name={name('price')} label={words.price} hint={words.priceHint} />
      <Share view={view} row={row} />
      <LinkButton href={paths.priceHelper(view.listingId, row)} alt wide>
        {words.helper}
      </LinkButton>
      <div className="pair">
        <NumberField form={view} name={name('quantity')} label={words.quantity} />
        <ChoiceField
          form={view}
          name={name('unit')}
          label={words.unit}
          options={optionsOf(facts['net-content'].units)}
        />
      </div>
      {alone && !isNamed(view, row) ? (
        <details>
          <summary>{words.label}</summary>
          <NamedSize view={view} row={row} />
        </details>
      ) : (
        <NamedSize view={view} row={row} />
      )}
      {alone ? null : (
        <RowButton deed={`remove.${row}`} said={words.remove(at + 1)} word={words.remove(at + 1)} />
      )}
    </fieldset>
  )
}

/** What tells one size from another: hardly ever wanted where there is only one. */
function NamedSize({ view, row }: { view: StepView; row: number }) {
  const { language } = useWords()
  const { facts, steps } = producerWordsIn(language)
  const words = facts.sizes
  const name = (part: string) => `sizes.${row}.${part}`
  return (
    <div className="stack">
      <TextField
        form={view}
        name={name('label')}
        label={words.label}
        hint={words.labelHint}
        lang="id"
        autoComplete="off"
      />
      <TextField
        form={view}
        name={name('labelEn')}
        label={words.labelEn}
        hint={steps.optional}
        lang="en"
        autoComplete="off"
      />
      <NumberField form={view} name={name('pieces')} label={words.pieces} hint={steps.optional} />
    </div>
  )
}

const isNamed = ({ fields, errors }: StepView, row: number): boolean =>
  ['label', 'labelEn', 'pieces'].some(part => {
    const name = `sizes.${row}.${part}`
    return Boolean(fields[name]) || errors[name] !== undefined
  })

/** What a price leaves her at a usual counter: both amounts, never a bare per cent. */
function Share({ view, row }: { view: StepView; row: number }) {
  const { language, formats } = useWords()
  const words = producerWordsIn(language).facts.sizes
  const priceIdr = wholeNumber(view.fields[`sizes.${row}.price`] ?? '')
  if (priceIdr === undefined) return null
  const bps = usualCommissionBps(view.answers.kind?.kind)
  const split = splitPrice({ kind: 'percent', bps }, priceIdr)
  if (!split.ok) return null
  const { shareIdr, commissionIdr } = split.value
  return (
    <p className="small">
      {words.share({
        price: formats.rupiah(priceIdr),
        share: formats.rupiah(shareIdr),
        commission: formats.rupiah(commissionIdr),
      })}
    </p>
  )
}
