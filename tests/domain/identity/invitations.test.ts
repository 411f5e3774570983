import { afterEach, beforeEach, expect, test } from 'vitest'
import { openInvitation } from '#app/domain/identity/acceptance.ts'
import { listInvitations } from '#app/domain/identity/invitation-lists.ts'
import { invite, resendInvitation, resetSignIn, revokeInvitation } from '#app/domain/identity/invitations.ts'
import { findSession } from '#app/domain/identity/sessions.ts'
import { signInWithPin } from '#app/domain/identity/sign-in.ts'
import { newToken } from '#app/domain/identity/tokens.ts'
import { welcomeWithPassphrase, welcomeWithPin } from '#app/domain/identity/welcome.ts'
import { granted, lastri, lobbyShelf, officer, refused } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import {
  actingAs,
  asVisitor,
  herNumber,
  herPhone,
  herPin,
  inviteMaker,
  later,
  seals,
  somewhereElse,
  welcomed,
} from './people.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.drop())

const comeIn = (token: string, change: { phone?: string; pin?: string } = {}, seconds = 0) =>
  welcomeWithPin(later(asVisitor(world.ctx), seconds), seals, {
    token,
    phone: herNumber,
    pin: herPin,
    browser: herPhone,
    ...change,
  })

test('the link says who invites to what, however often it is opened', async () => {
  const producerId = await lastri(world.ctx)
  const office = await officer(world)
  const { token } = granted(await invite(office, { name: ' Bu Lastri ', role: 'producer', producerId }))
  for (let i = 0; i < 3; i++)
    expect(granted(await openInvitation(asVisitor(world.ctx), token))).toMatchObject({
      name: 'Bu Lastri',
      role: 'producer',
      about: 'Dapur Lastri',
      invitedBy: 'Ratna',
      way: 'phone',
      reset: undefined,
    })
})

test('phone and PIN are all that a maker needs to come in', async () => {
  const producerId = await lastri(world.ctx)
  const { token } = granted(await inviteMaker(world, producerId))
  const entry = granted(await comeIn(token))
  expect((await findSession(world.ctx, entry.token))?.person.roles).toEqual([
    { role: 'producer', producerId },
  ])
  expect(refused(await openInvitation(world.ctx, token))).toEqual({ code: 'invitation-used' })
})

test('of ten who use one link at once, one comes in', async () => {
  const { token } = granted(await inviteMaker(world, await lastri(world.ctx)))
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, i) => comeIn(token, { phone: `0812 3456 70${i}0` })),
  )
  expect(answers.filter(answer => answer.ok)).toHaveLength(1)
  expect(await world.db.selectFrom('credential_pin').selectAll().execute()).toHaveLength(1)
  expect(await world.db.selectFrom('account').selectAll().execute()).toHaveLength(1)
})

test('a link is dead after its week, after it was taken back, and when it never was', async () => {
  const { token, invitationId } = granted(await inviteMaker(world, await lastri(world.ctx)))
  const week = 7 * 86_400
  expect((await openInvitation(later(world.ctx, week - 1), token)).ok).toBe(true)
  expect(refused(await openInvitation(later(world.ctx, week), token)).code).toBe('invitation-expired')
  granted(await revokeInvitation(world.ctx, invitationId))
  expect(refused(await comeIn(token)).code).toBe('invitation-revoked')
  expect(refused(await comeIn(newToken())).code).toBe('invitation-unknown')
  expect(refused(await comeIn('../../etc')).code).toBe('invitation-unknown')
  expect(refused(await revokeInvitation(world.ctx, invitationId)).code).toBe('invitation-gone')
})

test('sent again, the old link dies and the new one lives', async () => {
  const { token: old, invitationId } = granted(await inviteMaker(world, await lastri(world.ctx)))
  const { token } = granted(await resendInvitation(world.ctx, invitationId))
  expect(refused(await openInvitation(world.ctx, old)).code).toBe('invitation-revoked')
  granted(await comeIn(token))
  expect(refused(await resendInvitation(world.ctx, invitationId)).code).toBe('invitation-gone')
})

test('a refused PIN or number leaves the link good', async () => {
  const { token } = granted(await inviteMaker(world, await lastri(world.ctx)))
  expect(refused(await comeIn(token, { pin: '123456' }))).toEqual({ code: 'pin-too-easy', why: 'sequence' })
  expect(refused(await comeIn(token, { pin: '567890' }))).toMatchObject({ code: 'pin-too-easy' })
  expect(refused(await comeIn(token, { phone: '0341 551551' })).code).toBe('phone-unreadable')
  granted(await comeIn(token))
})

test('who makes and also keeps a counter gives the PIN she has, and holds both', async () => {
  const producerId = await lastri(world.ctx)
  await welcomed(world, producerId)
  await lobbyShelf(world.ctx)
  const { id: partnerId } = await world.db.selectFrom('partner').select('id').executeTakeFirstOrThrow()
  const { token } = granted(await invite(world.ctx, { name: 'Lastri', role: 'partner-staff', partnerId }))
  expect(refused(await comeIn(token, { pin: '481592' })).code).toBe('phone-has-other-pin')
  const entry = granted(await comeIn(token, {}, 60))
  expect((await findSession(world.ctx, entry.token))?.person.roles).toEqual([
    { role: 'producer', producerId },
    { role: 'partner-staff', partnerId },
  ])
})

