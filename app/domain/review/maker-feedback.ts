import { isOnSale } from '../catalogue/on-sale.ts'
import type { PictureFacts } from '../catalogue/pictures-shown.ts'
import { type Context, today } from '../context.ts'
import type { Day } from '../dates.ts'
import { findDraft } from '../listing/drafts.ts'
import { stateOf } from '../listing/listed-drafts.ts'
import { picturesById } from '../listing/listing-pictures.ts'
import { claimOf } from './held-review.ts'
import { type Pin, pinsShownOn } from './pins-of.ts'
import type { QueuedReview } from './queue.ts'
import { openStates } from './review-states.ts'
import { isNegative } from './verdicts.ts'
import { type DecisionMade, decisionsOfListing } from './version-history.ts'

/** Where her version stands on one track. */
export type TrackPlace = {
  track: QueuedReview['track']
  kind: QueuedReview['kind']
  /** How many reviews of this track are promised before hers. */
  ahead: number
  promisedOn: Day
  isOverdue: boolean
  isBeingLookedAt: boolean
}

/** The open reviews of a version with their place in the queue. */
export async function placesInQueue(ctx: Context, versionId: string): Promise<TrackPlace[]> {
  const rows = await ctx.db
    .selectFrom('review')
    .select(['id', 'track', 'kind', 'opened_at', 'promised_on'])
    .where('version_id', '=', versionId)
    .where('state', 'in', openStates)
    .orderBy('track', 'desc')
    .execute()
  const places: TrackPlace[] = []
  for (const row of rows) {
    const { ahead } = await ctx.db
      .selectFrom('review')
      .select(eb => eb.fn.countAll().as('ahead'))
      .where('track', '=', row.track)
      .where('state', 'in', openStates)
      .where(eb =>
        eb.or([
          eb('promised_on', '<', row.promised_on),
          eb.and([eb('promised_on', '=', row.promised_on), eb('opened_at', '<', row.opened_at)]),
        ]),
      )
      .executeTakeFirstOrThrow()
    places.push({
      track: row.track,
      kind: row.kind,
      ahead: Number(ahead),
      promisedOn: row.promised_on,
      isOverdue: row.promised_on < today(ctx),
      isBeingLookedAt: (await claimOf(ctx, row.id)) !== undefined,
    })
  }
  return places
}

export type Feedback = {
  listingId: string
  productId: string | undefined
  name: string | undefined
  state: 'draft' | 'waiting' | 'returned' | 'settled'
  versionNumber: number
  /** What stands in the shop until the new version is approved. */
  isSelling: boolean
  places: TrackPlace[]
  /** On the version she sent last. */
  decisions: (DecisionMade & { mayAppeal: boolean })[]
  pins: Pin[]
  pictures: PictureFacts[]
}

/** What the review said about her own listing; undefined where nothing was sent, or it is another maker's. */
export async function feedbackOn(ctx: Context, listingId: string): Promise<Feedback | undefined> {
  const draft = await findDraft(ctx, listingId)
  if (!draft?.version) return undefined
  const { version } = draft
  const decisions = (await decisionsOfListing(ctx, listingId)).filter(made => made.versionId === version.id)
  const pins = await pinsShownOn(ctx, listingId, version.id)
  const pictures = await picturesById(
    ctx,
    pins.flatMap(pin => pin.pictureId ?? []),
  )
  return {
    listingId,
    productId: draft.productId,
    name: draft.answers.name?.name,
    state: stateOf(draft),
    versionNumber: version.number,
    isSelling: await isOnSale(ctx, draft.productId),
    places: await placesInQueue(ctx, version.id),
    decisions: decisions.map(made => ({
      ...made,
      mayAppeal: isNegative(made.verdict) && made.appealedAt === undefined && version.state === 'returned',
    })),
    pins,
    pictures: [...pictures.values()],
  }
}
