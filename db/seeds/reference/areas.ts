import type { KecamatanTable, KelurahanTable, PlaceTable } from '#db/schema/areas.ts'
import areas from './areas.json' with { type: 'json' }

/**
 * Kota Malang: codes of the Ministry of Home Affairs (Kepmendagri 300.2.2-2430/2025), of BPS (2018 list with two
 * later codes) and unofficial postal codes; centroids computed from public boundaries (cahyadsn/wilayah, MIT).
 */
export const kecamatan: KecamatanTable[] = areas.kecamatan.map(area => ({
  code: area.kemendagri,
  bps_code: area.bps,
  name: area.name,
  lat: area.centroid.lat,
  lng: area.centroid.lng,
}))

export const kelurahan: KelurahanTable[] = areas.kecamatan.flatMap(district =>
  district.kelurahan.map(area => ({
    code: area.kemendagri,
    kecamatan_code: district.kemendagri,
    bps_code: area.bps,
    name: area.name,
    postal_code: area.postalCode,
    area_km2: area.areaKm2,
    lat: area.centroid.lat,
    lng: area.centroid.lng,
  })),
)

export const places: PlaceTable[] = areas.places.map(place => ({
  slug: place.slug,
  name_id: place.name.id,
  name_en: place.name.en,
  kind: place.type,
  kelurahan_code: place.kelurahanCode,
  lat: place.lat,
  lng: place.lng,
  confidence: place.coordinateConfidence as PlaceTable['confidence'],
}))
