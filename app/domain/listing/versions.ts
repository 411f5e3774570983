import type { ListingVersionState } from '#db/schema/listings.ts'
import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { notify } from '../notices/notify.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import type { Answers } from './answers.ts'
import { answersIn } from './version-content.ts'

/**
 * Where a version may go from each state; the draft before it is the listing's answers. One that was given back
 * waits again when she appeals; one that was approved is given back when a later look finds against it.
 */
export const versionTransitions = {
  submitted: ['returned', 'approved', 'superseded'],
  returned: ['submitted'],
  approved: ['superseded', 'returned'],
  superseded: [],
} as const satisfies Record<ListingVersionState, readonly ListingVersionState[]>

export type UnknownVersion = { code: 'unknown-version'; versionId: string }
export type NotWaiting = { code: 'version-not-waiting'; state: ListingVersionState }

export type Version = {
  id: string
  listingId: string
  producerId: string
  productId: string | undefined
  number: number
  state: ListingVersionState
  answers: Answers
  /** It says what the product said when its listing was opened; nobody sent it. */
  isReadFromProduct: boolean
}

/** For the review, which looks at all makers' versions; her own pages go through her drafts. */
export async function findVersion(ctx: Context, versionId: string): Promise<Version | undefined> {
  const row = await ctx.db
    .selectFrom('listing_version')
    .innerJoin('listing', 'listing.id', 'listing_version.listing_id')
    .select([
      'listing_version.id',
      'listing_version.listing_id',
      'listing_version.number',
      'listing_version.state',
      'listing_version.answers',
      'listing_version.submitted_by_id',
      'listing.producer_id',
      'listing.product_id',
    ])
    .where('listing_version.id', '=', versionId)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      listingId: row.listing_id,
      producerId: row.producer_id,
      productId: row.product_id ?? undefined,
      number: row.number,
      state: row.state,
      answers: answersIn(row.answers),
      isReadFromProduct: row.submitted_by_id === null,
    }
  )
}

/** The version that stands approved, before which a new one is compared. */
export async function approvedAnswers(ctx: Context, listingId: string): Promise<Answers | undefined> {
  const row = await ctx.db
    .selectFrom('listing_version')
    .select('answers')
    .where('listing_id', '=', listingId)
    .where('state', '=', 'approved')
    .orderBy('number', 'desc')
    .executeTakeFirst()
  return row && answersIn(row.answers)
}

/** Gives a version back to the maker with what is to be put right. */
export async function returnVersion(
  ctx: Context,
  input: { versionId: string; note: string },
): Promise<Result<undefined, UnknownVersion | NotWaiting | { code: 'reason-missing' }>> {
  return transact<undefined, UnknownVersion | NotWaiting | { code: 'reason-missing' }>(ctx, async ctx => {
    const note = input.note.trim()
    if (note === '') return refuse({ code: 'reason-missing' })
    return moveVersion(ctx, input.versionId, 'returned', note)
  })
}

/** One arrow of the table; whoever comes second finds the version no longer where it was. */
export async function moveVersion(
  ctx: Context,
  versionId: string,
  to: ListingVersionState,
  note?: string,
): Promise<Result<undefined, UnknownVersion | NotWaiting>> {
  return transact<undefined, UnknownVersion | NotWaiting>(ctx, async ctx => {
    const version = await findVersion(ctx, versionId)
    if (!version) return refuse({ code: 'unknown-version', versionId })
    const allowed: readonly ListingVersionState[] = versionTransitions[version.state]
    if (!allowed.includes(to)) return refuse({ code: 'version-not-waiting', state: version.state })
    const moved = await ctx.db
      .updateTable('listing_version')
      .set({
        state: to,
        decided_at: to === 'submitted' ? null : ctx.now,
        decided_by_id: to !== 'submitted' && ctx.actor.kind === 'person' ? ctx.actor.accountId : null,
        ...(note !== undefined && { note }),
      })
      .where('id', '=', versionId)
      .where('state', '=', version.state)
      .returning('id')
      .executeTakeFirst()
    if (!moved) return refuse({ code: 'version-not-waiting', state: version.state })
    await recordActivity(ctx, {
      verb: 'moveVersion',
      subject: `listing:${version.listingId}`,
      before: { versionId, state: version.state },
      after: { versionId, state: to, ...(note !== undefined && { note }) },
    })
    if (to === 'returned' || to === 'approved')
      await notify(ctx, {
        audience: { producerId: version.producerId },
        kind: to === 'returned' ? 'version-returned' : 'version-approved',
        subject: `listing:${version.listingId}`,
        cause: `${versionId}/${ctx.now}`,
        facts: { name: version.answers.name?.name ?? '', number: version.number },
      })
    return ok(undefined)
  })
}
