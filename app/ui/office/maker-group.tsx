import type { MakerCard } from '#app/domain/registry/maker-card.ts'
import { paths } from '#app/i18n/paths.ts'
import { registryWordsIn } from '#app/i18n/registry-words.ts'
import { Button } from '../primitives/button.tsx'
import { Field } from '../primitives/field.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'

export function MakerGroup({ token, card, mayEdit }: { token: string; card: MakerCard; mayEdit: boolean }) {
  const { language, formats } = useWords()
  const words = registryWordsIn(language).makers
  return (
    <section className="sec stack">
      <h2>{words.group}</h2>
      <p className="small">{words.groupLead}</p>
      {card.members.length === 0 ? <p>{words.noMembers}</p> : null}
      <ul className="bare ruled">
        {card.members.map(member => (
          <li key={member.id}>
            <div>
              {member.name}
              <small>
                {words.memberSince(formats.date(member.joinedOn))}
                {member.leftOn === undefined ? '' : `, ${words.memberUntil(formats.date(member.leftOn))}`}
              </small>
            </div>
          </li>
        ))}
      </ul>
      {mayEdit ? (
        <form method="post" action={paths.makerDeed(card.id, 'members')} className="stack">
          <FormToken token={token} />
          <Field
            id="member"
            name="member"
            label={words.memberName}
            maxLength={120}
            required
            autoComplete="off"
          />
          <Button alt>{words.addMember}</Button>
        </form>
      ) : null}
    </section>
  )
}
