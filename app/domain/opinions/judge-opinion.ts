import { engineOf } from '#db/engines/database.ts'
import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { may } from '../identity/permissions.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'
import { nextState } from './opinion-machine.ts'
import { readWords } from './read-words.ts'
import { mostOpinionLetters, tellOfOpinion } from './write-opinion.ts'

export const mostRemovalLetters = 200

type Judged = { code: 'not-allowed' } | { code: 'unknown-opinion' } | { code: 'opinion-removed' }
type NoteRefusal = { code: 'note-missing' } | { code: 'note-too-long'; most: number; got: number }

/** Lets everybody read what waited. Twice is once. */
export const showOpinion = (ctx: Context, input: { opinionId: string }): Promise<Result<undefined, Judged>> =>
  transact<undefined, Judged>(ctx, async ctx => {
    const { opinionId } = input
    if (!may(ctx.actor, 'opinion:judge')) return refuse({ code: 'not-allowed' })
    const opinion = await locked(ctx, opinionId)
    if (!opinion) return refuse({ code: 'unknown-opinion' })
    if (opinion.state === 'shown') return ok(undefined)
    if (nextState(opinion.state, 'show') === undefined) return refuse({ code: 'opinion-removed' })
    await judge(ctx, opinion, 'shown', null)
    await tellOfOpinion(ctx, { opinionId, productId: opinion.product_id, isWaiting: false })
    return ok(undefined)
  })

/**
 * Takes away what a buyer said. The words stay in the books, where only the office reads them; everybody reads the
 * reason in their place. Twice is once: the first reason stands.
 */
export const removeOpinion = (
  ctx: Context,
  input: { opinionId: string; reason: string },
): Promise<Result<undefined, Judged | NoteRefusal>> =>
  transact<undefined, Judged | NoteRefusal>(ctx, async ctx => {
    if (!may(ctx.actor, 'opinion:judge')) return refuse({ code: 'not-allowed' })
    const opinion = await locked(ctx, input.opinionId)
    if (!opinion) return refuse({ code: 'unknown-opinion' })
    if (nextState(opinion.state, 'remove') === undefined) return ok(undefined)
    const reason = readWords(input.reason, mostRemovalLetters)
    if (!reason.ok) return reason
    await judge(ctx, opinion, 'removed', reason.value)
    return ok(undefined)
  })

type AnswerRefusal = NoteRefusal | { code: 'unknown-opinion' } | { code: 'opinion-answered' }

/** What the maker says to a buyer's words, once; it stands below them for everybody. The same words twice are once. */
export const answerOpinion = (
  ctx: Context,
  input: { opinionId: string; said: string },
): Promise<Result<undefined, AnswerRefusal>> =>
  transact<undefined, AnswerRefusal>(ctx, async ctx => {
    const opinion = await locked(ctx, input.opinionId)
    const isHers = opinion && may(ctx.actor, 'opinion:answer', { producerId: opinion.producer_id })
    if (!isHers || opinion.state !== 'shown') return refuse({ code: 'unknown-opinion' })
    const said = readWords(input.said, mostOpinionLetters)
    if (!said.ok) return said
    const before = await ctx.db
      .selectFrom('opinion_answer')
      .select('said')
      .where('opinion_id', '=', opinion.id)
      .executeTakeFirst()
    if (before) return before.said === said.value ? ok(undefined) : refuse({ code: 'opinion-answered' })
    await ctx.db
      .insertInto('opinion_answer')
      .values({
        opinion_id: opinion.id,
        said: said.value,
        answered_at: ctx.now,
        answered_by_id: judgeOf(ctx),
      })
      .execute()
    await recordActivity(ctx, { verb: 'answerOpinion', subject: `opinion:${opinion.id}` })
    touch(ctx, `product:${opinion.product_id}`)
    return ok(undefined)
  })

const judgeOf = (ctx: Context): string | null => (ctx.actor.kind === 'person' ? ctx.actor.accountId : null)

type Locked = NonNullable<Awaited<ReturnType<typeof locked>>>

/** Held until the transaction ends, so that two desks come one after the other. */
async function locked(ctx: Context, opinionId: string) {
  const row = ctx.db
    .selectFrom('opinion')
    .innerJoin('product', 'product.id', 'opinion.product_id')
    .select(['opinion.id', 'opinion.state', 'opinion.product_id', 'product.producer_id'])
    .where('opinion.id', '=', opinionId)
  return (engineOf(ctx.db) === 'postgres' ? row.forUpdate('opinion') : row).executeTakeFirst()
}

async function judge(
  ctx: Context,
  opinion: Locked,
  state: 'shown' | 'removed',
  reason: string | null,
): Promise<void> {
  await ctx.db
    .updateTable('opinion')
    .set({ state, removed_because: reason, judged_at: ctx.now, judged_by_id: judgeOf(ctx) })
    .where('id', '=', opinion.id)
    .where('state', '=', opinion.state)
    .execute()
  await recordActivity(ctx, {
    verb: state === 'shown' ? 'showOpinion' : 'removeOpinion',
    subject: `opinion:${opinion.id}`,
    before: { state: opinion.state },
    after: { state, reason },
  })
  touch(ctx, `product:${opinion.product_id}`)
}
