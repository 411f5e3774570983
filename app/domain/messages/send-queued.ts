import type { MessageState } from '#db/schema/outbox.ts'
import type { Mail } from '../../gateways/mail/mail.ts'
import type { Context } from '../context.ts'
import { instantOf } from '../dates.ts'
import { notify } from '../notices/notify.ts'
import { ok } from '../result.ts'
import { transact } from '../transact.ts'
import { askedAddress } from './address-proof.ts'
import { letterAddress, messageChoice } from './message-choice.ts'
import { kitchensOf } from './queue-digests.ts'

/** Where a message may go; the database has the same arrows. */
export const messageTransitions = {
  waiting: ['sent', 'silenced', 'failed'],
  sent: [],
  silenced: [],
  failed: [],
} as const satisfies Record<MessageState, readonly MessageState[]>

export type QueuedMessage = {
  messageId: string
  accountId: string
  language: 'id' | 'en'
} & (
  | { kind: 'notice'; noticeId: string }
  | { kind: 'digest'; fromOn: string; untilOn: string }
  | { kind: 'address'; proofId: string }
)

/** Finds the words of a message; undefined when there is nothing left to say. */
export type Compose = (message: QueuedMessage) => Promise<{ subject: string; text: string } | undefined>

export type SentOff = { sent: number; silenced: number; failed: number; failures: unknown[] }

const atOnce = 200
const minuteMs = 60_000
/** A letter that does not go is tried again after a minute, then twice as late each time, at last every 6 hours. */
const longestWaitMinutes = 360

/**
 * Sends what waits. A message is claimed, then it goes, then it is marked: of two that sweep at once one sends it, and
 * what a program that died or failed left behind goes later under the same id, by which a second one is known. What the
 * post will never take ends as failed, with its reason.
 */
export async function sendQueued(ctx: Context, mail: Mail, compose: Compose): Promise<SentOff> {
  const waiting = await ctx.db
    .selectFrom('outbox_message')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('next_try_at', '<=', ctx.now)
    .orderBy('next_try_at')
    .orderBy('id')
    .limit(atOnce)
    .execute()
  const off: SentOff = { sent: 0, silenced: 0, failed: 0, failures: [] }
  for (const row of waiting) {
    if (!(await claim(ctx, row))) continue
    try {
      const choice = await messageChoice(ctx, row.account_id)
      const message: QueuedMessage = {
        ...{ messageId: row.id, accountId: row.account_id, language: choice.language, kind: row.kind },
        ...JSON.parse(row.facts),
      }
      const to = message.kind === 'address' ? await askedAddress(ctx, message.proofId) : letterAddress(choice)
      if (message.kind === 'digest' && choice.channel !== 'none' && to === undefined) {
        await tellHere(ctx, message)
        off.sent++
        continue
      }
      const words = to === undefined ? undefined : await compose(message)
      if (to === undefined || words === undefined) {
        await finish(ctx, row.id, 'silenced')
        off.silenced++
        continue
      }
      const gone = await mail.deliver({ messageId: row.id, to, at: row.queued_at, ...words })
      await finish(ctx, row.id, gone.ok ? 'sent' : 'failed', gone.ok ? null : gone.error.why)
      off[gone.ok ? 'sent' : 'failed']++
    } catch (error) {
      off.failures.push(error)
    }
  }
  return off
}

const finish = (
  ctx: Context,
  messageId: string,
  state: Exclude<MessageState, 'waiting'>,
  why: string | null = null,
) =>
  ctx.db
    .updateTable('outbox_message')
    .set({ state, why, done_at: ctx.now })
    .where('id', '=', messageId)
    .where('state', '=', 'waiting')
    .execute()

/** One sweeper takes a message; if it dies or fails, the next may after the wait. */
async function claim(
  ctx: Context,
  row: { id: string; tries: number; next_try_at: string },
): Promise<boolean> {
  const minutes = Math.min(longestWaitMinutes, 2 ** Math.min(row.tries, 12))
  const nextTryAt = instantOf(new Date(Date.parse(ctx.now) + minutes * minuteMs))
  const claimed = await ctx.db
    .updateTable('outbox_message')
    .set({ tries: row.tries + 1, next_try_at: nextTryAt })
    .where('id', '=', row.id)
    .where('state', '=', 'waiting')
    .where('tries', '=', row.tries)
    .executeTakeFirst()
  return claimed.numUpdatedRows === 1n
}

/** Who reads here gets one notice a day, with the same commit. */
async function tellHere(ctx: Context, message: Extract<QueuedMessage, { kind: 'digest' }>): Promise<void> {
  await transact<undefined, never>(ctx, async ctx => {
    for (const producerId of await kitchensOf(ctx, message.accountId))
      await notify(ctx, {
        audience: { producerId },
        kind: 'daily-digest',
        subject: `day:${message.untilOn}`,
        cause: message.untilOn,
        facts: { on: message.untilOn },
      })
    await finish(ctx, message.messageId, 'sent')
    return ok(undefined)
  })
}
