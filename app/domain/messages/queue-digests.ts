import { type Context, today } from '../context.ts'
import { addDays, type Day, minuteOfDay } from '../dates.ts'
import { ok } from '../result.ts'
import { transact } from '../transact.ts'
import { makersWithNews } from './digest.ts'
import { messageChoice } from './message-choice.ts'
import { queueMessage } from './queue-message.ts'

/** Yesterday is told from 6 in the morning in Malang: before she goes to the kitchen. */
const toldFromMinute = 6 * 60
/** What a standstill has left untold is told at once, so many days back at most. */
const mostDays = 7

/**
 * Queues for each person who keeps a maker's goods one digest of the days since their last one; a person for whom
 * nothing happened, or who wants none, gets none. Run as often as one likes: a day is told once.
 * @returns how many were queued
 */
export async function queueDigests(ctx: Context): Promise<number> {
  if (minuteOfDay(ctx.now) < toldFromMinute) return 0
  const untilOn = addDays(today(ctx), -1)
  const told = await lastTold(ctx)
  const news = new Map<Day, Set<string>>()
  let queued = 0
  for (const [accountId, producerIds] of await keepers(ctx)) {
    const fromOn = firstUntoldDay(told.get(accountId), untilOn)
    if (fromOn > untilOn) continue
    const withNews = news.get(fromOn) ?? (await makersWithNews(ctx, { fromOn, untilOn }))
    news.set(fromOn, withNews)
    if (!producerIds.some(id => withNews.has(id))) continue
    const done = await transact<boolean, never>(ctx, async ctx => {
      if ((await messageChoice(ctx, accountId)).channel === 'none') return ok(false)
      const message = { accountId, cause: `digest:${untilOn}`, facts: { fromOn, untilOn } }
      return ok(await queueMessage(ctx, { ...message, kind: 'digest' }))
    })
    if (done.ok && done.value) queued++
  }
  return queued
}

/** Each person with the makers whose goods they keep. */
async function keepers(ctx: Context): Promise<Map<string, string[]>> {
  const rows = await ctx.db
    .selectFrom('role_grant')
    .select(['account_id', 'producer_id'])
    .where('role', '=', 'producer')
    .where('ended_at', 'is', null)
    .orderBy('account_id')
    .execute()
  const found = new Map<string, string[]>()
  for (const { account_id, producer_id } of rows)
    if (producer_id !== null) found.set(account_id, [...(found.get(account_id) ?? []), producer_id])
  return found
}

/** The last day that each person was told of. */
async function lastTold(ctx: Context): Promise<Map<string, Day>> {
  const rows = await ctx.db
    .selectFrom('outbox_message')
    .select(['account_id'])
    .select(({ fn }) => fn.max('cause').as('cause'))
    .where('kind', '=', 'digest')
    .groupBy('account_id')
    .execute()
  return new Map(rows.map(row => [row.account_id, row.cause.slice('digest:'.length)]))
}

function firstUntoldDay(lastOn: Day | undefined, untilOn: Day): Day {
  if (lastOn === undefined) return untilOn
  const next = addDays(lastOn, 1)
  const earliest = addDays(untilOn, 1 - mostDays)
  // Days sort as text.
  return [next, earliest].sort()[1] ?? next
}

/** The makers whose goods somebody keeps now: of whom their digest speaks. */
export async function kitchensOf(ctx: Pick<Context, 'db'>, accountId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('role_grant')
    .select('producer_id')
    .distinct()
    .where('account_id', '=', accountId)
    .where('role', '=', 'producer')
    .where('ended_at', 'is', null)
    .execute()
  return rows.flatMap(row => row.producer_id ?? [])
}
