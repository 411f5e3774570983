import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { inviteFirstOffice } from '#app/domain/identity/first-office.ts'
import { invite, resetSignIn } from '#app/domain/identity/invitations.ts'
import { countRecoveryCodes } from '#app/domain/identity/recovery-codes.ts'
import { enrolmentOf } from '#app/domain/identity/second-factor.ts'
import { enrol, passSecondFactor } from '#app/domain/identity/second-factor-entry.ts'
import { findSession, type Session } from '#app/domain/identity/sessions.ts'
import { signInWithPassphrase } from '#app/domain/identity/sign-in.ts'
import { codeAt, stepAt } from '#app/domain/identity/totp.ts'
import { welcomeWithPassphrase } from '#app/domain/identity/welcome.ts'
import { granted, refused } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { asPerson, asVisitor, somewhereElse as desk, later, seals } from './people.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.drop())

const email = 'yudha@dinas.example'
const passphrase = 'empat kucing makan rawon'

/** The code that the app shows at a moment, by the key that was typed into it. */
function codeFrom(key: string, now: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...key.replaceAll(' ', '')]
    .map(letter => letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const bytes = (bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2))
  return codeAt(Buffer.from(bytes), stepAt(now))
}

async function sessionOf(ctx: Context, token: string): Promise<Session> {
  const session = await findSession(ctx, token)
  if (!session) throw new Error('no session')
  return session
}

async function theFirst(): Promise<{ half: Session; key: string }> {
  const ctx = asVisitor(world.ctx)
  const { token } = granted(await inviteFirstOffice(world.ctx, { name: 'Pak Yudha', again: false }))
  const entry = granted(await welcomeWithPassphrase(ctx, seals, { token, email, passphrase, browser: desk }))
  const half = await sessionOf(ctx, entry.token)
  const enrolment = await enrolmentOf(ctx, seals, half.person.accountId)
  return { half, key: enrolment?.key ?? '' }
}

async function enrolled() {
  const { half, key } = await theFirst()
  const ctx = asVisitor(world.ctx)
  const done = granted(await enrol(ctx, seals, half, { code: codeFrom(key, ctx.now), browser: desk }))
  return { ...done, key, accountId: half.person.accountId }
}

const signInAgain = (ctx: Context) =>
  signInWithPassphrase(ctx, seals, { email: 'Yudha@Dinas.example', passphrase, browser: desk })

test('the first of an empty office comes in by a link, sets up a second factor and is administrator', async () => {
  const { half, key } = await theFirst()
  expect(half).toMatchObject({ awaits: 'enrolment', way: 'office' })
  const ctx = asVisitor(world.ctx)
  expect(refused(await enrol(ctx, seals, half, { code: '000000', browser: desk })).code).toBe('code-wrong')
  const done = granted(await enrol(ctx, seals, half, { code: codeFrom(key, ctx.now), browser: desk }))
  expect(done.recoveryCodes).toHaveLength(10)
  expect(new Set(done.recoveryCodes).size).toBe(10)
  const session = await sessionOf(ctx, done.token)
  expect(session).toMatchObject({ awaits: 'nothing', person: { roles: [{ role: 'administrator' }] } })
  expect(session.expiresAt).toBe('2026-11-24T14:00:00.000Z')
  expect(await enrolmentOf(ctx, seals, half.person.accountId)).toBeUndefined()
})

test('a second first administrator is refused, unless it is said that another is wanted', async () => {
  await enrolled()
  const again = await inviteFirstOffice(world.ctx, { name: 'Bu Rini', again: false })
  expect(refused(again)).toEqual({ code: 'administrator-exists' })
  granted(await inviteFirstOffice(world.ctx, { name: 'Bu Rini', again: true }))
})

test('the passphrase alone opens half a session, the code the other half, once', async () => {
  const { key } = await enrolled()
  const ctx = later(asVisitor(world.ctx), 90)
  const half = granted(await signInAgain(ctx))
  expect(half.awaits).toBe('second-factor')
  expect(half.deviceToken).toBeUndefined()
  const session = await sessionOf(ctx, half.token)
  const code = codeFrom(key, ctx.now)
  const whole = granted(
    await passSecondFactor(ctx, seals, session, { code, browser: { ...desk, sessionToken: half.token } }),
  )
  expect(await findSession(ctx, half.token)).toBeUndefined()
  expect((await sessionOf(ctx, whole.token)).awaits).toBe('nothing')
  const soon = later(ctx, 2)
  const second = await sessionOf(soon, granted(await signInAgain(soon)).token)
  expect(refused(await passSecondFactor(soon, seals, second, { code, browser: desk })).code).toBe(
    'code-wrong',
  )
})

test('of ten who send the same code at once, one enters', async () => {
  const { key } = await enrolled()
  const ctx = later(asVisitor(world.ctx), 90)
  const code = codeFrom(key, ctx.now)
  const halves = await Promise.all(
    [1, 2, 3].map(async () => sessionOf(ctx, granted(await signInAgain(ctx)).token)),
  )
  const answers = await Promise.all(
    halves.map(half => passSecondFactor(ctx, seals, half, { code, browser: desk })),
  )
  expect(answers.filter(answer => answer.ok)).toHaveLength(1)
})

