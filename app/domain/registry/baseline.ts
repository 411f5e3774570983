import type { BaselineMeasure } from '#db/schema/registry.ts'
import { recordActivity } from '../activity/activity.ts'
import { hasConsent } from '../consent/consents.ts'
import { type Context, today } from '../context.ts'
import { type Day, isDay } from '../dates.ts'
import { may } from '../identity/permissions.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'

export type Baseline = {
  money?: { idr: number; measure: BaselineMeasure } | undefined
  /** Those who work in her kitchen, herself not counted. */
  workers?: number | undefined
  takenOn: Day
}

export type BaselineRefusal =
  | { code: 'not-allowed' }
  | { code: 'unknown-producer'; producerId: string }
  | { code: 'income-consent-missing' }
  | { code: 'baseline-empty' }
  | { code: 'baseline-out-of-range' }
  | { code: 'not-a-day'; day: string }
  | { code: 'day-not-yet'; day: Day }
  | { code: 'baseline-fixed'; takenOn: Day }

/** Where she began: written once, with her consent to reports of income, and never changed afterwards. */
export async function takeBaseline(
  ctx: Context,
  input: { producerId: string; baseline: Baseline },
): Promise<Result<undefined, BaselineRefusal>> {
  return transact<undefined, BaselineRefusal>(ctx, async ctx => {
    const { producerId, baseline } = input
    const { money, workers, takenOn } = baseline
    if (!may(ctx.actor, 'registry:edit')) return refuse({ code: 'not-allowed' })
    const misfit = misfitOf(baseline, today(ctx))
    if (misfit) return refuse(misfit)
    const producer = await ctx.db
      .selectFrom('producer')
      .select('id')
      .where('id', '=', producerId)
      .executeTakeFirst()
    if (!producer) return refuse({ code: 'unknown-producer', producerId })
    if (!(await hasConsent(ctx, producerId, 'income-report')))
      return refuse({ code: 'income-consent-missing' })

    const row = await ctx.db
      .insertInto('producer_baseline')
      .values({
        producer_id: producerId,
        measure: money?.measure ?? null,
        income_month_idr: money?.idr ?? null,
        workers: workers ?? null,
        taken_on: takenOn,
        taken_by_id: ctx.actor.kind === 'person' ? ctx.actor.accountId : null,
        recorded_at: ctx.now,
      })
      .onConflict(conflict => conflict.column('producer_id').doNothing())
      .returning('producer_id')
      .executeTakeFirst()
    if (!row) return refuse({ code: 'baseline-fixed', takenOn: (await takenDay(ctx, producerId)) ?? takenOn })
    await recordActivity(ctx, {
      verb: 'takeBaseline',
      subject: `producer:${producerId}`,
      after: { takenOn, measure: money?.measure ?? null, withWorkers: workers !== undefined },
    })
    return ok(undefined)
  })
}

function misfitOf({ money, workers, takenOn }: Baseline, on: Day): BaselineRefusal | undefined {
  if (money === undefined && workers === undefined) return { code: 'baseline-empty' }
  const moneyFits =
    money === undefined || (Number.isSafeInteger(money.idr) && money.idr >= 0 && money.idr <= 1e12)
  const workersFit = workers === undefined || (Number.isInteger(workers) && workers >= 0 && workers <= 9999)
  if (!moneyFits || !workersFit) return { code: 'baseline-out-of-range' }
  if (!isDay(takenOn)) return { code: 'not-a-day', day: takenOn }
  return takenOn > on ? { code: 'day-not-yet', day: takenOn } : undefined
}

async function takenDay(ctx: Context, producerId: string): Promise<Day | undefined> {
  const row = await ctx.db
    .selectFrom('producer_baseline')
    .select('taken_on')
    .where('producer_id', '=', producerId)
    .executeTakeFirst()
  return row?.taken_on
}
