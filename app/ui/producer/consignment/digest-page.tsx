import type { Digest, DigestCounter } from '#app/domain/messages/digest.ts'
import { postingWord } from '#app/i18n/consignment-words.ts'
import { paths, whatsappShare } from '#app/i18n/paths.ts'
import { tellingWordsIn } from '#app/i18n/telling-words.ts'
import { goodText } from '../../partner/good-name.tsx'
import { LinkButton } from '../../primitives/button.tsx'
import { Details } from '../../primitives/details.tsx'
import { useWords } from '../../words.tsx'
import { MoneyNumbers } from '../../work/consignment/money-numbers.tsx'
import { digestText, soldLine, type WaitingLine, waitingLines } from './digest-text.ts'

export type DigestView = {
  digest: Digest
  isToday: boolean
  before: string
  after: string | undefined
}

/** One day of hers: what was sold and where, her share, what waits, and the text of it for a chat. */
export function DigestPage({ view }: { view: DigestView }) {
  const words = useWords()
  const { language, formats } = words
  const said = tellingWordsIn(language).digest
  const { digest } = view
  const waits = waitingLines(words, digest.waiting)
  const text = digestText(words, digest)
  return (
    <>
      <section className="sec stack">
        <h1>{view.isToday ? said.titles.today : said.titles.day(formats.longDate(digest.untilOn))}</h1>
        <p>
          <b className="num">{soldLine(words, digest)}</b>
        </p>
        {waits.length === 0 ? <p className="small">{said.nothingWaits}</p> : <Waiting lines={waits} />}
      </section>
      {digest.counters.length === 0 ? null : (
        <section className="sec stack">
          <h2>{said.soldTitle}</h2>
          {digest.counters.map(counter => (
            <Sold key={counter.counterId} counter={counter} />
          ))}
          <p className="small">{said.lateNote}</p>
        </section>
      )}
      {digest.others.length === 0 ? null : (
        <section className="sec stack">
          <h2>{said.others}</h2>
          <ul className="says-list num">
            {digest.others.map(one => (
              <li key={one.what}>
                {postingWord(language, one.what)}: {formats.rupiah(one.amountIdr)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="sec stack">
        <h2>{said.money}</h2>
        <MoneyNumbers money={digest.money} notes={false} />
        <LinkButton wide away href={whatsappShare(text)}>
          {said.chat}
        </LinkButton>
        <p className="small">{said.chatLead}</p>
        <Details summary={said.text}>
          <p className="sharetext keeplines">{text}</p>
        </Details>
      </section>
      <section className="sec stack">
        <h2>{said.days}</h2>
        <div className="acts">
          <LinkButton alt href={paths.ownDigest(view.before)}>
            {said.before(formats.date(view.before))}
          </LinkButton>
          {view.after === undefined ? null : (
            <LinkButton alt href={paths.ownDigest(view.after)}>
              {said.after(formats.date(view.after))}
            </LinkButton>
          )}
        </div>
        <p>
          <a className="press" href={paths.messageChoice()}>
            {said.choice}
          </a>
        </p>
      </section>
    </>
  )
}

const pages = {
  payment: paths.ownPayment,
  statement: paths.ownStatement,
  loss: paths.ownLoss,
  pickup: paths.ownPickup,
} as const

function Waiting({ lines }: { lines: readonly WaitingLine[] }) {
  const said = tellingWordsIn(useWords().language).digest
  return (
    <>
      <h2>{said.waiting}</h2>
      <ul className="tasks">
        {lines.map(line => (
          <li key={line.key}>
            <a className="rowlink" href={pages[line.of](line.id)}>
              <b className="num">{line.text}</b>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Sold({ counter }: { counter: DigestCounter }) {
  const words = useWords()
  const { language, formats } = words
  const said = tellingWordsIn(language).digest
  return (
    <>
      <h3 className="num">
        {said.at({ counter: counter.counter, amount: formats.rupiah(counter.amountIdr) })}
      </h3>
      <ul className="says-list num">
        {counter.goods.map(({ good, pieces, amountIdr }) => (
          <li key={good?.variantId ?? ''}>
            {said.good({
              name: good === undefined ? '' : goodText(words, good),
              ...{ pieces, amount: formats.rupiah(amountIdr) },
            })}
          </li>
        ))}
      </ul>
    </>
  )
}
