import type { PeriodBoard, PeriodRow } from '#app/domain/consignment/network/period-board.ts'
import type { CloseObstacle } from '#app/domain/consignment/periods/close-obstacles.ts'
import { type OfficeGoodsWords, officeGoodsWordsIn } from '#app/i18n/office-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../../primitives/button.tsx'
import { Chip } from '../../primitives/chip.tsx'
import { Details } from '../../primitives/details.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { Pages } from '../../primitives/pages.tsx'
import { DeedForm, formOf } from '../../producer/consignment/deed-form.tsx'
import { LongTextField } from '../../producer/form-fields.tsx'
import type { FormView } from '../../producer/step-view.ts'
import { useWords } from '../../words.tsx'

type Query = { partner?: string | undefined; page?: number | undefined }
type Shown = { sent: FormView | undefined; token: string; query: Query }

/** Each agreement with its open days, what keeps them from closing, and the way to open the last ones again. */
export function PeriodsPage({
  board: { partners, rows, page, pages },
  done,
  ...shown
}: Shown & { board: PeriodBoard; done: boolean }) {
  const { language, formats } = useWords()
  const all = officeGoodsWordsIn(language)
  const words = all.periods
  const { sent, query } = shown
  // Another person may have closed or agreed meanwhile: then no form is left to say it beside.
  const isShown = rows.some(row => isSentOf(row, sent?.fields.of))
  const unclaimed = isShown ? undefined : Object.values(sent?.errors ?? {})[0]
  return (
    <>
      <section className="sec stack">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        {done ? <Notice kind="good">{all.saved}</Notice> : null}
        {unclaimed === undefined ? null : <Notice kind="bad">{unclaimed}</Notice>}
        {rows.length === 0 ? <p>{words.none}</p> : null}
        {partners.length > 1 ? (
          <nav className="tally" aria-label={words.partners}>
            {partners.map(({ partnerId, name, count }) => (
              <Chip
                key={partnerId}
                href={paths.periodBoard(query.partner === partnerId ? {} : { partner: partnerId })}
                count={count}
                current={query.partner === partnerId}
              >
                {name}
              </Chip>
            ))}
          </nav>
        ) : null}
      </section>
      {rows.map(row => (
        <section className="sec stack" key={row.agreementId}>
          <h2>{all.agreements.between(row)}</h2>
          {row.open === undefined ? null : (
            <p>
              <span className="num">{row.number}</span>,{' '}
              {words.open({ from: formats.date(row.open.fromOn), until: formats.date(row.open.untilOn) })}
            </p>
          )}
          {row.obstacles.length === 0 ? null : (
            <ul className="small">
              {row.obstacles.map(one => {
                const said = obstacleSaid(words, one)
                return <li key={said}>{said}</li>
              })}
            </ul>
          )}
          {row.closableFromAt === undefined ? null : (
            <p className="small">{words.closable(formats.moment(row.closableFromAt))}</p>
          )}
          {row.open === undefined || !canClose(row) ? null : (
            <DeedForm
              deed="close"
              of={row.agreementId}
              page={paths.periodBoard(shown.query)}
              token={shown.token}
              form={formOf(shown.sent, 'close', row.agreementId)}
            >
              <input type="hidden" name="until" value={row.open.untilOn} />
              <Button wide>{words.closeOf(row.number)}</Button>
            </DeedForm>
          )}
          {row.last === undefined ? null : <Last row={{ ...row, last: row.last }} {...shown} />}
        </section>
      ))}
      <Pages current={page} last={pages} hrefOf={page => paths.periodBoard({ ...query, page })} />
    </>
  )
}

const canClose = ({ open, obstacles, closableFromAt }: PeriodRow): boolean =>
  open !== undefined && obstacles.length === 0 && closableFromAt === undefined

/** Whether the form that was sent stands on the page. */
function isSentOf(row: PeriodRow, of: string | undefined): boolean {
  if (of === undefined) return false
  const { agreementId, last, reopening } = row
  const canConfirm = reopening && !reopening.isConfirmed && !reopening.isMine
  return (
    (canClose(row) && of === agreementId) ||
    (canConfirm === true && of === reopening?.reopeningId) ||
    (reopening === undefined && of === last?.statementId)
  )
}

function Last({
  row,
  sent,
  token,
  query,
}: Shown & { row: PeriodRow & { last: NonNullable<PeriodRow['last']> } }) {
  const { language, formats } = useWords()
  const words = officeGoodsWordsIn(language).periods
  const { last, reopening } = row
  const said = words.last({ number: last.number, until: formats.date(last.untilOn) })
  if (reopening) {
    const form = formOf(sent, 'confirm', reopening.reopeningId)
    return (
      <>
        <p>{said}</p>
        <p>{words.asked({ by: reopening.askedBy, reason: reopening.reason })}</p>
        {reopening.isConfirmed ? <p>{words.reopened}</p> : null}
        {!reopening.isConfirmed && reopening.isMine ? <p>{words.waits}</p> : null}
        {reopening.isConfirmed || reopening.isMine ? null : (
          <DeedForm
            deed="confirm"
            of={reopening.reopeningId}
            page={paths.periodBoard(query)}
            token={token}
            form={form}
          >
            <Button wide>{words.confirm}</Button>
          </DeedForm>
        )}
      </>
    )
  }
  const form = formOf(sent, 'ask', last.statementId)
  return (
    <Details summary={said}>
      <DeedForm deed="ask" of={last.statementId} page={paths.periodBoard(query)} token={token} form={form}>
        <LongTextField form={form} name={`reason.${last.statementId}`} label={words.reason} rows={3} />
        <Button wide alt>
          {words.ask}
        </Button>
      </DeedForm>
    </Details>
  )
}

function obstacleSaid({ obstacles }: OfficeGoodsWords['periods'], one: CloseObstacle): string {
  if (one.what === 'count-too-old') return obstacles[one.what](one.counterName)
  return one.what === 'sums-differ' ? obstacles[one.what]() : obstacles[one.what](one.number)
}
