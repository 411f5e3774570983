import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { Button } from '../../primitives/button.tsx'
import { useWords } from '../../words.tsx'
import { FieldError, TextField } from '../form-fields.tsx'
import { rowNumbers } from '../row-numbers.ts'
import { StepFrame } from '../step-frame.tsx'
import { isCraft, type StepView } from '../step-view.ts'

/** Chosen from our list while typing, or her own; weighed or not; moved by buttons with words. */
export function IngredientsQuestion({ view, token }: { view: StepView; token: string }) {
  const { language } = useWords()
  const words = producerWordsIn(language).steps.ingredients
  const rows = rowNumbers(view.fields, 'items')
  const craft = isCraft(view)
  return (
    <StepFrame
      view={view}
      token={token}
      title={craft ? words.craftTitle : words.title}
      lead={craft ? words.craftLead : words.lead}
      enter="add"
    >
      {rows.length === 0 ? <p className="quiet">{words.none}</p> : null}
      <ol className="rowlist">
        {rows.map((row, at) => (
          <IngredientRow key={row} view={view} row={row} first={at === 0} last={at === rows.length - 1} />
        ))}
      </ol>
      <TextField
        form={view}
        name="add"
        label={words.add}
        hint={words.addHint}
        lang="id"
        list="ingredients"
        autoComplete="off"
      />
      <datalist id="ingredients">
        {view.ingredientNames.map(name => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button alt wide name="do" value="add">
        {words.addButton}
      </Button>
    </StepFrame>
  )
}

function IngredientRow({
  view,
  row,
  first,
  last,
}: {
  view: StepView
  row: number
  first: boolean
  last: boolean
}) {
  const { language, shop } = useWords()
  const words = producerWordsIn(language).steps.ingredients
  const at = `items.${row}`
  const name = view.fields[`${at}.name`] ?? ''
  const slug = view.fields[`${at}.slug`]
  const allergen = slug === undefined ? undefined : view.allergenOf[slug]
  const error = view.errors[`${at}.grams`] ?? view.errors[`${at}.name`]
  const nameOf = shop.goods.allergens as Record<string, string>
  return (
    <li>
      <input type="hidden" name={`${at}.name`} value={name} />
      {slug === undefined ? null : <input type="hidden" name={`${at}.slug`} value={slug} />}
      <p className="grow">
        <b lang="id">{name}</b>
        {allergen === undefined ? null : (
          <span className="small"> ({words.allergen(nameOf[allergen] ?? allergen)})</span>
        )}
        {slug === undefined ? <span className="small quiet"> ({words.own})</span> : null}
      </p>
      <label className="unit">
        <input
          name={`${at}.grams`}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={view.fields[`${at}.grams`] ?? ''}
          aria-label={words.grams(name)}
          aria-invalid={error === undefined ? undefined : true}
        />
        <span aria-hidden="true">{words.gramsShort}</span>
      </label>
      <div className="rowacts">
        {first ? null : <RowButton deed={`up.${row}`} said={words.up(name)} word={words.upShort} />}
        {last ? null : <RowButton deed={`down.${row}`} said={words.down(name)} word={words.downShort} />}
        <RowButton deed={`remove.${row}`} said={words.remove(name)} word={words.removeShort} />
      </div>
      {error === undefined ? null : <FieldError id={at}>{error}</FieldError>}
    </li>
  )
}

export function RowButton({ deed, said, word }: { deed: string; said: string; word: string }) {
  return (
    <button className="plain" type="submit" name="do" value={deed} aria-label={said}>
      {word}
    </button>
  )
}
