import type { ReactNode } from 'react'
import { dayOf } from '#app/domain/dates.ts'
import { paths } from '#app/i18n/paths.ts'
import { registryWordsIn } from '#app/i18n/registry-words.ts'
import { Button, LinkButton } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { MakerBaseline } from './maker-baseline.tsx'
import { MakerConsents } from './maker-consents.tsx'
import { MakerGroup } from './maker-group.tsx'
import { MakerLicences } from './maker-licences.tsx'
import type { MakerPageView } from './maker-page-view.ts'
import { MakerPrivate } from './maker-private.tsx'
import { MakerTraining } from './maker-training.tsx'

export function MakerPage({ token, view }: { token: string; view: MakerPageView }) {
  const { card, may } = view
  const { language, formats } = useWords()
  const words = registryWordsIn(language).makers
  const isOpen = may.edit && card.erased === undefined
  return (
    <>
      <section className="sec stack">
        <p className="small">
          <a href={paths.makers()}>{words.back}</a>
        </p>
        <h1>{card.fullName ?? card.greeting}</h1>
        {card.erased === undefined ? null : (
          <Notice kind="warn">
            {words.erasedOn({ pseudonym: card.erased.pseudonym, on: formats.date(dayOf(card.erased.at)) })}
          </Notice>
        )}
        <h2>{words.facts}</h2>
        <dl className="named">
          <Fact name={words.greeting}>{card.greeting}</Fact>
          <Fact name={words.business}>{card.name}</Fact>
          <Fact name={words.kelurahan}>
            {card.kelurahan}, {card.kecamatan}
          </Fact>
          <Fact name={words.madeBy}>{card.trade ?? words.notKept}</Fact>
          {card.sinceYear === undefined ? null : <Fact name={words.since}>{card.sinceYear}</Fact>}
          <Fact name={words.registered}>{formats.date(dayOf(card.registeredAt))}</Fact>
          <Fact name={words.inShop}>
            <span className={`state ${card.isShown ? 'good' : 'info'}`}>
              {card.isShown ? words.states.shown : words.states.hidden}
            </span>{' '}
            {card.isShown ? <a href={paths.producer(language, card.slug)}>{words.toShop}</a> : null}
          </Fact>
        </dl>
      </section>
      {card.erased === undefined ? <MakerPrivate token={token} view={view} /> : null}
      <MakerConsents token={token} card={card} mayEdit={isOpen} />
      <MakerLicences licences={card.licences} />
      <MakerTraining token={token} view={view} mayEdit={isOpen} />
      <MakerBaseline token={token} view={view} mayEdit={isOpen} />
      <MakerGroup token={token} card={card} mayEdit={isOpen} />
      {isOpen ? (
        <section className="sec stack">
          <p className="small">{words.inviteLead}</p>
          <form method="post" action={paths.invitations()}>
            <FormToken token={token} />
            <input type="hidden" name="name" value={card.fullName ?? card.greeting} />
            <input type="hidden" name="what" value={`producer ${card.id}`} />
            <Button>{words.invite}</Button>
          </form>
          <LinkButton href={paths.makerDeed(card.id, 'erasure')} alt>
            {words.erase}
          </LinkButton>
        </section>
      ) : null}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
