import { directionsTo, paths } from '#app/i18n/paths.ts'
import { Details } from '../../primitives/details.tsx'
import { HaveLine } from '../../primitives/have-line.tsx'
import { KecamatanName } from '../../primitives/kecamatan-name.tsx'
import { Written } from '../../primitives/written.tsx'
import { useWords } from '../../words.tsx'
import { OpenLine } from '../open-line.tsx'
import { hoursWords } from '../opening.ts'
import { TripForm } from '../trip-form.tsx'
import type { TripGoodsView, TripStopView, TripView } from '../views.ts'

/** The stops in their order, with what to get at each: also as a sheet to take along. */
export function TripPage({ view }: { view: TripView }) {
  const { language, formats, shop } = useWords()
  const say = shop.trip
  const goods = view.stops.reduce((sum, stop) => sum + stop.goods.length, 0)
  const { from, leaving } = view
  const query = { from: from.slug, leave: leaving?.leave, after: leaving?.after }
  return (
    <div className="wrap narrow listing outing">
      <div className="listtop">
        <h1>{say.title}</h1>
      </div>
      <p className="lead">
        {goods === 0 ? say.nothing : say.found(goods, goods + view.missing.length, view.stops.length)}
        {leaving === undefined || goods === 0 ? null : ` ${say.keeps(leaving.keepsUntilOn)}`}
      </p>
      {goods === 0 ? null : (
        <p className="small quiet">
          {say.way(from.name, view.distanceM)} {view.isFewest ? say.fewest : say.notProved}
        </p>
      )}
      <ol className="rows outing-stops">
        {view.stops.map((stop, i) => (
          <OutingStop
            key={stop.slug}
            stop={stop}
            place={i + 1}
            after={view.stops[i - 1]?.name ?? from.name}
          />
        ))}
      </ol>
      {view.stops.length < 2 ? null : (
        <p className="sumline">
          <b>{say.total}</b> <b className="num">{formats.rupiah(view.totalIdr)}</b>
        </p>
      )}
      {view.missing.length === 0 ? null : (
        <section className="outing-missing">
          <h2>{say.missingTitle}</h2>
          <ul className="rows">
            {view.missing.map(each => (
              <li key={each.slug}>
                <Written text={each.name} />: {say.missing[each.why]}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Details summary={<span>{say.change}</span>}>
        <TripForm code={view.code} stay={view.stay} today={view.today} leaving={view.leaving} />
      </Details>
      <p className="way">
        <a href={paths.list(language, view.code, query)}>{say.back}</a>
      </p>
    </div>
  )
}

function OutingStop({ stop, place, after }: { stop: TripStopView; place: number; after: string }) {
  const words = useWords()
  const { language, formats, shop } = words
  const say = shop.trip
  return (
    <li className="outing-stop">
      <h2>
        <a href={paths.place(language, stop.slug)}>{say.stop(place, stop.name)}</a>
      </h2>
      <p className="small quiet">
        <KecamatanName code={stop.kecamatan.code}>
          {stop.kelurahan}, {stop.kecamatan.name}
        </KecamatanName>{' '}
        · {say.leg(stop.legM, after)}
      </p>
      <p className="small">
        <OpenLine open={stop.open} />
        {hoursWords(words, stop.hours).map(line => (
          <span key={line}> · {line}</span>
        ))}
      </p>
      <ul className="rows">
        {stop.goods.map(each => (
          <ToGet key={each.slug} goods={each} />
        ))}
      </ul>
      <p className="sumline small">
        <span>{say.here(stop.goods.length)}</span> <b className="num">{formats.rupiah(stop.totalIdr)}</b>
      </p>
      <p className="small way">
        <a
          href={directionsTo(stop)}
          rel="noopener noreferrer nofollow"
          aria-label={shop.goods.directionsTo(stop.name)}
        >
          {shop.goods.directions}
        </a>
      </p>
    </li>
  )
}

function ToGet({ goods }: { goods: TripGoodsView }) {
  const { language, formats, shop } = useWords()
  return (
    <li className="outing-goods">
      <div>
        <p className="nm">
          <a href={paths.product(language, goods.slug)}>
            <Written text={goods.name} />
          </a>
        </p>
        <p className="small quiet">
          <KecamatanName code={goods.kecamatan.code}>{goods.makerName}</KecamatanName>
        </p>
        <HaveLine have={goods.have} small />
        {goods.bestBeforeOn === undefined ? null : (
          <p className="small quiet">{shop.goods.keepsUntil(goods.bestBeforeOn)}</p>
        )}
      </div>
      <b className="num">
        {goods.fromPrice ? `${shop.goods.from} ` : null}
        {formats.rupiah(goods.priceIdr)}
      </b>
    </li>
  )
}
