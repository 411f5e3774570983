import { describe, expect, it } from 'vitest'
import { CityMap, SpotMap } from '#app/ui/map/city-map.tsx'
import { drawCentre, drawCity } from '#app/ui/map/draw-city.ts'
import { placePins } from '#app/ui/map/pin-places.ts'
import { clipped, easedPath } from '#app/ui/map/polygon.ts'
import { drawn } from './drawn.tsx'
import { malang } from './malang.ts'

const counters = Array.from({ length: 14 }, (_, i) => ({
  number: i + 1,
  slug: `konter-${i + 1}`,
  name: `Konter ${i + 1}`,
  latitude: -7.9774 + ((i * 7) % 5) * 0.0012,
  longitude: 112.6338 + ((i * 3) % 7) * 0.0011,
}))

describe('the city', () => {
  it('has five kecamatan of 57 stones in all', () => {
    const { kecamatan } = drawCity(malang, [])
    expect(kecamatan.map(area => area.name).sort()).toEqual([
      'Blimbing',
      'Kedungkandang',
      'Klojen',
      'Lowokwaru',
      'Sukun',
    ])
    expect(kecamatan.reduce((sum, area) => sum + (area.path.match(/Z/g)?.length ?? 0), 0)).toBe(57)
  })

  it('is drawn the same each time, and stays small', () => {
    const first = JSON.stringify(drawCity(malang, counters))
    expect(JSON.stringify(drawCity(malang, counters))).toBe(first)
    expect(first.length).toBeLessThan(24_000)
  })

  it('keeps every pin inside and off the others, with its true spot where it was', () => {
    const { pins, box } = drawCity(malang, counters)
    const { pins: alone } = drawCity(malang, counters.slice(0, 1))
    expect(pins[0]).toMatchObject({ x: alone[0]?.x, y: alone[0]?.y })
    for (const pin of pins) {
      expect(pin.pinX).toBeGreaterThan(box.x)
      expect(pin.pinX).toBeLessThan(box.x + box.width)
      for (const other of pins.filter(other => other.number > pin.number)) {
        expect(Math.hypot(pin.pinX - other.pinX, pin.pinY - other.pinY)).toBeGreaterThan(16)
      }
    }
  })

  it('is drawn closer where pins crowd, and only then', () => {
    const centre = drawCentre(malang, counters)
    expect(centre?.pins.length).toBeGreaterThan(10)
    expect(centre?.box.width).toBe(340)
    const stepped = (pins: { x: number; y: number; pinX: number; pinY: number }[]) =>
      Math.max(...pins.map(pin => Math.hypot(pin.x - pin.pinX, pin.y - pin.pinY)))
    expect(stepped(centre?.pins ?? [])).toBeLessThan(stepped(drawCity(malang, counters).pins))
    expect(drawCentre(malang, counters.slice(0, 1))).toBeUndefined()
  })
})

describe('the map of the city', () => {
  it('gives every pin and every kecamatan a name and a way', () => {
    const markup = drawn('en', <CityMap map={drawCity(malang, counters)} />)
    expect(markup).toContain('href="/en/places/konter-3" aria-label="3. Konter 3"')
    expect(markup).toContain('href="/en/places?kecamatan=klojen" aria-label="Kecamatan Klojen"')
    expect(markup).not.toMatch(/https?:/)
  })

  it('lights the kecamatan of one counter, as a picture with a name', () => {
    const markup = drawn(
      'id',
      <SpotMap
        map={drawCity(malang, counters.slice(0, 1))}
        kecamatanCode="35.73.02"
        label="Kecamatan Klojen"
      />,
    )
    expect(markup.match(/class="c here"/g)).toHaveLength(1)
    expect(markup).toContain('role="img" aria-label="Kecamatan Klojen"')
  })
})

describe('pins', () => {
  it('of two counters in one building step apart', () => {
    const [a, b] = placePins(
      [
        { x: 50, y: 50 },
        { x: 50, y: 50 },
      ],
      [],
    )
    expect(
      Math.hypot((a?.pinX ?? 0) - (b?.pinX ?? 0), (a?.pinY ?? 0) - (b?.pinY ?? 0)),
    ).toBeGreaterThanOrEqual(19.5)
  })
})

describe('stones', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 0, y: 10 },
  ]

  it('are cut along a line', () => {
    expect(
      clipped(square, 1, 0, 4)
        .map(point => point.x)
        .sort((a, b) => a - b),
    ).toEqual([0, 0, 4, 4])
    expect(clipped(square, 1, 0, -1)).toEqual([])
    expect(clipped(square, 1, 0, 20)).toEqual(square)
  })

  it('too small to see are not drawn', () => {
    expect(
      easedPath(
        [
          { x: 0, y: 0 },
          { x: 0.1, y: 0 },
          { x: 0, y: 0.1 },
        ],
        5,
      ),
    ).toBe('')
    expect(easedPath(square, 2)).toMatch(/^M0 2Q0 0 2 0L.*Z$/)
  })
})