test('half a session is over after a quarter of an hour', async () => {
  await enrolled()
  const ctx = later(asVisitor(world.ctx), 90)
  const half = granted(await signInAgain(ctx))
  expect(await findSession(later(ctx, 899), half.token)).toBeDefined()
  expect(await findSession(later(ctx, 901), half.token)).toBeUndefined()
})

test('a recovery code, however it was copied, opens once', async () => {
  const { recoveryCodes, accountId } = await enrolled()
  const [code = ''] = recoveryCodes
  const ctx = later(asVisitor(world.ctx), 90)
  const half = await sessionOf(ctx, granted(await signInAgain(ctx)).token)
  const copied = code.toUpperCase().replace('-', ' ').replaceAll('0', 'O')
  granted(await passSecondFactor(ctx, seals, half, { code: copied, browser: desk }))
  expect(await countRecoveryCodes(ctx, accountId)).toBe(9)
  const again = await sessionOf(ctx, granted(await signInAgain(later(ctx, 5))).token)
  expect(refused(await passSecondFactor(later(ctx, 5), seals, again, { code, browser: desk })).code).toBe(
    'code-wrong',
  )
})

test('codes cannot be guessed in a row', async () => {
  await enrolled()
  const ctx = later(asVisitor(world.ctx), 90)
  const half = await sessionOf(ctx, granted(await signInAgain(ctx)).token)
  const answers: string[] = []
  for (let i = 0; i < 4; i++) {
    const tried = { code: `10000${i}`, browser: desk }
    answers.push(refused(await passSecondFactor(later(ctx, i), seals, half, tried)).code)
  }
  expect(answers).toEqual(['code-wrong', 'code-wrong', 'code-wrong', 'must-wait'])
})

test('a whole session has nothing more to show', async () => {
  const { token, key } = await enrolled()
  const session = await sessionOf(world.ctx, token)
  const tried = { code: codeFrom(key, world.ctx.now), browser: desk }
  expect(refused(await passSecondFactor(world.ctx, seals, session, tried)).code).toBe('nothing-to-confirm')
  expect(refused(await enrol(world.ctx, seals, session, tried)).code).toBe('nothing-to-confirm')
})

test('an address nobody has and a wrong passphrase get the same answer', async () => {
  await enrolled()
  const ctx = later(asVisitor(world.ctx), 90)
  const wrong = await signInWithPassphrase(ctx, seals, { email, passphrase: 'tiga kucing', browser: desk })
  const nobody = await signInWithPassphrase(ctx, seals, {
    email: 'nobody@dinas.example',
    passphrase: 'tiga kucing',
    browser: desk,
  })
  expect(refused(wrong)).toEqual({ code: 'sign-in-failed', seconds: 0 })
  expect(nobody).toEqual(wrong)
})

test('an address that is taken, and passphrases that are short or common, are refused and the link stays good', async () => {
  const { token: first } = await enrolled()
  const administrator = asPerson(world.ctx, await sessionOf(world.ctx, first))
  const { token } = granted(await invite(administrator, { name: 'Bu Rini', role: 'office' }))
  const ctx = asVisitor(world.ctx)
  const welcome = (change: { email?: string; passphrase?: string }) =>
    welcomeWithPassphrase(ctx, seals, {
      token,
      email: 'rini@dinas.example',
      passphrase,
      browser: desk,
      ...change,
    })
  expect(refused(await welcome({ email })).code).toBe('email-taken')
  expect(refused(await welcome({ email: 'rini' })).code).toBe('email-unreadable')
  expect(refused(await welcome({ passphrase: 'pendek' })).code).toBe('passphrase-too-short')
  expect(refused(await welcome({ passphrase: 'rahasia123456' })).code).toBe('passphrase-too-common')
  granted(await welcome({}))
  expect(refused(await welcome({})).code).toBe('invitation-used')
})

test('a reset ends all sign-ins, old codes and the old app; a new one is set up', async () => {
  const { token: old, accountId } = await enrolled()
  const ctx = asVisitor(world.ctx)
  const { token } = granted(await resetSignIn(world.ctx, accountId))
  expect(await findSession(ctx, old)).toBeDefined()
  const entry = granted(
    await welcomeWithPassphrase(ctx, seals, {
      token,
      email: 'ignored@dinas.example',
      passphrase: 'jalan ijen sore hari',
      browser: desk,
    }),
  )
  expect(await findSession(ctx, old)).toBeUndefined()
  expect((await sessionOf(ctx, entry.token)).awaits).toBe('enrolment')
  expect(await countRecoveryCodes(ctx, accountId)).toBe(0)
  expect(refused(await signInAgain(later(ctx, 5))).code).toBe('sign-in-failed')
})
