import type { OpenDifference } from '#app/domain/consignment/deliveries/partner-deliveries.ts'
import type { NamedGood } from '#app/domain/consignment/named-goods.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { ChoiceField, NumberField, TextField } from '../producer/form-fields.tsx'
import type { FormView } from '../producer/step-view.ts'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { GoodName } from './good-name.tsx'

/** An answer that came back with what is wrong with it. */
export type SentAnswer = FormView & { differenceId: string }

/** What is not settled, with its owner and day; where the counter may answer, the form for it. */
export function Differences({
  differences,
  nameOf,
  action,
  keyOf,
  answer,
  token,
}: {
  differences: readonly OpenDifference[]
  nameOf: (line: number) => NamedGood | undefined
  action: string
  keyOf: string
  answer: SentAnswer | undefined
  token: string
}) {
  const words = partnerWordsIn(useWords().language).deliveries.differences
  if (differences.length === 0) return null
  return (
    <section className="sec stack">
      <h2>{words.title}</h2>
      <ul className="tasks">
        {differences.map(one => {
          const good = nameOf(one.line)
          return (
            <li key={one.differenceId} className="stack">
              <h3>
                {words.kinds[one.kind]}
                {good === undefined ? null : (
                  <>
                    : <GoodName good={good} />
                  </>
                )}
              </h3>
              <p className="num">
                {words.facts({ open: one.open, due: one.dueOn })}{' '}
                {one.isOverdue ? <span className="state bad">{words.late}</span> : null}
              </p>
              <p className="small">{words.owner[one.owner]}</p>
              {one.outcomes.length === 0 ? null : (
                <AnswerForm
                  difference={one}
                  form={
                    answer?.differenceId === one.differenceId
                      ? answer
                      : { fields: { pieces: String(one.open) }, errors: {} }
                  }
                  action={action}
                  keyOf={`${keyOf}-${one.differenceId.slice(-8)}`}
                  token={token}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function AnswerForm({
  difference,
  form,
  action,
  keyOf,
  token,
}: {
  difference: OpenDifference
  form: FormView
  action: string
  keyOf: string
  token: string
}) {
  const words = partnerWordsIn(useWords().language).deliveries.differences
  const own = (name: string) => `${name}.${difference.differenceId}`
  const named: FormView = {
    fields: Object.fromEntries(Object.entries(form.fields).map(([name, value]) => [own(name), value])),
    errors: Object.fromEntries(Object.entries(form.errors).map(([name, value]) => [own(name), value])),
  }
  return (
    <form method="post" action={action} className="stack question" noValidate>
      <FormToken token={token} />
      <input type="hidden" name="key" value={keyOf} />
      <input type="hidden" name="deed" value="clear" />
      <input type="hidden" name="differenceId" value={difference.differenceId} />
      {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
      <ChoiceField
        form={named}
        name={own('outcome')}
        label={words.what}
        options={difference.outcomes.map(outcome => ({ value: outcome, label: words.outcomes[outcome] }))}
      />
      <NumberField form={named} name={own('pieces')} label={words.pieces} />
      <TextField form={named} name={own('note')} label={words.note} maxLength={500} />
      <Button alt wide>
        {words.save}
      </Button>
    </form>
  )
}
