import { recordActivity } from '../activity/activity.ts'
import type { Context, RoleName } from '../context.ts'
import type { Instant } from '../dates.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { hasItsOwner, heldBy, mayGive, type NotAllowed } from './roles.ts'
import { hashOfToken, newToken } from './tokens.ts'

/** @property token goes into the link; it is told now and never again */
export type GivenInvitation = { invitationId: string; name: string; token: string; expiresAt: Instant }

const hour = 3_600_000
const lastsMs = { maker: 7 * 24 * hour, office: 24 * hour, reset: 24 * hour }

export type InviteRefusal =
  | NotAllowed
  | { code: 'name-missing' }
  | { code: 'role-needs-owner'; role: RoleName }
  | { code: 'unknown-owner' }

export type NewInvitation = {
  /** Who is invited, as the office calls her. */
  name: string
  role: RoleName
  producerId?: string | undefined
  partnerId?: string | undefined
}

/** A link that lets one person in, once. */
export async function invite(
  ctx: Context,
  input: NewInvitation,
): Promise<Result<GivenInvitation, InviteRefusal>> {
  return transact<GivenInvitation, InviteRefusal>(ctx, async ctx => {
    if (!mayGive(ctx.actor, input.role, input.partnerId)) return refuse({ code: 'not-allowed' })
    const name = input.name.trim().slice(0, 120)
    if (name === '') return refuse({ code: 'name-missing' })
    const { role, producerId, partnerId } = input
    const held = { role, ...(producerId ? { producerId } : {}), ...(partnerId ? { partnerId } : {}) }
    if (!hasItsOwner(held)) return refuse({ code: 'role-needs-owner', role })
    if (!(await ownerExists(ctx, held))) return refuse({ code: 'unknown-owner' })
    const given = await writeInvitation(ctx, { name, role, producerId, partnerId, accountId: undefined })
    await recordActivity(ctx, {
      verb: 'invite',
      subject: `invitation:${given.invitationId}`,
      after: { name, ...held, expiresAt: given.expiresAt },
    })
    return ok(given)
  })
}

export type InvitationGone = { code: 'invitation-gone' }

/** The old link dies, a new one takes its place: for a link that got lost or into wrong hands. */
export async function resendInvitation(
  ctx: Context,
  invitationId: string,
): Promise<Result<GivenInvitation, NotAllowed | InvitationGone>> {
  return transact<GivenInvitation, NotAllowed | InvitationGone>(ctx, async ctx => {
    const old = await findUnused(ctx, invitationId)
    if (!old) return refuse({ code: 'invitation-gone' })
    if (!(await mayGiveAgain(ctx, old))) return refuse({ code: 'not-allowed' })
    if (!(await revoke(ctx, invitationId))) return refuse({ code: 'invitation-gone' })
    const given = await writeInvitation(ctx, {
      name: old.name,
      role: old.role,
      producerId: old.producer_id ?? undefined,
      partnerId: old.partner_id ?? undefined,
      accountId: old.account_id ?? undefined,
    })
    await recordActivity(ctx, {
      verb: 'resendInvitation',
      subject: `invitation:${given.invitationId}`,
      before: { invitationId },
      after: { name: old.name, role: old.role, expiresAt: given.expiresAt },
    })
    return ok(given)
  })
}

export async function revokeInvitation(
  ctx: Context,
  invitationId: string,
): Promise<Result<undefined, NotAllowed | InvitationGone>> {
  return transact<undefined, NotAllowed | InvitationGone>(ctx, async ctx => {
    const old = await findUnused(ctx, invitationId)
    if (!old) return refuse({ code: 'invitation-gone' })
    if (!(await mayGiveAgain(ctx, old))) return refuse({ code: 'not-allowed' })
    if (!(await revoke(ctx, invitationId))) return refuse({ code: 'invitation-gone' })
    await recordActivity(ctx, {
      verb: 'revokeInvitation',
      subject: `invitation:${invitationId}`,
      before: { name: old.name, role: old.role },
    })
    return ok(undefined)
  })
}

