/** What the city's drawing is made from: 57 kelurahan as points with an area. */
export type CityAreas = {
  kecamatan: readonly {
    code: string
    slug: string
    name: string
    kelurahan: readonly { name: string; latitude: number; longitude: number; areaKm2: number }[]
  }[]
  landmarks: readonly { name: string; latitude: number; longitude: number }[]
}

export type CityPin = { number: number; slug: string; name: string; latitude: number; longitude: number }

export type MapPoint = { x: number; y: number }

/** The drawing as numbers; the component adds words, links and colours. */
export type CityMapView = {
  /** Top left and size of the part that is shown. */
  box: { x: number; y: number; width: number; height: number }
  kecamatan: { code: string; slug: string; name: string; path: string; label: MapPoint | undefined }[]
  landmarks: (MapPoint & { name: string })[]
  /** `x`, `y` the true spot; `pinX`, `pinY` where the pin found room. */
  pins: (MapPoint & { pinX: number; pinY: number; number: number; slug: string; name: string })[]
}
