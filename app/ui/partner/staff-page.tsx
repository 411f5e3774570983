import type { PartnerStaff } from '#app/domain/identity/partner-staff.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { TextField } from '../producer/form-fields.tsx'
import type { FormView } from '../producer/step-view.ts'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'

export type StaffView = {
  partners: readonly PartnerStaff[]
  ended: boolean
  /** A form that came back, and for which partner. */
  sent: (FormView & { partnerId: string }) | undefined
}

/** Who works at the counters; the owner adds and ends those who keep them. */
export function StaffPage({ view, token }: { view: StaffView; token: string }) {
  const words = partnerWordsIn(useWords().language).staff
  const { sent } = view
  return (
    <>
      <section className="sec stack">
        <h1>{words.title}</h1>
        {view.ended ? <Notice kind="good">{words.ended}</Notice> : null}
        {sent?.errors.form === undefined ? null : <Notice kind="bad">{sent.errors.form}</Notice>}
      </section>
      {view.partners.map(partner => (
        <Partner
          key={partner.partnerId}
          partner={partner}
          form={sent?.partnerId === partner.partnerId ? sent : { fields: {}, errors: {} }}
          token={token}
        />
      ))}
    </>
  )
}

function Partner({ partner, form, token }: { partner: PartnerStaff; form: FormView; token: string }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language).staff
  return (
    <section className="sec stack">
      <h2>{partner.partner}</h2>
      <p>{words.lead(partner.partner)}</p>
      <ul className="bare ruled">
        {partner.people.map(person => (
          <li key={person.grantId}>
            <div>
              <b>{person.name}</b>
              {person.isActor ? ` (${words.you})` : null}
              <small>{words.roles[person.role]}</small>
              <small>{words.since(formats.date(person.since))}</small>
            </div>
            {person.mayEnd && !person.isActor ? (
              <form method="post" action={paths.counterStaff()}>
                <FormToken token={token} />
                <input type="hidden" name="end" value={person.grantId} />
                <Button alt>
                  {words.end}
                  <span className="hide"> {person.name}</span>
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {partner.invited.length === 0 ? null : (
        <>
          <h3>{words.waiting}</h3>
          <ul className="bare ruled">
            {partner.invited.map(one => (
              <li key={one.invitationId}>
                <div>
                  <b>{one.name}</b>
                  <small>{words.until(formats.moment(one.expiresAt))}</small>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {partner.mayAdd ? (
        <form method="post" action={paths.counterStaff()} className="stack question" noValidate>
          <FormToken token={token} />
          <input type="hidden" name="partnerId" value={partner.partnerId} />
          <h3>{words.addTitle}</h3>
          <p>{words.addLead}</p>
          <TextField form={form} name="name" label={words.name} maxLength={120} autoComplete="off" />
          <Button wide>{words.add}</Button>
          <p className="small">{words.officeOwners}</p>
        </form>
      ) : (
        <p className="small">{words.ownerAdds}</p>
      )}
    </section>
  )
}
