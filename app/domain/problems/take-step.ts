import type { ProblemState } from '#db/schema/problems.ts'
import { recordActivity } from '../activity/activity.ts'
import { type Context, today } from '../context.ts'
import { addDays, type Day, isDay } from '../dates.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { lockedProblem, type ProblemRow, type UnknownProblem } from './locked-problem.ts'
import { makersSteps, nextState } from './problem-machine.ts'
import { tellOfStep } from './problem-news.ts'
import { effectShowsAfterDays, mostLetters, nextStepDays } from './problem-terms.ts'
import { type NoteRefusal, readNote } from './read-note.ts'

/** One step with what it needs: everything is written down in words, a plan names who and until when. */
export type Step =
  | { event: 'contain' | 'dismiss' | 'find-cause' | 'confirm-effect' | 'deny-effect' | 'close'; note: string }
  | { event: 'plan'; note: string; responsible: string; dueOn: Day }
  /** @property checkFromOn when its effect can be told; left out, two weeks from today */
  | { event: 'finish'; note: string; checkFromOn?: Day | undefined }

export type TakeStepRefusal =
  | UnknownProblem
  | NoteRefusal
  | { code: 'not-allowed' }
  | { code: 'step-not-now'; state: ProblemState }
  | { code: 'responsible-missing' }
  | { code: 'not-a-day'; day: string }
  | { code: 'day-has-passed'; day: Day; today: Day }
  | { code: 'effect-not-yet'; checkFromOn: Day }

/**
 * Takes the next step about a nonconformity. Only the steps of the machine can be taken, each names who and when, and
 * the effect is judged no earlier than the day that was set for it, so nothing is closed before.
 * The same step sent twice is refused as `step-not-now`.
 */
export async function takeStep(
  ctx: Context,
  input: { problemId: string; step: Step },
): Promise<Result<{ state: ProblemState }, TakeStepRefusal>> {
  return transact<{ state: ProblemState }, TakeStepRefusal>(ctx, async ctx => {
    const { problemId, step } = input
    const found = await lockedProblem(ctx, problemId)
    if (!found || ctx.actor.kind !== 'person') return refuse({ code: 'unknown-problem' })
    const { problem, isOffice } = found
    if (!isOffice && !makersSteps.has(step.event)) return refuse({ code: 'not-allowed' })
    const state = nextState(problem.state, step.event)
    if (state === undefined) return refuse({ code: 'step-not-now', state: problem.state })
    const note = readNote(step.note, mostLetters)
    if (!note.ok) return note
    const days = daysOf(ctx, problem, step)
    if (!days.ok) return days

    const turn = await nextTurn(ctx, problemId)
    await ctx.db
      .insertInto('problem_step')
      .values({
        problem_id: problemId,
        turn,
        event: step.event,
        from_state: problem.state,
        to_state: state,
        note: note.value,
        responsible: step.event === 'plan' ? step.responsible.trim() : null,
        due_on: step.event === 'plan' || step.event === 'finish' ? days.value.due_on : null,
        taken_at: ctx.now,
        taken_by_id: ctx.actor.accountId,
      })
      .execute()
    await ctx.db
      .updateTable('problem')
      .set({ state, ...days.value })
      .where('id', '=', problemId)
      .execute()
    await recordActivity(ctx, {
      verb: `problem:${step.event}`,
      subject: `problem:${problemId}`,
      before: { state: problem.state },
      after: { state, dueOn: days.value.due_on },
    })
    await tellOfStep(ctx, {
      problemId,
      number: problem.number,
      productId: problem.product_id,
      state,
      isHers: !isOffice,
      turn,
    })
    return ok({ state })
  })
}

type Days = { due_on: Day | null; check_from_on: Day | null; checked_on: Day | null }
type DaysRefusal = Extract<
  TakeStepRefusal,
  { code: 'responsible-missing' | 'not-a-day' | 'day-has-passed' | 'effect-not-yet' }
>

/** The days that hold after the step. */
function daysOf(ctx: Context, problem: ProblemRow, step: Step): Result<Days, DaysRefusal> {
  const now = today(ctx)
  const unchecked = { check_from_on: null, checked_on: null }
  switch (step.event) {
    case 'contain':
      return ok({ ...unchecked, due_on: addDays(now, nextStepDays.contained) })
    case 'find-cause':
    case 'deny-effect':
      if (step.event === 'deny-effect' && !isTime(problem, now)) return notYet(problem)
      return ok({ ...unchecked, due_on: addDays(now, nextStepDays['cause-found']) })
    case 'plan': {
      if (step.responsible.trim() === '') return refuse({ code: 'responsible-missing' })
      const due = dayAhead(step.dueOn, now)
      return due.ok ? ok({ ...unchecked, due_on: due.value }) : due
    }
    case 'finish': {
      const check = dayAhead(step.checkFromOn ?? addDays(now, effectShowsAfterDays), now)
      return check.ok ? ok({ due_on: check.value, check_from_on: check.value, checked_on: null }) : check
    }
    case 'confirm-effect':
      if (!isTime(problem, now)) return notYet(problem)
      return ok({
        due_on: addDays(now, nextStepDays['effect-checked']),
        check_from_on: problem.check_from_on,
        checked_on: now,
      })
    case 'close':
      return ok({ due_on: null, check_from_on: problem.check_from_on, checked_on: problem.checked_on })
    case 'dismiss':
      return ok({ ...unchecked, due_on: null })
  }
}

const isTime = ({ check_from_on }: ProblemRow, now: Day): boolean =>
  check_from_on !== null && check_from_on <= now

const notYet = ({ check_from_on }: ProblemRow) =>
  refuse({ code: 'effect-not-yet', checkFromOn: check_from_on ?? '' })

function dayAhead(
  day: string,
  now: Day,
): Result<Day, { code: 'not-a-day'; day: string } | { code: 'day-has-passed'; day: Day; today: Day }> {
  if (!isDay(day)) return refuse({ code: 'not-a-day', day })
  return day < now ? refuse({ code: 'day-has-passed', day, today: now }) : ok(day)
}

async function nextTurn(ctx: Context, problemId: string): Promise<number> {
  const { last } = await ctx.db
    .selectFrom('problem_step')
    .select(({ fn }) => fn.max('turn').as('last'))
    .where('problem_id', '=', problemId)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}
