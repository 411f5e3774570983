import { englishDraft } from '#app/i18n/english-draft.ts'
import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { Button } from '../../primitives/button.tsx'
import { useWords } from '../../words.tsx'
import { LongTextField, TextField } from '../form-fields.tsx'
import { StepFrame } from '../step-frame.tsx'
import { isCraft, type StepView } from '../step-view.ts'

type Props = { view: StepView; token: string }

export function NameQuestion({ view, token }: Props) {
  const { language } = useWords()
  const words = producerWordsIn(language).steps.name
  return (
    <StepFrame view={view} token={token} title={words.title}>
      <TextField form={view} name="name" label={words.name} hint={words.hint} lang="id" autoComplete="off" />
      <TextField
        form={view}
        name="brand"
        label={words.brand}
        hint={words.brandHint}
        lang="id"
        autoComplete="off"
      />
    </StepFrame>
  )
}

export function StoryQuestion({ view, token }: Props) {
  const { language } = useWords()
  const words = producerWordsIn(language).facts.story
  return (
    <StepFrame view={view} token={token} title={words.title}>
      <LongTextField form={view} name="description" label={words.description} hint={words.hint} lang="id" />
      <TextField
        form={view}
        name="taste"
        label={isCraft(view) ? words.look : words.taste}
        hint={words.tasteHint}
        lang="id"
        autoComplete="off"
      />
    </StepFrame>
  )
}

/** In English, as far as she likes; a suggestion stands below, one press away. */
export function EnglishQuestion({ view, token }: Props) {
  const { language } = useWords()
  const words = producerWordsIn(language).facts.english
  const { name, story, keeping } = view.answers
  const draft = englishDraft({
    name: name?.name ?? '',
    taste: story?.taste,
    ingredientsEn: view.ingredientsEn,
    shelfLifeDays: keeping?.days,
  })
  const lines = [draft.name, draft.description, draft.taste].filter(line => line !== undefined)
  return (
    <StepFrame view={view} token={token} title={words.title} lead={words.lead}>
      {lines.length === 0 ? null : (
        <section className="suggestion stack" aria-labelledby="suggestion">
          <h2 id="suggestion">{words.suggestionTitle}</h2>
          {lines.map(line => (
            <p key={line} lang="en">
              {line}
            </p>
          ))}
          <p className="small quiet">{words.suggestionNote}</p>
          <Button alt wide name="do" value="suggest">
            {words.take}
          </Button>
        </section>
      )}
      <TextField form={view} name="name" label={words.name} lang="en" autoComplete="off" />
      <LongTextField form={view} name="description" label={words.description} rows={4} lang="en" />
      <TextField form={view} name="taste" label={words.taste} lang="en" autoComplete="off" />
    </StepFrame>
  )
}

export function CareQuestion({ view, token }: Props) {
  const { language } = useWords()
  const words = producerWordsIn(language).facts.care
  return (
    <StepFrame view={view} token={token} title={words.title}>
      <TextField
        form={view}
        name="dimensions"
        label={words.dimensions}
        hint={words.dimensionsHint}
        autoComplete="off"
      />
      <LongTextField form={view} name="care" label={words.care} hint={words.careHint} rows={3} lang="id" />
    </StepFrame>
  )
}
