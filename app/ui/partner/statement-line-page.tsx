import type { StatedLine, StatementSheet } from '#app/domain/consignment/statements/statement-sheet.ts'
import { consignmentWordsIn, postingWord } from '#app/i18n/consignment-words.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { Picture } from '../primitives/picture.tsx'
import { LongTextField, RadioRows, TextField } from '../producer/form-fields.tsx'
import type { FormView } from '../producer/step-view.ts'
import { useWords } from '../words.tsx'
import { StateMark } from '../work/consignment/state-mark.tsx'
import { FormToken } from '../work/form-token.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { GoodName } from './good-name.tsx'
import { BackTo } from './partner-frame.tsx'

export const disputeReasons = ['not-sold', 'wrong-pieces', 'wrong-price', 'wrong-bearer', 'other'] as const

export type StatementLineView = {
  statement: StatementSheet
  line: StatedLine
  key: string
  saved: boolean
  form: FormView
}

/** One line: what does not fit, or what both sides have said of it and the one answer that is ours. */
export function StatementLinePage({ view, token }: { view: StatementLineView; token: string }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language)
  const said = words.statements
  const { statement, line, form } = view
  return (
    <section className="sec stack">
      <BackTo href={paths.statementIn(statement.statementId)} page={statement.number} />
      <h1>{line.dispute === undefined ? said.talk.title : said.seeTalk}</h1>
      {view.saved ? <Notice kind="good">{words.frame.saved}</Notice> : null}
      <p>
        <b>
          {postingWord(language, line.what)}
          {line.good === undefined ? null : (
            <>
              : <GoodName good={line.good} />
            </>
          )}
        </b>
        <br />
        <span className="num">
          {formats.moment(line.occurredAt)},{' '}
          {line.pieces === 0
            ? null
            : `${said.each({ pieces: line.pieces, unit: formats.rupiah(line.unitIdr) })} = `}
          {formats.rupiah(line.amountIdr)}
        </span>
      </p>
      {line.dispute === undefined ? null : <Talk dispute={line.dispute} />}
      <SaidForm view={view} form={form} token={token} />
    </section>
  )
}

function Talk({ dispute }: { dispute: NonNullable<StatedLine['dispute']> }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language).statements.talk
  const { sides } = consignmentWordsIn(language)
  return (
    <>
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
              <p className="evidence-field">
                <Picture picture={{ ...word.photo, alt: words.photo(word.nth) }} place="wish" />
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function SaidForm({ view, form, token }: { view: StatementLineView; form: FormView; token: string }) {
  const words = partnerWordsIn(useWords().language).statements.talk
  const { statement, line } = view
  const { dispute } = line
  const isTalk = dispute !== undefined && (dispute.state === 'raised' || dispute.state === 'answered')
  const isOurs = dispute?.raisedBy === 'partner'
  if (!isTalk && (dispute !== undefined || !statement.mayDispute)) return null
  const ways = [
    ...(dispute?.state === 'raised' && !isOurs ? (['answer'] as const) : []),
    ...(isOurs ? [] : (['agree'] as const)),
    'escalate' as const,
  ]
  return (
    <form
      method="post"
      action={paths.statementLineIn(statement.statementId, line.postingId)}
      encType="multipart/form-data"
      className="stack question"
      noValidate
    >
      <FormToken token={token} />
      <input type="hidden" name="key" value={view.key} />
      {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
      {isTalk ? (
        <>
          {isOurs && dispute.state === 'raised' ? <p>{words.waits}</p> : null}
          <RadioRows
            form={form}
            name="how"
            label={words.how}
            choices={ways.map(value => ({ value, label: words[value] }))}
          />
          {isOurs ? null : (
            <TextField
              form={form}
              name="adjust"
              label={words.adjust}
              hint={words.adjustHint}
              autoComplete="off"
            />
          )}
        </>
      ) : (
        <RadioRows
          form={form}
          name="reason"
          label={words.reason}
          choices={disputeReasons.map(value => ({ value, label: words.reasons[value] }))}
        />
      )}
      <LongTextField form={form} name="text" label={words.text} rows={4} />
      <EvidenceField form={form} name="photo" isProof />
      <Button wide>{isTalk ? words.save : words.send}</Button>
    </form>
  )
}
