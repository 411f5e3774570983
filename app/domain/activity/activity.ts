import type { Actor, Context } from '../context.ts'
import { newId } from '../ids.ts'

type Facts = Record<string, unknown>

/**
 * Writes who did what to whom, with the facts before and after, in the transaction of the deed itself.
 * @param deed `verb` as a command names it (`changePrice`), `subject` as `touch` names it (`product:<id>`)
 */
export async function recordActivity(
  ctx: Context,
  deed: { verb: string; subject: string; before?: Facts; after?: Facts },
): Promise<void> {
  if (!ctx.transaction) throw new Error('recordActivity() belongs inside transact()')
  await ctx.db
    .insertInto('activity')
    .values({
      id: newId('act', ctx.now),
      at: ctx.now,
      actor_kind: ctx.actor.kind,
      actor_id: actorIdOf(ctx.actor),
      on_behalf_of: helped(ctx.actor),
      verb: deed.verb,
      subject: deed.subject,
      before: deed.before ? JSON.stringify(deed.before) : null,
      after: deed.after ? JSON.stringify(deed.after) : null,
      request_id: ctx.requestId,
    })
    .execute()
}

/** Who did it, as rows name them: an account, or the part of the system that acts by itself; nobody for a visitor. */
export function actorIdOf(actor: Actor): string | null {
  if (actor.kind === 'person') return actor.accountId
  return actor.kind === 'system' ? actor.name : null
}

/** "By X for Y": whom the deed was done for, where that is another than who did it. */
const helped = (actor: Actor): string | null =>
  actor.kind === 'person' && actor.assistingProducerId ? `producer:${actor.assistingProducerId}` : null
