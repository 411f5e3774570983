import { accountWordsIn } from '#app/i18n/account-words.ts'
import { whatsappShare } from '#app/i18n/paths.ts'
import { LinkButton } from '../primitives/button.tsx'
import { useWords } from '../words.tsx'

/** A new link: as text, as a picture to scan, and as a message. Shown once. */
export type GivenLinkView = { name: string; link: string; qr: string; expiresAt: string }

export function GivenLink({ given, back }: { given: GivenLinkView; back: { href: string; name: string } }) {
  const { language, formats } = useWords()
  const words = accountWordsIn(language).invitations
  return (
    <section className="sec stack">
      <h1>{words.givenTitle(given.name)}</h1>
      <p>{words.givenLead(formats.moment(given.expiresAt))}</p>
      <img className="qr" src={given.qr} alt={words.qr} width="240" height="240" />
      <p>
        {words.link}: <code className="key">{given.link}</code>
      </p>
      <LinkButton
        href={whatsappShare(words.whatsappText({ name: given.name, link: given.link }))}
        icon="whatsapp-logo"
        away
        wide
      >
        {words.whatsapp}
      </LinkButton>
      <p>
        <a href={back.href}>{back.name}</a>
      </p>
    </section>
  )
}
