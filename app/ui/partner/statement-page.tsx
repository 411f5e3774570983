import type { PreviewSheet } from '#app/domain/consignment/statements/preview-sheet.ts'
import type { StatementSheet } from '#app/domain/consignment/statements/statement-sheet.ts'
import { consignmentWordsIn } from '#app/i18n/consignment-words.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button, LinkButton } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import type { FormView } from '../producer/step-view.ts'
import { useWords } from '../words.tsx'
import { CheckCode } from '../work/consignment/check-code.tsx'
import { DocumentHeading } from '../work/consignment/document-heading.tsx'
import { FormToken } from '../work/form-token.tsx'
import { BackTo } from './partner-frame.tsx'
import { StatedLines } from './stated-lines.tsx'

/** A statement as it was issued: the sum, one yes, then line by line what it is made of. */
export function StatementPage({
  statement,
  qr,
  saved,
  form,
  token,
}: {
  statement: StatementSheet
  /** The address of the public check as a picture. */
  qr: string
  saved: boolean
  form: FormView
  token: string
}) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language)
  const said = words.statements
  const { parties } = consignmentWordsIn(language)
  const { accepted, state } = statement
  return (
    <>
      <section className="sec stack sheet">
        <BackTo href={paths.statementsIn()} page={said.title} />
        <DocumentHeading
          kind="statement"
          state={state}
          number={statement.number}
          parties={[
            { role: parties.maker, name: statement.maker },
            { role: parties.partner, name: statement.partner },
          ]}
          on={said.period({
            from: formats.date(statement.fromOn),
            until: formats.date(statement.untilOn),
          })}
        />
        {saved ? <Notice kind="good">{words.frame.saved}</Notice> : null}
        <p className="due">
          <span>{said.claim(statement.maker)}</span>
          <b>{formats.rupiah(statement.closingIdr)}</b>
        </p>
        <p>
          {said.issued(formats.moment(statement.issuedAt))}.{' '}
          {statement.isLate ? (
            <span className="state bad">{said.late(formats.date(statement.dueOn))}</span>
          ) : (
            said.due(formats.longDate(statement.dueOn))
          )}
        </p>
        <p className="small">
          {said.version({ number: statement.agreementNumber, version: statement.version })}
        </p>
        {statement.disputedIdr === 0 ? null : (
          <Notice kind="warn">{said.disputed(formats.rupiah(statement.disputedIdr))}</Notice>
        )}
        {(['partner', 'producer'] as const)
          .filter(side => accepted.includes(side))
          .map(side => (
            <p key={side}>{said.accepted[side]}</p>
          ))}
        <Verbs statement={statement} form={form} token={token} />
      </section>
      <section className="sec stack sheet">
        <h2 className="hide">{said.total}</h2>
        <StatedLines
          view={{
            ...statement,
            issued: { statementId: statement.statementId, mayDispute: statement.mayDispute },
          }}
        />
        <p className="small">{said.restPayable}</p>
      </section>
      <section className="sec stack sheet">
        <CheckCode said={said.code(statement.code)} code={statement.code} qr={qr} />
        <p className="small">{said.codeLead}</p>
        <div className="acts">
          <LinkButton alt href={paths.check(language, statement.code)}>
            {said.check}
          </LinkButton>
          {(['a4', 'a5'] as const).map(size => (
            <LinkButton key={size} alt href={paths.paper('statement', statement.statementId, size)}>
              {said.pdf(size.toUpperCase())}
            </LinkButton>
          ))}
        </div>
      </section>
    </>
  )
}

function Verbs({ statement, form, token }: { statement: StatementSheet; form: FormView; token: string }) {
  const { language, formats } = useWords()
  const said = partnerWordsIn(language).statements
  const isOpen = statement.state === 'issued' || statement.state === 'partly-disputed'
  const mayAccept = isOpen && !statement.accepted.includes('partner')
  const hasDispute = statement.lines.some(line => line.dispute !== undefined)
  return (
    <>
      {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
      {mayAccept ? (
        <form method="post" action={paths.statementIn(statement.statementId)} className="stack">
          <FormToken token={token} />
          <Button icon="check" wide>
            {hasDispute ? said.acceptRest : said.accept}
          </Button>
          {statement.mayDispute ? (
            <p className="small">{said.acceptLead(formats.moment(statement.disputeUntilAt))}</p>
          ) : null}
        </form>
      ) : null}
      {statement.openIdr > 0 ? (
        <LinkButton href={paths.paymentOut(statement.agreementId)} alt={mayAccept} wide>
          {said.pay}
        </LinkButton>
      ) : null}
    </>
  )
}

/** What would be issued now. Nothing of it is stored. */
export function PreviewPage({ preview }: { preview: PreviewSheet }) {
  const { language, formats } = useWords()
  const said = partnerWordsIn(language).statements
  return (
    <section className="sec stack sheet">
      <BackTo href={paths.statementsIn()} page={said.title} />
      <h1>{said.preview.title}</h1>
      <p>{said.preview.lead}</p>
      <p className="due">
        <span>{said.claim(preview.maker)}</span>
        <b>{formats.rupiah(preview.closingIdr)}</b>
      </p>
      <p>
        {said.preview.period({
          from: formats.date(preview.period.fromOn),
          until: formats.date(preview.period.toOn),
        })}
        . {said.version({ number: preview.agreementNumber, version: preview.version })}.
      </p>
      {preview.notYetPayableIdr === 0 ? null : (
        <p>{said.preview.notYet(formats.rupiah(preview.notYetPayableIdr))}</p>
      )}
      {preview.lines.length === 0 ? <p>{said.preview.empty}</p> : null}
      <StatedLines view={{ ...preview, issued: undefined }} />
    </section>
  )
}
