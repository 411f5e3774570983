/** What the city's drawing is made from: every kelurahan as a point with an area. */
export type CityAreas = {
  kecamatan: readonly {
    code: string
    slug: string
    name: string
    kelurahan: readonly { name: string; latitude: number; longitude: number; areaKm2: number }[]
  }[]
  landmarks: readonly CityLandmark[]
}

/** @property major also on the drawing of the whole city; the others only on the closer one of the centre */
export type CityLandmark = { name: string; latitude: number; longitude: number; major: boolean }

export type CityPin = { number: number; slug: string; name: string; latitude: number; longitude: number }

export type MapPoint = { x: number; y: number }

/** The drawing as numbers; the component adds words, links and colours. */
export type CityMapView = {
  /** Top left and size of the part that is shown. */
  box: { x: number; y: number; width: number; height: number }
  kecamatan: { code: string; slug: string; name: string; path: string; label?: MapPoint | undefined }[]
  /** `side`: where its name stands. */
  landmarks: (MapPoint & { name: string; side: 'left' | 'right' })[]
  /** `x`, `y` the true spot; `pinX`, `pinY` where the pin found room. */
  pins: (MapPoint & { pinX: number; pinY: number; number: number; slug: string; name: string })[]
}
