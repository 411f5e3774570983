import type { ReviewTrack } from '#db/schema/review-standards.ts'
import type { Context } from '../context.ts'
import type { Spoken } from './standards.ts'

export type Pin = {
  id: string
  reviewId: string
  versionId: string
  track: ReviewTrack
  pictureId: string | undefined
  xBps: number | undefined
  yBps: number | undefined
  question: string | undefined
  field: string | undefined
  comment: string
  /** From the library: what is meant, what to do next, and the drawing of how it should be. */
  reason: { text: Spoken; nextStep: Spoken; picture: string } | undefined
  examplePictureId: string | undefined
  placedAt: string
  placedBy: string
  resolvedAt: string | undefined
  replies: { text: string; at: string; by: string; isMaker: boolean }[]
}

/** Every pin of a version with what was said below it, in the order in which they were stuck. */
export async function pinsOfVersion(ctx: Context, versionId: string): Promise<Pin[]> {
  return withReplies(ctx, await pinRows(ctx).where('review.version_id', '=', versionId).execute())
}

/** What is still to be put right on any version of a listing. */
export async function openPins(ctx: Context, listingId: string): Promise<Pin[]> {
  const rows = await pinRows(ctx)
    .innerJoin('listing_version', 'listing_version.id', 'review.version_id')
    .where('listing_version.listing_id', '=', listingId)
    .where('pin_resolution.pin_id', 'is', null)
    .execute()
  return withReplies(ctx, rows)
}

/** The pins of a version, after what is still open from others of its listing. */
export async function pinsShownOn(ctx: Context, listingId: string, versionId: string): Promise<Pin[]> {
  const open = await openPins(ctx, listingId)
  const own = await pinsOfVersion(ctx, versionId)
  return [...open.filter(pin => pin.versionId !== versionId), ...own]
}

const pinRows = (ctx: Context) =>
  ctx.db
    .selectFrom('pin')
    .innerJoin('review', 'review.id', 'pin.review_id')
    .innerJoin('account', 'account.id', 'pin.placed_by_id')
    .leftJoin('pin_resolution', 'pin_resolution.pin_id', 'pin.id')
    .leftJoin('review_reason', 'review_reason.id', 'pin.reason_id')
    .select([
      'pin.id',
      'pin.review_id',
      'review.version_id',
      'review.track',
      'pin.picture_id',
      'pin.x_bps',
      'pin.y_bps',
      'pin.question',
      'pin.field',
      'pin.comment',
      'review_reason.text_id',
      'review_reason.text_en',
      'review_reason.next_step_id',
      'review_reason.next_step_en',
      'review_reason.picture',
      'pin.example_picture_id',
      'pin.placed_at',
      'account.name as placed_by',
      'pin_resolution.resolved_at',
    ])
    .orderBy('pin.placed_at')
    .orderBy('pin.id')

type PinRow = Awaited<ReturnType<ReturnType<typeof pinRows>['execute']>>[number]

async function withReplies(ctx: Context, rows: readonly PinRow[]): Promise<Pin[]> {
  if (rows.length === 0) return []
  const replies = await ctx.db
    .selectFrom('pin_reply')
    .innerJoin('account', 'account.id', 'pin_reply.written_by_id')
    .select(['pin_reply.id', 'pin_id', 'text', 'written_at', 'account.name', 'is_maker'])
    .where(
      'pin_id',
      'in',
      rows.map(row => row.id),
    )
    .orderBy('written_at')
    .orderBy('pin_reply.id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    reviewId: row.review_id,
    versionId: row.version_id,
    track: row.track,
    pictureId: row.picture_id ?? undefined,
    xBps: row.x_bps ?? undefined,
    yBps: row.y_bps ?? undefined,
    question: row.question ?? undefined,
    field: row.field ?? undefined,
    comment: row.comment,
    reason: reasonOf(row),
    examplePictureId: row.example_picture_id ?? undefined,
    placedAt: row.placed_at,
    placedBy: row.placed_by,
    resolvedAt: row.resolved_at ?? undefined,
    replies: replies
      .filter(reply => reply.pin_id === row.id)
      .map(({ text, written_at: at, name: by, is_maker }) => ({ text, at, by, isMaker: is_maker === 1 })),
  }))
}

/** Written whole or not at all: every reason has its words in both languages. */
function reasonOf({ text_id, text_en, next_step_id, next_step_en, picture }: PinRow): Pin['reason'] {
  if (text_id === null || text_en === null || next_step_id === null || next_step_en === null) return undefined
  return {
    text: { id: text_id, en: text_en },
    nextStep: { id: next_step_id, en: next_step_en },
    picture: picture ?? '',
  }
}
