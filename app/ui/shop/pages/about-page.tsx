import { paths } from '#app/i18n/paths.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { HaveLine } from '../../primitives/have-line.tsx'
import { useWords } from '../../words.tsx'
import type { AboutView } from '../views.ts'

/** How goods are checked, placed, counted and carried. The anchors are linked from the floor of every page. */
export function AboutPage({ view }: { view: AboutView }) {
  const { language, shop } = useWords()
  const say = shop.about
  return (
    <>
      <section className="wall dusk">
        <div className="wrap">
          <h1>{say.headline}</h1>
          <p className="lead">{say.lead(view.makers, view.counters)}</p>
        </div>
      </section>
      <div className="wrap about">
        <section id="checking">
          <h2>{say.checking}</h2>
          {say.checkingBody.map(line => (
            <p key={line}>{line}</p>
          ))}
          <p>
            <a href={paths.turnaround(language)}>{reviewWordsIn(language).numbers.linkFromAbout}</a>
          </p>
        </section>
        <Part id="consigning" title={say.consigning} lines={say.consigningBody} />
        <section id="counting">
          <h2>{say.counting}</h2>
          <p>{say.countingBody(view.askAfterDays)}</p>
          <ul className="three ages">
            <li>
              <HaveLine have={{ state: 'counted', pieces: 6, countedDaysAgo: 0 }} />
              <p className="small quiet">{say.countingFresh}</p>
            </li>
            <li>
              <HaveLine have={{ state: 'aged', pieces: 6, countedDaysAgo: 5 }} />
              <p className="small quiet">{say.countingAged}</p>
            </li>
            <li>
              <HaveLine have={{ state: 'ask', countedDaysAgo: view.askAfterDays + 2 }} />
              <p className="small quiet">{say.countingAsk}</p>
            </li>
          </ul>
        </section>
        <Part id="flying" title={say.flying} lines={say.flyingBody} />
        <Part id="money" title={say.money} lines={[say.moneyBody]} />
      </div>
    </>
  )
}

function Part({ id, title, lines }: { id: string; title: string; lines: readonly string[] }) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
    </section>
  )
}
