import type { ProblemState } from '#db/schema/problems.ts'
import { productNames } from '../catalogue/product-names.ts'
import { nameIn } from '../catalogue/text.ts'
import type { Context } from '../context.ts'
import { notify } from '../notices/notify.ts'
import { makersTurns } from './problem-machine.ts'

type Told = { problemId: string; number: string; productId: string }

/** A new problem: whoever handles problems hears of it at once, and so does the maker whose goods it is about. */
export async function tellOfProblem(ctx: Context, { problemId, number, productId }: Told): Promise<void> {
  const { producerId, name } = await goodsOf(ctx, productId)
  const told = { subject: `problem:${problemId}`, cause: problemId, facts: { number, name } }
  await notify(ctx, { ...told, audience: 'reviewers', kind: 'problem-opened' })
  await notify(ctx, { ...told, audience: { producerId }, kind: 'problem-with-yours' })
}

/** After a step: the maker hears when the next one is hers or all is over, the desk when she has taken hers. */
export async function tellOfStep(
  ctx: Context,
  told: Told & { state: ProblemState; isHers: boolean; turn: number },
): Promise<void> {
  const { problemId, number, productId, state, isHers, turn } = told
  const { producerId, name } = await goodsOf(ctx, productId)
  const news = { subject: `problem:${problemId}`, cause: `${problemId}/${turn}`, facts: { number, name } }
  if (isHers) await notify(ctx, { ...news, audience: 'reviewers', kind: 'problem-answered' })
  else if (makersTurns.has(state))
    await notify(ctx, { ...news, audience: { producerId }, kind: 'problem-waits' })
  else if (state === 'closed' || state === 'dismissed')
    await notify(ctx, { ...news, audience: { producerId }, kind: 'problem-over' })
}

async function goodsOf(ctx: Context, productId: string): Promise<{ producerId: string; name: string }> {
  const row = await ctx.db
    .selectFrom('product')
    .select(['product.producer_id', ...productNames('product.id')])
    .where('product.id', '=', productId)
    .executeTakeFirstOrThrow()
  return { producerId: row.producer_id, name: nameIn('id', { id: row.id_name, en: row.en_name }).text }
}
