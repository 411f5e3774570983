import type { StatedLine, StatementSheet } from '#app/domain/consignment/statements/statement-sheet.ts'
import { consignmentWordsIn, postingWord } from '#app/i18n/consignment-words.ts'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { EvidenceField } from '../../partner/evidence-field.tsx'
import { GoodName } from '../../partner/good-name.tsx'
import { Button } from '../../primitives/button.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { Picture } from '../../primitives/picture.tsx'
import { useWords } from '../../words.tsx'
import { StateMark } from '../../work/consignment/state-mark.tsx'
import { ChoiceField, LongTextField, NumberField, RadioRows } from '../form-fields.tsx'
import type { FormView } from '../step-view.ts'
import { DeedForm, formOf } from './deed-form.tsx'

const reasons = ['not-sold', 'wrong-pieces', 'wrong-price', 'wrong-bearer', 'other'] as const

/** One line: what is wrong with it, and what both sides have said. */
export function DisputePage({
  statement,
  line,
  clientKey,
  done,
  sent,
  token,
}: {
  statement: StatementSheet
  line: StatedLine
  clientKey: string
  done: boolean
  sent: FormView | undefined
  token: string
}) {
  const { language, formats } = useWords()
  const { money, back, saved } = makerGoodsWordsIn(language)
  const words = money.dispute
  const page = paths.ownStatementLine(statement.statementId, line.postingId)
  return (
    <>
      <section className="sec stack">
        <p className="small">
          <a className="backlink" href={paths.ownStatement(statement.statementId)}>
            {back}, {statement.number}
          </a>
        </p>
        <h1>{line.dispute === undefined ? words.title : words.titleTalk}</h1>
        {done ? <Notice kind="good">{saved}</Notice> : null}
        <p>
          <b>{line.good === undefined ? postingWord(language, line.what) : <GoodName good={line.good} />}</b>
          <br />
          <span className="num">
            {formats.moment(line.occurredAt)},{' '}
            {line.pieces === 0
              ? null
              : `${money.line.calc({ pieces: line.pieces, unit: formats.rupiah(line.unitIdr) })} = `}
            {formats.rupiah(line.amountIdr)}
          </span>
        </p>
        {line.dispute === undefined && statement.mayDispute ? (
          <DeedForm
            deed="dispute"
            page={page}
            token={token}
            form={formOf(sent, 'dispute')}
            clientKey={clientKey}
            hasPhoto
          >
            <ChoiceField
              form={formOf(sent, 'dispute')}
              name="reason"
              label={words.reason}
              options={reasons.map(value => ({ value, label: words.reasons[value] }))}
            />
            <LongTextField form={formOf(sent, 'dispute')} name="text" label={words.text} rows={3} />
            <EvidenceField form={formOf(sent, 'dispute')} name="photo" isProof />
            <Button wide>{words.verb}</Button>
          </DeedForm>
        ) : null}
      </section>
      {line.dispute === undefined ? null : (
        <Talk
          line={line}
          dispute={line.dispute}
          page={page}
          clientKey={clientKey}
          sent={sent}
          token={token}
        />
      )}
    </>
  )
}

function Talk({
  line,
  dispute,
  page,
  clientKey,
  sent,
  token,
}: {
  line: StatedLine
  clientKey: string
  dispute: NonNullable<StatedLine['dispute']>
  page: string
  sent: FormView | undefined
  token: string
}) {
  const { language, formats } = useWords()
  const words = makerGoodsWordsIn(language).money.dispute
  const { sides } = consignmentWordsIn(language)
  const isOpen = dispute.state === 'raised' || dispute.state === 'answered'
  const isHers = dispute.raisedBy === 'producer'
  const choices = [
    ...(dispute.state === 'raised' && !isHers ? [{ value: 'answer', label: words.answer }] : []),
    ...(isHers ? [] : [{ value: 'agree', label: words.agree }]),
    { value: 'escalate', label: words.escalate },
  ]
  const kept = formOf(sent, 'talk')
  const form = { fields: { adjust: '0', how: choices[0]?.value ?? '', ...kept.fields }, errors: kept.errors }
  return (
    <section className="sec stack">
      <p>
        <StateMark kind="dispute" state={dispute.state} /> {words.reasons[dispute.reason]}
      </p>
      <ol className="tasks">
        {dispute.words.map(word => (
          <li key={word.nth}>
            <p className="small">
              {words.said({ who: word.by ?? sides[word.side], at: formats.moment(word.at) })}
            </p>
            <p lang="id">{word.text}</p>
            {word.photo === undefined ? null : (
              <span className="evidence-pic">
                <Picture picture={{ ...word.photo, alt: words.photo }} place="wish" />
              </span>
            )}
          </li>
        ))}
      </ol>
      {isOpen ? (
        <>
          {isHers && dispute.state === 'raised' ? <p>{words.waits}</p> : null}
          <h2>{words.answerTitle}</h2>
          <DeedForm deed="talk" page={page} token={token} form={kept} clientKey={clientKey} hasPhoto>
            <input type="hidden" name="dispute" value={dispute.disputeId} />
            <RadioRows form={form} name="how" label={words.choose} choices={choices} />
            {isHers ? null : <NumberField form={form} name="adjust" label={words.adjust} />}
            <LongTextField form={form} name="text" label={words.text} rows={3} />
            <EvidenceField form={form} name="photo" isProof />
            <Button wide>{words.answer}</Button>
          </DeedForm>
        </>
      ) : null}
      <p className="small num">{formats.rupiah(line.amountIdr)}</p>
    </section>
  )
}
