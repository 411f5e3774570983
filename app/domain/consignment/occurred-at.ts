import type { Instant } from '../dates.ts'
import { ok, type Result, refuse } from '../result.ts'

export type ClockRefusal = { code: 'clock-ahead'; saidAt: Instant; nowAt: Instant } | { code: 'not-a-moment' }

const dayMs = 86_400_000

/**
 * When something happened, by the word of a device. A clock that runs up to a day ahead is read as now, since nothing
 * has happened in the future; one that is further ahead is refused.
 */
export function occurredAt(ctx: { now: Instant }, saidAt?: Instant): Result<Instant, ClockRefusal> {
  if (saidAt === undefined) return ok(ctx.now)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(saidAt) || Number.isNaN(Date.parse(saidAt)))
    return refuse({ code: 'not-a-moment' })
  if (saidAt <= ctx.now) return ok(saidAt)
  const isFar = Date.parse(saidAt) - Date.parse(ctx.now) > dayMs
  return isFar ? refuse({ code: 'clock-ahead', saidAt, nowAt: ctx.now }) : ok(ctx.now)
}
