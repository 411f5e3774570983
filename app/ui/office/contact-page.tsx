import { qualityWordsIn } from '#app/i18n/quality-words.ts'
import { LinkButton } from '../primitives/button.tsx'
import { useWords } from '../words.tsx'

/** How whoever reported something may be reached, in clear, once. */
export function ContactPage({ contact, back }: { contact: string; back: string }) {
  const words = qualityWordsIn(useWords().language).office
  return (
    <section className="sec stack">
      <h1>{words.contactTitle}</h1>
      <p className="lead">
        <b>{contact}</b>
      </p>
      <p className="small quiet">{words.contactNote}</p>
      <p>
        <LinkButton href={back} alt wide>
          {words.back}
        </LinkButton>
      </p>
    </section>
  )
}
