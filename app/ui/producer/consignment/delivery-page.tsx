import type { DeliveryPaper } from '#app/domain/consignment/deliveries/own-deliveries.ts'
import { consignmentWordsIn } from '#app/i18n/consignment-words.ts'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { paths, whatsappShare } from '#app/i18n/paths.ts'
import { goodText } from '../../partner/good-name.tsx'
import { Button, LinkButton } from '../../primitives/button.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { useWords } from '../../words.tsx'
import { DocumentHeading } from '../../work/consignment/document-heading.tsx'
import { LongTextField, TextField } from '../form-fields.tsx'
import type { FormView } from '../step-view.ts'
import { DeedForm, formOf } from './deed-form.tsx'
import { DeliveryLines } from './delivery-lines.tsx'
import { Differences } from './differences.tsx'
import { PaperLinks } from './paper-links.tsx'

export type DeliveryView = {
  delivery: DeliveryPaper
  clientKey: string
  /** A link that was made just now: shown once. */
  link: string | undefined
  mayObject: boolean
  done: boolean
}

/** One delivery note of hers, with the one thing to do next. */
export function OwnDeliveryPage({
  view,
  sent,
  token,
}: {
  view: DeliveryView
  sent: FormView | undefined
  token: string
}) {
  const words = useWords()
  const { language, formats } = words
  const { roads, saved } = makerGoodsWordsIn(language)
  const { parties } = consignmentWordsIn(language)
  const { delivery } = view
  const page = paths.ownDelivery(delivery.deliveryId)
  const nameOf = (line: number) => {
    const found = delivery.lines.find(one => one.line === line)
    return found === undefined ? '' : goodText(words, found.good)
  }
  const said = roads.delivery
  const deed = (name: string, of?: string) => ({ deed: name, of, page, token, form: formOf(sent, name, of) })
  return (
    <>
      <section className="sec stack">
        <DocumentHeading
          kind="delivery"
          state={delivery.state}
          number={delivery.number}
          parties={[
            { role: parties.from, name: delivery.maker },
            { role: parties.to, name: delivery.counter },
          ]}
          on={formats.moment(delivery.sentAt ?? delivery.createdAt)}
        />
        {view.done ? <Notice kind="good">{saved}</Notice> : null}
        {delivery.cancelled === undefined ? null : (
          <Notice kind="info">
            {said.cancel.done({
              at: formats.moment(delivery.cancelled.at),
              reason: delivery.cancelled.reason,
            })}
          </Notice>
        )}
        <NextStep view={view} sent={sent} token={token} />
      </section>
      <section className="sec stack">
        <h2>{said.lines}</h2>
        <DeliveryLines lines={delivery.lines} />
        {delivery.from === undefined ? null : <p>{said.fromShelf(delivery.from)}</p>}
        {delivery.courier === undefined ? null : <p>{said.courier(delivery.courier)}</p>}
        {delivery.note === undefined ? null : <p lang="id">{delivery.note}</p>}
        {delivery.receipt === undefined ? null : (
          <p>
            {said.receipt({
              number: delivery.receipt.number,
              at: formats.moment(delivery.receipt.at),
              by: delivery.receipt.by ?? said.byLink,
            })}
          </p>
        )}
        {delivery.version === undefined ? null : (
          <p className="small">
            {said.agreement({ number: delivery.agreementNumber, version: delivery.version })}
          </p>
        )}
      </section>
      <Differences
        differences={delivery.differences}
        nameOf={nameOf}
        page={page}
        clientKey={view.clientKey}
        sent={sent}
        token={token}
      />
      {view.mayObject ? <Objections view={view} sent={sent} token={token} nameOf={nameOf} /> : null}
      {delivery.number === undefined ? null : (
        <PaperLinks
          papers={[
            { kind: 'delivery', id: delivery.deliveryId },
            ...(delivery.receipt === undefined
              ? []
              : [{ kind: 'receipt', id: delivery.deliveryId } as const]),
          ]}
        />
      )}
      {delivery.state !== 'sent' ? null : (
        <section className="sec stack">
          <h2>{said.cancel.title}</h2>
          <p className="small">{said.cancel.lead}</p>
          <DeedForm {...deed('cancel')}>
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
      )}
    </>
  )
}

/** The one verb that her state of the note asks for. */
function NextStep({ view, sent, token }: { view: DeliveryView; sent: FormView | undefined; token: string }) {
  const words = useWords()
  const said = makerGoodsWordsIn(words.language).roads.delivery
  const { delivery } = view
  const page = paths.ownDelivery(delivery.deliveryId)
  const common = { page, token }
  switch (delivery.state) {
    case 'draft':
      return (
        <>
          <p>{said.drafted}</p>
          <DeedForm {...common} deed="send" form={formOf(sent, 'send')}>
            <Button wide>{said.send}</Button>
            <p className="small">{said.sendLead}</p>
          </DeedForm>
          <LinkButton alt wide href={paths.ownDraft(delivery.deliveryId)}>
            {said.change}
          </LinkButton>
        </>
      )
    case 'sent': {
      if (view.link === undefined)
        return (
          <>
            <p>{said.sent}</p>
            <DeedForm {...common} deed="link" form={formOf(sent, 'link')}>
              <Button wide>{said.makeLink}</Button>
              <p className="small">{said.linkLead}</p>
            </DeedForm>
          </>
        )
      const goods = delivery.lines.map(one => `${one.sent} ${goodText(words, one.good)}`)
      const text = said.linkText({
        maker: delivery.maker,
        number: delivery.number ?? '',
        counter: delivery.counter,
        goods: words.formats.joined(goods),
        link: view.link,
      })
      return (
        <>
          <Notice kind="good">{said.linkReady}</Notice>
          <LinkButton wide href={whatsappShare(text)} away>
            {said.share}
          </LinkButton>
          <p className="sharetext small">{text}</p>
        </>
      )
    }
    case 'received':
    case 'received-with-difference':
      return delivery.differences.length > 0 ? null : (
        <DeedForm {...common} deed="close" form={formOf(sent, 'close')}>
          <Button wide>{said.close}</Button>
        </DeedForm>
      )
    default:
      return null
  }
}

function Objections({
  view,
  sent,
  token,
  nameOf,
}: {
  view: DeliveryView
  sent: FormView | undefined
  token: string
  nameOf: (line: number) => string
}) {
  const { language, formats } = useWords()
  const said = makerGoodsWordsIn(language).roads.delivery.object
  const { delivery } = view
  const doubted = delivery.lines.filter(
    one => one.found !== undefined && one.found.accepted < one.sent && one.objection === undefined,
  )
  if (doubted.length === 0) return null
  return (
    <section className="sec stack">
      <h2>{said.title}</h2>
      <p>{said.lead(formats.moment(delivery.receipt?.objectionUntilAt ?? ''))}</p>
      {doubted.map(one => {
        const line = String(one.line)
        const form = formOf(sent, 'object', line)
        return (
          <DeedForm
            key={line}
            deed="object"
            of={line}
            page={paths.ownDelivery(delivery.deliveryId)}
            token={token}
            form={form}
          >
            <LongTextField
              form={{ fields: { [`text.${line}`]: form.fields[`text.${line}`] ?? '' }, errors: form.errors }}
              name={`text.${line}`}
              label={said.text(nameOf(one.line))}
              rows={3}
            />
            <Button alt wide>
              {said.verb}
            </Button>
          </DeedForm>
        )
      })}
    </section>
  )
}
