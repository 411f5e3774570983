import type {
  ProductOpinions as ProductOpinionsView,
  ShownOpinion,
} from '#app/domain/opinions/opinion-lists.ts'
import { opinionWordsIn } from '#app/i18n/opinion-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { useWords } from '../words.tsx'
import { OpinionMark } from './opinion-mark.tsx'

export type { ProductOpinionsView }

/** What buyers say about a product, newest first; an average only where there are enough to make one. */
export function ProductOpinions({ opinions, maker }: { opinions: ProductOpinionsView; maker: string }) {
  const { language } = useWords()
  const words = opinionWordsIn(language).product
  const { count, averageTenths, shown, older } = opinions
  return (
    <section className="room said-of" aria-labelledby="opinions">
      <h2 id="opinions">{words.title}</h2>
      {averageTenths === undefined ? (
        <p>{count === 0 ? words.none : words.count(count)}</p>
      ) : (
        <p className="opinionsum num">{words.average({ tenths: averageTenths, count })}</p>
      )}
      <p className="small quiet">{words.only}</p>
      {shown.length === 0 ? null : (
        <ul className="opinions">
          {shown.map(one => (
            <Opinion key={one.opinionId} opinion={one} maker={maker} />
          ))}
        </ul>
      )}
      {older === 0 ? null : <p className="small quiet">{words.older(older)}</p>}
      <p className="way">
        <a href={paths.purchases(language)}>{words.write}</a>
      </p>
    </section>
  )
}

function Opinion({ opinion, maker }: { opinion: ShownOpinion; maker: string }) {
  const { language, formats } = useWords()
  const words = opinionWordsIn(language).product
  const { words: said, counter, removedBecause, answer } = opinion
  const month = formats.monthAt(opinion.boughtAt)
  return (
    <li>
      {said === undefined ? (
        <p>{words.removed(removedBecause ?? '')}</p>
      ) : (
        <>
          <OpinionMark stars={said.stars} />
          <p className="said" lang="" dir="auto">
            {said.said}
          </p>
        </>
      )}
      <p className="small quiet">
        {said === undefined ? null : (
          <>
            <span lang="" dir="auto">
              {said.name ?? words.anonymous}
            </span>
            {' · '}
          </>
        )}
        {counter === undefined ? words.sent(month) : words.bought({ counter, month })}
      </p>
      {opinion.isGivenBack ? <p className="small">{words.givenBack}</p> : null}
      {answer === undefined ? null : (
        <div className="answer">
          <b>{words.answer(maker)}</b>
          {'\n'}
          <span lang="" dir="auto">
            {answer.said}
          </span>
        </div>
      )}
    </li>
  )
}
