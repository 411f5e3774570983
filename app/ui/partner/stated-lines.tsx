import type { StatedLine } from '#app/domain/consignment/statements/statement-sheet.ts'
import { consignmentWordsIn, postingWord } from '#app/i18n/consignment-words.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { payoutWordsIn } from '#app/i18n/payout-words.ts'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { LinesTable } from '../work/consignment/lines-table.tsx'
import { OnlineSplit } from '../work/consignment/online-split.tsx'
import { StateMark } from '../work/consignment/state-mark.tsx'
import { GoodName, goodText } from './good-name.tsx'

export type StatedLinesView = {
  agreementId: string
  openingIdr: number
  /** As it was issued; the page adds the lines up itself. */
  closingIdr: number
  lines: readonly StatedLine[]
  /** An issued one, whose lines can be talked about. */
  issued: { statementId: string; mayDispute: boolean } | undefined
}

/** Every line with its sum and the way to its document; the total is added up here, from what is shown. */
export function StatedLines({ view }: { view: StatedLinesView }) {
  const words = useWords()
  const { language, formats } = words
  const { columns, documents, late } = consignmentWordsIn(language)
  const said = partnerWordsIn(language).statements
  const total = view.lines.reduce((sum, line) => sum + line.amountIdr, view.openingIdr)
  const nameOf = (line: StatedLine) =>
    line.good === undefined ? postingWord(language, line.what) : goodText(words, line.good)
  return (
    <>
      <LinesTable
        caption={documents.statement}
        first={columns.what}
        columns={[
          { key: 'calc', label: columns.each, isNumber: true },
          { key: 'amount', label: columns.amount, isNumber: true },
        ]}
        rows={[
          {
            key: 'opening',
            name: view.openingIdr === 0 ? said.openingNew : said.opening,
            cells: { amount: formats.rupiah(view.openingIdr) },
          },
          ...view.lines.map(line => ({
            key: line.postingId,
            name:
              line.good === undefined ? (
                postingWord(language, line.what)
              ) : (
                <>
                  {postingWord(language, line.what)}: <GoodName good={line.good} />
                </>
              ),
            note: (
              <>
                {formats.moment(line.occurredAt)}
                {line.counter === undefined ? null : `, ${line.counter}`}
                {line.online === undefined ? null : `, ${payoutWordsIn(language).online[line.online]}`}
                {line.isLate ? `, ${late(formats.moment(line.occurredAt))}` : null}
                <LineLinks
                  line={line}
                  view={view}
                  name={`${nameOf(line)}, ${formats.moment(line.occurredAt)}`}
                />
              </>
            ),
            cells: {
              calc:
                line.pieces === 0
                  ? undefined
                  : said.each({ pieces: line.pieces, unit: formats.rupiah(line.unitIdr) }),
              amount: formats.rupiah(line.amountIdr),
            },
          })),
        ]}
        total={{ label: said.total, cells: { amount: formats.rupiah(total) } }}
      />
      <OnlineSplit lines={view.lines} openingIdr={view.openingIdr} />
      <p className="small quiet">{said.sumNote}</p>
      {total === view.closingIdr ? null : <Notice kind="bad">{said.mismatch}</Notice>}
    </>
  )
}

function LineLinks({ line, view, name }: { line: StatedLine; view: StatedLinesView; name: string }) {
  const words = partnerWordsIn(useWords().language).statements
  const document = documentOf(line, view.agreementId)
  const { issued } = view
  const talk = issued && paths.statementLineIn(issued.statementId, line.postingId)
  return (
    <span className="linedeeds">
      {line.dispute === undefined ? null : <StateMark kind="dispute" state={line.dispute.state} />}{' '}
      {document === undefined ? null : (
        <a className="tap" href={document} aria-label={words.documentOf(name)}>
          {words.document}
        </a>
      )}{' '}
      {talk === undefined || (line.dispute === undefined && !issued?.mayDispute) ? null : (
        <a
          className="tap"
          href={talk}
          aria-label={line.dispute === undefined ? words.disputeOf(name) : words.seeTalkOf(name)}
        >
          {line.dispute === undefined ? words.dispute : words.seeTalk}
        </a>
      )}
    </span>
  )
}

/** The page of the document that a line comes from; a shelf's rent and an agreed correction have none of their own. */
function documentOf(line: StatedLine, agreementId: string): string | undefined {
  switch (line.documentKind) {
    case 'sale':
      return paths.saleSheet(line.documentId)
    case 'count':
      return paths.shelfCount(line.documentId)
    case 'loss':
      return paths.lossNote(line.documentId)
    case 'payment':
      return paths.paymentOut(agreementId)
    default:
      return undefined
  }
}
