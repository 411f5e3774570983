import { paths } from '#app/i18n/paths.ts'
import { CityMap } from '../../map/city-map.tsx'
import { Button } from '../../primitives/button.tsx'
import { Chip } from '../../primitives/chip.tsx'
import { Crumbs } from '../../primitives/crumbs.tsx'
import { Icon } from '../../primitives/icon.tsx'
import { KecamatanName } from '../../primitives/kecamatan-name.tsx'
import { useWords } from '../../words.tsx'
import { CounterRow } from '../counter-row.tsx'
import type { PlacesView } from '../views.ts'

export function PlacesPage({ view }: { view: PlacesView }) {
  const { frame, shop } = useWords()
  return (
    <div className="wrap listing">
      <Crumbs trail={[{ name: frame.places }]} />
      <div className="listtop">
        <h1>{shop.places.title}</h1>
        <NearForm view={view} />
      </div>
      <PlaceChips view={view} />
      <p className="found small quiet">
        {view.counters.length === 0
          ? shop.places.none
          : shop.places.found(view.counters.length, view.from.name)}
      </p>
      <div className="where all">
        <div>
          <CityMap map={view.map} />
          <p className="xs quiet">
            {shop.places.mapLegend} {shop.places.mapNote}
          </p>
        </div>
        <ol className="rows">
          {view.counters.map(counter => (
            <CounterRow key={counter.slug} counter={counter} heading="h2" />
          ))}
        </ol>
        {view.centre === undefined ? null : (
          <section className="centre">
            <h2>{shop.places.centreTitle}</h2>
            <CityMap map={view.centre} title={shop.places.mapCentre} />
          </section>
        )}
      </div>
    </div>
  )
}

function NearForm({ view }: { view: PlacesView }) {
  const { language, shop } = useWords()
  return (
    <form className="nearform" action={paths.places(language)}>
      <label htmlFor="near">{shop.places.near}</label>
      <select id="near" name="near" defaultValue={view.from.slug}>
        {view.options.map(option => (
          <option
            key={option.slug}
            value={option.slug}
            data-lat={option.latitude}
            data-lng={option.longitude}
          >
            {option.name}
          </option>
        ))}
      </select>
      {view.query.open ? <input type="hidden" name="open" value="1" /> : null}
      {view.query.kecamatan === undefined ? null : (
        <input type="hidden" name="kecamatan" value={view.query.kecamatan} />
      )}
      <Button>{shop.places.sortNear}</Button>
      <NearMe />
    </form>
  )
}

/** Hidden until a script finds that the phone can tell where it is; the form does without. */
function NearMe() {
  const { shop } = useWords()
  const { asking, refused, failed, far } = shop.places.nearMe
  return (
    <>
      <div
        className="nearme"
        hidden
        data-asking={asking}
        data-refused={refused}
        data-failed={failed}
        data-far={far}
      >
        <button className="btn alt" type="button" aria-describedby="near-me-note">
          <Icon name="map-pin" /> {shop.places.nearMe.button}
        </button>
        <p className="xs quiet" id="near-me-note">
          {shop.places.nearMe.note}
        </p>
        <p className="small" role="status" />
      </div>
      <script type="module" src="/enhance/near-me.js" />
    </>
  )
}

function PlaceChips({ view }: { view: PlacesView }) {
  const { language, shop } = useWords()
  const { query } = view
  const to = (change: Partial<PlacesView['query']>) => paths.places(language, { ...query, ...change })
  return (
    <nav aria-label={shop.places.filters}>
      <ul className="chips">
        <li>
          <Chip
            href={to({ open: undefined, kecamatan: undefined })}
            count={view.total}
            current={!query.open && query.kecamatan === undefined}
          >
            {shop.places.all}
          </Chip>
        </li>
        <li>
          <Chip href={to({ open: !query.open })} count={view.openNow} current={query.open === true}>
            {shop.places.openNow}
          </Chip>
        </li>
        {view.kecamatan.map(option => {
          const on = query.kecamatan === option.slug
          return (
            <li key={option.code}>
              <Chip href={to({ kecamatan: on ? undefined : option.slug })} count={option.count} current={on}>
                <KecamatanName code={option.code}>{option.name}</KecamatanName>
              </Chip>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
