import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Side } from '#db/schema/consignment.ts'
import type { LinkDeed } from '#db/schema/links.ts'
import { recordActivity } from '../../activity/activity.ts'
import type { Context } from '../../context.ts'
import { addHours, type Instant } from '../../dates.ts'
import { may } from '../../identity/permissions.ts'
import type { Seals } from '../../identity/sealed.ts'
import { newId } from '../../ids.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { partiesOf } from '../document-parties.ts'
import { accountOf } from '../locked-agreement.ts'

export const linkHours = 72

/** On which document each deed is done, and for whom its link speaks. */
export const linkDeeds = {
  'receive-delivery': { document: 'delivery', side: 'partner' },
  'accept-statement': { document: 'statement', side: 'partner' },
  'answer-payment': { document: 'payment', side: 'producer' },
} as const satisfies Record<LinkDeed, { document: string; side: Side }>

export type GivenLink = { linkId: string; token: string; expiresAt: Instant }

/**
 * A link for the other side: it opens this one deed on this one document, once, within 72 hours. It is told to the
 * one who asks and kept nowhere. Who may ask is the side that waits for the deed.
 */
export async function giveLink(
  ctx: Context,
  seals: Seals,
  input: { deed: LinkDeed; subjectId: string },
): Promise<Result<GivenLink, { code: 'link-not-yours' }>> {
  return transact<GivenLink, { code: 'link-not-yours' }>(ctx, async ctx => {
    const { deed, subjectId } = input
    const { document, side } = linkDeeds[deed]
    const parties = await partiesOf(ctx, document, subjectId)
    const { producerId = '', partnerId = '' } = parties ?? {}
    const isTheirs =
      parties !== undefined &&
      (side === 'partner'
        ? may(ctx.actor, deed === 'receive-delivery' ? 'goods:send' : 'statement:see', { producerId })
        : may(ctx.actor, 'statement:confirm', { partnerId }))
    if (!isTheirs) return refuse({ code: 'link-not-yours' })
    const secret = randomBytes(16).toString('base64url')
    const linkId = newId('lnk', ctx.now)
    const expiresAt = addHours(ctx.now, linkHours)
    const row = { id: linkId, deed, subject_id: subjectId, side, expires_at: expiresAt }
    await ctx.db
      .insertInto('signed_link')
      .values({
        ...row,
        token_sha256: hashOf(secret),
        created_at: ctx.now,
        created_by_id: accountOf(ctx),
        used_at: null,
      })
      .execute()
    await recordActivity(ctx, {
      verb: 'giveLink',
      subject: `${document}:${subjectId}`,
      after: { linkId, deed, side, expiresAt },
    })
    return ok({ linkId, token: secret + signatureOf(seals, secret, row), expiresAt })
  })
}

export type OpenLink = {
  linkId: string
  deed: LinkDeed
  subjectId: string
  side: Side
  givenById: string | undefined
}

export type DeadLink = { code: 'link-unknown' } | { code: 'link-used' } | { code: 'link-expired' }

/**
 * What a link opens; looking uses nothing up. A token that was not signed here, or whose row says something else than
 * what was signed, is unknown.
 */
export async function openLink(
  ctx: Pick<Context, 'db' | 'now'>,
  seals: Seals,
  token: string,
): Promise<Result<OpenLink, DeadLink>> {
  if (!/^[\w-]{44}$/.test(token)) return refuse({ code: 'link-unknown' })
  const secret = token.slice(0, 22)
  const row = await ctx.db
    .selectFrom('signed_link')
    .selectAll()
    .where('token_sha256', '=', hashOf(secret))
    .executeTakeFirst()
  if (!row || !isSame(token.slice(22), signatureOf(seals, secret, row)))
    return refuse({ code: 'link-unknown' })
  if (row.used_at !== null) return refuse({ code: 'link-used' })
  if (ctx.now > row.expires_at) return refuse({ code: 'link-expired' })
  return ok({
    linkId: row.id,
    deed: row.deed,
    subjectId: row.subject_id,
    side: row.side,
    givenById: row.created_by_id ?? undefined,
  })
}

/** Uses it up in the transaction of its deed; of two at once one comes too late. */
export async function spendLink(
  ctx: Context,
  { linkId }: OpenLink,
): Promise<Result<undefined, { code: 'link-used' }>> {
  if (!ctx.transaction) throw new Error('spendLink() belongs inside transact()')
  const spent = await ctx.db
    .updateTable('signed_link')
    .set({ used_at: ctx.now })
    .where('id', '=', linkId)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return spent.numUpdatedRows === 1n ? ok(undefined) : refuse({ code: 'link-used' })
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

type Signed = { id: string; deed: string; subject_id: string; side: string; expires_at: string }

/** 128 bits over all that the link stands for. */
const signatureOf = (seals: Seals, secret: string, row: Signed): string =>
  Buffer.from(
    seals.digest('link', secret, row.id, row.deed, row.subject_id, row.side, row.expires_at).slice(0, 32),
    'hex',
  ).toString('base64url')

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
