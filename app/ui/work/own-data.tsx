import { consentTextVersions, type Purpose } from '#app/domain/consent/purposes.ts'
import { dayOf } from '#app/domain/dates.ts'
import { accountWordsIn } from '#app/i18n/account-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { registryWordsIn } from '#app/i18n/registry-words.ts'
import { Button, LinkButton } from '../primitives/button.tsx'
import { Details } from '../primitives/details.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from './form-token.tsx'

export type OwnConsentView = {
  purpose: Purpose
  given: { textVersion: string; at: string } | undefined
  withdrawnAt: string | undefined
}

/** Her data to take away, her word on each purpose, and how to be forgotten. */
export function OwnData({ token, consents }: { token: string; consents: readonly OwnConsentView[] }) {
  const words = accountWordsIn(useWords().language).ownData
  return (
    <>
      <section className="sec stack" id="data">
        <h2>{words.title}</h2>
        <p>{words.lead}</p>
        <p className="small">{words.downloadLead}</p>
        <LinkButton href={paths.herData()} alt wide>
          {words.download}
        </LinkButton>
      </section>
      <section className="sec">
        <h2>{words.consents}</h2>
        <p className="small">{words.consentsLead}</p>
        <ul className="bare ruled">
          {consents.map(consent => (
            <OwnConsent key={consent.purpose} token={token} consent={consent} />
          ))}
        </ul>
      </section>
      <section className="sec stack">
        <h2>{words.forgotten}</h2>
        <p>{words.forgottenLead}</p>
      </section>
    </>
  )
}

function OwnConsent({ token, consent }: { token: string; consent: OwnConsentView }) {
  const { language, formats } = useWords()
  const words = accountWordsIn(language).ownData
  const all = registryWordsIn(language).consents
  const { purpose, given, withdrawnAt } = consent
  const { name, text } = all.purposes[purpose]
  return (
    <li>
      <div>
        <b>{name}</b>
        <small>{text}</small>
        <span className={`state ${given === undefined ? '' : 'good'}`}>
          {given !== undefined
            ? all.given({ on: formats.date(dayOf(given.at)), version: given.textVersion })
            : withdrawnAt !== undefined
              ? all.withdrawn(formats.date(dayOf(withdrawnAt)))
              : all.notGiven}
        </span>
      </div>
      {given === undefined ? (
        <form method="post" action={paths.ownConsents()}>
          <FormToken token={token} />
          <input type="hidden" name="purpose" value={purpose} />
          <input type="hidden" name="version" value={consentTextVersions[purpose]} />
          <button className="btn alt" type="submit" name="word" value="give" aria-label={words.giveFor(name)}>
            {words.give}
          </button>
        </form>
      ) : (
        <Details summary={words.withdraw(name)}>
          <form className="stack" method="post" action={paths.ownConsents()}>
            <FormToken token={token} />
            <input type="hidden" name="purpose" value={purpose} />
            <p>{words.effects[purpose]}</p>
            <Button alt name="word" value="withdraw">
              {words.withdrawGo}
            </Button>
          </form>
        </Details>
      )}
    </li>
  )
}
