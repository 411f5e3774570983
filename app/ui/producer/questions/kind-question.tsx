import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { useWords } from '../../words.tsx'
import { RadioRows } from '../form-fields.tsx'
import { StepFrame } from '../step-frame.tsx'
import type { StepView } from '../step-view.ts'

export function KindQuestion({ view, token }: { view: StepView; token: string }) {
  const { language } = useWords()
  const words = producerWordsIn(language).steps.kind
  const choices = view.categories.flatMap(({ slug, name, kinds }) =>
    kinds.map(kind => ({
      value: `${slug}/${kind}`,
      label:
        kinds.length === 1 ? name.text : kind === 'beverage' ? words.ready(name.text) : words.dry(name.text),
      kind,
    })),
  )
  const ofKind = (...kinds: string[]) => choices.filter(choice => kinds.includes(choice.kind))
  const error = view.errors.category
  const quiet = { ...view, errors: {} }
  return (
    <StepFrame view={view} token={token} title={words.title}>
      <RadioRows
        form={view}
        name="category"
        label={words.groups.food}
        choices={ofKind('food', 'beverage')}
        key={error}
      />
      <RadioRows form={quiet} name="category" label={words.groups['non-food']} choices={ofKind('non-food')} />
      <RadioRows form={quiet} name="category" label={words.groups.cosmetic} choices={ofKind('cosmetic')} />
    </StepFrame>
  )
}
