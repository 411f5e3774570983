import { type Context, today } from '../context.ts'
import { type Day, dayOf } from '../dates.ts'
import type { LiveCatalogue } from './live-catalogue.ts'

export type SitemapEntries = {
  /** The day each was published. */
  products: { slug: string; since: Day }[]
  producers: string[]
  places: string[]
}

/** Everything public today by its slug, in a fixed order. */
export async function sitemapEntries(ctx: Context, live: LiveCatalogue): Promise<SitemapEntries> {
  const catalogue = await live.current(ctx)
  const day = today(ctx)
  const census = catalogue.census(day)
  return {
    products: [...catalogue.listings(day)]
      .map(({ slug, publishedAt }) => ({ slug, since: dayOf(publishedAt) }))
      .sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    producers: [...catalogue.makers.values()]
      .filter(({ id }) => census.byMaker.has(id))
      .map(({ slug }) => slug)
      .sort(),
    places: [...catalogue.town.countersBySlug.keys()].sort(),
  }
}
