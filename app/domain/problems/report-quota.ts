import type { Context } from '../context.ts'
import { ok, type Result, refuse } from '../result.ts'

export type ReportQuotaRefusal = { code: 'too-many-reports'; limit: number }

/** Of one address in an hour. Guests of a hotel share one, so it is not one person's. */
export const reportQuota = { reports: 6, photos: 18 } as const

/** Whether this sender may send a report now. Called with the product held, or again inside the command. */
export async function readySender(
  ctx: Context,
  senderKey: string,
): Promise<Result<undefined, ReportQuotaRefusal>> {
  const { count } = await ctx.db
    .selectFrom('problem_report')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('sender_key', '=', senderKey)
    .where('sent_at', '>', anHourAgo(ctx))
    .executeTakeFirstOrThrow()
  return Number(count) >= reportQuota.reports
    ? refuse({ code: 'too-many-reports', limit: reportQuota.reports })
    : ok(undefined)
}

export async function mayDeliverPhoto(ctx: Context, senderKey: string): Promise<boolean> {
  const { count } = await ctx.db
    .selectFrom('report_photo')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('sender_key', '=', senderKey)
    .where('received_at', '>', anHourAgo(ctx))
    .executeTakeFirstOrThrow()
  return Number(count) < reportQuota.photos
}

const anHourAgo = (ctx: Context): string => new Date(Date.parse(ctx.now) - 3_600_000).toISOString()
