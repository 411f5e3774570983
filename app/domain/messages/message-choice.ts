import type { MessageChannel } from '#db/schema/outbox.ts'
import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { type EmailUnreadable, readEmail } from '../identity/email.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { askAddress, type TooManyQuestions } from './address-proof.ts'
import { messageChannels } from './message-channels.ts'

export type MessageChoice = {
  channel: MessageChannel
  email: string | undefined
  /** Somebody who reads the address has said yes; until then news stays here. */
  isConfirmed: boolean
  language: 'id' | 'en'
}

/** Whoever has chosen nothing reads the news here, in Indonesian. */
const unchosen: MessageChoice = { channel: 'app', email: undefined, isConfirmed: false, language: 'id' }

export async function messageChoice(ctx: Pick<Context, 'db'>, accountId: string): Promise<MessageChoice> {
  const row = await ctx.db
    .selectFrom('message_choice')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (!row) return unchosen
  const { channel, language } = row
  return { channel, language, email: row.email ?? undefined, isConfirmed: row.confirmed_at !== null }
}

/** Where letters go; undefined when the news is read here. */
export const letterAddress = ({ email, isConfirmed }: MessageChoice): string | undefined =>
  isConfirmed ? email : undefined

export type ChooseRefusal =
  | EmailUnreadable
  | TooManyQuestions
  | { code: 'channel-missing' }
  | { code: 'person-needed' }

/**
 * By what way the actor is told from now on; also of what is queued already. A new address is asked first, by a letter
 * with a link; the one that is there stays as it is. The address itself is not in the activity.
 */
export async function chooseMessages(
  ctx: Context,
  input: { channel: string; email: string; language: 'id' | 'en' },
): Promise<Result<undefined, ChooseRefusal>> {
  return transact<undefined, ChooseRefusal>(ctx, async ctx => {
    if (ctx.actor.kind !== 'person') return refuse({ code: 'person-needed' })
    const channel = messageChannels.find(one => one === input.channel)
    if (channel === undefined) return refuse({ code: 'channel-missing' })
    const read = channel === 'mail' ? readEmail(input.email) : ok(null)
    if (!read.ok) return read
    const { accountId } = ctx.actor
    const email = read.value
    const before = await messageChoice(ctx, accountId)
    const isNew = email !== null && email !== before.email
    const choice = { channel, email, language: input.language, changed_at: ctx.now }
    const row = email === null || isNew ? { ...choice, confirmed_at: null } : choice
    await ctx.db
      .insertInto('message_choice')
      .values({ account_id: accountId, confirmed_at: null, ...row })
      .onConflict(conflict => conflict.column('account_id').doUpdateSet(row))
      .execute()
    if (isNew) {
      const asked = await askAddress(ctx, { accountId, email })
      if (!asked.ok) return asked
    }
    await recordActivity(ctx, {
      verb: 'chooseMessages',
      subject: `account:${accountId}`,
      before: { channel: before.channel },
      after: { channel },
    })
    return ok(undefined)
  })
}

export type AskAgainRefusal = TooManyQuestions | { code: 'no-address-waits' } | { code: 'person-needed' }

/** The letter did not come: it goes once more, to the address that waits. */
export async function askAddressAgain(ctx: Context): Promise<Result<undefined, AskAgainRefusal>> {
  return transact<undefined, AskAgainRefusal>(ctx, async ctx => {
    if (ctx.actor.kind !== 'person') return refuse({ code: 'person-needed' })
    const { accountId } = ctx.actor
    const { email, isConfirmed } = await messageChoice(ctx, accountId)
    if (email === undefined || isConfirmed) return refuse({ code: 'no-address-waits' })
    const asked = await askAddress(ctx, { accountId, email })
    if (!asked.ok) return asked
    await recordActivity(ctx, { verb: 'askAddressAgain', subject: `account:${accountId}` })
    return ok(undefined)
  })
}
