import type { Db } from '#db/engines/database.ts'
import { currentRevision, touchedSince } from '../changes.ts'
import type { Day } from '../dates.ts'
import { type CatalogueIndex, createCatalogueIndex } from '../search/catalogue-index.ts'
import type { Census } from './census.ts'
import { pauseEndedBetween, productFacts, productIdsInBatches, productIdsOf } from './facts.ts'
import { type KeptCards, keepCards } from './kept-cards.ts'
import { type Maker, readMakers } from './makers.ts'
import { standingAt } from './standing.ts'
import { readTown, type Town } from './town.ts'

/** The public catalogue in memory, as of a revision and a day. */
export type Held = {
  town: Town
  makers: ReadonlyMap<string, Maker>
  index: CatalogueIndex
  productIds: Set<string>
  cards: KeptCards
  /** Pauses that ended before this day are over here too. */
  day: Day
  revision: number
  census?: Census | undefined
}

const cardsKept = 6000
const batchSize = 1000
/** With more subjects than these a fresh start is quicker than following. */
const mostFollowed = 5000

/** Everything anew, in batches: what a fresh process does, and one that fell far behind. */
export async function fill(db: Db, day: Day): Promise<Held> {
  // The revision is read first: what commits meanwhile is followed afterwards, at worst twice.
  const revision = await currentRevision(db)
  const town = await readTown(db)
  const makers = await readMakers(db)
  const index = createCatalogueIndex()
  const productIds = new Set<string>()
  for await (const ids of productIdsInBatches(db, batchSize)) {
    for (const facts of await productFacts(db, town, ids, day)) {
      index.put(facts)
      productIds.add(facts.productId)
    }
    await breath()
  }
  return { town, makers, index, productIds, cards: keepCards(cardsKept), day, revision }
}

/** SQLite answers without ever leaving the thread: between batches whoever needs no catalogue gets a turn. */
const breath = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** Takes in what was touched since; false when that is too much to follow. */
export async function follow(db: Db, held: Held, day: Day): Promise<boolean> {
  const { revision, subjects } = await touchedSince(db, held.revision)
  if (subjects.has('reference') || subjects.size > mostFollowed) return false
  const touched = { product: new Set<string>(), producer: new Set<string>(), place: new Set<string>() }
  for (const subject of subjects) {
    const [kind = '', id = ''] = subject.split(':', 2)
    if (kind === 'product' || kind === 'producer' || kind === 'place') touched[kind].add(id)
  }
  if (held.day < day) {
    for (const id of await pauseEndedBetween(db, held.day, day)) touched.product.add(id)
  }
  await followMakers(db, held, touched)
  await followPlaces(db, held, touched)
  const ids = [...touched.product]
  for (let from = 0; from < ids.length; from += batchSize) {
    await followProducts(db, held, ids.slice(from, from + batchSize), day)
  }
  held.census = undefined
  held.revision = revision
  if (held.day < day) held.day = day
  return true
}

type Touched = { product: Set<string>; producer: ReadonlySet<string>; place: ReadonlySet<string> }

async function followMakers(db: Db, held: Held, touched: Touched): Promise<void> {
  if (touched.producer.size === 0) return
  held.makers = await readMakers(db)
  for (const id of await productIdsOf(db, [...touched.producer])) touched.product.add(id)
}

/** A count touches its products by itself; all goods of a counter change with its spot, its end, and what is near. */
async function followPlaces(db: Db, held: Held, touched: Touched): Promise<void> {
  if (touched.place.size === 0) return
  const before = held.town
  held.town = await readTown(db)
  for (const counterId of new Set([...before.near.keys(), ...held.town.near.keys()])) {
    if (before.near.get(counterId)?.join() === held.town.near.get(counterId)?.join()) continue
    for (const { productId } of await standingAt({ db }, counterId)) touched.product.add(productId)
  }
}

async function followProducts(db: Db, held: Held, ids: readonly string[], day: Day): Promise<void> {
  const facts = new Map((await productFacts(db, held.town, ids, day)).map(each => [each.productId, each]))
  for (const id of ids) {
    const each = facts.get(id)
    if (each) {
      held.index.put(each)
      held.productIds.add(id)
    } else {
      held.index.remove(id)
      held.productIds.delete(id)
    }
  }
  held.cards.drop(ids)
}
