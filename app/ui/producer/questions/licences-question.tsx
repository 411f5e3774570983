import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { Button } from '../../primitives/button.tsx'
import { useWords } from '../../words.tsx'
import { RadioRows, TextField } from '../form-fields.tsx'
import { readings } from '../licence-readings.ts'
import { StepFrame } from '../step-frame.tsx'
import { isCraft, type StepView } from '../step-view.ts'
import { optionsOf } from './fact-questions.tsx'

/** Numbers as they stand on paper, and how we read them, so that she sees a slip at once. */
export function LicencesQuestion({ view, token }: { view: StepView; token: string }) {
  const { language } = useWords()
  const words = producerWordsIn(language).facts.licences
  const read = readings(language, view.fields)
  const kind = view.answers.kind?.kind
  return (
    <StepFrame view={view} token={token} title={words.title} lead={words.lead}>
      {isCraft(view) || kind === 'cosmetic' ? null : (
        <>
          <TextField
            form={view}
            name="pirt"
            label={words.pirt}
            hint={words.pirtHint}
            inputMode="numeric"
            autoComplete="off"
          />
          <TextField form={view} name="pirtUntil" label={words.pirtUntil} type="date" />
        </>
      )}
      {isCraft(view) ? null : <TextField form={view} name="bpom" label={words.bpom} autoComplete="off" />}
      {kind === 'food' ? (
        <TextField form={view} name="psah" label={words.psah} hint={words.psahHint} autoComplete="off" />
      ) : null}
      <RadioRows form={view} name="halal" label={words.halal} choices={optionsOf(words.halals)} />
      <TextField
        form={view}
        name="halalNumber"
        label={words.halalNumber}
        hint={words.halalNumberHint}
        autoComplete="off"
      />
      <section className="stack readings" data-live="readings" aria-live="polite">
        {read.length === 0 ? null : (
          <>
            <h2>{words.readTitle}</h2>
            <ul>
              {read.map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <Button alt wide name="do" value="stay">
        {words.read}
      </Button>
    </StepFrame>
  )
}
