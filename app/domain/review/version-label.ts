import type { Context } from '../context.ts'
import type { LabelFacts } from '../label/listing-facts.ts'
import { labelMaker } from '../listing/checked-listing.ts'
import { knownThings } from '../listing/known-things.ts'
import { labelOf } from '../listing/label-of.ts'
import type { Version } from '../listing/versions.ts'

/** What the label of a version says, for the checks. */
export async function versionLabel(
  ctx: Context,
  version: Pick<Version, 'listingId' | 'producerId' | 'answers'>,
): Promise<LabelFacts> {
  const known = await knownThings(ctx, version.listingId)
  return labelOf(version.answers, await labelMaker(ctx, version.producerId), known.ingredients)
}