/**
 * For somebody who stands in the office and forgot the PIN, or lost the phone with the second factor: a link that
 * sets it anew. Earlier links for the same account die. Nothing changes until it is used.
 */
export async function resetSignIn(
  ctx: Context,
  accountId: string,
): Promise<Result<GivenInvitation, NotAllowed | { code: 'unknown-account'; accountId: string }>> {
  return transact<GivenInvitation, NotAllowed | { code: 'unknown-account'; accountId: string }>(
    ctx,
    async ctx => {
      const account = await ctx.db
        .selectFrom('account')
        .select('name')
        .where('id', '=', accountId)
        .executeTakeFirst()
      if (!account) return refuse({ code: 'unknown-account', accountId })
      if (!(await mayReset(ctx, accountId))) return refuse({ code: 'not-allowed' })
      await ctx.db
        .updateTable('invitation')
        .set({ revoked_at: ctx.now })
        .where('account_id', '=', accountId)
        .where('used_at', 'is', null)
        .where('revoked_at', 'is', null)
        .execute()
      const { name } = account
      const given = await writeInvitation(ctx, {
        name,
        role: 'reset',
        producerId: undefined,
        partnerId: undefined,
        accountId,
      })
      await recordActivity(ctx, {
        verb: 'resetSignIn',
        subject: `account:${accountId}`,
        after: { invitationId: given.invitationId, expiresAt: given.expiresAt },
      })
      return ok(given)
    },
  )
}

/** Whoever could give all the roles an account holds may open its door anew; nobody gets above themselves by it. */
async function mayReset(ctx: Context, accountId: string): Promise<boolean> {
  const held = await heldBy(ctx, accountId)
  return mayGive(ctx.actor, 'producer') && held.every(({ role }) => mayGive(ctx.actor, role))
}

const mayGiveAgain = (
  ctx: Context,
  old: { role: RoleName | 'reset'; account_id: string | null },
): boolean | Promise<boolean> =>
  old.role === 'reset' ? mayReset(ctx, old.account_id ?? '') : mayGive(ctx.actor, old.role)

async function writeInvitation(
  ctx: Context,
  input: {
    name: string
    role: RoleName | 'reset'
    producerId: string | undefined
    partnerId: string | undefined
    accountId: string | undefined
  },
): Promise<GivenInvitation> {
  const token = newToken()
  const invitationId = newId('inv', ctx.now)
  const kind = input.role === 'reset' ? 'reset' : input.producerId || input.partnerId ? 'maker' : 'office'
  const expiresAt = new Date(Date.parse(ctx.now) + lastsMs[kind]).toISOString()
  await ctx.db
    .insertInto('invitation')
    .values({
      id: invitationId,
      token_hash: hashOfToken(token),
      role: input.role,
      producer_id: input.producerId ?? null,
      partner_id: input.partnerId ?? null,
      account_id: input.accountId ?? null,
      name: input.name,
      created_by_id: ctx.actor.kind === 'person' ? ctx.actor.accountId : null,
      created_at: ctx.now,
      expires_at: expiresAt,
      used_at: null,
      used_by_id: null,
      revoked_at: null,
    })
    .execute()
  return { invitationId, name: input.name, token, expiresAt }
}

const findUnused = (ctx: Context, invitationId: string) =>
  ctx.db
    .selectFrom('invitation')
    .selectAll()
    .where('id', '=', invitationId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()

async function revoke(ctx: Context, invitationId: string): Promise<boolean> {
  const revoked = await ctx.db
    .updateTable('invitation')
    .set({ revoked_at: ctx.now })
    .where('id', '=', invitationId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return revoked.numUpdatedRows === 1n
}

async function ownerExists(
  ctx: Context,
  held: { producerId?: string; partnerId?: string },
): Promise<boolean> {
  if (held.producerId !== undefined) {
    const query = ctx.db.selectFrom('producer').select('id').where('id', '=', held.producerId)
    return (await query.executeTakeFirst()) !== undefined
  }
  if (held.partnerId === undefined) return true
  const query = ctx.db.selectFrom('partner').select('id').where('id', '=', held.partnerId)
  return (await query.executeTakeFirst()) !== undefined
}
