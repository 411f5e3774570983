import type { Context } from '../context.ts'
import { newId } from '../ids.ts'
import { callingKinds, queueNotice } from '../messages/queue-message.ts'
import type { NoticeFacts, NoticeKind } from './notice-kinds.ts'

/** A maker's house, a partner's house, the office, or all who review. */
export type Audience = { producerId: string } | { partnerId: string } | 'office' | 'reviewers'

/**
 * Tells somebody of what has happened, in the transaction in which it happens: what rolls back is never told, and
 * what is committed is never lost. What asks for an answer also goes to the outbox, for those who want mail.
 * @param told `cause` is the deed itself: the same one tells the same people once
 */
export async function notify(
  ctx: Context,
  told: { audience: Audience; kind: NoticeKind; subject: string; cause: string; facts: NoticeFacts },
): Promise<void> {
  if (!ctx.transaction) throw new Error('notify() belongs inside transact()')
  const { audience, kind, subject, cause, facts } = told
  const producerId = typeof audience === 'object' && 'producerId' in audience ? audience.producerId : null
  const partnerId = typeof audience === 'object' && 'partnerId' in audience ? audience.partnerId : null
  const house = typeof audience === 'string' ? audience : producerId === null ? 'partner' : 'producer'
  const noticeId = newId('ntc', ctx.now)
  const fresh = await ctx.db
    .insertInto('notice')
    .values({
      id: noticeId,
      audience: house,
      producer_id: producerId,
      partner_id: partnerId,
      kind,
      subject,
      facts: JSON.stringify(facts),
      cause,
      at: ctx.now,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (fresh && callingKinds.has(kind))
    await queueNotice(ctx, { noticeId, role: readers[house], producerId, partnerId })
}

const readers = {
  producer: 'producer',
  partner: 'partner-owner',
  office: 'office',
  reviewers: 'reviewer',
} as const
