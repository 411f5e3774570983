import { readFileSync } from 'node:fs'
import type { CityAreas } from '#app/ui/map/city-map-view.ts'

type Point = { lat: number; lng: number }
type AreasFile = {
  kecamatan: {
    kemendagri: string
    name: string
    kelurahan: { name: string; centroid: Point; areaKm2: number }[]
  }[]
  places: ({ slug: string; name: { id: string; en: string } } & Point)[]
}

const file = new URL('../../db/seeds/reference/areas.json', import.meta.url)
const areas = JSON.parse(readFileSync(file, 'utf8')) as AreasFile
const major = new Set(['stasiun-malang', 'terminal-arjosari'])

/** The real 57 kelurahan, as the map takes them. */
export const malang: CityAreas = {
  kecamatan: areas.kecamatan.map(kecamatan => ({
    code: kecamatan.kemendagri,
    slug: kecamatan.name.toLowerCase(),
    name: kecamatan.name,
    kelurahan: kecamatan.kelurahan.map(kelurahan => ({
      name: kelurahan.name,
      latitude: kelurahan.centroid.lat,
      longitude: kelurahan.centroid.lng,
      areaKm2: kelurahan.areaKm2,
    })),
  })),
  landmarks: areas.places.map(place => ({
    name: place.name.id,
    latitude: place.lat,
    longitude: place.lng,
    major: major.has(place.slug),
  })),
}
