import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { type Day, isDay } from '../dates.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'
import { lockedCounter } from './locked.ts'

/**
 * One stretch of opening on a weekday (1 is Monday). Minutes since midnight WIB; past midnight counts on, so a
 * bar that closes at two at night closes at 1560.
 */
export type OpeningShift = { weekday: number; opensMinute: number; closesMinute: number }

export type HoursRefusal =
  | { code: 'hours-not-in-order'; weekday: number; opensMinute: number; closesMinute: number }
  | { code: 'hours-overlap'; weekday: number }

export type UnknownCounter = { code: 'unknown-counter'; counterId: string }

export function hoursMisfit(hours: readonly OpeningShift[]): HoursRefusal | undefined {
  for (const shift of hours) {
    const { weekday, opensMinute, closesMinute } = shift
    const fits =
      [weekday, opensMinute, closesMinute].every(Number.isInteger) &&
      weekday >= 1 &&
      weekday <= 7 &&
      opensMinute >= 0 &&
      opensMinute < 1440 &&
      closesMinute > opensMinute &&
      closesMinute <= 2160
    if (!fits) return { code: 'hours-not-in-order', weekday, opensMinute, closesMinute }
  }
  const inOrder = [...hours].sort((a, b) => a.weekday - b.weekday || a.opensMinute - b.opensMinute)
  for (const [i, shift] of inOrder.entries()) {
    const next = inOrder[i + 1]
    if (next?.weekday === shift.weekday && next.opensMinute < shift.closesMinute)
      return { code: 'hours-overlap', weekday: shift.weekday }
  }
  return undefined
}

/** Takes the place of all hours that the counter had. */
export async function setOpeningHours(
  ctx: Context,
  input: { counterId: string; hours: readonly OpeningShift[] },
): Promise<Result<undefined, UnknownCounter | HoursRefusal>> {
  return transact<undefined, UnknownCounter | HoursRefusal>(ctx, async ctx => {
    const { counterId, hours } = input
    if (!(await lockedCounter(ctx, counterId))) return refuse({ code: 'unknown-counter', counterId })
    const refusal = hoursMisfit(hours)
    if (refusal) return refuse(refusal)

    const before = await ctx.db
      .selectFrom('opening_hours')
      .select(['weekday', 'opens_minute', 'closes_minute'])
      .where('counter_id', '=', counterId)
      .execute()
    await writeHours(ctx, counterId, hours)
    await recordActivity(ctx, {
      verb: 'setOpeningHours',
      subject: `place:${counterId}`,
      before: { hours: before },
      after: { hours },
    })
    touch(ctx, `place:${counterId}`)
    return ok(undefined)
  })
}

export async function writeHours(
  ctx: Context,
  counterId: string,
  hours: readonly OpeningShift[],
): Promise<void> {
  await ctx.db.deleteFrom('opening_hours').where('counter_id', '=', counterId).execute()
  if (hours.length === 0) return
  const rows = hours.map(shift => ({
    counter_id: counterId,
    weekday: shift.weekday,
    opens_minute: shift.opensMinute,
    closes_minute: shift.closesMinute,
  }))
  await ctx.db.insertInto('opening_hours').values(rows).execute()
}

export type ClosureRefusal =
  | UnknownCounter
  | { code: 'not-a-day'; day: string }
  | { code: 'closure-not-in-order'; fromOn: Day; untilOn: Day }
  | { code: 'closure-overlaps'; fromOn: Day; untilOn: Day }
  | { code: 'reason-missing' }

/** A holiday, a repair: closed from one day until another, both included. */
export async function closeCounterFor(
  ctx: Context,
  input: { counterId: string; fromOn: Day; untilOn: Day; reason: { id: string; en: string } },
): Promise<Result<undefined, ClosureRefusal>> {
  return transact<undefined, ClosureRefusal>(ctx, async ctx => {
    const { counterId, fromOn, untilOn } = input
    const reason = { id: input.reason.id.trim(), en: input.reason.en.trim() }
    for (const day of [fromOn, untilOn]) if (!isDay(day)) return refuse({ code: 'not-a-day', day })
    if (untilOn < fromOn) return refuse({ code: 'closure-not-in-order', fromOn, untilOn })
    if (reason.id === '' || reason.en === '') return refuse({ code: 'reason-missing' })
    if (!(await lockedCounter(ctx, counterId))) return refuse({ code: 'unknown-counter', counterId })
    const other = await ctx.db
      .selectFrom('closure')
      .select(['from_on', 'until_on'])
      .where('counter_id', '=', counterId)
      .where('from_on', '<=', untilOn)
      .where('until_on', '>=', fromOn)
      .executeTakeFirst()
    if (other) return refuse({ code: 'closure-overlaps', fromOn: other.from_on, untilOn: other.until_on })

    await ctx.db
      .insertInto('closure')
      .values({
        counter_id: counterId,
        from_on: fromOn,
        until_on: untilOn,
        reason_id: reason.id,
        reason_en: reason.en,
      })
      .execute()
    await recordActivity(ctx, {
      verb: 'closeCounterFor',
      subject: `place:${counterId}`,
      after: { fromOn, untilOn, reason },
    })
    touch(ctx, `place:${counterId}`)
    return ok(undefined)
  })
}
