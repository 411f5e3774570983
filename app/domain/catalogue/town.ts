import type { Db } from '#db/engines/database.ts'
import type { PartnerKind } from '#db/schema/counters.ts'
import type { Motif, Wall } from '#db/schema/products.ts'
import type { CustomsRule } from './customs.ts'
import { distanceM, type Spot, walkingDistanceM } from './distance.ts'
import type { Closure, Shift } from './opening.ts'
import type { Rate } from './rates.ts'
import type { InBoth } from './text.ts'

export type Kecamatan = Spot & { code: string; slug: string; name: string }
export type Kelurahan = Spot & { code: string; name: string; areaKm2: number; kecamatan: Kecamatan }
export type Category = { slug: string; name: InBoth; wall: Wall; motif: Motif; otherWords: string }
export type Allergen = { code: string; name: InBoth }
export type Landmark = Spot & { slug: string; name: InBoth; kind: string }

export type Counter = Spot & {
  id: string
  slug: string
  name: string
  number: number
  kind: PartnerKind
  kelurahan: Kelurahan
  street: string
  spot: InBoth
  phone: string | null
  takesQris: boolean
  takesCard: boolean
  shifts: Shift[]
  closures: (Closure & { reason: InBoth })[]
}

/** Where one can measure from: a known place of the town, or a hotel with a counter. */
export type Whereabouts = Spot & { slug: string; name: InBoth; kind: string }

/** What the whole shop refers to and what seldom changes; small enough to be kept in memory whole. */
export type Town = {
  kecamatan: ReadonlyMap<string, Kecamatan>
  kelurahan: ReadonlyMap<string, Kelurahan>
  categories: ReadonlyMap<string, Category>
  allergens: ReadonlyMap<string, Allergen>
  landmarks: readonly Landmark[]
  /** Counters that are in use, by id. */
  counters: ReadonlyMap<string, Counter>
  countersBySlug: ReadonlyMap<string, Counter>
  /** Places and hotels by slug. */
  whereabouts: ReadonlyMap<string, Whereabouts>
  /** For each counter the slugs of what lies within walking distance. */
  near: ReadonlyMap<string, readonly string[]>
  /** The newest rate of each currency. */
  rates: ReadonlyMap<string, Rate>
  customsRules: readonly CustomsRule[]
}

export async function readTown(db: Db): Promise<Town> {
  const { kecamatan, kelurahan, landmarks } = await readAreas(db)
  const counters = await readCounters(db, kelurahan)
  const whereabouts = new Map<string, Whereabouts>()
  for (const { id: _, kind, slug, name, lat, lng } of counters.values()) {
    if (kind === 'hotel') whereabouts.set(slug, { slug, name: { id: name, en: name }, kind, lat, lng })
  }
  for (const landmark of landmarks) whereabouts.set(landmark.slug, landmark)

  const near = new Map<string, string[]>()
  for (const counter of counters.values()) {
    const within = [...whereabouts.values()].filter(spot => distanceM(spot, counter) <= walkingDistanceM)
    near.set(
      counter.id,
      within.map(spot => spot.slug),
    )
  }
  return {
    kecamatan,
    kelurahan,
    landmarks,
    counters,
    countersBySlug: new Map([...counters.values()].map(counter => [counter.slug, counter])),
    whereabouts,
    near,
    ...(await readKinds(db)),
    ...(await readTravel(db)),
  }
}

async function readAreas(db: Db) {
  const kecamatan = new Map<string, Kecamatan>()
  for (const { code, name, lat, lng } of await db
    .selectFrom('kecamatan')
    .selectAll()
    .orderBy('code')
    .execute()) {
    kecamatan.set(code, { code, slug: name.toLowerCase().replace(/[^a-z]+/g, '-'), name, lat, lng })
  }
  const kelurahan = new Map<string, Kelurahan>()
  for (const row of await db.selectFrom('kelurahan').selectAll().orderBy('code').execute()) {
    const parent = kecamatan.get(row.kecamatan_code)
    const { code, name, lat, lng, area_km2: areaKm2 } = row
    if (parent) kelurahan.set(code, { code, name, lat, lng, areaKm2, kecamatan: parent })
  }
  const places = await db.selectFrom('place').selectAll().orderBy('slug').execute()
  const landmarks = places.map(
    ({ slug, name_id, name_en, kind, lat, lng }): Landmark => ({
      slug,
      name: { id: name_id, en: name_en },
      kind,
      lat,
      lng,
    }),
  )
  return { kecamatan, kelurahan, landmarks }
}

async function readCounters(db: Db, areas: ReadonlyMap<string, Kelurahan>): Promise<Map<string, Counter>> {
  const rows = await db
    .selectFrom('counter')
    .innerJoin('partner', 'partner.id', 'counter.partner_id')
    .selectAll('counter')
    .select('partner.kind')
    .where('counter.ended_at', 'is', null)
    .where('partner.ended_at', 'is', null)
    .orderBy('counter.number')
    .execute()
  const counters = new Map<string, Counter>()
  for (const row of rows) {
    const kelurahan = areas.get(row.kelurahan_code)
    if (!kelurahan) continue // a foreign key says that there is one
    const { id, slug, name, number, kind, street, lat, lng } = row
    counters.set(id, {
      ...{ id, slug, name, number, kind, street, lat, lng, kelurahan },
      spot: { id: row.spot_id, en: row.spot_en },
      phone: row.phone_e164,
      takesQris: row.takes_qris === 1,
      takesCard: row.takes_card === 1,
      shifts: [],
      closures: [],
    })
  }
  for (const row of await db.selectFrom('opening_hours').selectAll().execute()) {
    const { weekday, opens_minute: opensMinute, closes_minute: closesMinute } = row
    counters.get(row.counter_id)?.shifts.push({ weekday, opensMinute, closesMinute })
  }
  for (const row of await db.selectFrom('closure').selectAll().execute()) {
    const reason = { id: row.reason_id, en: row.reason_en }
    counters.get(row.counter_id)?.closures.push({ fromOn: row.from_on, untilOn: row.until_on, reason })
  }
  return counters
}

async function readKinds(db: Db) {
  const categories = await db.selectFrom('category').selectAll().orderBy('position').execute()
  const allergens = await db.selectFrom('allergen').selectAll().orderBy('position').execute()
  return {
    categories: new Map(
      categories.map(({ slug, name_id, name_en, wall, motif, other_words: otherWords }) => [
        slug,
        { slug, name: { id: name_id, en: name_en }, wall: wall as Wall, motif: motif as Motif, otherWords },
      ]),
    ),
    allergens: new Map(
      allergens.map(({ code, name_id, name_en }) => [code, { code, name: { id: name_id, en: name_en } }]),
    ),
  }
}

async function readTravel(db: Db) {
  const rates = await db.selectFrom('exchange_rate').selectAll().orderBy('on_day').execute()
  const rules = await db.selectFrom('customs_rule').selectAll().orderBy('country').orderBy('tag').execute()
  return {
    rates: new Map(
      rates.map(({ currency, on_day: onDay, milli_idr: milliIdr }) => [
        currency,
        { currency, onDay, milliIdr },
      ]),
    ),
    customsRules: rules.map(
      ({ country, tag, verdict, note_id, note_en, checked_on: checkedOn }): CustomsRule => ({
        ...{ country, tag, verdict, checkedOn },
        note: { id: note_id, en: note_en },
      }),
    ),
  }
}