test('a link is no way around the waits for guessing a PIN', async () => {
  await welcomed(world, await lastri(world.ctx))
  const other = await lastri(world.ctx, { slug: 'dapur-yuyun' })
  const { token } = granted(await inviteMaker(world, other))
  const codes: string[] = []
  for (let i = 0; i < 4; i++) {
    const at = later(asVisitor(world.ctx), 60 + i)
    const input = { token, phone: herNumber, pin: `48159${i}`, browser: somewhereElse }
    codes.push(refused(await welcomeWithPin(at, seals, input)).code)
  }
  expect(codes).toEqual(['phone-has-other-pin', 'phone-has-other-pin', 'phone-has-other-pin', 'must-wait'])
})

test('a maker’s link makes no office user, and the other way round', async () => {
  const { token } = granted(await inviteMaker(world, await lastri(world.ctx)))
  const input = { token, email: 'a@b.example', passphrase: 'empat kucing makan rawon', browser: herPhone }
  expect(refused(await welcomeWithPassphrase(world.ctx, seals, input)).code).toBe('other-way')
  const office = granted(await invite(world.ctx, { name: 'Rini', role: 'office' }))
  expect(refused(await comeIn(office.token)).code).toBe('other-way')
})

test('the office invites makers and counters, an administrator also the office, nobody else anybody', async () => {
  const producerId = await lastri(world.ctx)
  const maker = { name: 'Lastri', role: 'producer', producerId } as const
  const officeRole = { name: 'Rini', role: 'office' } as const
  for (const id of ['acc_o', 'acc_a', 'acc_p'])
    await world.db.insertInto('account').values({ id, name: id, created_at: world.ctx.now }).execute()
  const office = actingAs(world, 'acc_o', { role: 'office' })
  const administrator = actingAs(world, 'acc_a', { role: 'administrator' })
  const producer = actingAs(world, 'acc_p', { role: 'producer', producerId })
  granted(await invite(office, maker))
  granted(await invite(administrator, officeRole))
  expect(refused(await invite(office, officeRole)).code).toBe('not-allowed')
  expect(refused(await invite(producer, maker)).code).toBe('not-allowed')
  expect(refused(await invite(asVisitor(world.ctx), maker)).code).toBe('not-allowed')
})

test('an invitation needs a name and whose goods it is about', async () => {
  const producerId = await lastri(world.ctx)
  expect(refused(await invite(world.ctx, { name: ' ', role: 'producer', producerId })).code).toBe(
    'name-missing',
  )
  expect(refused(await invite(world.ctx, { name: 'A', role: 'producer' })).code).toBe('role-needs-owner')
  expect(refused(await invite(world.ctx, { name: 'A', role: 'office', producerId })).code).toBe(
    'role-needs-owner',
  )
  expect(refused(await invite(world.ctx, { name: 'A', role: 'producer', producerId: 'prc_x' })).code).toBe(
    'unknown-owner',
  )
})

test('in person the office opens her door anew: the old PIN is good until the link is used, then dead', async () => {
  const { session, token: oldSession } = await welcomed(world, await lastri(world.ctx))
  const { accountId } = session.person
  const first = granted(await resetSignIn(world.ctx, accountId))
  const { token } = granted(await resetSignIn(world.ctx, accountId))
  expect(refused(await openInvitation(world.ctx, first.token)).code).toBe('invitation-revoked')
  expect(granted(await openInvitation(world.ctx, token))).toMatchObject({
    role: 'reset',
    way: 'phone',
    reset: { accountId, shownAs: '0812-••••-7890' },
  })
  expect(await findSession(world.ctx, oldSession)).toBeDefined()
  granted(await comeIn(token, { phone: '', pin: '481592' }))
  expect(await findSession(world.ctx, oldSession)).toBeUndefined()
  const tried = { phone: herNumber, pin: herPin, browser: somewhereElse }
  expect(refused(await signInWithPin(later(world.ctx, 5), seals, tried)).code).toBe('sign-in-failed')
  const verbs = await world.db
    .selectFrom('activity')
    .select(['verb'])
    .where('subject', '=', `account:${accountId}`)
    .execute()
  expect(verbs.map(row => row.verb)).toEqual(expect.arrayContaining(['resetSignIn', 'setSecretAnew']))
})

test('the office cannot open an administrator’s door', async () => {
  const account = { id: 'acc_admin', name: 'Yudha', created_at: world.ctx.now }
  await world.db.insertInto('account').values(account).execute()
  await world.db
    .insertInto('role_grant')
    .values({
      id: 'grt_1',
      account_id: account.id,
      role: 'administrator',
      producer_id: null,
      partner_id: null,
      granted_at: world.ctx.now,
      granted_by_id: null,
      ended_at: null,
      ended_by_id: null,
    })
    .execute()
  expect(refused(await resetSignIn(await officer(world), account.id)).code).toBe('not-allowed')
})

test('the list says what became of each link', async () => {
  const producerId = await lastri(world.ctx)
  const used = granted(await inviteMaker(world, producerId))
  granted(await comeIn(used.token))
  const revoked = granted(await invite(world.ctx, { name: 'Yuyun', role: 'producer', producerId }))
  granted(await revokeInvitation(world.ctx, revoked.invitationId))
  granted(await invite(world.ctx, { name: 'Rini', role: 'office' }))
  const states = (now = world.ctx) =>
    listInvitations(now).then(rows => Object.fromEntries(rows.map(row => [row.name, row.state])))
  expect(await states()).toEqual({ 'Bu Lastri': 'used', Yuyun: 'revoked', Rini: 'open' })
  expect(await states(later(world.ctx, 86_400))).toMatchObject({ Rini: 'expired' })
})
