import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  endOtherSessions,
  endSession,
  findSession,
  listSessions,
  noteVisit,
} from '#app/domain/identity/sessions.ts'
import { signInWithPin } from '#app/domain/identity/sign-in.ts'
import { newToken } from '#app/domain/identity/tokens.ts'
import { granted, lastri } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { asVisitor, herNumber, herPin, later, seals, somewhereElse, welcomed } from './people.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.drop())

const day = 86_400

test('nobody is found by a token that is not one', async () => {
  for (const token of ['', 'x', newToken(), `${newToken()}' or 1=1`])
    expect(await findSession(world.ctx, token)).toBeUndefined()
})

test('thirty days without a visit end a maker’s session; a visit begins them anew', async () => {
  const { token } = await welcomed(world, await lastri(world.ctx))
  const lastDay = later(world.ctx, 29 * day)
  const session = await findSession(lastDay, token)
  expect(session).toBeDefined()
  if (session) await noteVisit(lastDay, session)
  expect(await findSession(later(world.ctx, 58 * day), token)).toBeDefined()
  expect(await findSession(later(world.ctx, 59 * day), token)).toBeUndefined()
})

test('visits within ten minutes are not written down each', async () => {
  const { token } = await welcomed(world, await lastri(world.ctx))
  const soon = later(world.ctx, 300)
  const session = await findSession(soon, token)
  if (session) await noteVisit(soon, session)
  expect((await findSession(soon, token))?.lastSeenAt).toBe(world.ctx.now)
})

test('she sees her two phones, and ends one of them or all others', async () => {
  const { session, token } = await welcomed(world, await lastri(world.ctx))
  const ctx = later(asVisitor(world.ctx), 60)
  const { accountId } = session.person
  const second = granted(
    await signInWithPin(ctx, seals, { phone: herNumber, pin: herPin, browser: somewhereElse }),
  )
  expect((await listSessions(ctx, accountId)).map(row => row.device)).toEqual([
    'Firefox, Windows',
    'Chrome, Android',
  ])
  expect(await endSession(ctx, accountId, second.sessionId, 'revoked')).toBe(true)
  expect(await endSession(ctx, accountId, second.sessionId, 'revoked')).toBe(false)
  expect(await findSession(ctx, second.token)).toBeUndefined()
  const third = granted(
    await signInWithPin(later(ctx, 1), seals, { phone: herNumber, pin: herPin, browser: somewhereElse }),
  )
  expect(await endOtherSessions(ctx, accountId, session.sessionId, 'revoked')).toBe(1)
  expect(await findSession(ctx, third.token)).toBeUndefined()
  expect(await findSession(ctx, token)).toBeDefined()
})

test('nobody ends somebody else’s session', async () => {
  const { session, token } = await welcomed(world, await lastri(world.ctx))
  expect(await endSession(world.ctx, 'acc_other', session.sessionId, 'revoked')).toBe(false)
  expect(await findSession(world.ctx, token)).toBeDefined()
})
