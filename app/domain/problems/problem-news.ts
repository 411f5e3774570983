import type { ProblemState } from '#db/schema/problems.ts'
import { namedProduct } from '../catalogue/named-product.ts'
import type { Context } from '../context.ts'
import { notify } from '../notices/notify.ts'
import { makersTurns } from './problem-machine.ts'

/** Reviewers and the office handle problems. */
const desks = ['reviewers', 'office'] as const

type Told = { problemId: string; number: string; productId: string }

/** A new problem: whoever handles problems hears of it at once, and so does the maker whose goods it is about. */
export async function tellOfProblem(ctx: Context, { problemId, number, productId }: Told): Promise<void> {
  const { producerId, name } = await namedProduct(ctx, productId)
  const told = { subject: `problem:${problemId}`, cause: problemId, facts: { number, name } }
  for (const audience of desks) await notify(ctx, { ...told, audience, kind: 'problem-opened' })
  await notify(ctx, { ...told, audience: { producerId }, kind: 'problem-with-yours' })
}

/** After a step: the maker hears when the next one is hers or all is over, the desk when she has taken hers. */
export async function tellOfStep(
  ctx: Context,
  told: Told & { state: ProblemState; isHers: boolean; turn: number },
): Promise<void> {
  const { problemId, number, productId, state, isHers, turn } = told
  const { producerId, name } = await namedProduct(ctx, productId)
  const news = { subject: `problem:${problemId}`, cause: `${problemId}/${turn}`, facts: { number, name } }
  if (isHers) for (const audience of desks) await notify(ctx, { ...news, audience, kind: 'problem-answered' })
  else if (makersTurns.has(state))
    await notify(ctx, { ...news, audience: { producerId }, kind: 'problem-waits' })
  else if (state === 'closed' || state === 'dismissed')
    await notify(ctx, { ...news, audience: { producerId }, kind: 'problem-over' })
}
