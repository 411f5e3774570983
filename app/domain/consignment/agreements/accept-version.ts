import type { Side } from '#db/schema/consignment.ts'
import { recordActivity } from '../../activity/activity.ts'
import { type Context, today } from '../../context.ts'
import type { Day } from '../../dates.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { accountOf, lockedAgreement } from '../locked-agreement.ts'
import { sideIn } from './agreement-side.ts'
import { newestVersion } from './agreements.ts'

export type AcceptRefusal =
  | { code: 'unknown-version'; versionId: string }
  | { code: 'agreement-ended' }
  | { code: 'version-outdated'; newest: number }
  | { code: 'terms-already-begun'; validFromOn: Day }

/**
 * One side says yes to the newest terms; with the second yes the agreement is active. Later versions are accepted
 * before their first day, or not at all: no terms apply backwards. Accepting twice is accepting once.
 * @param input.onPaperFor the side that signed on paper; only the office may say so
 */
export async function acceptVersion(
  ctx: Context,
  input: { versionId: string; onPaperFor?: Side | undefined },
): Promise<Result<{ isActive: boolean }, AcceptRefusal>> {
  return transact<{ isActive: boolean }, AcceptRefusal>(ctx, async ctx => {
    const { versionId } = input
    const found = await ctx.db
      .selectFrom('agreement_version')
      .select('agreement_id')
      .where('id', '=', versionId)
      .executeTakeFirst()
    const agreement = found && (await lockedAgreement(ctx, found.agreement_id))
    const side = agreement && acceptingSide(ctx, agreement, input.onPaperFor)
    if (!agreement || side === undefined) return refuse({ code: 'unknown-version', versionId })
    if (agreement.state === 'ended') return refuse({ code: 'agreement-ended' })
    const version = await newestVersion(ctx, agreement.id)
    if (version.id !== versionId) return refuse({ code: 'version-outdated', newest: version.number })

    const before = await acceptedSides(ctx, versionId)
    if (!before.has(side)) {
      const { number, valid_from_on: validFromOn } = version
      if (number > 1 && validFromOn <= today(ctx)) return refuse({ code: 'terms-already-begun', validFromOn })
      await ctx.db
        .insertInto('agreement_acceptance')
        .values({
          version_id: versionId,
          side,
          accepted_at: ctx.now,
          accepted_by_id: accountOf(ctx),
          way: input.onPaperFor === undefined ? 'signed-in' : 'paper',
        })
        .execute()
      await recordActivity(ctx, {
        verb: 'acceptVersion',
        subject: `agreement:${agreement.id}`,
        after: { versionId, side, onPaper: input.onPaperFor !== undefined },
      })
    }
    const isActive = agreement.state === 'active' || before.add(side).size === 2
    if (isActive && agreement.state === 'offered')
      await ctx.db.updateTable('agreement').set({ state: 'active' }).where('id', '=', agreement.id).execute()
    return ok({ isActive })
  })
}

function acceptingSide(
  ctx: Context,
  agreement: { producer_id: string; partner_id: string },
  onPaperFor: Side | undefined,
): Side | undefined {
  if (onPaperFor !== undefined)
    return sideIn(ctx, agreement, 'agreement:offer') === 'office' ? onPaperFor : undefined
  const side = sideIn(ctx, agreement, 'agreement:accept')
  return side === 'office' ? undefined : side
}

async function acceptedSides(ctx: Context, versionId: string): Promise<Set<Side>> {
  const rows = await ctx.db
    .selectFrom('agreement_acceptance')
    .select('side')
    .where('version_id', '=', versionId)
    .execute()
  return new Set(rows.map(row => row.side))
}
