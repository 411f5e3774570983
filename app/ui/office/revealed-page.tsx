import type { Revealed } from '#app/domain/registry/private-details.ts'
import { registryWordsIn } from '#app/i18n/registry-words.ts'
import { useWords } from '../words.tsx'

/** Private facts in clear, once: the page is not kept and cannot be come back to. */
export function RevealedPage({ revealed, back }: { revealed: Revealed; back: string }) {
  const { language, formats } = useWords()
  const { makers: words, goBack } = registryWordsIn(language)
  const facts = [
    [words.phone, revealed.phone === undefined ? undefined : formats.phone(revealed.phone)],
    [words.address, revealed.address],
    [words.bankAccount, revealed.bankAccount],
    [words.nik, revealed.nik],
  ] as const
  return (
    <section className="sec stack">
      <h1>{words.shownTitle}</h1>
      <dl className="named">
        {facts.map(([name, fact]) =>
          fact === undefined ? null : (
            <div key={name} className="contents">
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </div>
          ),
        )}
      </dl>
      <p>
        <a className="btn alt" href={back}>
          {goBack}
        </a>
      </p>
    </section>
  )
}
