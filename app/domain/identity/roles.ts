import { recordActivity } from '../activity/activity.ts'
import type { Actor, Context, RoleHeld, RoleName } from '../context.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { may } from './permissions.ts'

export type NotAllowed = { code: 'not-allowed' }

const ofTheOffice: ReadonlySet<RoleName> = new Set(['reviewer', 'office', 'administrator'])

/**
 * Roles of makers and counters are given by the office; roles of the office by an administrator only; who keeps a
 * counter, also by its owner.
 * @param partnerId whose counter it is about, where it is about one
 */
export const mayGive = (actor: Actor, role: RoleName, partnerId?: string): boolean =>
  may(actor, ofTheOffice.has(role) ? 'role:govern' : 'invitation:give') ||
  (role === 'partner-staff' && partnerId !== undefined && may(actor, 'staff:choose', { partnerId }))

export type GrantRoleRefusal =
  | NotAllowed
  | { code: 'role-needs-owner'; role: RoleName }
  | { code: 'role-held'; role: RoleName }
  | { code: 'unknown-account'; accountId: string }

export async function grantRole(
  ctx: Context,
  accountId: string,
  held: RoleHeld,
): Promise<Result<{ grantId: string }, GrantRoleRefusal>> {
  return transact<{ grantId: string }, GrantRoleRefusal>(ctx, async ctx => {
    if (!mayGive(ctx.actor, held.role, held.partnerId)) return refuse({ code: 'not-allowed' })
    return writeGrant(ctx, accountId, held)
  })
}

/** For those who were let in by an invitation: who gave it was asked then. */
export async function writeGrant(
  ctx: Context,
  accountId: string,
  held: RoleHeld,
  grantedById: string | undefined = ctx.actor.kind === 'person' ? ctx.actor.accountId : undefined,
): Promise<Result<{ grantId: string }, GrantRoleRefusal>> {
  if (!hasItsOwner(held)) return refuse({ code: 'role-needs-owner', role: held.role })
  const account = await ctx.db
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .executeTakeFirst()
  if (!account) return refuse({ code: 'unknown-account', accountId })
  const before = await heldBy(ctx, accountId)
  if (before.some(other => isSame(other, held))) return refuse({ code: 'role-held', role: held.role })
  const grantId = newId('grt', ctx.now)
  await ctx.db
    .insertInto('role_grant')
    .values({
      id: grantId,
      account_id: accountId,
      role: held.role,
      producer_id: held.producerId ?? null,
      partner_id: held.partnerId ?? null,
      granted_at: ctx.now,
      granted_by_id: grantedById ?? null,
      ended_at: null,
      ended_by_id: null,
    })
    .execute()
  await recordActivity(ctx, {
    verb: 'grantRole',
    subject: `account:${accountId}`,
    before: { roles: before },
    after: { roles: [...before, held] },
  })
  return ok({ grantId })
}

export type EndRoleRefusal = NotAllowed | { code: 'not-found' } | { code: 'last-administrator' }

/** Takes effect with the next request of whoever held it. */
export async function endRole(ctx: Context, grantId: string): Promise<Result<undefined, EndRoleRefusal>> {
  return transact<undefined, EndRoleRefusal>(ctx, async ctx => {
    const grant = await ctx.db
      .selectFrom('role_grant')
      .select(['account_id', 'role', 'partner_id'])
      .where('id', '=', grantId)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (!grant) return refuse({ code: 'not-found' })
    if (!mayGive(ctx.actor, grant.role, grant.partner_id ?? undefined)) return refuse({ code: 'not-allowed' })
    const before = await heldBy(ctx, grant.account_id)
    const ended = await ctx.db
      .updateTable('role_grant')
      .set({ ended_at: ctx.now, ended_by_id: ctx.actor.kind === 'person' ? ctx.actor.accountId : null })
      .where('id', '=', grantId)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (ended.numUpdatedRows !== 1n) return refuse({ code: 'not-found' })
    if (grant.role === 'administrator' && !(await hasAdministrator(ctx)))
      return refuse({ code: 'last-administrator' })
    await recordActivity(ctx, {
      verb: 'endRole',
      subject: `account:${grant.account_id}`,
      before: { roles: before },
      after: { roles: await heldBy(ctx, grant.account_id) },
    })
    return ok(undefined)
  })
}

export async function hasAdministrator(ctx: Context): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('role_grant')
    .select('id')
    .where('role', '=', 'administrator')
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function heldBy(ctx: Context, accountId: string): Promise<RoleHeld[]> {
  const rows = await ctx.db
    .selectFrom('role_grant')
    .select(['role', 'producer_id', 'partner_id'])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .orderBy('granted_at')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    role: row.role,
    ...(row.producer_id === null ? {} : { producerId: row.producer_id }),
    ...(row.partner_id === null ? {} : { partnerId: row.partner_id }),
  }))
}

export function hasItsOwner(held: RoleHeld): boolean {
  const needs = ownerNeeded(held.role)
  return (
    (needs === 'producer') === (held.producerId !== undefined) &&
    (needs === 'partner') === (held.partnerId !== undefined)
  )
}

export function ownerNeeded(role: RoleName): 'producer' | 'partner' | 'none' {
  if (role === 'producer') return 'producer'
  return ofTheOffice.has(role) ? 'none' : 'partner'
}

const isSame = (a: RoleHeld, b: RoleHeld): boolean =>
  a.role === b.role && a.producerId === b.producerId && a.partnerId === b.partnerId
