import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { LinkButton } from '../primitives/button.tsx'
import { useWords } from '../words.tsx'

const papers = ['cards-a4', 'tags-a4', 'tags-58', 'qr-a4'] as const

/** What can be printed for this shelf, and what will stand on it. */
export function CardsPage({
  counterId,
  cards,
}: {
  counterId: string
  cards: readonly { name: string; size: string; maker: string; price: string }[]
}) {
  const words = partnerWordsIn(useWords().language).cards
  const offered = cards.length === 0 ? papers.slice(-1) : papers
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <p>{cards.length === 0 ? words.none : words.goods(cards.length)}</p>
      <div className="acts">
        {offered.map(paper => (
          <LinkButton key={paper} href={paths.shelfCardsFile(counterId, paper)} alt wide>
            {words.papers[paper]}
          </LinkButton>
        ))}
      </div>
      <ul className="bare ruled">
        {cards.map(card => (
          <li key={card.name + card.size + card.maker}>
            <div>
              <b>{card.name}</b>
              <small>
                {card.size}. {card.maker}
              </small>
            </div>
            <b className="num">{card.price}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}
