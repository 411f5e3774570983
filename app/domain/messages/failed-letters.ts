import type { Context } from '../context.ts'
import { addHours, type Instant } from '../dates.ts'
import { may } from '../identity/permissions.ts'

export type FailedLetter = {
  messageId: string
  accountId: string
  name: string
  email: string | undefined
  failedAt: Instant
  /** The post's own words. */
  why: string
}

const daysShown = 90
const mostShown = 50

/** Letters of the last ninety days that the post will never take, newest first: the office asks for another address. */
export async function failedLetters(ctx: Context): Promise<FailedLetter[]> {
  if (!may(ctx.actor, 'sign-in:reset')) return []
  const rows = await ctx.db
    .selectFrom('outbox_message')
    .innerJoin('account', 'account.id', 'outbox_message.account_id')
    .leftJoin('message_choice', 'message_choice.account_id', 'account.id')
    .select(['outbox_message.id', 'account.id as accountId', 'account.name', 'message_choice.email'])
    .select(['outbox_message.done_at', 'outbox_message.why'])
    .where('outbox_message.state', '=', 'failed')
    .where('outbox_message.done_at', '>', addHours(ctx.now, -24 * daysShown))
    .orderBy('outbox_message.done_at', 'desc')
    .orderBy('outbox_message.id', 'desc')
    .limit(mostShown)
    .execute()
  return rows.map(({ id, email, done_at, why, ...person }) => ({
    ...{ ...person, messageId: id, email: email ?? undefined },
    ...{ failedAt: done_at ?? '', why: why ?? '' },
  }))
}
