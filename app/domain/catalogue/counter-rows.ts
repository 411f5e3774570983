import type { PartnerKind } from '#db/schema/counters.ts'
import type { Instant } from '../dates.ts'
import type { Census } from './census.ts'
import { distanceM, type Spot } from './distance.ts'
import { type Opening, openingAt } from './opening.ts'
import { kecamatanShown } from './product-cards.ts'
import type { Counter } from './town.ts'

/** A counter without what stands on it. */
export type CounterShown = {
  slug: string
  name: string
  pin: number
  kind: PartnerKind
  kelurahan: string
  kecamatan: { code: string; slug: string; name: string }
  open: Opening
  distanceM: number
}
export type CounterRow = CounterShown & { products: number }

/** A pin of the city's map. */
export type Pin = { number: number; slug: string; name: string; latitude: number; longitude: number }

export const counterShown = (counter: Counter, start: Spot, now: Instant): CounterShown => ({
  slug: counter.slug,
  name: counter.name,
  pin: counter.number,
  kind: counter.kind,
  kelurahan: counter.kelurahan.name,
  kecamatan: kecamatanShown(counter.kelurahan.kecamatan),
  open: openingAt(counter.shifts, counter.closures, now),
  distanceM: distanceM(start, counter),
})

/** `products`: how many public products have their place here, sold out or not. */
export const counterRow = (counter: Counter, start: Spot, now: Instant, census: Census): CounterRow => ({
  ...counterShown(counter, start, now),
  products: census.byCounter.get(counter.id) ?? 0,
})

export const pinOf = ({ number, slug, name, lat, lng }: Counter): Pin => ({
  number,
  slug,
  name,
  latitude: lat,
  longitude: lng,
})
