import type { ReactNode } from 'react'
import { paths } from '#app/i18n/paths.ts'
import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { Findings } from './findings.tsx'
import { keptForm } from './phone-strip.tsx'
import type { StepView } from './step-view.ts'

/** One question: how far she is, the question, her answer, and the way on. */
export function StepFrame({
  view,
  token,
  title,
  lead,
  enter = 'next',
  aside,
  children,
}: {
  view: StepView
  token: string
  title: string
  lead?: string | undefined
  /** What the Enter key does. */
  enter?: 'next' | 'add'
  /** Stands before the form, outside of it: the fields of a form are sent in the order of the page. */
  aside?: ReactNode
  children: ReactNode
}) {
  const { language, formats } = useWords()
  const words = producerWordsIn(language).steps
  return (
    <section className="sec stack question">
      <Progress at={view.at} of={view.of} name={words.names[view.question]} />
      <h1>{title}</h1>
      {lead === undefined ? null : <p>{lead}</p>}
      {view.refusal === undefined ? null : <Notice kind="bad">{view.refusal}</Notice>}
      {aside}
      <form
        className="stack"
        method="post"
        action={paths.listingStep(view.listingId, view.question)}
        noValidate
        {...keptForm(`${view.listingId} ${view.question}`, paths.listing(view.listingId))}
      >
        <FormToken token={token} />
        <input type="hidden" name="revision" value={view.revision} />
        <input type="hidden" name="key" value={view.key} />
        {/* The first button of a form is the one that the Enter key presses. */}
        <button className="hide" type="submit" name="do" value={enter} tabIndex={-1} aria-hidden="true">
          {words.next}
        </button>
        {children}
        <Button wide name="do" value="next">
          {words.next}
        </Button>
        <div className="acts">
          {view.before === undefined ? null : (
            <Button alt name="do" value="back">
              {words.back}
            </Button>
          )}
          <Button alt name="do" value="leave">
            {words.leave}
          </Button>
        </div>
      </form>
      {view.savedAt === undefined ? null : (
        <p className="small quiet">{words.saved(formats.moment(view.savedAt))}</p>
      )}
      <div data-live="findings" aria-live="polite">
        <Findings findings={view.findings} title={words.checksTitle} />
      </div>
    </section>
  )
}

export function Progress({ at, of, name }: { at: number; of: number; name: string }) {
  const { language } = useWords()
  return (
    <div className="progress">
      <p className="small">
        {producerWordsIn(language).steps.progress(at, of)} · {name}
      </p>
      <progress value={at} max={of} aria-hidden="true" />
    </div>
  )
}
