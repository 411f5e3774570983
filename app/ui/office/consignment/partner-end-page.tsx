import type { NetworkPartner, PartnerEnding } from '#app/domain/consignment/network/partner-ending.ts'
import { endingWordsIn } from '#app/i18n/ending-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { BarredButton, Button } from '../../primitives/button.tsx'
import { Details } from '../../primitives/details.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { DeedForm, formOf } from '../../producer/consignment/deed-form.tsx'
import { TextField } from '../../producer/form-fields.tsx'
import type { FormView } from '../../producer/step-view.ts'
import { useWords } from '../../words.tsx'

/** Every partner, with the way to its ending. */
export function PartnerList({ partners }: { partners: readonly NetworkPartner[] }) {
  const { language, formats } = useWords()
  const words = endingWordsIn(language)
  if (partners.length === 0) return null
  return (
    <section className="sec stack">
      <h2>{words.listTitle}</h2>
      <ul className="bare ruled">
        {partners.map(one => (
          <li key={one.partnerId}>
            <b>{one.name}</b>
            {one.endedAt === undefined ? (
              <a className="press" href={paths.partnerEnd(one.partnerId)}>
                {words.end}
                <span className="hide">: {one.name}</span>
              </a>
            ) : (
              <small>{words.ended(formats.moment(one.endedAt))}</small>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What ending does to shop, goods and money, and what must be done before; only then the button. */
export function PartnerEndPage({
  ending,
  done,
  sent,
  token,
}: {
  ending: PartnerEnding
  done: boolean
  sent: FormView | undefined
  token: string
}) {
  const { language, formats } = useWords()
  const words = endingWordsIn(language)
  const page = paths.partnerEnd(ending.partnerId)
  const form = formOf(sent, 'partner')
  const isBlocked = ending.pieces !== 0 || ending.agreements.length > 0
  return (
    <>
      <section className="sec stack">
        <h1>{words.title(ending.partner)}</h1>
        {done ? <Notice kind="good">{words.done}</Notice> : null}
        {ending.endedAt === undefined ? (
          <p>{words.lead}</p>
        ) : (
          <Notice>{words.ended(formats.moment(ending.endedAt))}</Notice>
        )}
        <h2>{words.whatTitle}</h2>
        <p>
          {ending.counters.length === 0 ? words.noCounters : words.counters(formats.joined(ending.counters))}
        </p>
      </section>
      <section className="sec stack">
        <h2>{words.goodsTitle}</h2>
        <p>{ending.goods.length === 0 ? words.goodsNone : words.goodsLead(ending.pieces)}</p>
        <Folded
          lines={ending.goods.map(one => ({ key: `${one.counter} ${one.maker}`, said: words.goods(one) }))}
        />
      </section>
      <section className="sec stack">
        <h2>{words.agreementsTitle}</h2>
        <p>{ending.agreements.length === 0 ? words.agreementsNone : words.agreementLead}</p>
        {ending.agreements.map(one => (
          <AgreementEnd key={one.agreementId} agreement={one} page={page} sent={sent} token={token} />
        ))}
      </section>
      <section className="sec stack">
        <h2>{words.moneyTitle}</h2>
        <p>{ending.owed.length === 0 ? words.moneyNone : words.moneyLead}</p>
        <Folded
          lines={ending.owed.map(one => {
            const owes = words.owes({
              maker: one.maker,
              willBePaid: formats.rupiah(one.willBePaidIdr),
              late: formats.rupiah(one.lateIdr),
            })
            const told = one.toldIdr === 0 ? '' : `, ${words.told(formats.rupiah(one.toldIdr))}`
            return { key: one.agreementId, said: owes + told }
          })}
        />
      </section>
      {ending.endedAt !== undefined ? null : (
        <section className="sec stack">
          {isBlocked ? (
            <>
              {form.errors.form === undefined ? null : <Notice kind="bad">{form.errors.form}</Notice>}
              <BarredButton wide>{words.blocked}</BarredButton>
            </>
          ) : (
            <DeedForm deed="partner" page={page} token={token} form={form}>
              <TextField form={form} name="reason" label={words.reason} maxLength={300} />
              <Button wide>{words.verb}</Button>
            </DeedForm>
          )}
        </section>
      )}
    </>
  )
}

/** A partner of many makers would be a page of many screens: the first lines are read, the rest is one press away. */
function Folded({ lines }: { lines: readonly { key: string; said: string }[] }) {
  const words = endingWordsIn(useWords().language)
  const list = (some: typeof lines) => (
    <ul className="says-list num">
      {some.map(one => (
        <li key={one.key}>{one.said}</li>
      ))}
    </ul>
  )
  const rest = lines.slice(shownLines)
  return (
    <>
      {list(lines.slice(0, shownLines))}
      {rest.length === 0 ? null : <Details summary={words.rest(rest.length)}>{list(rest)}</Details>}
    </>
  )
}

const shownLines = 4

function AgreementEnd({
  agreement,
  page,
  sent,
  token,
}: {
  agreement: PartnerEnding['agreements'][number]
  page: string
  sent: FormView | undefined
  token: string
}) {
  const words = endingWordsIn(useWords().language)
  const { agreementId, number } = agreement
  const form = formOf(sent, 'agreement', agreementId)
  return (
    <Details summary={<span className="num">{words.agreement(agreement)}</span>} open={form === sent}>
      <DeedForm deed="agreement" of={agreementId} page={page} token={token} form={form}>
        <TextField
          form={form}
          name={`reason.${agreementId}`}
          label={`${words.reason}, ${number}`}
          maxLength={300}
        />
        <Button alt>
          {words.endAgreement}
          <span className="hide">: {number}</span>
        </Button>
      </DeedForm>
    </Details>
  )
}
