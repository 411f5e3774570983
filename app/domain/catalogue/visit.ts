import { distanceM, type Spot } from './distance.ts'
import { type InBoth, type Language, nameIn } from './text.ts'
import type { Town } from './town.ts'

/** How a visitor looks at the shop. All of it stands in the address or in a preference, none of it is a person. */
export type Visit = {
  language: Language
  /** Slug of the place or counter, or code of the kelurahan, that distances are measured from. */
  from?: string | undefined
  /** Code of the country the goods are carried to. */
  country?: string | undefined
}

export type Start = Spot & { slug: string; name: InBoth }

const townSquare = 'alun-alun-merdeka'

/** Where distances start: the chosen place or counter, else the town square. */
export function startOf(town: Town, slug: string | undefined): Start {
  return (
    placeOrCounter(town, slug) ??
    placeOrCounter(town, townSquare) ?? { slug: '', name: { id: 'Malang', en: 'Malang' }, ...centre }
  )
}

const centre: Spot = { lat: -7.98257, lng: 112.63057 }

function placeOrCounter(town: Town, slug: string | undefined): Start | undefined {
  if (slug === undefined) return undefined
  const known = town.whereabouts.get(slug)
  if (known) return known
  const counter = town.countersBySlug.get(slug)
  if (counter) return { ...counter, name: { id: counter.name, en: counter.name } }
  const kelurahan = town.kelurahan.get(slug)
  return kelurahan && { ...kelurahan, slug, name: { id: kelurahan.name, en: kelurahan.name } }
}

export const byDistanceFrom =
  (start: Spot) =>
  (a: Spot, b: Spot): number =>
    distanceM(start, a) - distanceM(start, b)

export type StartOption = { slug: string; name: string; latitude: number; longitude: number }

/** All one can measure from, by name; hotels stand among the places. */
export const startOptions = (town: Town, language: Language): StartOption[] =>
  [...town.whereabouts.values()]
    .map(({ slug, name, lat, lng }) => ({
      slug,
      name: nameIn(language, name).text,
      latitude: lat,
      longitude: lng,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))

/** All that somebody may stay at, by name: places and hotels, other counters, kelurahan by their code. */
export type StayOptions = {
  chosen: string
  places: { slug: string; name: string }[]
  counters: { slug: string; name: string }[]
  kelurahan: { slug: string; name: string; kecamatan: string }[]
}

export const stayOptions = (town: Town, language: Language, start: Start): StayOptions => ({
  chosen: start.slug,
  places: startOptions(town, language).map(({ slug, name }) => ({ slug, name })),
  counters: [...town.counters.values()]
    .filter(({ slug }) => !town.whereabouts.has(slug))
    .map(({ slug, name }) => ({ slug, name }))
    .sort((a, b) => (a.name < b.name ? -1 : 1)),
  kelurahan: [...town.kelurahan.values()]
    .map(({ code, name, kecamatan }) => ({ slug: code, name, kecamatan: kecamatan.name }))
    .sort((a, b) => (a.name < b.name ? -1 : 1)),
})
