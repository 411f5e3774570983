import { afterEach, beforeEach, expect, test } from 'vitest'
import { changePin } from '#app/domain/identity/change-pin.ts'
import { findSession, listSessions } from '#app/domain/identity/sessions.ts'
import { signInWithPin } from '#app/domain/identity/sign-in.ts'
import { granted, lastri, refused } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import {
  asPerson,
  asVisitor,
  herNumber,
  herPhone,
  herPin,
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

const wrongPin = '908172'

test('a maker signs in with her number as she writes it and her PIN', async () => {
  const producerId = await lastri(world.ctx)
  await welcomed(world, producerId)
  const ctx = later(asVisitor(world.ctx), 60)
  const entry = granted(
    await signInWithPin(ctx, seals, { phone: '+62 812-3456-7890', pin: herPin, browser: herPhone }),
  )
  expect(entry).toMatchObject({ way: 'phone', awaits: 'nothing', expiresAt: '2026-12-24T02:01:00.000Z' })
  expect((await findSession(ctx, entry.token))?.person).toMatchObject({
    name: 'Bu Lastri',
    roles: [{ role: 'producer', producerId }],
  })
})

test('a wrong PIN and a number nobody has get the same answer', async () => {
  await welcomed(world, await lastri(world.ctx))
  const ctx = asVisitor(world.ctx)
  const wrong = await signInWithPin(ctx, seals, { phone: herNumber, pin: wrongPin, browser: somewhereElse })
  const nobody = await signInWithPin(ctx, seals, {
    phone: '0857 1111 2222',
    pin: wrongPin,
    browser: somewhereElse,
  })
  expect(refused(wrong)).toEqual({ code: 'sign-in-failed', seconds: 0 })
  expect(nobody).toEqual(wrong)
})

test('what cannot be a number or a PIN is told, and is no try', async () => {
  const ctx = asVisitor(world.ctx)
  const browser = herPhone
  expect(refused(await signInWithPin(ctx, seals, { phone: 'Lastri', pin: herPin, browser })).code).toBe(
    'phone-unreadable',
  )
  expect(refused(await signInWithPin(ctx, seals, { phone: herNumber, pin: '123', browser })).code).toBe(
    'pin-not-six-digits',
  )
  expect(await world.db.selectFrom('sign_in_attempt').selectAll().execute()).toEqual([])
})

test('no secret stands in the database in clear', async () => {
  const { token, browser } = await welcomed(world, await lastri(world.ctx))
  const rows = [
    await world.db.selectFrom('credential_pin').selectAll().execute(),
    await world.db.selectFrom('session').selectAll().execute(),
    await world.db.selectFrom('known_device').selectAll().execute(),
    await world.db.selectFrom('invitation').selectAll().execute(),
    await world.db.selectFrom('sign_in_attempt').selectAll().execute(),
    await world.db.selectFrom('activity').selectAll().execute(),
  ]
  const text = JSON.stringify(rows)
  for (const secret of [herPin, token, browser.deviceToken ?? '?', herPhone.address])
    expect(text).not.toContain(secret)
})

test('signing in on the same browser again ends the session it had', async () => {
  const { token, browser } = await welcomed(world, await lastri(world.ctx))
  const ctx = later(asVisitor(world.ctx), 60)
  const again = granted(await signInWithPin(ctx, seals, { phone: herNumber, pin: herPin, browser }))
  expect(again.token).not.toBe(token)
  expect(await findSession(ctx, token)).toBeUndefined()
  const session = await findSession(ctx, again.token)
  expect(await listSessions(ctx, session?.person.accountId ?? '')).toHaveLength(1)
})

test('two women who share a phone share what it is known by', async () => {
  const { browser } = await welcomed(world, await lastri(world.ctx))
  const other = await lastri(world.ctx, { slug: 'dapur-yuyun', name: 'Dapur Yuyun' })
  const hers = await welcomed(world, other, { phone: '0857 1111 2222', browser })
  expect(hers.browser.deviceToken).toBe(browser.deviceToken)
})

test('a browser’s mark that we never gave is replaced', async () => {
  const planted = 'x'.repeat(43)
  const { browser } = await welcomed(world, await lastri(world.ctx), {
    browser: { ...herPhone, deviceToken: planted },
  })
  expect(browser.deviceToken).not.toBe(planted)
})

test('a new PIN ends all other sign-ins and forgets all other browsers', async () => {
  const { session, browser } = await welcomed(world, await lastri(world.ctx))
  const ctx = later(world.ctx, 60)
  const elsewhere = granted(
    await signInWithPin(asVisitor(ctx), seals, { phone: herNumber, pin: herPin, browser: somewhereElse }),
  )
  const changed = granted(
    await changePin(asPerson(later(ctx, 60), session), seals, session.person, {
      current: herPin,
      pin: '481592',
      browser,
    }),
  )
  const after = later(ctx, 61)
  expect(await findSession(after, elsewhere.token)).toBeUndefined()
  expect(await findSession(after, browser.sessionToken ?? '')).toBeUndefined()
  expect(await findSession(after, changed.token)).toBeDefined()
  expect(await world.db.selectFrom('known_device').selectAll().execute()).toHaveLength(1)
  const old = await signInWithPin(asVisitor(after), seals, { phone: herNumber, pin: herPin, browser })
  expect(refused(old).code).toBe('sign-in-failed')
  granted(await signInWithPin(asVisitor(after), seals, { phone: herNumber, pin: '481592', browser }))
})

test.each([
  [
    { current: '908172', pin: '481592' },
    { code: 'pin-wrong', seconds: 0 },
  ],
  [
    { current: herPin, pin: '123456' },
    { code: 'pin-too-easy', why: 'sequence' },
  ],
  [{ current: herPin, pin: herPin }, { code: 'pin-unchanged' }],
])('a change of PIN is refused: %j', async (input, refusal) => {
  const { session, browser } = await welcomed(world, await lastri(world.ctx))
  const ctx = asPerson(later(world.ctx, 60), session)
  expect(refused(await changePin(ctx, seals, session.person, { ...input, browser }))).toEqual(refusal)
  expect(await findSession(ctx, browser.sessionToken ?? '')).toBeDefined()
})

test('the time of the answer does not tell whether a number is known', async () => {
  await welcomed(world, await lastri(world.ctx))
  const median = async (numberOf: (i: number) => string): Promise<number> => {
    const times: number[] = []
    for (let i = 0; i < 7; i++) {
      const ctx = later(asVisitor(world.ctx), 60 + i * 3600)
      const startedAt = performance.now()
      await signInWithPin(ctx, seals, { phone: numberOf(i), pin: wrongPin, browser: somewhereElse })
      times.push(performance.now() - startedAt)
    }
    return times.sort((a, b) => a - b)[3] ?? 0
  }
  await median(() => '0857 1111 2222')
  const known = await median(() => herNumber)
  const unknown = await median(i => `0857 1111 330${i}`)
  expect(unknown / known).toBeGreaterThan(1 / 3)
  expect(unknown / known).toBeLessThan(3)
})
