import { directionsTo, paths, whatsappTo } from '#app/i18n/paths.ts'
import { kecamatanClass } from '../../kecamatan.ts'
import { SpotMap } from '../../map/city-map.tsx'
import { BarredButton, LinkButton } from '../../primitives/button.tsx'
import { Crumbs } from '../../primitives/crumbs.tsx'
import { Icon } from '../../primitives/icon.tsx'
import { KecamatanName } from '../../primitives/kecamatan-name.tsx'
import { Written } from '../../primitives/written.tsx'
import { useWords } from '../../words.tsx'
import { OpenLine } from '../open-line.tsx'
import { hoursWords, walkMinutes } from '../opening.ts'
import { Rack } from '../rack.tsx'
import type { PlaceView } from '../views.ts'

export function PlacePage({ view }: { view: PlaceView }) {
  const { formats, shop } = useWords()
  return (
    <>
      <PlaceWall view={view} />
      <section className="room wrap">
        <div className="head">
          <h2>{shop.places.shelf}</h2>
          <p className="stamp">
            {view.counted === undefined ? (
              shop.places.notCounted
            ) : (
              <>
                <b>{shop.places.counted(formats.moment(view.counted.at))}</b>
                {view.counted.by === undefined ? null : ` ${shop.places.countedBy[view.counted.by]}`}
              </>
            )}
          </p>
        </div>
        {view.goods.length === 0 ? <p>{shop.places.empty}</p> : <Rack products={view.goods} wide eager={2} />}
      </section>
    </>
  )
}

function PlaceWall({ view }: { view: PlaceView }) {
  const words = useWords()
  const { language, frame, formats, shop } = words
  const facts = [
    ...(view.address === undefined ? [] : [view.address]),
    ...(view.walk === undefined
      ? []
      : [shop.places.walkFrom(walkMinutes(view.walk.distanceM), view.walk.from)]),
    formats.joined(view.pays.map(way => shop.places.pays[way])),
  ].filter(fact => fact !== '')
  return (
    <section className={`wall k ${kecamatanClass(view.kecamatan.code)}`}>
      <div className="wrap placetop">
        <div>
          <Crumbs
            trail={[
              { name: frame.places, href: paths.places(language) },
              { name: view.kecamatan.name, href: paths.places(language, { kecamatan: view.kecamatan.slug }) },
            ]}
          />
          <h1>{view.name}</h1>
          {view.whereInside === undefined ? null : (
            <p className="lead">
              <Written text={view.whereInside} />
            </p>
          )}
          <p className="openline">
            <b>
              <Icon name="clock" /> <OpenLine open={view.open} />
            </b>
          </p>
          <ul className="hours small">
            {hoursWords(words, view.hours).map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div className="do">
            <LinkButton href={directionsTo(view)} icon="map-pin" away>
              {shop.goods.directions}
            </LinkButton>
            {view.contact === undefined ? null : view.contact.state === 'on' ? (
              <LinkButton
                href={whatsappTo(view.contact.phone, shop.places.askText(view.name, view.url))}
                icon="whatsapp-logo"
                alt
                away
              >
                {shop.places.askCounter}
              </LinkButton>
            ) : (
              <BarredButton icon="whatsapp-logo">{shop.product.askOff}</BarredButton>
            )}
          </div>
        </div>
        <p className="small addr">
          {shop.goods.counterKinds[view.kind]} ·{' '}
          <KecamatanName code={view.kecamatan.code}>
            {shop.goods.kelurahan(view.kelurahan, view.kecamatan.name)}
          </KecamatanName>
          {facts.length === 0 ? null : ` · ${facts.join(' · ')}`}
        </p>
        <SpotMap
          map={view.map}
          kecamatanCode={view.kecamatan.code}
          label={shop.places.kecamatanOnly(view.kecamatan.name)}
        />
      </div>
    </section>
  )
}
