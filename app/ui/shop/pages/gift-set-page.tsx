import { giftWordsIn } from '#app/i18n/gift-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Crumbs } from '../../primitives/crumbs.tsx'
import { HaveLine } from '../../primitives/have-line.tsx'
import { KecamatanName } from '../../primitives/kecamatan-name.tsx'
import { Picture } from '../../primitives/picture.tsx'
import { Written } from '../../primitives/written.tsx'
import { useWords } from '../../words.tsx'
import { netContentWords } from '../net-content.ts'
import { OpenLine } from '../open-line.tsx'
import type { GiftPartView, GiftSetView } from '../views.ts'

/** One set: its parts add up to its price; then the counters that have all of it, or the fewest stops. */
export function GiftSetPage({ view }: { view: GiftSetView }) {
  const { language, formats } = useWords()
  const words = giftWordsIn(language)
  return (
    <div className="wrap narrow listing">
      <Crumbs trail={[{ name: words.title, href: paths.giftSets(language) }, { name: view.name.text }]} />
      <div className="listtop">
        <h1>
          <Written text={view.name} />
        </h1>
      </div>
      {view.words === undefined ? null : (
        <p className="lead">
          <Written text={view.words} />
        </p>
      )}
      <h2>{words.whatIsIn}</h2>
      <p className="small quiet">{words.contents(view.parts.length, view.makers)}</p>
      <ul className="rows wishes">
        {view.parts.map(part => (
          <Part key={part.sku} part={part} />
        ))}
      </ul>
      <p className="sumline">
        <b>{words.total}</b> <b className="num">{formats.rupiah(view.totalIdr)}</b>
      </p>
      <p className="small quiet">{words.totalNote}</p>
      <Where view={view} />
    </div>
  )
}

function Part({ part }: { part: GiftPartView }) {
  const words = useWords()
  const { language, formats } = words
  const say = giftWordsIn(language)
  return (
    <li className="wish">
      <span className="bay">
        {part.picture === undefined ? (
          <span className="box nopic" />
        ) : (
          <Picture picture={part.picture} place="wish" decorative walksAs={`p-${part.slug}`} />
        )}
      </span>
      <div>
        <h3 className="nm">
          <a href={paths.product(language, part.slug, part.sku)}>
            <Written text={part.name} />
          </a>
        </h3>
        <p className="small quiet">
          <KecamatanName code={part.kecamatan.code}>{part.makerName}</KecamatanName>
        </p>
        <p className="small">
          {part.variant === undefined ? null : (
            <>
              <Written text={part.variant} /> ·{' '}
            </>
          )}
          {netContentWords(words, part.netContent)}
          {part.pieces === 1 ? null : ` · ${say.pieces(part.pieces, formats.rupiah(part.priceIdr))}`}
        </p>
      </div>
      <b className="num">{formats.rupiah(part.lineIdr)}</b>
    </li>
  )
}

const mostCounters = 5

function Where({ view }: { view: GiftSetView }) {
  const { language, formats } = useWords()
  const words = giftWordsIn(language)
  const names = new Map(view.parts.map(part => [part.sku, part.name.text]))
  const missing = view.missing.map(sku => names.get(sku) ?? sku)
  const stopsWords = view.isFewest ? words.stops : words.stopsNotProved
  return (
    <section className="outing-missing">
      <h2>{words.where}</h2>
      {missing.length === 0 ? null : <p>{words.missing(formats.joined(missing))}</p>}
      {view.together.length > 0 ? (
        <>
          <p className="small quiet">{words.together(view.together.length, view.from)}</p>
          <ul className="rows">
            {view.together.slice(0, mostCounters).map(counter => (
              <li key={counter.slug}>
                <a href={paths.place(language, counter.slug)}>{counter.name}</a>
                {counter.distanceM === undefined ? null : `, ${formats.distance(counter.distanceM)}`}
                {' · '}
                <OpenLine open={counter.open} />
              </li>
            ))}
          </ul>
        </>
      ) : view.stops.length === 0 ? null : (
        <>
          {missing.length > 0 ? null : (
            <p className="small quiet">{stopsWords(view.stops.length, view.from, view.distanceM)}</p>
          )}
          <ol className="rows">
            {view.stops.map((stop, i) => (
              <li key={stop.slug}>
                {formats.number(i + 1)}. <a href={paths.place(language, stop.slug)}>{stop.name}</a>,{' '}
                {formats.distance(stop.legM)}
                {' · '}
                <OpenLine open={stop.open} />
                {stop.gets.map(({ sku, have }) => (
                  <div key={sku}>
                    <p>{names.get(sku)}</p>
                    <HaveLine have={have} small />
                  </div>
                ))}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
