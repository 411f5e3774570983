import type { PeriodRow } from '#app/domain/consignment/network/period-board.ts'
import type { CloseObstacle } from '#app/domain/consignment/periods/close-obstacles.ts'
import { type OfficeGoodsWords, officeGoodsWordsIn } from '#app/i18n/office-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../../primitives/button.tsx'
import { Details } from '../../primitives/details.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { DeedForm, formOf } from '../../producer/consignment/deed-form.tsx'
import { LongTextField } from '../../producer/form-fields.tsx'
import type { FormView } from '../../producer/step-view.ts'
import { useWords } from '../../words.tsx'

type Shown = { sent: FormView | undefined; token: string }

/** Each agreement with its open days, what keeps them from closing, and the way to open the last ones again. */
export function PeriodsPage({
  periods,
  done,
  ...shown
}: Shown & { periods: readonly PeriodRow[]; done: boolean }) {
  const { language, formats } = useWords()
  const all = officeGoodsWordsIn(language)
  const words = all.periods
  const { sent } = shown
  // Another person may have closed or agreed meanwhile: then no form is left to say it beside.
  const isShown = periods.some(row => isSentOf(row, sent?.fields.of))
  const unclaimed = isShown ? undefined : Object.values(sent?.errors ?? {})[0]
  return (
    <>
      <section className="sec stack">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        {done ? <Notice kind="good">{all.saved}</Notice> : null}
        {unclaimed === undefined ? null : <Notice kind="bad">{unclaimed}</Notice>}
        {periods.length === 0 ? <p>{words.none}</p> : null}
      </section>
      {periods.map(row => (
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
          {row.open === undefined || row.obstacles.length > 0 ? null : (
            <DeedForm
              deed="close"
              of={row.agreementId}
              page={paths.periodBoard()}
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
    </>
  )
}

/** Whether the form that was sent stands on the page. */
function isSentOf(
  { agreementId, open, obstacles, last, reopening }: PeriodRow,
  of: string | undefined,
): boolean {
  if (of === undefined) return false
  const canClose = open !== undefined && obstacles.length === 0
  const canConfirm = reopening && !reopening.isConfirmed && !reopening.isMine
  return (
    (canClose && of === agreementId) ||
    (canConfirm === true && of === reopening?.reopeningId) ||
    (reopening === undefined && of === last?.statementId)
  )
}

function Last({ row, sent, token }: Shown & { row: PeriodRow & { last: NonNullable<PeriodRow['last']> } }) {
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
            page={paths.periodBoard()}
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
      <DeedForm deed="ask" of={last.statementId} page={paths.periodBoard()} token={token} form={form}>
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
