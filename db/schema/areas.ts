export type KecamatanTable = { code: string; bps_code: string; name: string; lat: number; lng: number }

export type KelurahanTable = {
  code: string
  kecamatan_code: string
  bps_code: string
  name: string
  postal_code: string
  area_km2: number
  lat: number
  lng: number
}

export type PlaceTable = {
  slug: string
  name_id: string
  name_en: string
  kind: string
  kelurahan_code: string | null
  lat: number
  lng: number
  confidence: 'high' | 'medium' | 'low'
}
