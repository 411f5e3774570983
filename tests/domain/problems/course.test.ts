import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { listNotices } from '#app/domain/notices/notice-list.ts'
import { gradeProblem } from '#app/domain/problems/answers.ts'
import { reportProblem } from '#app/domain/problems/open-problem.ts'
import { listOwnProblems, listProblems } from '#app/domain/problems/problem-list.ts'
import { nextState, openStates, problemEvents, problemStates } from '#app/domain/problems/problem-machine.ts'
import { getProblemSheet } from '#app/domain/problems/problem-sheet.ts'
import { type Step, takeStep } from '#app/domain/problems/take-step.ts'
import type { ProblemEvent, ProblemState } from '#db/schema/problems.ts'
import { granted, lastri, lobbyShelf, refused } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { maker } from '../listing/makers.ts'
import { at, chipsInTown, daysLater, newKey, problemAbout, steps, type Town, taken } from './stories.ts'

let world: World
let town: Town
beforeAll(async () => {
  world = await createWorld()
  town = await chipsInTown(world)
})
afterAll(() => world.drop())

/** How each state is reached from a new one. */
const ways: Record<ProblemState, ProblemEvent[]> = {
  open: [],
  contained: ['contain'],
  'cause-found': ['contain', 'find-cause'],
  'action-planned': ['contain', 'find-cause', 'plan'],
  'action-done': ['contain', 'find-cause', 'plan', 'finish'],
  'effect-checked': ['contain', 'find-cause', 'plan', 'finish', 'confirm-effect'],
  closed: ['contain', 'find-cause', 'plan', 'finish', 'confirm-effect', 'close'],
  dismissed: ['dismiss'],
}

test('each hears what she has to do: the desk of a new one and of an answer, the maker of hers and of the end', async () => {
  const problemId = await problemAbout(town)
  await taken(town.office, problemId, 'contain')
  await taken(town.her, problemId, 'find-cause')
  await taken(town.office, problemId, 'plan', 'finish')
  await taken(at(town.office, '2026-12-08T02:00:00.000Z'), problemId, 'confirm-effect', 'close')
  const newsOf = async (ctx: Context) => {
    if (ctx.actor.kind !== 'person') throw new Error('nobody')
    const { notices } = await listNotices({ ...ctx, actor: ctx.actor })
    return notices.filter(one => one.subject === `problem:${problemId}`).map(one => one.kind)
  }
  expect((await newsOf(town.her)).sort()).toEqual([
    'problem-over',
    'problem-waits',
    'problem-waits',
    'problem-with-yours',
  ])
  for (const role of ['reviewer', 'office'] as const) {
    const desk = { ...town.office.actor, roles: [{ role }] } as Context['actor']
    expect((await newsOf({ ...town.office, actor: desk })).sort()).toEqual([
      'problem-answered',
      'problem-opened',
    ])
  }
})

/** Steps up to the plan today, the rest on the day of the check. */
async function broughtTo(state: ProblemState): Promise<string> {
  const problemId = await problemAbout(town)
  for (const event of ways[state]) {
    const isLater = ['confirm-effect', 'close'].includes(event)
    await taken(isLater ? at(town.office, '2026-12-08T02:00:00.000Z') : town.office, problemId, event)
  }
  return problemId
}

describe.each(problemStates)('a nonconformity that is %s', state => {
  test('takes the steps of the machine and refuses every other, also in the database', async () => {
    const ctx = at(town.office, '2026-12-08T03:00:00.000Z')
    const standing = await broughtTo(state)
    for (const event of problemEvents) {
      const onward = nextState(state, event)
      const step = laterSteps[event] ?? steps[event]
      if (onward === undefined) {
        const answer = await takeStep(ctx, { problemId: standing, step })
        expect(refused(answer)).toEqual({ code: 'step-not-now', state })
      } else {
        const answer = await takeStep(ctx, { problemId: await broughtTo(state), step })
        expect(granted(answer)).toEqual({ state: onward })
      }
    }
    const onward = new Set(problemEvents.map(event => nextState(state, event)))
    for (const to of problemStates) {
      if (to === state || onward.has(to)) continue
      const forged = world.db.updateTable('problem').set({ state: to }).where('id', '=', standing).execute()
      await expect(forged, `${state} to ${to}`).rejects.toThrow('may not move')
    }
  })
})

/** Of the days after the check. */
const laterSteps: Partial<Record<ProblemEvent, Step>> = {
  plan: { event: 'plan', note: 'Ganti mesin segel.', responsible: 'Bu Lastri', dueOn: '2026-12-20' },
  finish: { event: 'finish', note: 'Mesin baru dipakai.', checkFromOn: '2026-12-20' },
}

