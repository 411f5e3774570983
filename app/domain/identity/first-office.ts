import type { Context } from '../context.ts'
import { type Result, refuse } from '../result.ts'
import { type GivenInvitation, type InviteRefusal, invite } from './invitations.ts'
import { hasAdministrator } from './roles.ts'

/**
 * The first person of an empty installation: an administrator, who then invites everybody else. Refused when there
 * is one already, unless it is said that another is wanted.
 */
export async function inviteFirstOffice(
  ctx: Context,
  input: { name: string; again: boolean },
): Promise<Result<GivenInvitation, InviteRefusal | { code: 'administrator-exists' }>> {
  if (!input.again && (await hasAdministrator(ctx))) return refuse({ code: 'administrator-exists' })
  return invite(ctx, { name: input.name, role: 'administrator' })
}
