import { expect, test } from 'vitest'
import type { Actor, RoleHeld, RoleName } from '#app/domain/context.ts'
import { may, type Permission, permissions, rolesFor } from '#app/domain/identity/permissions.ts'

const person = (...roles: RoleHeld[]): Extract<Actor, { kind: 'person' }> => ({
  kind: 'person',
  accountId: 'acc_1',
  name: 'X',
  roles,
})

const everybody: Record<RoleName | 'visitor', Actor> = {
  visitor: { kind: 'visitor' },
  producer: person({ role: 'producer', producerId: 'prc_1' }),
  'partner-owner': person({ role: 'partner-owner', partnerId: 'par_1' }),
  'partner-staff': person({ role: 'partner-staff', partnerId: 'par_1' }),
  reviewer: person({ role: 'reviewer' }),
  office: person({ role: 'office' }),
  administrator: person({ role: 'administrator' }),
}

test('who may do what is what the table says, for everybody', () => {
  for (const permission of Object.keys(permissions) as Permission[]) {
    const allowed = Object.entries(everybody)
      .filter(([, actor]) => may(actor, permission))
      .map(([role]) => role)
    expect([...allowed].sort()).toEqual([...permissions[permission]].sort())
  }
})

test('statements are for owners: who stands at the counter does not see money', () => {
  expect(may(everybody['partner-staff'], 'shelf:see')).toBe(true)
  expect(may(everybody['partner-staff'], 'statement:see')).toBe(false)
})

test('a maker opens her own things and nobody else’s', () => {
  expect(may(everybody.producer, 'listing:edit', { producerId: 'prc_1' })).toBe(true)
  expect(may(everybody.producer, 'listing:edit', { producerId: 'prc_2' })).toBe(false)
  expect(may(everybody.producer, 'statement:see', { partnerId: 'par_1' })).toBe(false)
  expect(may(everybody['partner-owner'], 'shelf:see', { partnerId: 'par_2' })).toBe(false)
  expect(may(everybody['partner-owner'], 'statement:see', { producerId: 'par_1' })).toBe(false)
})

test('the office sees every maker, but edits no listing', () => {
  expect(may(everybody.office, 'registry:view', { producerId: 'prc_9' })).toBe(true)
  expect(may(everybody.office, 'listing:edit', { producerId: 'prc_9' })).toBe(false)
})

test('an officer who fills in for a maker does what she may, for her alone, and never says yes to money', () => {
  const helping = { ...person({ role: 'office' }), assistingProducerId: 'prc_1' }
  expect(may(helping, 'listing:edit', { producerId: 'prc_1' })).toBe(true)
  expect(may(helping, 'listing:edit', { producerId: 'prc_2' })).toBe(false)
  expect(may(helping, 'statement:see', { producerId: 'prc_1' })).toBe(true)
  expect(may(helping, 'statement:confirm', { producerId: 'prc_1' })).toBe(false)
  expect(may(helping, 'payout:confirm', { producerId: 'prc_1' })).toBe(false)
  expect(rolesFor(helping, 'goods:see')).toEqual([{ role: 'producer', producerId: 'prc_1' }])
  expect(rolesFor(helping, 'payout:confirm')).toEqual([])
})

test('a woman of two kitchens holds both', () => {
  const both = person({ role: 'producer', producerId: 'prc_1' }, { role: 'producer', producerId: 'prc_2' })
  expect(rolesFor(both, 'goods:see').map(held => held.producerId)).toEqual(['prc_1', 'prc_2'])
})

test('somebody whose last role ended sees their own account and nothing else', () => {
  const allowed = (Object.keys(permissions) as Permission[]).filter(permission => may(person(), permission))
  expect(allowed).toEqual(['account:own', 'demo:enter'])
})
