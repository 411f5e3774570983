import { accountWordsIn } from '#app/i18n/account-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button, LinkButton } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from './form-token.tsx'
import { type OwnConsentView, OwnData } from './own-data.tsx'
import { PinField } from './pin-field.tsx'
import { type RoleLine, roleLine } from './role-line.ts'
import type { FieldErrors } from './sign-in-form.tsx'

export type SignInView = {
  sessionId: string
  device: string
  createdAt: string
  lastSeenAt: string
  isHere: boolean
}

/** What was done on the page that leads back here. */
export const ownDeeds = ['pin', 'ended', 'given', 'withdrawn'] as const
export type OwnDeed = (typeof ownDeeds)[number]

/** Roles, where one is signed in, and of a maker her data. */
export function OwnAccount({
  token,
  roles,
  signIns,
  hasPin,
  consents,
  home,
  refusal,
  done,
}: {
  token: string
  roles: readonly RoleLine[]
  signIns: readonly SignInView[]
  hasPin: boolean
  consents: readonly OwnConsentView[] | undefined
  home: string | undefined
  refusal: string | undefined
  done: OwnDeed | undefined
}) {
  const { language, formats } = useWords()
  const { account: words, ownData } = accountWordsIn(language)
  const told = {
    pin: words.pinChanged,
    ended: words.ended,
    given: ownData.given,
    withdrawn: ownData.withdrawn,
  }
  return (
    <>
      <section className="sec stack">
        <h1>{words.title}</h1>
        {refusal === undefined ? null : <Notice kind="bad">{refusal}</Notice>}
        {done === undefined ? null : <Notice kind="good">{told[done]}</Notice>}
        {roles.length === 0 ? <Notice kind="warn">{words.noRoles}</Notice> : null}
        <ul>
          {roles.map(role => (
            <li key={`${role.role} ${role.about}`}>{roleLine(language, role)}</li>
          ))}
        </ul>
        <div className="acts">
          {home === undefined ? null : <LinkButton href={home}>{words.home}</LinkButton>}
          {hasPin ? (
            <LinkButton href={paths.changePin()} alt>
              {words.changePin}
            </LinkButton>
          ) : null}
        </div>
      </section>
      <section className="sec stack">
        <h2>{words.signIns(signIns.length)}</h2>
        <ul className="tasks">
          {signIns.map(signIn => {
            const device = signIn.device === '' ? words.unknownDevice : signIn.device
            return (
              <li key={signIn.sessionId}>
                <b>{device}</b>
                {signIn.isHere ? <> ({words.here})</> : null}
                <p className="small">
                  {words.lastSeen(formats.moment(signIn.lastSeenAt))},{' '}
                  {words.since(formats.moment(signIn.createdAt))}
                </p>
                {signIn.isHere ? null : (
                  <form method="post" action={paths.signInEnds()}>
                    <FormToken token={token} />
                    <Button alt name="session" value={signIn.sessionId}>
                      {words.endOf(device)}
                    </Button>
                  </form>
                )}
              </li>
            )
          })}
        </ul>
        {signIns.length > 1 ? (
          <form method="post" action={paths.signInEnds()}>
            <FormToken token={token} />
            <Button alt wide name="session" value="others">
              {words.endOthers}
            </Button>
          </form>
        ) : null}
      </section>
      {consents === undefined ? null : <OwnData token={token} consents={consents} />}
    </>
  )
}

export function ChangePinForm({ token, errors }: { token: string; errors: FieldErrors<'current' | 'pin'> }) {
  const { language } = useWords()
  const { account, welcome } = accountWordsIn(language)
  return (
    <section className="sec stack">
      <h1>{account.changePin}</h1>
      <p>{account.changePinLead}</p>
      {errors.form === undefined ? null : <Notice kind="bad">{errors.form}</Notice>}
      <form className="stack" method="post" action={paths.changePin()} noValidate>
        <FormToken token={token} />
        <PinField id="current" label={account.oldPin} error={errors.current} />
        <PinField id="pin" label={welcome.newPin} hint={welcome.newPinHint} error={errors.pin} choosing />
        <Button wide>{account.save}</Button>
      </form>
    </section>
  )
}
