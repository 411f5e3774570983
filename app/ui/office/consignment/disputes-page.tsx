import type { DeskDispute, DisputeCase } from '#app/domain/consignment/network/dispute-desk.ts'
import { consignmentWordsIn, postingWord } from '#app/i18n/consignment-words.ts'
import { officeGoodsWordsIn } from '#app/i18n/office-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { GoodName } from '../../partner/good-name.tsx'
import { Button } from '../../primitives/button.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { DeedForm, formOf } from '../../producer/consignment/deed-form.tsx'
import { LongTextField, TextField } from '../../producer/form-fields.tsx'
import type { FormView } from '../../producer/step-view.ts'
import { useWords } from '../../words.tsx'
import { StateMark } from '../../work/consignment/state-mark.tsx'

export function DisputesPage({ disputes }: { disputes: readonly DeskDispute[] }) {
  const { language, formats } = useWords()
  const words = officeGoodsWordsIn(language)
  return (
    <section className="sec stack">
      <h1>{words.disputes.title}</h1>
      {disputes.length === 0 ? <p>{words.disputes.none}</p> : null}
      <ul className="bare ruled">
        {disputes.map(one => (
          <li key={one.disputeId}>
            <div>
              <a className="press num" href={paths.disputeCase(one.disputeId)}>
                {one.statementNumber}
              </a>
              <small>
                {words.disputes.reasons[one.reason]}, {formats.rupiah(one.line.amountIdr)},{' '}
                {words.agreements.between(one)}
                {one.ruleByOn && `, ${words.disputes.ruleBy(formats.date(one.ruleByOn))}`}
              </small>
            </div>
            <StateMark kind="dispute" state={one.state} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One line in doubt with all that was said, and the ruling, which never changes the line. */
export function DisputePage({
  dispute,
  done,
  sent,
  token,
}: {
  dispute: DisputeCase
  done: boolean
  sent: FormView | undefined
  token: string
}) {
  const { language, formats } = useWords()
  const all = officeGoodsWordsIn(language)
  const words = all.disputes
  const { sides } = consignmentWordsIn(language)
  const { line } = dispute
  const form = formOf(sent, 'rule')
  return (
    <>
      <section className="sec stack">
        <p>
          <StateMark kind="dispute" state={dispute.state} />
        </p>
        <h1 className="num">{dispute.statementNumber}</h1>
        {done ? <Notice kind="good">{all.saved}</Notice> : null}
        <p>{all.agreements.between(dispute)}</p>
        <h2>{words.line}</h2>
        <p>
          {dispute.good === undefined ? null : (
            <>
              <GoodName good={dispute.good} />,{' '}
            </>
          )}
          {postingWord(language, line.what)}, {formats.moment(line.occurredAt)}
          {dispute.counter && `, ${dispute.counter}`}
        </p>
        <p>
          <b className="num">
            {line.pieces === 0 ? null : `${formats.number(line.pieces)} × `}
            {formats.rupiah(line.amountIdr)}
          </b>
        </p>
        <p>
          {words.raisedBy} {sides[dispute.raisedBy].toLowerCase()}: {words.reasons[dispute.reason]}
        </p>
      </section>
      <section className="sec stack">
        <h2>{words.evidence}</h2>
        {dispute.words.map(word => (
          <blockquote key={word.nth} className="answer">
            <p lang="id">{word.text}</p>
            <p className="small quiet">
              {sides[word.side]}, {formats.moment(word.at)}
            </p>
          </blockquote>
        ))}
        {dispute.correctionIdr === undefined ? null : (
          <p>{words.correction(formats.rupiah(dispute.correctionIdr))}</p>
        )}
      </section>
      {dispute.state === 'escalated' ? (
        <section className="sec stack">
          <h2>{words.ruling}</h2>
          <p>{words.ruleLead}</p>
          <DeedForm deed="rule" page={paths.disputeCase(dispute.disputeId)} token={token} form={form}>
            <LongTextField form={form} name="text" label={words.text} rows={5} />
            <TextField
              form={form}
              name="adjust"
              label={words.adjust}
              hint={words.adjustHint(formats.rupiah(Math.abs(line.amountIdr)))}
              maxLength={14}
            />
            <Button wide>{words.verb}</Button>
          </DeedForm>
        </section>
      ) : null}
      {dispute.state === 'raised' || dispute.state === 'answered' ? (
        <section className="sec">
          <p>{words.waiting}</p>
        </section>
      ) : null}
    </>
  )
}
