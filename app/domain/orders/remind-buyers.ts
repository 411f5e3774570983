import type { Mail } from '../../gateways/mail/mail.ts'
import type { Context } from '../context.ts'
import { addHours, type Instant } from '../dates.ts'
import type { Seals } from '../identity/sealed.ts'
import { notify } from '../notices/notify.ts'
import { remindHours } from '../payments/payment-terms.ts'
import { ok } from '../result.ts'
import { transact } from '../transact.ts'
import { openBuyer } from './buyer.ts'
import { linkOf } from './order-codes.ts'

/**
 * Paid goods whose time to be fetched is almost over: the counter is told, and a letter to the buyer begins to wait.
 * Each order once, however often and by however many it is swept.
 */
export async function tellUnfetched(ctx: Context): Promise<void> {
  const due = await ctx.db
    .selectFrom('reservation')
    .innerJoin('counter', 'counter.id', 'reservation.counter_id')
    .leftJoin('order_reminder', 'order_reminder.reservation_id', 'reservation.id')
    .select(['reservation.id', 'reservation.code', 'counter.partner_id', 'counter.name'])
    .where('reservation.state', '=', 'paid')
    .where('reservation.way', '=', 'counter')
    .where('reservation.held_until', '>', ctx.now)
    .where('reservation.held_until', '<=', addHours(ctx.now, remindHours))
    .where('order_reminder.reservation_id', 'is', null)
    .orderBy('reservation.held_until')
    .execute()
  for (const { id, code, partner_id, name } of due)
    await transact<undefined, never>(ctx, async ctx => {
      const fresh = await ctx.db
        .insertInto('order_reminder')
        .values({ reservation_id: id, told_at: ctx.now, state: 'waiting', tries: 0, next_try_at: ctx.now })
        .onConflict(conflict => conflict.doNothing())
        .returning('reservation_id')
        .executeTakeFirst()
      if (fresh)
        await notify(ctx, {
          audience: { partnerId: partner_id },
          kind: 'paid-not-fetched-yet',
          subject: `reservation:${id}`,
          cause: `${id}-not-fetched-yet`,
          facts: { code: code.toUpperCase(), counter: name },
        })
      return ok(undefined)
    })
}

/** What a letter to a buyer is about; its words are found by whoever sends it. */
export type FetchReminder = {
  language: 'id' | 'en'
  name: string
  code: string
  counter: string
  heldUntil: Instant
  /** The secret of the order's page. */
  link: string
}

const atOnce = 100
const longestWaitMinutes = 360

/**
 * Sends the letters that wait to buyers who left an e-mail address and have not been since; for all others nothing is
 * left to send. One sweeper sends it; what did not go is tried again later and later, under the same id. An address that
 * the post refuses is not tried again.
 */
export async function sendReminders(
  ctx: Context,
  parts: {
    seals: Seals
    mail: Mail
    compose: (reminder: FetchReminder) => { subject: string; text: string }
  },
): Promise<{ sent: number; failures: unknown[] }> {
  const waiting = await ctx.db
    .selectFrom('order_reminder')
    .innerJoin('reservation', 'reservation.id', 'order_reminder.reservation_id')
    .innerJoin('counter', 'counter.id', 'reservation.counter_id')
    .select(['reservation.id', 'reservation.code', 'reservation.state', 'reservation.language'])
    .select(['reservation.held_until', 'reservation.buyer_sealed', 'counter.name'])
    .select(['order_reminder.tries', 'order_reminder.told_at'])
    .where('order_reminder.state', '=', 'waiting')
    .where('order_reminder.next_try_at', '<=', ctx.now)
    .orderBy('order_reminder.next_try_at')
    .limit(atOnce)
    .execute()
  const failures: unknown[] = []
  let sent = 0
  for (const row of waiting) {
    if (!(await claim(ctx, row))) continue
    const isOpen = row.state === 'paid' && row.held_until > ctx.now && row.buyer_sealed !== null
    const buyer = isOpen ? openBuyer(parts.seals, row.id, row.buyer_sealed ?? '') : undefined
    if (!buyer?.contact.includes('@')) {
      await finish(ctx, row.id, 'ended')
      continue
    }
    try {
      const words = parts.compose({
        language: row.language,
        name: buyer.name,
        code: row.code.toUpperCase(),
        counter: row.name,
        heldUntil: row.held_until,
        link: linkOf(parts.seals, row.id),
      })
      const gone = await parts.mail.deliver({
        ...{ messageId: `fetch_${row.id}`, to: buyer.contact, at: row.told_at },
        ...words,
      })
      await finish(ctx, row.id, gone.ok ? 'sent' : 'ended')
      if (gone.ok) sent++
    } catch (error) {
      failures.push(error)
    }
  }
  return { sent, failures }
}

async function claim(ctx: Context, row: { id: string; tries: number }): Promise<boolean> {
  const minutes = Math.min(longestWaitMinutes, 2 ** Math.min(row.tries, 12))
  const claimed = await ctx.db
    .updateTable('order_reminder')
    .set({ tries: row.tries + 1, next_try_at: addHours(ctx.now, minutes / 60) })
    .where('reservation_id', '=', row.id)
    .where('state', '=', 'waiting')
    .where('tries', '=', row.tries)
    .executeTakeFirst()
  return claimed.numUpdatedRows === 1n
}

const finish = (ctx: Context, reservationId: string, state: 'sent' | 'ended') =>
  ctx.db
    .updateTable('order_reminder')
    .set({ state })
    .where('reservation_id', '=', reservationId)
    .where('state', '=', 'waiting')
    .execute()
