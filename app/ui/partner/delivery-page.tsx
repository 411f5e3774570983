import type { DeliverySheet, SentGood } from '#app/domain/consignment/deliveries/partner-deliveries.ts'
import { consignmentWordsIn } from '#app/i18n/consignment-words.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { Picture } from '../primitives/picture.tsx'
import { PaperLinks } from '../producer/consignment/paper-links.tsx'
import { NumberField } from '../producer/form-fields.tsx'
import type { FormView } from '../producer/step-view.ts'
import { useWords } from '../words.tsx'
import { DocumentHeading } from '../work/consignment/document-heading.tsx'
import { LinesTable } from '../work/consignment/lines-table.tsx'
import { FormToken } from '../work/form-token.tsx'
import { Differences, type SentAnswer } from './differences.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { GoodName } from './good-name.tsx'
import { BackTo } from './partner-frame.tsx'

export type DeliveryPageView = {
  delivery: DeliverySheet
  key: string
  form: FormView
  saved: boolean
  /** Nothing is open, and nobody may object any more. */
  mayClose: boolean
}

/** One delivery: first what really came, then how it stands. */
export function DeliveryPage({
  view,
  answer,
  token,
}: {
  view: DeliveryPageView
  answer: SentAnswer | undefined
  token: string
}) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language)
  const { parties } = consignmentWordsIn(language)
  const { delivery, form } = view
  const said = words.deliveries
  const action = paths.deliveryIn(delivery.deliveryId)
  return (
    <>
      <section className="sec stack">
        <BackTo href={paths.deliveriesIn()} page={said.title} />
        <DocumentHeading
          kind="delivery"
          state={delivery.state}
          number={delivery.number}
          parties={[
            { role: parties.maker, name: delivery.maker },
            { role: parties.counter, name: delivery.counter },
          ]}
          on={formats.moment(delivery.sentAt)}
        />
        {view.saved ? <Notice kind="good">{words.frame.saved}</Notice> : null}
        {delivery.from === undefined ? null : <p>{said.moved(delivery.from)}</p>}
        {delivery.courier === undefined ? null : <p>{said.courier(delivery.courier)}</p>}
        {delivery.note === undefined ? null : (
          <p>
            <b>{said.note}:</b> {delivery.note}
          </p>
        )}
        {delivery.cancelled === undefined ? null : (
          <Notice>
            {said.cancelled({ at: formats.moment(delivery.cancelled.at), reason: delivery.cancelled.reason })}
          </Notice>
        )}
        {delivery.receipt === undefined ? null : <Receipt delivery={delivery} />}
        {delivery.state === 'sent' ? null : <Found delivery={delivery} />}
      </section>
      {delivery.state === 'sent' ? (
        <ReceiptForm delivery={delivery} form={form} keyOf={view.key} token={token} />
      ) : null}
      <Differences
        differences={delivery.differences}
        nameOf={line => delivery.lines.find(one => one.line === line)?.good}
        action={action}
        keyOf={view.key}
        answer={answer}
        token={token}
      />
      <PaperLinks
        papers={[
          { kind: 'delivery', id: delivery.deliveryId },
          ...(delivery.receipt === undefined ? [] : [{ kind: 'receipt', id: delivery.deliveryId } as const]),
        ]}
      />
      {view.mayClose ? (
        <section className="sec">
          <form method="post" action={action}>
            <FormToken token={token} />
            <Button name="deed" value="close" wide>
              {said.close}
            </Button>
          </form>
        </section>
      ) : null}
    </>
  )
}

function Receipt({ delivery }: { delivery: DeliverySheet }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language)
  const { receipt, state } = delivery
  if (receipt === undefined) return null
  const { number, at } = receipt
  return (
    <>
      <p className="num">
        {words.deliveries.receipt({
          number,
          by: receipt.by ?? words.sale.sheet.system,
          at: formats.moment(at),
        })}
      </p>
      {state === 'closed' ? (
        <p className="small">{words.deliveries.closed}</p>
      ) : (
        <p className="small">{words.deliveries.objectionUntil(formats.moment(receipt.objectionUntilAt))}</p>
      )}
    </>
  )
}

function Found({ delivery }: { delivery: DeliverySheet }) {
  const { language, formats } = useWords()
  const { columns } = consignmentWordsIn(language)
  const words = partnerWordsIn(language)
  const amount = (pieces: number | undefined) => (pieces === undefined ? undefined : formats.number(pieces))
  const keys = ['sent', 'accepted', 'short', 'damaged', 'refused'] as const
  return (
    <LinesTable
      caption={delivery.number}
      first={columns.goods}
      columns={keys.map(key => ({ key, label: columns[key], isNumber: true }))}
      rows={delivery.lines.map(line => ({
        key: String(line.line),
        name: <GoodName good={line.good} />,
        cells: {
          sent: amount(line.sent),
          accepted: amount(line.found?.accepted),
          short: amount(line.found?.short || undefined),
          damaged: amount(line.found?.damaged || undefined),
          refused: amount(line.found?.refused || undefined),
        },
        note: (
          <>
            <BatchOf line={line} />
            {line.found?.photo === undefined ? null : (
              <span className="evidence-shot">
                <Picture picture={{ ...line.found.photo, alt: words.frame.photo(line.line) }} place="wish" />
              </span>
            )}
            {line.objection === undefined ? null : (
              <>
                <br />
                {words.deliveries.objected({
                  text: line.objection.text,
                  at: formats.moment(line.objection.at),
                })}
              </>
            )}
          </>
        ),
      }))}
    />
  )
}

function BatchOf({ line }: { line: SentGood }) {
  const words = partnerWordsIn(useWords().language).sale
  return (
    <span className="num">
      {words.batch(line.batchCode)}
      {line.bestBeforeOn === undefined ? null : `, ${words.keepsUntil(line.bestBeforeOn)}`}
    </span>
  )
}

/** Per line what is good, broken or refused; begins with everything good. */
function ReceiptForm({
  delivery,
  form,
  keyOf,
  token,
}: {
  delivery: DeliverySheet
  form: FormView
  keyOf: string
  token: string
}) {
  const { language } = useWords()
  const words = partnerWordsIn(language).deliveries
  return (
    <section className="sec stack">
      <h2>{words.form.title}</h2>
      <p>{words.form.lead}</p>
      <p className="small quiet">{words.sentNote}</p>
      <form
        method="post"
        action={paths.deliveryIn(delivery.deliveryId)}
        encType="multipart/form-data"
        className="stack"
        noValidate
      >
        <FormToken token={token} />
        <input type="hidden" name="key" value={keyOf} />
        <input type="hidden" name="deed" value="receive" />
        {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
        {delivery.lines.map(line => (
          <fieldset className="doc-line" key={line.line}>
            <legend>
              <GoodName good={line.good} />
            </legend>
            <p className="small num">
              <b>{words.form.sent(line.sent)}</b>, <BatchOf line={line} />
            </p>
            <div className="counts-of">
              <NumberField form={form} name={`accepted.${line.line}`} label={words.form.accepted} />
              <NumberField form={form} name={`damaged.${line.line}`} label={words.form.damaged} />
              <NumberField form={form} name={`refused.${line.line}`} label={words.form.refused} />
            </div>
            <EvidenceField form={form} name={`photo.${line.line}`} />
          </fieldset>
        ))}
        <Button icon="check" wide>
          {words.form.confirm}
        </Button>
      </form>
    </section>
  )
}
