import type { ReviewTrack } from '#db/schema/review-standards.ts'
import { type Context, today } from '../context.ts'
import { addDays, type Day, startOfDay } from '../dates.ts'
import { openStates } from './review-states.ts'
import { type ReviewSetting, reviewSetting, reviewTracks } from './standards.ts'
import { workdaysAfter, workdaysBetween } from './workdays.ts'

const lookBackDays = 28

/**
 * Working days until the turn of what is sent now: those ahead and itself, at the pace of late, within the bounds
 * that the office has set.
 * @param queue.decided decisions of the track in `queue.workdays` working days
 */
export function promisedWorkdays(
  queue: { ahead: number; decided: number; workdays: number },
  setting: Pick<ReviewSetting, 'promiseMinWorkdays' | 'promiseMaxWorkdays' | 'decisionsADayFloor'>,
): number {
  const { promiseMinWorkdays, promiseMaxWorkdays, decisionsADayFloor } = setting
  const pace = Math.max(decisionsADayFloor, queue.workdays === 0 ? 0 : queue.decided / queue.workdays)
  const needed = Math.ceil((queue.ahead + 1) / pace)
  return Math.min(promiseMaxWorkdays, Math.max(promiseMinWorkdays, needed))
}

/** The day by which a version sent now is answered on a track. */
export async function promisedDate(ctx: Context, track: ReviewTrack): Promise<Day> {
  const day = today(ctx)
  const since = addDays(day, -lookBackDays)
  const queue = {
    ahead: await countOpen(ctx, track),
    decided: await countDecided(ctx, track, since, day),
    workdays: workdaysBetween(since, day),
  }
  return workdaysAfter(day, promisedWorkdays(queue, await reviewSetting(ctx)))
}

export type Promised = { tracks: Record<ReviewTrack, { promisedOn: Day; ahead: number }>; promisedOn: Day }

/** What she is told before she sends: the later of the two tracks is the day she has her answer. */
export async function promiseFor(ctx: Context): Promise<Promised> {
  const [quality, packaging] = await Promise.all(
    reviewTracks.map(async track => ({
      promisedOn: await promisedDate(ctx, track),
      ahead: await countOpen(ctx, track),
    })),
  )
  if (!quality || !packaging) throw new Error('a track has no promise')
  const promisedOn = [quality.promisedOn, packaging.promisedOn].sort()[1] ?? quality.promisedOn
  return { tracks: { quality, packaging }, promisedOn }
}

async function countOpen(ctx: Context, track: ReviewTrack): Promise<number> {
  const { open } = await ctx.db
    .selectFrom('review')
    .select(eb => eb.fn.countAll().as('open'))
    .where('track', '=', track)
    .where('state', 'in', openStates)
    .executeTakeFirstOrThrow()
  return Number(open)
}

/** Full days only, so that a promise does not change while one reviews. */
async function countDecided(ctx: Context, track: ReviewTrack, from: Day, before: Day): Promise<number> {
  const { decided } = await ctx.db
    .selectFrom('review')
    .select(eb => eb.fn.countAll().as('decided'))
    .where('track', '=', track)
    .where('state', '=', 'decided')
    .where('ended_at', '>=', startOfDay(from))
    .where('ended_at', '<', startOfDay(before))
    .executeTakeFirstOrThrow()
  return Number(decided)
}
