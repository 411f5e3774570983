import { paths } from '#app/i18n/paths.ts'
import { kecamatanClass } from '../kecamatan.ts'
import { useWords } from '../words.tsx'
import type { CityMapView } from './city-map-view.ts'

/**
 * The city as a drawing of our own: no tiles, no script, no request to anybody. Every pin is a link with a name;
 * the list beside it says the same in words.
 */
export function CityMap({ map, title }: { map: CityMapView; title?: string }) {
  const { language, shop } = useWords()
  return (
    <nav className="map-frame" aria-label={title ?? shop.places.map}>
      <svg className="map" {...frameOf(map)} focusable="false">
        <title>{title ?? shop.places.map}</title>
        {map.kecamatan.map(area => (
          <a
            key={area.code}
            href={paths.places(language, { kecamatan: area.slug })}
            aria-label={shop.places.kecamatanOnly(area.name)}
          >
            <path className={`c ${kecamatanClass(area.code)}`} d={area.path} />
          </a>
        ))}
        {map.landmarks.map(mark => (
          <g key={mark.name}>
            <rect className="lmk" x={mark.x - 3} y={mark.y - 3} width="6" height="6" />
            <text
              className={mark.side === 'left' ? 'lm end' : 'lm'}
              x={mark.x + (mark.side === 'left' ? -7 : 7)}
              y={mark.y + 3.5}
            >
              {mark.name}
            </text>
          </g>
        ))}
        {map.pins.map(pin => (
          <g key={pin.slug}>
            <path className="arm" d={`M${pin.x} ${pin.y}L${pin.pinX} ${pin.pinY}`} />
            <circle className="dot" cx={pin.x} cy={pin.y} r="2.2" />
          </g>
        ))}
        {map.pins.map(pin => (
          <a
            key={pin.slug}
            href={paths.place(language, pin.slug)}
            aria-label={shop.places.pin(pin.number, pin.name)}
          >
            <title>{pin.name}</title>
            <circle className="pin" cx={pin.pinX} cy={pin.pinY} r="8.6" />
            <text className="pn" x={pin.pinX} y={pin.pinY + 3.7} aria-hidden="true">
              {pin.number}
            </text>
          </a>
        ))}
        {map.kecamatan.map(area =>
          area.label === undefined ? null : (
            <text
              key={area.code}
              className={`nm ${kecamatanClass(area.code)}`}
              x={area.label.x}
              y={area.label.y + 5}
              aria-hidden="true"
            >
              {area.name}
            </text>
          ),
        )}
      </svg>
    </nav>
  )
}

/** Where one counter lies: its kecamatan lit, one pin, nothing to press. */
export function SpotMap({
  map,
  kecamatanCode,
  label,
}: {
  map: CityMapView
  kecamatanCode: string
  label: string
}) {
  return (
    <svg className="map spot-map" {...frameOf(map)} role="img" aria-label={label}>
      {map.kecamatan.map(area => (
        <path key={area.code} className={area.code === kecamatanCode ? 'c here' : 'c'} d={area.path} />
      ))}
      {map.pins.map(pin => (
        <circle key={pin.slug} className="pin" cx={pin.x} cy={pin.y} r="15" />
      ))}
    </svg>
  )
}

function frameOf({ box }: CityMapView) {
  return { viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`, width: box.width, height: box.height }
}
