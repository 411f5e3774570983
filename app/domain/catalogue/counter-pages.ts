import type { PartnerKind } from '#db/schema/counters.ts'
import { type Context, today } from '../context.ts'
import { type Day, dayOf, daysBetween, type Instant } from '../dates.ts'
import { type CounterRow, counterRow, type Pin, pinOf } from './counter-rows.ts'
import { distanceM } from './distance.ts'
import type { Have } from './have.ts'
import { withLikelihood } from './likely-there.ts'
import type { Catalogue, LiveCatalogue } from './live-catalogue.ts'
import { type Hours, isOpen, type Opening, openingAt, weekOf } from './opening.ts'
import { type CardFacts, cardOf, kecamatanShown, type ProductCard, shelvesOf } from './product-cards.ts'
import { type Language, nameIn, type Text, textIn } from './text.ts'
import type { Counter } from './town.ts'
import { byDistanceFrom, type StartOption, startOf, startOptions, type Visit } from './visit.ts'

export type PlacesWish = {
  near?: string | undefined
  open?: boolean | undefined
  kecamatan?: string | undefined
}

export type PlacesPage = {
  query: PlacesWish
  counters: CounterRow[]
  total: number
  openNow: number
  kecamatan: { code: string; slug: string; name: string; count: number }[]
  from: { slug: string; name: string }
  options: StartOption[]
  /** All counters, whatever was asked for. */
  pins: Pin[]
}

/** The nearest counter first. Counts of kecamatan and of open doors are over all counters. */
export async function placesPage(
  ctx: Context,
  live: LiveCatalogue,
  input: { language: Language; wish: PlacesWish },
): Promise<PlacesPage> {
  const catalogue = await live.current(ctx)
  const { town } = catalogue
  const start = startOf(town, input.wish.near)
  const kecamatan = [...town.kecamatan.values()]
  const chosen = kecamatan.find(({ slug }) => slug === input.wish.kecamatan)
  const census = catalogue.census(today(ctx))
  const rows = [...town.counters.values()]
    .sort(byDistanceFrom(start))
    .map(counter => counterRow(counter, start, ctx.now, census))
  const wanted = rows
    .filter(row => !chosen || row.kecamatan.code === chosen.code)
    .filter(row => !input.wish.open || isOpen(row.open))
  return {
    query: {
      near: start.slug === input.wish.near ? start.slug : undefined,
      open: input.wish.open || undefined,
      kecamatan: chosen?.slug,
    },
    counters: wanted,
    total: rows.length,
    openNow: rows.filter(row => isOpen(row.open)).length,
    kecamatan: kecamatan.map(each => ({
      ...kecamatanShown(each),
      count: rows.filter(row => row.kecamatan.code === each.code).length,
    })),
    from: { slug: start.slug, name: nameIn(input.language, start.name).text },
    options: startOptions(town, input.language),
    pins: [...town.counters.values()].map(pinOf),
  }
}

export type PlacePage = {
  counterId: string
  slug: string
  name: string
  kind: PartnerKind
  kelurahan: string
  kecamatan: { code: string; slug: string; name: string }
  whereInside: Text | undefined
  address: string
  open: Opening
  hours: Hours[]
  /** A closure that is on today: until when, and why. */
  closed?: { untilOn: Day; reason: Text | undefined }
  walk?: { from: string; distanceM: number }
  pays: ('cash' | 'qris' | 'card')[]
  latitude: number
  longitude: number
  phone: string | undefined
  /** The newest count of anything on this counter. */
  counted: { at: Instant; daysAgo: number } | undefined
  goods: ProductCard[]
  pin: Pin
}

const mostOnOneCounter = 500

