import type { problemEvents } from '#app/domain/problems/problem-machine.ts'
import { qualityWordsIn } from '#app/i18n/quality-words.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { LongTextField, TextField } from '../producer/form-fields.tsx'
import type { FormView } from '../producer/step-view.ts'
import { useWords } from '../words.tsx'
import { FormToken } from './form-token.tsx'

/** What came back from the server: the form that was sent, with what was wrong with it. */
export type SentStep = FormView & { event: string }

/**
 * One step, written down. A form that was sent shows what was typed in it; others on the page begin empty.
 * @param first days that the fields begin with
 */
export function StepForm({
  event,
  also,
  action,
  token,
  sent,
  first = {},
  alt = false,
}: {
  event: (typeof problemEvents)[number]
  /** Another outcome of the same question, with a button of its own. */
  also?: (typeof problemEvents)[number]
  action: string
  token: string
  sent: SentStep | undefined
  first?: Readonly<Record<string, string>>
  alt?: boolean
}) {
  const { steps, fields } = qualityWordsIn(useWords().language)
  const isSent = sent !== undefined && (sent.event === event || sent.event === also)
  const form: FormView = isSent ? sent : { fields: first, errors: {} }
  return (
    <form method="post" action={action} className="stack writing" noValidate>
      <FormToken token={token} />
      {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
      <LongTextField form={form} name="note" label={steps[event].label} rows={4} />
      {event === 'plan' ? (
        <div className="twocol">
          <TextField form={form} name="responsible" label={fields.responsible} maxLength={80} />
          <TextField form={form} name="dueOn" label={fields.dueOn} type="date" min={first.today} />
        </div>
      ) : null}
      {event === 'finish' && first.checkFromOn !== undefined ? (
        <TextField form={form} name="checkFromOn" label={fields.checkFromOn} type="date" min={first.today} />
      ) : null}
      <div className="acts">
        <Button name="event" value={event} alt={alt} wide={also === undefined}>
          {steps[event].verb}
        </Button>
        {also === undefined ? null : (
          <Button name="event" value={also} alt>
            {steps[also].verb}
          </Button>
        )}
      </div>
    </form>
  )
}
