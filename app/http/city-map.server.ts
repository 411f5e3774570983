import type { Pin } from '../domain/catalogue/counter-rows.ts'
import { nameIn } from '../domain/catalogue/text.ts'
import type { Town } from '../domain/catalogue/town.ts'
import type { Language } from '../i18n/language.ts'
import type { CityAreas, CityMapView } from '../ui/map/city-map-view.ts'
import { drawCentre, drawCity } from '../ui/map/draw-city.ts'
import type { Arrival } from './app.server.ts'

export type CityMaps = { whole: CityMapView; centre: CityMapView | undefined }

const drawn = new WeakMap<Town, Map<string, CityMaps>>()

/** The city with some pins. Drawn once for each set of pins, and again when the town has changed. */
export async function cityMap(
  { app, now }: Arrival,
  language: Language,
  pins: readonly Pin[],
): Promise<CityMaps> {
  const { town } = await app.catalogue.current({ now })
  const known = drawn.get(town) ?? new Map<string, CityMaps>()
  drawn.set(town, known)
  const key = `${language} ${pins.map(pin => pin.number).join(',')}`
  const kept = known.get(key)
  if (kept) return kept
  const areas = areasOf(town, language)
  const maps = { whole: drawCity(areas, pins), centre: drawCentre(areas, pins) }
  known.set(key, maps)
  return maps
}

function areasOf(town: Town, language: Language): CityAreas {
  const kelurahan = [...town.kelurahan.values()]
  return {
    kecamatan: [...town.kecamatan.values()].map(({ code, slug, name }) => ({
      code,
      slug,
      name,
      kelurahan: kelurahan
        .filter(area => area.kecamatan.code === code)
        .map(({ name, lat, lng, areaKm2 }) => ({ name, latitude: lat, longitude: lng, areaKm2 })),
    })),
    landmarks: town.landmarks
      .filter(landmark => landmark.kind === 'transport' || landmark.kind === 'square')
      .map(({ name, lat, lng, kind }) => ({
        name: nameIn(language, name).text,
        latitude: lat,
        longitude: lng,
        major: kind === 'transport',
      })),
  }
}
