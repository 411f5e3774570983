import { accountWordsIn } from '#app/i18n/account-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { workWordsIn } from '#app/i18n/work-words.ts'
import { Button, LinkButton } from '../primitives/button.tsx'
import { useWords } from '../words.tsx'

export type DemoPersonView = {
  key: string
  name: string
  role: 'producer' | 'partner-owner' | 'partner-staff' | 'reviewer' | 'office' | 'administrator'
}

/** One press each. */
export function DemoPeople({ people }: { people: readonly DemoPersonView[] }) {
  const { language } = useWords()
  const words = accountWordsIn(language).demo
  const { roles } = workWordsIn(language)
  return (
    <ul className="demo-people">
      <li>
        <h2>{words.visitor}</h2>
        <p>{words.visitorWhat}</p>
        <LinkButton href={paths.home(language)} alt wide>
          {words.asVisitor}
        </LinkButton>
      </li>
      {people.map(person => (
        <li key={person.key}>
          <h2>
            {person.name}, {roles[person.role].toLowerCase()}
          </h2>
          <p>{words.what[person.role]}</p>
          <form method="post" action={paths.demo()}>
            <Button name="person" value={person.key} wide>
              {words.enterAs(person.name)}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}
