import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { ok } from '../result.ts'
import { transact } from '../transact.ts'

/** What is private about a person: each look at it is written down before it is shown (UU 27/2022). */
export type PrivateField = 'phone' | 'address' | 'bank-account' | 'nik'

/** Writes down who looked at what of whom. The values themselves are not repeated there. */
export async function recordPrivateView(
  ctx: Context,
  subject: string,
  fields: readonly PrivateField[],
): Promise<void> {
  await transact<undefined, never>(ctx, async ctx => {
    await recordActivity(ctx, { verb: 'viewPrivateData', subject, after: { fields } })
    return ok(undefined)
  })
}
