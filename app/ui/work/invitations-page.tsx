import { accountWordsIn } from '#app/i18n/account-words.ts'
import type { Language } from '#app/i18n/language.ts'
import { paths } from '#app/i18n/paths.ts'
import { workWordsIn } from '#app/i18n/work-words.ts'
import { Button } from '../primitives/button.tsx'
import { Field, SelectField, type SelectOption } from '../primitives/field.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from './form-token.tsx'
import { type RoleShown, roleLine } from './role-line.ts'
import type { FieldErrors } from './sign-in-form.tsx'

export type InvitationView = {
  invitationId: string
  name: string
  role: RoleShown | 'reset'
  about: string | undefined
  expiresAt: string
  state: 'open' | 'used' | 'expired' | 'revoked'
}

export type OwnersView = {
  producers: readonly { producerId: string; name: string }[]
  partners: readonly { partnerId: string; name: string }[]
  /** Roles of the office itself that this person may give. */
  officeRoles: readonly RoleShown[]
}

export function InvitationsPage({
  token,
  invitations,
  owners,
  typed,
  errors,
  revoked,
}: {
  token: string
  invitations: readonly InvitationView[]
  owners: OwnersView
  typed: { name: string; what: string }
  errors: FieldErrors<'name' | 'what'>
  revoked: boolean
}) {
  const { language } = useWords()
  const words = accountWordsIn(language).invitations
  return (
    <>
      <section className="sec stack">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        {revoked ? <Notice kind="good">{words.revoked}</Notice> : null}
        {errors.form === undefined ? null : <Notice kind="bad">{errors.form}</Notice>}
        <h2>{words.newTitle}</h2>
        <form className="stack" method="post" action={paths.invitations()} noValidate>
          <FormToken token={token} />
          <Field
            id="name"
            name="name"
            label={words.name}
            hint={words.nameHint}
            error={errors.name}
            defaultValue={typed.name}
            maxLength={120}
            autoComplete="off"
            required
          />
          <SelectField
            id="what"
            name="what"
            label={words.what}
            error={errors.what}
            chosen={typed.what}
            options={optionsOf(language, owners)}
          />
          <Button>{words.give}</Button>
        </form>
      </section>
      <section className="sec">
        <h2>{words.list}</h2>
        {invitations.length === 0 ? <p>{words.none}</p> : <Given token={token} invitations={invitations} />}
      </section>
    </>
  )
}

function Given({ token, invitations }: { token: string; invitations: readonly InvitationView[] }) {
  const { language, formats } = useWords()
  const words = accountWordsIn(language).invitations
  return (
    <ul className="tasks">
      {invitations.map(({ invitationId, name, role, about, state, expiresAt }) => (
        <li key={invitationId}>
          <h3>{name}</h3>
          <p>
            <span className={`state ${stateLook[state]}`}>{words.states[state]}</span>{' '}
            {role === 'reset' ? words.reset : roleLine(language, { role, about })}
          </p>
          {state === 'open' || state === 'expired' ? (
            <>
              <p className="small">{words.until(formats.moment(expiresAt))}</p>
              <div className="act-row">
                <form method="post" action={paths.invitationRenewal(invitationId)}>
                  <FormToken token={token} />
                  <button className="btn alt" type="submit" aria-label={words.renewFor(name)}>
                    {words.renew}
                  </button>
                </form>
                <form method="post" action={paths.invitationEnd(invitationId)}>
                  <FormToken token={token} />
                  <button className="btn alt" type="submit" aria-label={words.endFor(name)}>
                    {words.end}
                  </button>
                </form>
              </div>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const stateLook = { open: 'info', used: 'good', expired: 'warn', revoked: '' } as const

/** A choice names role and owner at once: `producer prc_...`, `office`. */
function optionsOf(language: Language, owners: OwnersView): SelectOption[] {
  const words = accountWordsIn(language).invitations
  const { roles } = workWordsIn(language)
  return [
    { value: '', label: words.choose },
    ...owners.producers.map(({ producerId, name }) => ({
      value: `producer ${producerId}`,
      label: words.producerOf(name),
    })),
    ...owners.partners.flatMap(({ partnerId, name }) => [
      { value: `partner-owner ${partnerId}`, label: words.ownerOf(name) },
      { value: `partner-staff ${partnerId}`, label: words.staffOf(name) },
    ]),
    ...owners.officeRoles.map(role => ({ value: role, label: roles[role] })),
  ]
}
