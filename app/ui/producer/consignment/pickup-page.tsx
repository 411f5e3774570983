import type { PickupPaper } from '#app/domain/consignment/pickups/own-pickups.ts'
import { consignmentWordsIn } from '#app/i18n/consignment-words.ts'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { GoodName, goodText } from '../../partner/good-name.tsx'
import { Button } from '../../primitives/button.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { useWords } from '../../words.tsx'
import { DocumentHeading } from '../../work/consignment/document-heading.tsx'
import { LinesTable } from '../../work/consignment/lines-table.tsx'
import { NumberField, TextField } from '../form-fields.tsx'
import type { FormView } from '../step-view.ts'
import { DeedForm, formOf } from './deed-form.tsx'
import { Differences } from './differences.tsx'
import { PaperLinks } from './paper-links.tsx'

/** Goods on their way home from a counter, with the one thing to do next. */
export function OwnPickupPage({
  pickup,
  clientKey,
  done,
  sent,
  token,
}: {
  pickup: PickupPaper
  clientKey: string
  done: boolean
  sent: FormView | undefined
  token: string
}) {
  const words = useWords()
  const { language, formats } = words
  const { roads, saved } = makerGoodsWordsIn(language)
  const { parties, columns: heads, documents } = consignmentWordsIn(language)
  const said = roads.pickups
  const page = paths.ownPickup(pickup.pickupId)
  const nameOf = (line: number) => {
    const found = pickup.lines.find(one => one.line === line)
    return found === undefined ? '' : goodText(words, found.good)
  }
  const isEarly = pickup.state === 'proposed' || pickup.state === 'agreed'
  return (
    <>
      <section className="sec stack">
        <DocumentHeading
          kind="pickup"
          state={pickup.state}
          number={pickup.number}
          parties={[
            { role: parties.from, name: pickup.counter },
            { role: parties.to, name: pickup.maker },
          ]}
          on={formats.longDate(pickup.plannedOn)}
        />
        {done ? <Notice kind="good">{saved}</Notice> : null}
        {pickup.cancelled === undefined ? null : (
          <Notice kind="info">
            {said.cancel.done({ at: formats.moment(pickup.cancelled.at), reason: pickup.cancelled.reason })}
          </Notice>
        )}
        <p>
          {said.proposedBy[pickup.proposedBy]} {said.reasons[pickup.reason]}.
        </p>
        {pickup.note === undefined ? null : <p lang="id">{pickup.note}</p>}
        <PickupStep pickup={pickup} page={page} sent={sent} token={token} />
      </section>
      <section className="sec stack">
        <h2>{roads.delivery.lines}</h2>
        <LinesTable
          caption={documents.pickup}
          first={heads.goods}
          columns={[
            { key: 'batch', label: heads.batch },
            { key: 'planned', label: heads.planned, isNumber: true },
            { key: 'taken', label: heads.taken, isNumber: true },
            { key: 'home', label: heads.home, isNumber: true },
          ]}
          rows={pickup.lines.map(one => ({
            key: String(one.line),
            name: <GoodName good={one.good} />,
            cells: {
              batch: <span className="num">{one.batchCode}</span>,
              planned: formats.number(one.pieces),
              taken: one.taken === undefined ? undefined : formats.number(one.taken),
              home: one.received === undefined ? undefined : formats.number(one.received),
            },
          }))}
        />
      </section>
      <Differences
        differences={pickup.differences}
        nameOf={nameOf}
        page={page}
        clientKey={clientKey}
        sent={sent}
        token={token}
      />
      <PaperLinks papers={[{ kind: 'pickup', id: pickup.pickupId }]} />
      {isEarly ? (
        <section className="sec stack">
          <h2>{said.cancel.title}</h2>
          <DeedForm deed="cancel" page={page} token={token} form={formOf(sent, 'cancel')}>
            <TextField
              form={formOf(sent, 'cancel')}
              name="reason"
              label={said.cancel.reason}
              maxLength={300}
              autoComplete="off"
            />
            <Button alt wide>
              {said.cancel.verb}
            </Button>
          </DeedForm>
        </section>
      ) : null}
    </>
  )
}

function PickupStep({
  pickup,
  page,
  sent,
  token,
}: {
  pickup: PickupPaper
  page: string
  sent: FormView | undefined
  token: string
}) {
  const said = makerGoodsWordsIn(useWords().language).roads.pickups
  const common = { page, token }
  switch (pickup.state) {
    case 'proposed':
      return pickup.proposedBy === 'producer' ? (
        <p>{said.waits}</p>
      ) : (
        <DeedForm {...common} deed="agree" form={formOf(sent, 'agree')}>
          <Button wide>{said.agree}</Button>
        </DeedForm>
      )
    case 'agreed':
      return (
        <PiecesForm
          {...common}
          deed="hand-over"
          sent={sent}
          words={said.handOver}
          lines={pickup.lines.map(one => ({ ...one, before: one.pieces }))}
        />
      )
    case 'picked-up':
      return (
        <PiecesForm
          {...common}
          deed="receive"
          sent={sent}
          words={said.receive}
          lines={pickup.lines.map(one => ({ ...one, before: one.taken ?? 0 }))}
        />
      )
    case 'received':
    case 'received-with-difference':
      return pickup.differences.length > 0 ? null : (
        <DeedForm {...common} deed="close" form={formOf(sent, 'close')}>
          <Button wide>{said.close}</Button>
        </DeedForm>
      )
    default:
      return null
  }
}

function PiecesForm({
  deed,
  page,
  token,
  sent,
  words,
  lines,
}: {
  deed: 'hand-over' | 'receive'
  page: string
  token: string
  sent: FormView | undefined
  words: { title: string; lead: string; hint: (pieces: number) => string; verb: string }
  lines: readonly (PickupPaper['lines'][number] & { before: number })[]
}) {
  const all = useWords()
  const { field } = makerGoodsWordsIn(all.language).roads.pickups.handOver
  const kept = formOf(sent, deed)
  const before = Object.fromEntries(lines.map(one => [`pieces.${one.line}`, String(one.before)]))
  const form = { fields: { ...before, ...kept.fields }, errors: kept.errors }
  return (
    <>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <DeedForm deed={deed} page={page} token={token} form={kept}>
        {lines.map(one => (
          <NumberField
            key={one.line}
            form={form}
            name={`pieces.${one.line}`}
            label={field({ name: goodText(all, one.good), code: one.batchCode })}
            hint={words.hint(one.before)}
          />
        ))}
        <Button wide>{words.verb}</Button>
      </DeedForm>
    </>
  )
}
