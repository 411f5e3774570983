import { recordActivity } from '../../activity/activity.ts'
import type { Context } from '../../context.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { accountOf, lockedAgreement, type UnknownAgreement } from '../locked-agreement.ts'
import { sideIn } from './agreement-side.ts'

export type EndRefusal = UnknownAgreement | { code: 'reason-missing' }

/**
 * Either side or the office ends it, with a reason. Nothing is sent under it any more; what stands on the shelf is
 * hers, and is sold at the last terms or picked up. Ending twice is ending once.
 */
export async function endAgreement(
  ctx: Context,
  input: { agreementId: string; reason: string },
): Promise<Result<undefined, EndRefusal>> {
  return transact<undefined, EndRefusal>(ctx, async ctx => {
    const { agreementId } = input
    const reason = input.reason.trim()
    const agreement = await lockedAgreement(ctx, agreementId)
    if (!agreement || sideIn(ctx, agreement, 'agreement:offer') === undefined)
      return refuse({ code: 'unknown-agreement', agreementId })
    if (agreement.state === 'ended') return ok(undefined)
    if (reason === '') return refuse({ code: 'reason-missing' })
    await ctx.db
      .updateTable('agreement')
      .set({ state: 'ended', ended_at: ctx.now, ended_by_id: accountOf(ctx), end_reason: reason })
      .where('id', '=', agreementId)
      .execute()
    await recordActivity(ctx, {
      verb: 'endAgreement',
      subject: `agreement:${agreementId}`,
      before: { state: agreement.state },
      after: { state: 'ended', reason },
    })
    return ok(undefined)
  })
}
