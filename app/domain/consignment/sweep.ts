import type { Context } from '../context.ts'
import { sweepLosses } from './losses/contest-loss.ts'
import { closePeriod } from './periods/close-period.ts'
import { issuableAt } from './rules/period.ts'
import { acceptSilence } from './statements/accept-statement.ts'
import { openPeriod } from './statements/statement-preview.ts'

export type SweptConsignment = { finalLosses: number; silences: number; statements: number }

/**
 * What the clock does to goods and money: a loss that nobody contested is final, whoever is silent about a statement
 * for five days has accepted it, and a period whose late devices had their time is closed with its statement. What
 * keeps a period open is left to the office. Run as often as one likes: what has been done is not done twice.
 */
export async function sweepConsignment(ctx: Context): Promise<SweptConsignment> {
  return {
    finalLosses: await sweepLosses(ctx),
    silences: await acceptSilence(ctx),
    statements: await closeDuePeriods(ctx),
  }
}

/** An agreement that has ended is closed by the office, after the last count and the goods that go home. */
async function closeDuePeriods(ctx: Context): Promise<number> {
  const agreements = await ctx.db.selectFrom('agreement').select('id').where('state', '=', 'active').execute()
  let closed = 0
  for (const { id: agreementId } of agreements) {
    const period = await openPeriod(ctx, agreementId)
    if (!period || ctx.now < issuableAt(period)) continue
    if ((await closePeriod(ctx, { agreementId, untilOn: period.toOn })).ok) closed++
  }
  return closed
}
