import { accountWordsIn } from '#app/i18n/account-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from './form-token.tsx'
import { type RoleLine, roleLine } from './role-line.ts'

export type PersonView = {
  accountId: string
  name: string
  way: 'phone' | 'office' | 'none'
  roles: readonly (RoleLine & { grantId: string; mayEnd: boolean })[]
  mayReset: boolean
}

export function PeoplePage({
  token,
  people,
  error,
  ended,
}: {
  token: string
  people: readonly PersonView[]
  error: string | undefined
  ended: boolean
}) {
  const { language } = useWords()
  const words = accountWordsIn(language).people
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <p className="small">{words.resetNote}</p>
      {ended ? <Notice kind="good">{words.roleEnded}</Notice> : null}
      {error === undefined ? null : <Notice kind="bad">{error}</Notice>}
      <ul className="tasks">
        {people.map(person => (
          <li key={person.accountId}>
            <h2>{person.name}</h2>
            <p className="small">{words.signsIn(words.ways[person.way])}</p>
            <ul>
              {person.roles.map(role => (
                <li key={role.grantId} className="act-row">
                  <span>{roleLine(language, role)}</span>
                  {role.mayEnd ? (
                    <form method="post" action={paths.roleEnds()}>
                      <FormToken token={token} />
                      <button
                        className="btn alt"
                        type="submit"
                        name="grant"
                        value={role.grantId}
                        aria-label={words.endRoleOf(roleLine(language, role), person.name)}
                      >
                        {words.endRole}
                      </button>
                    </form>
                  ) : null}
                </li>
              ))}
            </ul>
            {person.mayReset && person.way !== 'none' ? (
              <form method="post" action={paths.personReset(person.accountId)}>
                <FormToken token={token} />
                <button className="btn alt" type="submit" aria-label={words.resetFor(person.name)}>
                  {words.reset}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
