import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import type { Browser } from '#app/domain/identity/browser.ts'
import { signInWithPin } from '#app/domain/identity/sign-in.ts'
import { beginAttempt, recordEntry } from '#app/domain/identity/sign-in-waits.ts'
import { granted, lastri, refused } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { asVisitor, herNumber, herPhone, herPin, later, seals, somewhereElse, welcomed } from './people.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.drop())

const digest = (word: string): string => seals.digest('test', word)
const keys = (account: string, address: string, device?: string) => ({
  accountKey: digest(account),
  addressKey: digest(address),
  deviceKey: device === undefined ? undefined : digest(device),
})

/** Tries until let through, as a patient person would; answers the seconds waited before each try. */
async function failTimes(ctx: Context, times: number, tried: ReturnType<typeof keys>): Promise<number[]> {
  const waited: number[] = []
  let at = 0
  for (let i = 0; i < times; i++) {
    const begun = await beginAttempt(later(ctx, at), tried)
    if (begun.ok) waited.push(0)
    else {
      waited.push(begun.error.seconds)
      at += begun.error.seconds
      granted(await beginAttempt(later(ctx, at), tried))
    }
    at += 1
  }
  return waited
}

test('three tries are free, then each wait is longer, up to ten minutes', async () => {
  const waited = await failTimes(world.ctx, 8, keys('lastri', 'home'))
  expect(waited).toEqual([0, 0, 0, 4, 29, 119, 599, 599])
})

test('who waits is told the seconds, and trying too early does not make it longer', async () => {
  const tried = keys('lastri', 'home')
  for (let i = 0; i < 4; i++) await beginAttempt(later(world.ctx, i * 5), tried)
  const waits: number[] = []
  for (const seconds of [16, 20, 40]) {
    waits.push(refused(await beginAttempt(later(world.ctx, seconds), tried)).seconds)
  }
  expect(waits).toEqual([29, 25, 5])
  expect((await beginAttempt(later(world.ctx, 45), tried)).ok).toBe(true)
})

test('an entry wipes the slate clean', async () => {
  const tried = keys('lastri', 'home')
  for (let i = 0; i < 3; i++) granted(await beginAttempt(later(world.ctx, i), tried))
  await recordEntry(later(world.ctx, 10), tried)
  for (let i = 0; i < 3; i++) granted(await beginAttempt(later(world.ctx, 11 + i), tried))
  expect((await beginAttempt(later(world.ctx, 14), tried)).ok).toBe(false)
})

test('failures are kept in the database: a restart forgets none', async () => {
  const tried = keys('lastri', 'home')
  for (let i = 0; i < 3; i++) granted(await beginAttempt(later(world.ctx, i), tried))
  const rows = await world.db.selectFrom('sign_in_attempt').select('entered').execute()
  expect(rows).toEqual([{ entered: 0 }, { entered: 0 }, { entered: 0 }])
})

test('a hundred guesses at the same moment are three guesses', async () => {
  const begun = await Promise.all(
    Array.from({ length: 100 }, () => beginAttempt(world.ctx, keys('lastri', 'home'))),
  )
  expect(begun.filter(result => result.ok)).toHaveLength(3)
})

test('a stranger who fails on purpose delays neither her phone nor another address for long', async () => {
  await failTimes(world.ctx, 8, keys('lastri', 'stranger'))
  expect((await beginAttempt(world.ctx, keys('lastri', 'home', 'her phone'))).ok).toBe(true)
  expect((await beginAttempt(world.ctx, keys('lastri', 'home'))).ok).toBe(true)
})

test('many strangers from everywhere make a new browser wait some seconds, never minutes; her phone not at all', async () => {
  for (let i = 0; i < 150; i++) await beginAttempt(later(world.ctx, i * 31), keys('lastri', `stranger ${i}`))
  const now = later(world.ctx, 149 * 31 + 1)
  const elsewhere = refused(await beginAttempt(now, keys('lastri', 'cousin')))
  expect(elsewhere.seconds).toBeGreaterThan(0)
  expect(elsewhere.seconds).toBeLessThanOrEqual(30)
  granted(await beginAttempt(now, keys('lastri', 'cousin', 'her phone')))
})

test('one address that tries many accounts slows down, a class of forty that signs in does not', async () => {
  for (let i = 0; i < 40; i++) {
    const tried = keys(`maker ${i}`, 'training room')
    granted(await beginAttempt(later(world.ctx, i), tried))
    await recordEntry(later(world.ctx, i), tried)
  }
  granted(await beginAttempt(later(world.ctx, 41), keys('maker 41', 'training room')))
  for (let i = 0; i < 60; i++) await beginAttempt(later(world.ctx, i), keys(`victim ${i}`, 'thief'))
  const next = refused(await beginAttempt(later(world.ctx, 60), keys('victim 60', 'thief')))
  expect(next.seconds).toBeLessThanOrEqual(5)
})

test('on her own phone she gets in at once, whatever others tried with her number', async () => {
  const { browser } = await welcomed(world, await lastri(world.ctx))
  const ctx = later(asVisitor(world.ctx), 60)
  const guess = (at: number, from: Browser) =>
    signInWithPin(later(ctx, at), seals, { phone: herNumber, pin: '908172', browser: from })
  const answers: number[] = []
  for (let i = 0; i < 4; i++) answers.push(secondsOf(refused(await guess(i, somewhereElse))))
  expect(answers).toEqual([0, 0, 5, 4])
  const strangersAtHerAddress = { ...somewhereElse, address: browser.address }
  for (let i = 0; i < 4; i++) await guess(i, strangersAtHerAddress)
  granted(await signInWithPin(later(ctx, 5), seals, { phone: herNumber, pin: herPin, browser }))
})

test('even the right PIN waits where it was guessed at', async () => {
  await welcomed(world, await lastri(world.ctx))
  const ctx = later(asVisitor(world.ctx), 60)
  const from = somewhereElse
  for (let i = 0; i < 3; i++)
    await signInWithPin(later(ctx, i), seals, { phone: herNumber, pin: '908172', browser: from })
  const right = { phone: herNumber, pin: herPin, browser: from }
  expect(refused(await signInWithPin(later(ctx, 3), seals, right))).toEqual({ code: 'must-wait', seconds: 4 })
  granted(await signInWithPin(later(ctx, 8), seals, right))
})

test('the third wrong PIN on her own phone makes her wait, too: a stolen phone is a browser that is known', async () => {
  const { browser } = await welcomed(world, await lastri(world.ctx), { browser: herPhone })
  const ctx = later(asVisitor(world.ctx), 60)
  const answers: number[] = []
  for (let i = 0; i < 3; i++) {
    const tried = { phone: herNumber, pin: '908172', browser }
    answers.push(secondsOf(refused(await signInWithPin(later(ctx, i), seals, tried))))
  }
  expect(answers).toEqual([0, 0, 5])
})

const secondsOf = (refusal: object): number => ('seconds' in refusal ? Number(refusal.seconds) : -1)
