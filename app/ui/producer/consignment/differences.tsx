import type { OpenDifference } from '#app/domain/consignment/deliveries/partner-deliveries.ts'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { Button } from '../../primitives/button.tsx'
import { useWords } from '../../words.tsx'
import { ChoiceField, NumberField } from '../form-fields.tsx'
import type { FormView } from '../step-view.ts'
import { DeedForm, formOf } from './deed-form.tsx'

/** What is not settled between sent and arrived; whoever has the goods says how it ended. */
export function Differences({
  differences,
  nameOf,
  page,
  clientKey,
  sent,
  token,
}: {
  differences: readonly OpenDifference[]
  nameOf: (line: number) => string
  page: string
  clientKey: string
  sent: FormView | undefined
  token: string
}) {
  const { language, formats } = useWords()
  const words = makerGoodsWordsIn(language).roads.differences
  if (differences.length === 0) return null
  return (
    <section className="sec stack">
      <h2>{words.title}</h2>
      <ul className="tasks">
        {differences.map(one => {
          const form = formOf(sent, 'resolve', one.differenceId)
          const id = one.differenceId
          return (
            <li key={id} className="stack">
              <p>
                <b>{words.open({ kind: words.kinds[one.kind], name: nameOf(one.line), pieces: one.open })}</b>
              </p>
              <p className="small">
                {words.turn[one.owner]}{' '}
                {one.isOverdue
                  ? words.overdue(formats.longDate(one.dueOn))
                  : words.due(formats.longDate(one.dueOn))}
              </p>
              {one.outcomes.length === 0 ? null : (
                <DeedForm
                  deed="resolve"
                  of={id}
                  page={page}
                  token={token}
                  form={form}
                  clientKey={`${clientKey}${id.slice(-8)}`}
                >
                  <ChoiceField
                    form={{ fields: { [`outcome.${id}`]: form.fields[`outcome.${id}`] ?? '' }, errors: {} }}
                    name={`outcome.${id}`}
                    label={words.outcome}
                    options={one.outcomes.map(outcome => ({
                      value: outcome,
                      label: words.outcomes[outcome],
                    }))}
                  />
                  <NumberField
                    form={{
                      fields: { [`pieces.${id}`]: form.fields[`pieces.${id}`] ?? String(one.open) },
                      errors: form.errors,
                    }}
                    name={`pieces.${id}`}
                    label={words.pieces}
                  />
                  <Button alt wide>
                    {words.verb}
                  </Button>
                </DeedForm>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
