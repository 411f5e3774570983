import type { PickupSheet } from '#app/domain/consignment/pickups/partner-pickups.ts'
import { consignmentWordsIn } from '#app/i18n/consignment-words.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { PaperLinks } from '../producer/consignment/paper-links.tsx'
import { NumberField, TextField } from '../producer/form-fields.tsx'
import type { FormView } from '../producer/step-view.ts'
import { useWords } from '../words.tsx'
import { DocumentHeading } from '../work/consignment/document-heading.tsx'
import { LinesTable } from '../work/consignment/lines-table.tsx'
import { FormToken } from '../work/form-token.tsx'
import { Differences, type SentAnswer } from './differences.tsx'
import { GoodName } from './good-name.tsx'
import { BackTo } from './partner-frame.tsx'

export type SentPickupForm = FormView & { deed: string }

export type PickupPageView = { pickup: PickupSheet; key: string; saved: boolean }

/** One pick-up: the one step that is the counter's now, then how it stands. */
export function PickupPage({
  view,
  sent,
  answer,
  token,
}: {
  view: PickupPageView
  sent: SentPickupForm | undefined
  answer: SentAnswer | undefined
  token: string
}) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language)
  const { parties } = consignmentWordsIn(language)
  const { pickup } = view
  const said = words.pickups
  const action = paths.pickupOut(pickup.pickupId)
  const common = { action, token, sent }
  return (
    <>
      <section className="sec stack">
        <BackTo href={paths.pickupsOut()} page={said.title} />
        <DocumentHeading
          kind="pickup"
          state={pickup.state}
          number={pickup.number}
          parties={[
            { role: parties.maker, name: pickup.maker },
            { role: parties.counter, name: pickup.counter },
          ]}
          on={formats.weekdayDate(pickup.plannedOn)}
        />
        {view.saved ? <Notice kind="good">{words.frame.saved}</Notice> : null}
        <p>
          {said.by[pickup.proposedBy]}. {said.reasons[pickup.reason]}.
        </p>
        {pickup.note === undefined ? null : <blockquote className="said">{pickup.note}</blockquote>}
        {pickup.cancelled === undefined ? null : (
          <Notice>
            {said.cancelled({ at: formats.moment(pickup.cancelled.at), reason: pickup.cancelled.reason })}
          </Notice>
        )}
        <Lines pickup={pickup} />
        {pickup.state === 'picked-up' ? <p>{said.onTheRoad}</p> : null}
      </section>
      {pickup.state === 'proposed' ? <Agreeing pickup={pickup} {...common} /> : null}
      {pickup.state === 'agreed' ? <HandingOver pickup={pickup} {...common} /> : null}
      {pickup.state === 'proposed' || pickup.state === 'agreed' ? <Cancelling {...common} /> : null}
      <Differences
        differences={pickup.differences}
        nameOf={line => pickup.lines.find(one => one.line === line)?.good}
        action={action}
        keyOf={view.key}
        answer={answer}
        token={token}
      />
      <PaperLinks papers={[{ kind: 'pickup', id: pickup.pickupId }]} />
    </>
  )
}

function Lines({ pickup }: { pickup: PickupSheet }) {
  const { language, formats } = useWords()
  const { columns } = consignmentWordsIn(language)
  const words = partnerWordsIn(language)
  const amount = (pieces: number | undefined) => (pieces === undefined ? undefined : formats.number(pieces))
  return (
    <LinesTable
      caption={pickup.number}
      first={columns.goods}
      columns={[
        { key: 'planned', label: columns.planned, isNumber: true },
        { key: 'taken', label: columns.taken, isNumber: true },
        { key: 'home', label: columns.home, isNumber: true },
      ]}
      rows={pickup.lines.map(line => ({
        key: String(line.line),
        name: <GoodName good={line.good} />,
        cells: {
          planned: amount(line.pieces),
          taken: amount(line.taken),
          home: amount(line.received),
        },
        note: (
          <span className="num">
            {words.sale.batch(line.batchCode)}
            {line.bestBeforeOn === undefined ? null : `, ${words.sale.keepsUntil(line.bestBeforeOn)}`}
            {line.taken === undefined ? `, ${words.pickups.standing(line.standing)}` : null}
          </span>
        ),
      }))}
    />
  )
}

type Step = { action: string; token: string; sent: SentPickupForm | undefined }

const formOf = (sent: SentPickupForm | undefined, deed: string, first: FormView['fields'] = {}): FormView =>
  sent?.deed === deed ? sent : { fields: first, errors: {} }

function Agreeing({ pickup, action, token, sent }: Step & { pickup: PickupSheet }) {
  const words = partnerWordsIn(useWords().language).pickups
  const form = formOf(sent, 'agree')
  if (pickup.proposedBy === 'partner')
    return (
      <section className="sec">
        <p>{words.waits}</p>
      </section>
    )
  return (
    <section className="sec stack">
      <h2>{words.agreeTitle}</h2>
      <form method="post" action={action} className="stack">
        <FormToken token={token} />
        {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
        <Button name="deed" value="agree" icon="check" wide>
          {words.agree}
        </Button>
      </form>
    </section>
  )
}

/** As many as were asked for, or what is left of them. */
function HandingOver({ pickup, action, token, sent }: Step & { pickup: PickupSheet }) {
  const words = partnerWordsIn(useWords().language).pickups
  const first = Object.fromEntries(
    pickup.lines.map(line => [`pieces.${line.line}`, String(Math.min(line.pieces, line.standing))]),
  )
  const form = formOf(sent, 'hand-over', first)
  return (
    <section className="sec stack">
      <h2>{words.handOverTitle}</h2>
      <p>{words.handOverLead}</p>
      <form method="post" action={action} className="stack" noValidate>
        <FormToken token={token} />
        {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
        {pickup.lines.map(line => (
          <fieldset className="doc-line" key={line.line}>
            <legend>
              <GoodName good={line.good} />
            </legend>
            <p className="small num">
              {words.asked(line.pieces)}, {words.standing(line.standing)}
            </p>
            <NumberField form={form} name={`pieces.${line.line}`} label={words.handedOver} />
          </fieldset>
        ))}
        <Button name="deed" value="hand-over" icon="check" wide>
          {words.handOver}
        </Button>
      </form>
    </section>
  )
}

function Cancelling({ action, token, sent }: Step) {
  const words = partnerWordsIn(useWords().language).pickups
  const form = formOf(sent, 'cancel')
  return (
    <section className="sec stack">
      <h2>{words.cancelTitle}</h2>
      <form method="post" action={action} className="stack question" noValidate>
        <FormToken token={token} />
        {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
        <TextField form={form} name="reason" label={words.cancelReason} maxLength={300} />
        <Button name="deed" value="cancel" alt wide>
          {words.cancel}
        </Button>
      </form>
    </section>
  )
}
