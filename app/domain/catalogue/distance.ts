/** A spot on the earth in degrees (WGS 84). */
export type Spot = { lat: number; lng: number }

/** How far most people walk for a thing they want. */
export const walkingDistanceM = 1000

const earthRadiusM = 6_371_008.8 // mean radius, IUGG 1980

/** As the crow flies, in whole metres (haversine). */
export function distanceM(from: Spot, to: Spot): number {
  const lat = radians(to.lat - from.lat)
  const lng = radians(to.lng - from.lng)
  const a =
    Math.sin(lat / 2) ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(lng / 2) ** 2
  return Math.round(2 * earthRadiusM * Math.asin(Math.min(1, Math.sqrt(a))))
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180