test('it cannot be closed before the day of the check has come and the check found that it helped', async () => {
  const problemId = await broughtTo('action-done')
  const early = at(town.office, '2026-12-07T16:59:00.000Z')
  expect(refused(await takeStep(early, { problemId, step: steps['confirm-effect'] }))).toEqual({
    code: 'effect-not-yet',
    checkFromOn: '2026-12-08',
  })
  expect(refused(await takeStep(early, { problemId, step: steps.close }))).toEqual({
    code: 'step-not-now',
    state: 'action-done',
  })
  const forged = world.db
    .updateTable('problem')
    .set({ state: 'effect-checked', checked_on: '2026-12-07' })
    .where('id', '=', problemId)
    .execute()
  await expect(forged).rejects.toThrow(/problem_ends_checked|check constraint/i)

  const onTheDay = at(town.office, '2026-12-07T17:00:00.000Z')
  await taken(onTheDay, problemId, 'confirm-effect', 'close')
  expect((await getProblemSheet(onTheDay, problemId, 'id'))?.state).toBe('closed')
})

test('an action that did not help leads back to the cause, and the new action is checked anew', async () => {
  const problemId = await broughtTo('action-done')
  const check = at(town.office, '2026-12-08T02:00:00.000Z')
  await taken(check, problemId, 'deny-effect')
  const again = await getProblemSheet(check, problemId, 'id')
  expect(again).toMatchObject({ state: 'cause-found', checkFromOn: undefined, dueOn: '2026-12-15' })
  granted(await takeStep(check, { problemId, step: { ...steps.plan, dueOn: '2026-12-10' } as Step }))
  granted(await takeStep(check, { problemId, step: { event: 'finish', note: 'Dikeringkan lebih lama.' } }))
  const after = await getProblemSheet(check, problemId, 'id')
  expect(after?.checkFromOn).toBe('2026-12-22')
  expect(refused(await takeStep(check, { problemId, step: steps['confirm-effect'] })).code).toBe(
    'effect-not-yet',
  )
})

test('every step names who took it and when, and what was written stands', async () => {
  const problemId = await broughtTo('action-planned')
  const sheet = await getProblemSheet(town.office, problemId, 'id')
  expect(sheet?.steps.map(step => [step.event, step.by, step.at])).toEqual(
    ['contain', 'find-cause', 'plan'].map(event => [event, 'Ratna', world.ctx.now]),
  )
  expect(sheet?.steps.at(-1)).toMatchObject({ responsible: 'Bu Lastri', dueOn: '2026-11-30' })
  for (const forge of [
    world.db.updateTable('problem_step').set({ note: 'x' }),
    world.db.deleteFrom('problem_step'),
    world.db.updateTable('problem').set({ said: 'x' }),
    world.db.deleteFrom('problem'),
  ])
    await expect(forge.execute()).rejects.toThrow('append-only')
  const forged = sql`
    insert into problem_step (problem_id, turn, event, from_state, to_state, note, taken_at, taken_by_id)
    select problem_id, 9, 'close', 'open', 'closed', note, taken_at, taken_by_id
    from problem_step where problem_id = ${problemId} and turn = 1`.execute(world.db)
  await expect(forged).rejects.toThrow(/problem_step_arrow|check constraint/i)
})

test.each([
  ['without a word', { event: 'contain', note: '  ' }, { code: 'note-missing' }],
  [
    'with a novel',
    { event: 'contain', note: 'a'.repeat(2001) },
    { code: 'note-too-long', most: 2000, got: 2001 },
  ],
] as const)('a step %s is refused', async (_, step, refusal) => {
  expect(refused(await takeStep(town.office, { problemId: await problemAbout(town), step }))).toEqual(refusal)
})

test.each([
  [{ responsible: ' ' }, { code: 'responsible-missing' }],
  [{ dueOn: '2026-11-31' }, { code: 'not-a-day', day: '2026-11-31' }],
  [{ dueOn: '2026-11-23' }, { code: 'day-has-passed', day: '2026-11-23', today: '2026-11-24' }],
])('a plan with %j is refused', async (change, refusal) => {
  const problemId = await broughtTo('cause-found')
  const step = { ...steps.plan, ...change } as Step
  expect(refused(await takeStep(town.office, { problemId, step }))).toEqual(refusal)
})

