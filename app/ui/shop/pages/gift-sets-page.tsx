import { giftWordsIn } from '#app/i18n/gift-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Crumbs } from '../../primitives/crumbs.tsx'
import { Picture } from '../../primitives/picture.tsx'
import { Written } from '../../primitives/written.tsx'
import { useWords } from '../../words.tsx'
import type { GiftSetCardView } from '../views.ts'

/** The sets in the shop today: what is in each, by whom, and what it costs together. */
export function GiftSetsPage({ sets }: { sets: readonly GiftSetCardView[] }) {
  const { language } = useWords()
  const words = giftWordsIn(language)
  return (
    <div className="wrap narrow listing">
      <Crumbs trail={[{ name: words.title }]} />
      <div className="listtop">
        <h1>{words.title}</h1>
      </div>
      <p className="quiet">{sets.length === 0 ? words.none : words.lead}</p>
      <ul className="rows giftsets">
        {sets.map(set => (
          <SetRow key={set.slug} set={set} />
        ))}
      </ul>
    </div>
  )
}

function SetRow({ set }: { set: GiftSetCardView }) {
  const { language, formats } = useWords()
  const words = giftWordsIn(language)
  return (
    <li className="giftset">
      <span className="giftset-pictures">
        {set.parts.slice(0, 4).map(part =>
          part.picture === undefined ? null : (
            <span className="bay" key={part.sku}>
              <Picture picture={part.picture} place="wish" decorative />
            </span>
          ),
        )}
      </span>
      <div>
        <h2 className="nm">
          <a href={paths.giftSet(language, set.slug)}>
            <Written text={set.name} />
          </a>
        </h2>
        <p className="small quiet">{words.contents(set.parts.length, set.makers)}</p>
        <p className="small">{formats.joined(set.parts.map(part => part.name.text))}</p>
      </div>
      <b className="num">{formats.rupiah(set.totalIdr)}</b>
    </li>
  )
}
