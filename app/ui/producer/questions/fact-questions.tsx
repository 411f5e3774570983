import { producerWordsIn } from '#app/i18n/producer-words.ts'
import type { AllergenCode } from '../../shop/views.ts'
import { useWords } from '../../words.tsx'
import { ChoiceField, NumberField, RadioRows, TickRows } from '../form-fields.tsx'
import { StepFrame } from '../step-frame.tsx'
import { isCraft, type StepView } from '../step-view.ts'

type Props = { view: StepView; token: string }

/** Ticked from the ingredients until she answers herself. */
export function AllergensQuestion({ view, token }: Props) {
  const { language, shop } = useWords()
  const words = producerWordsIn(language).steps.allergens
  const named = (code: string) => shop.goods.allergens[code as AllergenCode] ?? code
  const choices = view.allergens.map(value => ({ value, label: named(value) }))
  return (
    <StepFrame view={view} token={token} title={words.title}>
      <TickRows
        form={view}
        group="contains"
        label={words.contains}
        hint={view.brought.length > 0 ? words.derived : words.derivedNone}
        choices={choices}
      />
      <TickRows
        form={view}
        group="shared"
        label={words.shared}
        choices={[{ value: 'none', label: words.sharedNone }, ...choices]}
      />
    </StepFrame>
  )
}

export function NetContentQuestion({ view, token }: Props) {
  const { language } = useWords()
  const words = producerWordsIn(language).facts['net-content']
  return (
    <StepFrame
      view={view}
      token={token}
      title={isCraft(view) ? words.craftTitle : words.title}
      lead={isCraft(view) ? undefined : words.hint}
    >
      <div className="pair">
        <NumberField form={view} name="quantity" label={words.quantity} />
        <ChoiceField form={view} name="unit" label={words.unit} options={optionsOf(words.units)} />
      </div>
      <RadioRows form={view} name="packaging" label={words.packaging} choices={optionsOf(words.packagings)} />
      <NumberField form={view} name="pieces" label={words.pieces} hint={words.piecesHint} />
    </StepFrame>
  )
}

export function KeepingQuestion({ view, token }: Props) {
  const { language } = useWords()
  const { facts, steps } = producerWordsIn(language)
  const words = facts.keeping
  return (
    <StepFrame view={view} token={token} title={words.title}>
      <NumberField form={view} name="days" label={words.days} hint={words.daysHint} />
      <RadioRows form={view} name="storage" label={words.storage} choices={optionsOf(words.storages)} />
      <NumberField form={view} name="afterOpeningDays" label={words.afterOpening} hint={steps.optional} />
    </StepFrame>
  )
}

export const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))
