import type { MessageChannel } from '#db/schema/outbox.ts'
import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { type EmailUnreadable, readEmail } from '../identity/email.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { messageChannels } from './message-channels.ts'

export type MessageChoice = { channel: MessageChannel; email: string | undefined; language: 'id' | 'en' }

/** Whoever has chosen nothing reads the news here, in Indonesian. */
const unchosen: MessageChoice = { channel: 'app', email: undefined, language: 'id' }

export async function messageChoice(ctx: Pick<Context, 'db'>, accountId: string): Promise<MessageChoice> {
  const row = await ctx.db
    .selectFrom('message_choice')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row ? { channel: row.channel, email: row.email ?? undefined, language: row.language } : unchosen
}

export type ChooseRefusal = EmailUnreadable | { code: 'channel-missing' } | { code: 'person-needed' }

/** By what way the actor is told from now on; also of what is queued already. The address itself is not in the activity. */
export async function chooseMessages(
  ctx: Context,
  input: { channel: string; email: string; language: 'id' | 'en' },
): Promise<Result<undefined, ChooseRefusal>> {
  return transact<undefined, ChooseRefusal>(ctx, async ctx => {
    if (ctx.actor.kind !== 'person') return refuse({ code: 'person-needed' })
    const channel = messageChannels.find(one => one === input.channel)
    if (channel === undefined) return refuse({ code: 'channel-missing' })
    const email = channel === 'mail' ? readEmail(input.email) : ok(null)
    if (!email.ok) return email
    const { accountId } = ctx.actor
    const row = { channel, email: email.value, language: input.language, changed_at: ctx.now }
    const before = await messageChoice(ctx, accountId)
    await ctx.db
      .insertInto('message_choice')
      .values({ account_id: accountId, ...row })
      .onConflict(conflict => conflict.column('account_id').doUpdateSet(row))
      .execute()
    await recordActivity(ctx, {
      verb: 'chooseMessages',
      subject: `account:${accountId}`,
      before: { channel: before.channel },
      after: { channel },
    })
    return ok(undefined)
  })
}
