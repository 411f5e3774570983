import type { Db } from '#db/engines/database.ts'
import { type Changes, currentRevision } from '../changes.ts'
import { type Context, today } from '../context.ts'
import type { Day } from '../dates.ts'
import type { Listing } from '../search/listing.ts'
import type { CatalogueAnswer, CatalogueQuery } from '../search/product-facts.ts'
import { type Census, takeCensus } from './census.ts'
import { fill, follow, type Held } from './held-catalogue.ts'
import type { Maker } from './makers.ts'
import type { CardFacts } from './product-cards.ts'
import type { Town } from './town.ts'
import { lastsTo } from './validity.ts'

/** The public catalogue as of a moment: what is in memory answers at once, cards may have to be read. */
export type Catalogue = {
  readonly town: Town
  /** All makers by id, in the order of their names, also those who have nothing public now. */
  readonly makers: ReadonlyMap<string, Maker>
  makerBySlug(slug: string | undefined): Maker | undefined
  find(query: CatalogueQuery, on: Day): CatalogueAnswer
  /** Undefined for a product that is not public on that day. */
  listing(productId: string, on: Day): Listing | undefined
  listings(on: Day): Iterable<Listing>
  census(on: Day): Census
  cards(ctx: Pick<Context, 'db'>, productIds: readonly string[]): Promise<CardFacts[]>
}

export type LiveCatalogue = Changes & {
  /** The catalogue with every commit in it that this process knows of. */
  current(ctx: Pick<Context, 'now'>): Promise<Catalogue>
  find(query: CatalogueQuery, ctx: Pick<Context, 'now'>): Promise<CatalogueAnswer>
  /** Asks the database for what other processes committed. */
  refresh(ctx: Pick<Context, 'now'>): Promise<void>
  /** Asks by itself from now on, so that a commit of another process shows within half a second. */
  start(): void
  stop(): void
}

const pollMs = 400

export function createLiveCatalogue(db: Db): LiveCatalogue {
  let held: Held | undefined
  let newest = 0
  let working: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  /** The last poll failed: whoever comes next asks again, and meets the reason where it lasts. */
  let inDoubt = false

  async function bring(day: Day): Promise<void> {
    const following = held && (await follow(db, held, day))
    if (!following) held = await fill(db, day)
    newest = Math.max(newest, held?.revision ?? 0)
  }

  const isBehind = (day: Day): boolean => !held || held.revision < newest || held.day < day

  /** One at a time; whoever comes while one is under way may need another after it. */
  async function upToDate(day: Day): Promise<Held> {
    for (let tries = 0; isBehind(day) && tries < 5; tries++) {
      working ??= bring(day).finally(() => {
        working = undefined
      })
      await working
    }
    if (!held) throw new Error('the catalogue could not be read')
    return held
  }

  async function ask(): Promise<void> {
    newest = Math.max(newest, await currentRevision(db))
    inDoubt = false
  }

  async function current(ctx: Pick<Context, 'now'>): Promise<Catalogue> {
    if (inDoubt) await ask()
    return view(await upToDate(today(ctx)))
  }

  async function poll(): Promise<void> {
    try {
      await ask()
      if (held) await upToDate(held.day)
    } catch {
      inDoubt = true
    }
  }

  return {
    revision: () => newest,
    committed: revision => {
      newest = Math.max(newest, revision)
    },
    current,
    find: async (query, ctx) => (await current(ctx)).find(query, today(ctx)),
    refresh: async ctx => {
      await ask()
      await upToDate(today(ctx))
    },
    start() {
      if (timer) return
      let asking = false
      timer = setInterval(() => {
        if (asking) return
        asking = true
        poll().finally(() => {
          asking = false
        })
      }, pollMs)
      timer.unref()
    },
    stop() {
      clearInterval(timer)
      timer = undefined
    },
  }
}

function view(held: Held): Catalogue {
  const { town, makers, index, productIds, cards } = held
  const listing = (productId: string, on: Day) => {
    const found = index.get(productId)
    return found && lastsTo(found.licensedUntilOn, on) ? found : undefined
  }
  return {
    town,
    makers,
    makerBySlug(slug) {
      for (const maker of makers.values()) if (maker.slug === slug) return maker
      return undefined
    },
    find: (query, on) => index.find(query, on),
    listing,
    *listings(on) {
      for (const id of productIds) {
        const found = listing(id, on)
        if (found) yield found
      }
    },
    census(on) {
      if (held.census?.day !== on) held.census = takeCensus(index, productIds, on)
      return held.census
    },
    cards: (ctx, ids) => cards.get(ctx, ids),
  }
}
