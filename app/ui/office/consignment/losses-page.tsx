import type { LossShown, LossWord } from '#app/domain/consignment/losses/loss-pages.ts'
import { consignmentWordsIn } from '#app/i18n/consignment-words.ts'
import { officeGoodsWordsIn } from '#app/i18n/office-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../../primitives/button.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { Written } from '../../primitives/written.tsx'
import { DeedForm, formOf } from '../../producer/consignment/deed-form.tsx'
import { LongTextField, RadioRows } from '../../producer/form-fields.tsx'
import type { FormView } from '../../producer/step-view.ts'
import { useWords } from '../../words.tsx'

export type ContestedLoss = LossShown & { words: readonly LossWord[] }

/** Losses that the maker contests: what both say, and who bears it by the word of the office. */
export function LossesPage({
  losses,
  done,
  sent,
  token,
}: {
  losses: readonly ContestedLoss[]
  done: boolean
  sent: FormView | undefined
  token: string
}) {
  const { language, formats } = useWords()
  const all = officeGoodsWordsIn(language)
  const words = all.losses
  const { sides } = consignmentWordsIn(language)
  // Another person may have ruled meanwhile: then no form is left to say it beside.
  const isShown = losses.some(loss => formOf(sent, 'rule', loss.lossId) === sent)
  const unclaimed = isShown ? undefined : Object.values(sent?.errors ?? {})[0]
  return (
    <>
      <section className="sec stack">
        <h1>{words.title}</h1>
        {done ? <Notice kind="good">{all.saved}</Notice> : null}
        {unclaimed === undefined ? null : <Notice kind="bad">{unclaimed}</Notice>}
        {losses.length === 0 ? <p>{words.none}</p> : null}
      </section>
      {losses.map(loss => {
        const form = formOf(sent, 'rule', loss.lossId)
        return (
          <section className="sec stack" key={loss.lossId}>
            <h2 className="num">{loss.number}</h2>
            <p>
              <Written text={loss.product} quietly />, {loss.batchCode}
            </p>
            <p>
              {words.facts({
                pieces: loss.pieces,
                amount: formats.rupiah(loss.amountIdr),
                counter: loss.counterName,
                maker: loss.makerName,
              })}
            </p>
            <p>{words.bearer[loss.bearer]}</p>
            {loss.words.map(word => (
              <blockquote key={word.saidAt + word.side} className="answer">
                <p lang="id">{word.text}</p>
                <p className="small quiet">
                  {sides[word.side]}, {formats.moment(word.saidAt)}
                </p>
              </blockquote>
            ))}
            <DeedForm deed="rule" of={loss.lossId} page={paths.lossDesk()} token={token} form={form}>
              <RadioRows
                form={form}
                name="bearer"
                label={words.who}
                choices={(['producer', 'partner'] as const).map(value => ({
                  value,
                  label: words.choices[value],
                }))}
              />
              <LongTextField form={form} name={`text.${loss.lossId}`} label={all.disputes.text} rows={4} />
              <Button wide>{all.disputes.verb}</Button>
            </DeedForm>
          </section>
        )
      })}
    </>
  )
}