describe('the maker', () => {
  test('writes the cause and what she has done herself; the rest is the office’s', async () => {
    const problemId = await broughtTo('contained')
    await taken(town.her, problemId, 'find-cause')
    expect(refused(await takeStep(town.her, { problemId, step: steps.plan })).code).toBe('not-allowed')
    await taken(town.office, problemId, 'plan')
    granted(await takeStep(town.her, { problemId, step: { event: 'finish', note: 'Mesin sudah diganti.' } }))
    const sheet = await getProblemSheet(town.her, problemId, 'id')
    expect(sheet?.steps.map(step => step.by)).toEqual(['Ratna', 'Lastri', 'Ratna', 'Lastri'])
    expect(sheet).toMatchObject({ state: 'action-done', checkFromOn: '2026-12-08' })
  })

  test('sees those of her own goods only, and another’s are not found', async () => {
    const problemId = await problemAbout(town)
    const other = await maker(
      world,
      await lastri(world.ctx, { slug: 'dapur-lain', name: 'Dapur Lain' }),
      'Sri',
    )
    expect(await listOwnProblems(other, 'id')).toEqual([])
    expect(await getProblemSheet(other, problemId, 'id')).toBeUndefined()
    expect(refused(await takeStep(other, { problemId, step: steps.contain })).code).toBe('unknown-problem')
    expect((await listOwnProblems(town.her, 'id')).map(line => line.problemId)).toContain(problemId)
  })
})

describe('a number', () => {
  test('counts by month without a gap, also after one that was refused', async () => {
    const inMay = at(town.office, '2027-05-03T02:00:00.000Z')
    const first = await problemAbout(town, inMay)
    const none = {
      productId: town.productId,
      batchId: 'bat_none',
      kind: 'other',
      note: 'x',
      key: newKey(),
    } as const
    expect(refused(await reportProblem(inMay, none)).code).toBe('unknown-batch')
    const second = await problemAbout(town, inMay)
    const numbers = [first, second].map(async id => (await getProblemSheet(inMay, id, 'id'))?.number)
    expect(await Promise.all(numbers)).toEqual(['NC/2027/05/0001', 'NC/2027/05/0002'])
  })

  test('is one for one form, however often it is sent', async () => {
    const { productId } = town
    const form = { productId, kind: 'other', note: 'Label miring.', key: newKey() } as const
    const twice = [
      granted(await reportProblem(town.office, form)),
      granted(await reportProblem(town.office, form)),
    ]
    expect(twice[0]).toEqual(twice[1])
  })
})

describe('who may open one', () => {
  test('a partner from a counter of their own, never from another’s', async () => {
    const { counterId } = await lobbyShelf(town.office)
    const { partner_id } = await world.db
      .selectFrom('counter')
      .select('partner_id')
      .where('id', '=', counterId)
      .executeTakeFirstOrThrow()
    const account = town.her.actor
    const at = (partnerId: string) =>
      world.as({ actor: { ...account, roles: [{ role: 'partner-staff', partnerId }] } as typeof account })
    const form = {
      productId: town.productId,
      counterId,
      kind: 'broken',
      note: 'Remuk.',
      key: newKey(),
    } as const
    const { problemId } = granted(await reportProblem(at(partner_id), form))
    expect(await getProblemSheet(town.office, problemId, 'id')).toMatchObject({
      source: 'counter',
      severity: 'minor',
      counter: 'Hotel Arunika',
    })
    const other = { ...form, key: newKey() }
    expect(refused(await reportProblem(at('par_other'), other)).code).toBe('unknown-counter')
    expect(refused(await reportProblem(at(partner_id), { ...other, counterId: undefined })).code).toBe(
      'not-allowed',
    )
    expect(refused(await reportProblem(town.her, other)).code).toBe('not-allowed')
  })
})

test('the list shows danger first, then what is overdue, and counts all', async () => {
  const fresh = await createWorld()
  const here = await chipsInTown(fresh)
  const open = async (ctx = here.office, kind: 'ill' | 'broken' | 'spoiled' = 'broken') =>
    granted(await reportProblem(ctx, { productId: here.productId, kind, note: kind, key: newKey() }))
      .problemId
  const old = await open()
  const grave = await open(here.office, 'spoiled')
  const now = daysLater(here.office, 8)
  const fine = await open(now)
  const danger = await open(now, 'ill')
  await taken(here.office, await open(), 'dismiss')
  const list = await listProblems(now, { view: 'open', page: 1 }, 'id')
  expect(list.problems.map(line => line.problemId)).toEqual([danger, grave, old, fine])
  expect(list.problems.map(line => line.isOverdue)).toEqual([false, true, true, false])
  expect(list.counts).toEqual({
    views: { open: 4, overdue: 2, closed: 1, all: 5 },
    severities: { critical: 1, major: 1, minor: 2 },
  })
  const minor = await listProblems(now, { view: 'overdue', severity: 'minor', page: 9 }, 'en')
  expect(minor).toMatchObject({ count: 1, page: 1, pages: 1 })
  granted(await gradeProblem(now, { problemId: fine, severity: 'critical' }))
  const graded = await listProblems(now, { view: 'all', severity: 'critical', page: 1 }, 'id')
  expect(graded.problems.map(line => line.problemId).sort()).toEqual([danger, fine].sort())
  expect(refused(await gradeProblem(here.her, { problemId: fine, severity: 'minor' })).code).toBe(
    'not-allowed',
  )
  expect(openStates).toHaveLength(6)
  await fresh.drop()
})
