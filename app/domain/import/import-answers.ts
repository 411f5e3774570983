import type { ImportAnswer } from '#db/schema/import.ts'
import type { Context } from '../context.ts'
import { may } from '../identity/permissions.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'

export const importAnswers = ['take', 'same', 'skip'] as const satisfies readonly ImportAnswer[]

export type AnswerRefusal =
  | { code: 'not-allowed' }
  | { code: 'unknown-import' }
  | { code: 'import-not-open' }
  | { code: 'row-not-asked'; row: number }
  | { code: 'nobody-to-be-same'; row: number }

/**
 * What a person decides about rows that are in doubt: `take` registers her as the row says (with what was guessed),
 * `same` says that she is the one found in the registry, `skip` leaves the row out. Said again, the new answer counts.
 */
export async function answerRows(
  ctx: Context,
  input: { runId: string; answers: ReadonlyMap<number, ImportAnswer> },
): Promise<Result<undefined, AnswerRefusal>> {
  return transact<undefined, AnswerRefusal>(ctx, async ctx => {
    const { runId, answers } = input
    if (!may(ctx.actor, 'registry:import')) return refuse({ code: 'not-allowed' })
    const run = await ctx.db
      .selectFrom('import_run')
      .select('state')
      .where('id', '=', runId)
      .executeTakeFirst()
    if (!run) return refuse({ code: 'unknown-import' })
    if (run.state !== 'shown') return refuse({ code: 'import-not-open' })
    const asked = await ctx.db
      .selectFrom('import_row')
      .select(['number', 'producer_id'])
      .where('run_id', '=', runId)
      .where('plan', '=', 'ask')
      .execute()
    const sameAs = new Map(asked.map(row => [row.number, row.producer_id]))
    for (const [row, answer] of answers) {
      if (!sameAs.has(row)) return refuse({ code: 'row-not-asked', row })
      if (answer === 'same' && !sameAs.get(row)) return refuse({ code: 'nobody-to-be-same', row })
      await ctx.db
        .updateTable('import_row')
        .set({ answer })
        .where('run_id', '=', runId)
        .where('number', '=', row)
        .execute()
    }
    return ok(undefined)
  })
}