/** Undefined for a counter that is not known or not in use any more. */
export async function placePage(
  ctx: Context,
  live: LiveCatalogue,
  input: Visit & { slug: string },
): Promise<PlacePage | undefined> {
  const catalogue = await live.current(ctx)
  const counter = catalogue.town.countersBySlug.get(input.slug)
  if (!counter) return undefined
  const day = today(ctx)
  const { productIds } = catalogue.find(
    {
      ...{ text: '', without: [], kecamatan: [], counter: counter.id, sort: 'best', page: 1 },
      pageSize: mostOnOneCounter,
    },
    day,
  )
  const facts = await catalogue.cards(ctx, productIds)
  const start = startOf(catalogue.town, input.from)
  const closure = counter.closures.find(({ fromOn, untilOn }) => fromOn <= day && day <= untilOn)
  return {
    counterId: counter.id,
    slug: counter.slug,
    name: counter.name,
    kind: counter.kind,
    kelurahan: counter.kelurahan.name,
    kecamatan: kecamatanShown(counter.kelurahan.kecamatan),
    whereInside: textIn(input.language, counter.spot),
    address: counter.street,
    open: openingAt(counter.shifts, counter.closures, ctx.now),
    hours: weekOf(counter.shifts),
    ...(closure && {
      closed: { untilOn: closure.untilOn, reason: textIn(input.language, closure.reason) },
    }),
    ...(start.slug !== counter.slug && {
      walk: { from: nameIn(input.language, start.name).text, distanceM: distanceM(start, counter) },
    }),
    pays: [
      'cash',
      ...(counter.takesQris ? ['qris' as const] : []),
      ...(counter.takesCard ? ['card' as const] : []),
    ],
    latitude: counter.lat,
    longitude: counter.lng,
    phone: counter.phone ?? undefined,
    counted: lastCount(facts, counter, ctx.now),
    goods: await goodsOn(ctx, catalogue, counter, facts, input.language),
    pin: pinOf(counter),
  }
}

/** What is there first, in the order of the shop; then what is sold out, with where else it stands. */
async function goodsOn(
  ctx: Context,
  catalogue: Catalogue,
  counter: Counter,
  facts: readonly CardFacts[],
  language: Language,
): Promise<ProductCard[]> {
  const look = { language, now: ctx.now, counterIds: new Set([counter.id]) }
  const shelves = facts.map(each => shelvesOf(each, catalogue.town, look)[0])
  const haves = await withLikelihood(
    ctx,
    shelves.filter(shelf => shelf !== undefined),
  )
  const closely = shelves.map(shelf => (shelf === undefined ? undefined : haves.shift()))
  const cards = facts.flatMap((each, at) => {
    const known = cardOf(each, catalogue.town, catalogue.makers, look)
    if (!known) return []
    const card = { ...known, have: closely[at] ?? known.have }
    const elsewhere = card.have.state === 'none' ? nearestWith(each, counter, catalogue, ctx.now) : undefined
    return { ...card, ...(elsewhere && { elsewhere }) }
  })
  const isThere = (card: ProductCard) => card.have.state !== 'none'
  return [...cards.filter(isThere), ...cards.filter(card => !isThere(card))]
}

/** The nearest other counter that has it by a count that may be named; else the nearest where one may ask. */
function nearestWith(
  facts: CardFacts,
  counter: Counter,
  { town }: Catalogue,
  now: Instant,
): ProductCard['elsewhere'] {
  const others = shelvesOf(facts, town, { now }).flatMap(({ counterId, have }) => {
    const other = town.counters.get(counterId)
    if (!other || other.id === counter.id || have.state === 'none') return []
    return [{ other, have, away: distanceM(counter, other) }]
  })
  const isNamed = ({ have }: { have: Have }) => Number(have.pieces !== undefined)
  const [nearest] = others.sort((a, b) => isNamed(b) - isNamed(a) || a.away - b.away)
  if (!nearest) return undefined
  const { other, have, away } = nearest
  return {
    slug: other.slug,
    name: other.name,
    distanceM: away,
    ...(have.pieces !== undefined && { pieces: have.pieces }),
  }
}

function lastCount(facts: readonly CardFacts[], counter: Counter, now: Instant): PlacePage['counted'] {
  let at: Instant | undefined
  for (const { standing } of facts) {
    for (const { counterId, countedAt } of standing) {
      if (counterId === counter.id && (at === undefined || countedAt > at)) at = countedAt
    }
  }
  return at === undefined ? undefined : { at, daysAgo: Math.max(0, daysBetween(dayOf(at), dayOf(now))) }
}
