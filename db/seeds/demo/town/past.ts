import type { Context } from '#app/domain/context.ts'
import { instantOf } from '#app/domain/dates.ts'

const hourMs = 3_600_000

/** The same hands some days ago: the town has a history. */
export const daysAgo = (ctx: Context, days: number): Context => ({ ...ctx, now: hoursAgo(ctx, days * 24) })

export const hoursAgo = (ctx: Context, hours: number): string =>
  instantOf(new Date(Date.parse(ctx.now) - Math.round(hours * hourMs)))
