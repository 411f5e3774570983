import type { Context, RoleName } from '../context.ts'
import { newId } from '../ids.ts'
import type { NoticeKind } from '../notices/notice-kinds.ts'

/** News that asks its reader to do something; all other news waits until it is read. */
export const callingKinds: ReadonlySet<NoticeKind> = new Set([
  'parcel-paid',
  'agreement-offered',
  'delivery-sent',
  'receipt-objected',
  'pickup-proposed',
  'pull-advised',
  'statement-issued',
  'payment-told',
  'payment-denied',
  'payout-sent',
  'payout-denied',
  'loss-recorded',
  'loss-contested',
  'loss-to-rule',
  'batch-held',
  'batch-recalled',
  'problem-waits',
  'licence-ends',
  'approval-ends',
  'shop-left',
])

/**
 * Puts a message into the outbox in the transaction of its cause: what rolls back is never sent, what is committed is.
 * The same cause is queued once for the same person.
 * @returns whether it is new
 */
export async function queueMessage(
  ctx: Context,
  message: {
    accountId: string
    kind: 'notice' | 'digest' | 'address'
    cause: string
    facts: Readonly<Record<string, string>>
  },
): Promise<boolean> {
  if (!ctx.transaction) throw new Error('queueMessage() belongs inside transact()')
  const queued = await ctx.db
    .insertInto('outbox_message')
    .values({
      id: newId('msg', ctx.now),
      account_id: message.accountId,
      kind: message.kind,
      cause: message.cause,
      facts: JSON.stringify(message.facts),
      queued_at: ctx.now,
      state: 'waiting',
      tries: 0,
      next_try_at: ctx.now,
      done_at: null,
      why: null,
    })
    .onConflict(conflict => conflict.columns(['account_id', 'cause']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return queued !== undefined
}

/** Queues a notice for all of the house who want mail. A cashier never gets one: money is not theirs to see. */
export async function queueNotice(
  ctx: Context,
  notice: { noticeId: string; role: RoleName; producerId: string | null; partnerId: string | null },
): Promise<void> {
  let people = ctx.db
    .selectFrom('role_grant')
    .innerJoin('message_choice', 'message_choice.account_id', 'role_grant.account_id')
    .select('role_grant.account_id')
    .distinct()
    .where('role_grant.role', '=', notice.role)
    .where('role_grant.ended_at', 'is', null)
    .where('message_choice.channel', '=', 'mail')
  if (notice.producerId !== null) people = people.where('role_grant.producer_id', '=', notice.producerId)
  if (notice.partnerId !== null) people = people.where('role_grant.partner_id', '=', notice.partnerId)
  for (const { account_id: accountId } of await people.execute())
    await queueMessage(ctx, {
      accountId,
      kind: 'notice',
      cause: `notice:${notice.noticeId}`,
      facts: { noticeId: notice.noticeId },
    })
}
