import { recordActivity } from '../../activity/activity.ts'
import type { Context } from '../../context.ts'
import type { Browser } from '../../identity/browser.ts'
import { type ConfirmPinRefusal, confirmPin } from '../../identity/confirm-pin.ts'
import type { Seals } from '../../identity/sealed.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { type ReceiveRefusal, receiveDelivery } from '../deliveries/receive-delivery.ts'
import { partiesOf } from '../document-parties.ts'
import { type AcceptRefusal, acceptStatement } from '../statements/accept-statement.ts'
import { type AnswerRefusal, answerPayment } from '../statements/payments.ts'
import { tellParty } from '../tell-party.ts'
import { type DeadLink, linkDeeds, type OpenLink, openLink, spendLink } from './signed-links.ts'

export type FollowRefusal =
  | DeadLink
  | ReceiveRefusal
  | AcceptRefusal
  | AnswerRefusal
  | ConfirmPinRefusal
  | { code: 'link-is-for-others' }

/**
 * Does what a link is for, and uses it up with the same commit; when the deed is refused, the link stays. Goods and
 * statements need nothing but the link; money needs the PIN of her whose money it is.
 * @param input.readerId who is signed in on this browser: who gave the link does not follow it
 */
export async function followLink(
  ctx: Context,
  seals: Seals,
  input: {
    token: string
    readerId?: string | undefined
    answer?: 'confirmed' | 'denied' | undefined
    pin?: string | undefined
    browser: Browser
  },
): Promise<Result<OpenLink, FollowRefusal>> {
  const opened = await openLink(ctx, seals, input.token)
  if (!opened.ok) return opened
  const link = opened.value
  if (input.readerId !== undefined && input.readerId === link.givenById)
    return refuse({ code: 'link-is-for-others' })
  const holder =
    link.deed === 'answer-payment'
      ? await knownByPin(ctx, seals, link, input.pin ?? '', input.browser)
      : undefined
  if (holder && !holder.ok) return holder
  const actor = holder?.value ?? { kind: 'system' as const, name: 'signed-link' }
  return transact<OpenLink, FollowRefusal>({ ...ctx, actor }, async ctx => {
    const spent = await spendLink(ctx, link)
    if (!spent.ok) return spent
    const done = await deedOf(ctx, link, input.answer ?? 'confirmed')
    if (!done.ok) return done
    const { document } = linkDeeds[link.deed]
    await recordActivity(ctx, {
      verb: 'followLink',
      subject: `${document}:${link.subjectId}`,
      after: { linkId: link.linkId, deed: link.deed },
    })
    return ok(link)
  })
}

async function deedOf(
  ctx: Context,
  link: OpenLink,
  answer: 'confirmed' | 'denied',
): Promise<Result<unknown, FollowRefusal>> {
  const { subjectId } = link
  switch (link.deed) {
    case 'receive-delivery': {
      const lines = await ctx.db
        .selectFrom('delivery_line')
        .select(['line', 'pieces as accepted'])
        .where('delivery_id', '=', subjectId)
        .execute()
      const received = await receiveDelivery(ctx, { deliveryId: subjectId, lines, key: link.linkId })
      if (received.ok) await tellOfLink(ctx, link)
      return received
    }
    case 'accept-statement':
      return acceptStatement(ctx, { statementId: subjectId, side: link.side, way: 'link' })
    case 'answer-payment':
      return answerPayment(ctx, { paymentId: subjectId, answer })
  }
}

/** Whoever held the link has spoken for the counter: the counter hears of it. */
async function tellOfLink(ctx: Context, link: OpenLink): Promise<void> {
  const parties = await partiesOf(ctx, 'delivery', link.subjectId)
  const { number } = await ctx.db
    .selectFrom('delivery')
    .select('number')
    .where('id', '=', link.subjectId)
    .executeTakeFirstOrThrow()
  if (parties)
    await tellParty(ctx, parties.agreementId, 'partner', {
      kind: 'received-by-link',
      subject: `delivery:${link.subjectId}`,
      cause: link.linkId,
      facts: { number: number ?? '' },
    })
}

/** Which of the people of the house this PIN is: it acts in that name. */
async function knownByPin(ctx: Context, seals: Seals, link: OpenLink, pin: string, browser: Browser) {
  const parties = await partiesOf(ctx, linkDeeds[link.deed].document, link.subjectId)
  const people = await ctx.db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account_id')
    .innerJoin('credential_pin', 'credential_pin.account_id', 'account.id')
    .select(['account.id', 'account.name'])
    .where('role_grant.role', '=', 'producer')
    .where('role_grant.producer_id', '=', parties?.producerId ?? '')
    .where('role_grant.ended_at', 'is', null)
    .orderBy('role_grant.granted_at')
    .orderBy('account.id')
    .execute()
  let last: Result<undefined, ConfirmPinRefusal> = refuse({ code: 'no-pin-here' })
  for (const { id, name } of people) {
    last = await confirmPin(ctx, seals, { accountId: id, pin, browser })
    if (last.ok)
      return ok({
        kind: 'person' as const,
        accountId: id,
        name,
        roles: [{ role: 'producer' as const, producerId: parties?.producerId ?? '' }],
      })
  }
  return last.ok ? refuse({ code: 'no-pin-here' } as const) : last
}
