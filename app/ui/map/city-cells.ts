import type { CityAreas, MapPoint } from './city-map-view.ts'
import { apart, clipped } from './polygon.ts'

export type CityCell = MapPoint & { code: string; areaKm2: number; radius: number; outline: MapPoint[] }

export type CityGround = {
  cells: CityCell[]
  width: number
  height: number
  at: (latitude: number, longitude: number) => MapPoint
}

// Length of one degree in km: of latitude at Malang, of longitude at the equator.
const kmPerLatitude = 110.57
const kmPerLongitude = 111.32
const margin = 10

/**
 * A mosaic of the city: one stone per kelurahan, grown around its centre as far as its area reaches and cut
 * where it meets its neighbours. Same input, same drawing.
 */
export function layCity(areas: CityAreas, width: number): CityGround {
  const seeds = areas.kecamatan.flatMap(kecamatan =>
    kecamatan.kelurahan.map(kelurahan => ({ ...kelurahan, code: kecamatan.code })),
  )
  const middle = seeds.reduce((sum, seed) => sum + seed.latitude, 0) / seeds.length
  const kmLongitude = kmPerLongitude * Math.cos((middle * Math.PI) / 180)
  const inKm = seeds.map(seed => ({
    code: seed.code,
    areaKm2: seed.areaKm2,
    x: seed.longitude * kmLongitude,
    y: -seed.latitude * kmPerLatitude,
    radius: Math.sqrt(seed.areaKm2 / Math.PI),
  }))
  const left = Math.min(...inKm.map(seed => seed.x - reachKm(seed.radius)))
  const right = Math.max(...inKm.map(seed => seed.x + reachKm(seed.radius)))
  const top = Math.min(...inKm.map(seed => seed.y - reachKm(seed.radius)))
  const bottom = Math.max(...inKm.map(seed => seed.y + reachKm(seed.radius)))
  const scale = (width - 2 * margin) / (right - left)

  const stones = inKm.map(seed => ({
    ...seed,
    x: margin + (seed.x - left) * scale,
    y: margin + (seed.y - top) * scale,
    radius: seed.radius * scale,
    reach: reachKm(seed.radius) * scale,
  }))
  return {
    cells: stones.map(stone => ({ ...stone, outline: cut(stone, stones, scale) })),
    width,
    height: Math.ceil(2 * margin + (bottom - top) * scale),
    at: (latitude, longitude) => ({
      x: margin + (longitude * kmLongitude - left) * scale,
      y: margin + (-latitude * kmPerLatitude - top) * scale,
    }),
  }
}

type Stone = MapPoint & { code: string; radius: number; reach: number }

function reachKm(radiusKm: number): number {
  return radiusKm * 1.36 + 0.22
}

// The joint is laid for a drawing of 340 units; a closer drawing keeps it in proportion, but not wider than this.
const drawnScale = 20.2

function cut(stone: Stone, stones: readonly Stone[], scale: number): MapPoint[] {
  const joint = Math.min(scale / drawnScale, 1.6)
  let outline = unevenDisc(stone)
  for (const other of stones) {
    const distance = apart(stone, other)
    if (other === stone || distance > stone.reach + other.reach) continue
    const weight = 0.45 * (stone.radius ** 2 - other.radius ** 2)
    const middle = (other.x ** 2 + other.y ** 2 - stone.x ** 2 - stone.y ** 2 + weight) / 2
    const halfJoint = (other.code === stone.code ? 0.7 : 2.6) * joint * distance
    outline = clipped(outline, other.x - stone.x, other.y - stone.y, middle - halfJoint)
  }
  return outline
}

/** So that the edge of town is not drawn with a pair of compasses. */
function unevenDisc(stone: Stone): MapPoint[] {
  return Array.from({ length: 20 }, (_, i) => {
    const turn = (i / 20) * Math.PI * 2
    const r = stone.reach * (1 + 0.05 * Math.sin(3 * turn + stone.x) + 0.04 * Math.sin(2 * turn + stone.y))
    return { x: stone.x + Math.cos(turn) * r, y: stone.y + Math.sin(turn) * r }
  })
}
