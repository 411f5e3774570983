import type { ConflictKind } from '#db/schema/reviews.ts'
import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { may } from '../identity/permissions.ts'
import type { NotAllowed } from '../identity/roles.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'

export type DeclareRefusal =
  | NotAllowed
  | { code: 'unknown-account'; accountId: string }
  | { code: 'unknown-producer'; producerId: string }
  | { code: 'conflict-declared' }

const conflictKinds = ['own', 'family', 'declared'] as const satisfies readonly ConflictKind[]

/** What a form says of the tie between two people; a word it does not know is a tie all the same. */
export const conflictKindIn = (text: string): ConflictKind =>
  conflictKinds.find(kind => kind === text) ?? 'declared'

/**
 * Enters in the register that somebody may not judge a maker's goods: her own, her family's, or whoever she says.
 * A reviewer declares for herself, the office for anybody.
 */
export async function declareConflict(
  ctx: Context,
  input: { accountId: string; producerId: string; kind: ConflictKind; note?: string | undefined },
): Promise<Result<{ conflictId: string }, DeclareRefusal>> {
  return transact<{ conflictId: string }, DeclareRefusal>(ctx, async ctx => {
    const { accountId, producerId, kind } = input
    if (!mayKeep(ctx, accountId)) return refuse({ code: 'not-allowed' })
    const account = await ctx.db
      .selectFrom('account')
      .select('id')
      .where('id', '=', accountId)
      .executeTakeFirst()
    if (!account) return refuse({ code: 'unknown-account', accountId })
    const producer = await ctx.db
      .selectFrom('producer')
      .select('id')
      .where('id', '=', producerId)
      .executeTakeFirst()
    if (!producer) return refuse({ code: 'unknown-producer', producerId })
    const conflictId = newId('coi', ctx.now)
    const declared = await ctx.db
      .insertInto('conflict_of_interest')
      .values({
        id: conflictId,
        account_id: accountId,
        producer_id: producerId,
        kind,
        note: input.note?.trim() || null,
        declared_at: ctx.now,
        declared_by_id: ctx.actor.kind === 'person' ? ctx.actor.accountId : null,
        ended_at: null,
        ended_by_id: null,
      })
      .onConflict(conflict => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!declared) return refuse({ code: 'conflict-declared' })
    await recordActivity(ctx, {
      verb: 'declareConflict',
      subject: `account:${accountId}`,
      after: { conflictId, producerId, kind },
    })
    return ok({ conflictId })
  })
}

/** Whoever declared it may not lift it alone: only the office ends an entry. */
export async function endConflict(
  ctx: Context,
  input: { conflictId: string },
): Promise<Result<undefined, NotAllowed | { code: 'not-found' }>> {
  return transact<undefined, NotAllowed | { code: 'not-found' }>(ctx, async ctx => {
    if (!may(ctx.actor, 'registry:edit')) return refuse({ code: 'not-allowed' })
    const ended = await ctx.db
      .updateTable('conflict_of_interest')
      .set({ ended_at: ctx.now, ended_by_id: ctx.actor.kind === 'person' ? ctx.actor.accountId : null })
      .where('id', '=', input.conflictId)
      .where('ended_at', 'is', null)
      .returning('account_id')
      .executeTakeFirst()
    if (!ended) return refuse({ code: 'not-found' })
    await recordActivity(ctx, {
      verb: 'endConflict',
      subject: `account:${ended.account_id}`,
      before: { conflictId: input.conflictId },
    })
    return ok(undefined)
  })
}

const mayKeep = (ctx: Context, accountId: string): boolean =>
  may(ctx.actor, 'registry:edit') ||
  (ctx.actor.kind === 'person' && ctx.actor.accountId === accountId && may(ctx.actor, 'product:review'))

/** Why an account may not judge a maker's goods; whoever makes or sells them is barred without any entry. */
export async function conflictWith(
  ctx: Context,
  accountId: string,
  producerId: string,
): Promise<ConflictKind | undefined> {
  const own = await ctx.db
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', accountId)
    .where('producer_id', '=', producerId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (own) return 'own'
  const declared = await ctx.db
    .selectFrom('conflict_of_interest')
    .select('kind')
    .where('account_id', '=', accountId)
    .where('producer_id', '=', producerId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return declared?.kind
}

export type Conflict = {
  id: string
  accountId: string
  name: string
  producerId: string
  producerName: string
  kind: ConflictKind
  note: string | undefined
  declaredAt: string
}

/** The register as it stands, by name. */
export async function conflictsDeclared(ctx: Context): Promise<Conflict[]> {
  const rows = await ctx.db
    .selectFrom('conflict_of_interest')
    .innerJoin('account', 'account.id', 'conflict_of_interest.account_id')
    .innerJoin('producer', 'producer.id', 'conflict_of_interest.producer_id')
    .select([
      'conflict_of_interest.id',
      'account_id',
      'account.name',
      'producer_id',
      'producer.name as producer_name',
      'kind',
      'note',
      'declared_at',
    ])
    .where('ended_at', 'is', null)
    .orderBy('account.name')
    .orderBy('producer.name')
    .execute()
  return rows.map(row => ({
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    producerId: row.producer_id,
    producerName: row.producer_name,
    kind: row.kind,
    note: row.note ?? undefined,
    declaredAt: row.declared_at,
  }))
}
