import { consentTextVersions } from '#app/domain/consent/purposes.ts'
import { dayOf } from '#app/domain/dates.ts'
import type { MakerCard } from '#app/domain/registry/maker-card.ts'
import { paths } from '#app/i18n/paths.ts'
import { registryWordsIn } from '#app/i18n/registry-words.ts'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'

export function MakerConsents({
  token,
  card,
  mayEdit,
}: {
  token: string
  card: MakerCard
  mayEdit: boolean
}) {
  const { language, formats } = useWords()
  const words = registryWordsIn(language).consents
  return (
    <section className="sec">
      <h2>{words.title}</h2>
      <p className="small">{words.lead}</p>
      <ul className="bare ruled">
        {card.consents.map(({ purpose, given, withdrawnAt }) => {
          const { name, text } = words.purposes[purpose]
          return (
            <li key={purpose}>
              <div>
                <b>{name}</b>
                <small>{text}</small>
                <span className={`state ${given === undefined ? '' : 'good'}`}>
                  {given !== undefined
                    ? words.given({ on: formats.date(dayOf(given.at)), version: given.textVersion })
                    : withdrawnAt !== undefined
                      ? words.withdrawn(formats.date(dayOf(withdrawnAt)))
                      : words.notGiven}
                </span>
              </div>
              {mayEdit ? (
                <form method="post" action={paths.makerDeed(card.id, 'consents')}>
                  <FormToken token={token} />
                  <input type="hidden" name="purpose" value={purpose} />
                  <input type="hidden" name="version" value={consentTextVersions[purpose]} />
                  <button
                    className="btn alt"
                    type="submit"
                    name="word"
                    value={given === undefined ? 'give' : 'withdraw'}
                    aria-label={given === undefined ? words.giveFor(name) : words.withdrawFor(name)}
                  >
                    {given === undefined ? words.give : words.withdraw}
                  </button>
                </form>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
