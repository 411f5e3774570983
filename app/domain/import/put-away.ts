import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { may } from '../identity/permissions.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'

/** The list is done with: what it said of people is emptied; how many rows came in stays. */
export async function putAwayImport(
  ctx: Context,
  input: { runId: string },
): Promise<Result<undefined, { code: 'not-allowed' } | { code: 'import-not-open' }>> {
  return transact<undefined, { code: 'not-allowed' } | { code: 'import-not-open' }>(ctx, async ctx => {
    const { runId } = input
    if (!may(ctx.actor, 'registry:import')) return refuse({ code: 'not-allowed' })
    const run = await ctx.db
      .updateTable('import_run')
      .set({ state: 'put-away' })
      .where('id', '=', runId)
      .where('state', 'in', ['shown', 'finished'])
      .returning('id')
      .executeTakeFirst()
    if (!run) return refuse({ code: 'import-not-open' })
    await ctx.db.updateTable('import_row').set({ reading: null }).where('run_id', '=', runId).execute()
    await recordActivity(ctx, { verb: 'putAwayImport', subject: `import:${runId}` })
    return ok(undefined)
  })
}
