import type { RoleName } from '../domain/context.ts'

const roles: readonly RoleName[] = [
  'producer',
  'partner-owner',
  'partner-staff',
  'reviewer',
  'office',
  'administrator',
]

/**
 * Reads the choice of whom to invite, `producer prc_...` or `office`. What is no choice reads as a maker of no
 * kitchen, which is refused beside the field.
 */
export function wantedRole(what: string): { role: RoleName; producerId?: string; partnerId?: string } {
  const [name, owner] = what.split(' ')
  const role = roles.find(known => known === name) ?? 'producer'
  if (owner === undefined || owner === '') return { role }
  return role === 'producer' ? { role, producerId: owner } : { role, partnerId: owner }
}
