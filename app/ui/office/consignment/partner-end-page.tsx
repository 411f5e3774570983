import type { NetworkPartner, PartnerEnding } from '#app/domain/consignment/network/partner-ending.ts'
import { endingWordsIn } from '#app/i18n/ending-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { BarredButton, Button } from '../../primitives/button.tsx'
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
        <ul className="says-list num">
          {ending.goods.map(one => (
            <li key={`${one.counter} ${one.maker}`}>{words.goods(one)}</li>
          ))}
        </ul>
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
        <ul className="says-list num">
          {ending.owed.map(one => (
            <li key={one.agreementId}>
              {words.owes({
                maker: one.maker,
                willBePaid: formats.rupiah(one.willBePaidIdr),
                late: formats.rupiah(one.lateIdr),
              })}
              {one.toldIdr === 0 ? null : `, ${words.told(formats.rupiah(one.toldIdr))}`}
            </li>
          ))}
        </ul>
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
    <div className="stack">
      <h3 className="num">{words.agreement(agreement)}</h3>
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
    </div>
  )
}
