import type { NamedOpinion } from '#app/domain/opinions/opinion-lists.ts'
import { opinionWordsIn } from '#app/i18n/opinion-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Written } from '../primitives/written.tsx'
import { markOf } from '../shop/opinion-mark.tsx'
import { useWords } from '../words.tsx'

/** One opinion as those who work with it read it: of which goods, bought where, the words, and what became of them. */
export function OpinionRead({ opinion, isOffice = false }: { opinion: NamedOpinion; isOffice?: boolean }) {
  const { language, formats } = useWords()
  const { stars, ofFive, product: words, office, maker } = opinionWordsIn(language)
  const { product, state, counter, answer, removedBecause } = opinion
  const month = formats.monthAt(opinion.boughtAt)
  return (
    <>
      <h2>
        <a href={paths.product(language, product.slug)}>
          <Written text={product.name} />
        </a>
      </h2>
      <p>
        {isOffice || state === 'removed' ? (
          <span className={state === 'waiting' ? 'state warn' : state === 'shown' ? 'state good' : 'state'}>
            {office.states[state]}
          </span>
        ) : null}{' '}
        {isOffice ? office.by(product.maker) : null}
      </p>
      <p>
        <b>{stars[markOf(opinion.stars)]}</b> ({ofFive(opinion.stars)})
      </p>
      {isOffice || state !== 'removed' ? (
        <p className="note" lang="" dir="auto">
          {opinion.said}
        </p>
      ) : null}
      <p className="small">
        <span lang="" dir="auto">
          {opinion.name ?? words.anonymous}
        </span>
        {' · '}
        {counter === undefined ? words.sent(month) : words.bought({ counter, month })}
        {' · '}
        {formats.moment(opinion.writtenAt)}
      </p>
      {opinion.isGivenBack ? <p className="small">{words.givenBack}</p> : null}
      {removedBecause === undefined ? null : <p>{words.removed(removedBecause)}</p>}
      {answer === undefined ? null : (
        <p className="note">
          <b>{isOffice ? words.answer(product.maker) : maker.answer}</b>
          {`\n${answer.said}`}
        </p>
      )}
    </>
  )
}
