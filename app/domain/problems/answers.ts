import type { Severity } from '#db/schema/problems.ts'
import type { LanguageCode } from '#db/schema/products.ts'
import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { may } from '../identity/permissions.ts'
import type { Seals } from '../identity/sealed.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { lockedProblem, type UnknownProblem } from './locked-problem.ts'
import { mostLetters } from './problem-terms.ts'
import { type NoteRefusal, readNote } from './read-note.ts'

type NotAllowed = { code: 'not-allowed' }
type NoReport = { code: 'no-report' }

/** Tells whoever sent the report what the office says to it; it stands on the page of their code. */
export async function answerReport(
  ctx: Context,
  input: { problemId: string; note: string; language: LanguageCode },
): Promise<Result<undefined, UnknownProblem | NotAllowed | NoReport | NoteRefusal>> {
  type Refusal = UnknownProblem | NotAllowed | NoReport | NoteRefusal
  return transact<undefined, Refusal>(ctx, async ctx => {
    const { problemId, language } = input
    if (!may(ctx.actor, 'problem:handle') || ctx.actor.kind !== 'person')
      return refuse({ code: 'not-allowed' })
    if (!(await lockedProblem(ctx, problemId))) return refuse({ code: 'unknown-problem' })
    if (!(await reportOf(ctx, problemId))) return refuse({ code: 'no-report' })
    const note = readNote(input.note, mostLetters)
    if (!note.ok) return note
    const { last } = await ctx.db
      .selectFrom('problem_answer')
      .select(({ fn }) => fn.max('turn').as('last'))
      .where('problem_id', '=', problemId)
      .executeTakeFirstOrThrow()
    await ctx.db
      .insertInto('problem_answer')
      .values({
        problem_id: problemId,
        turn: (last ?? 0) + 1,
        said: note.value,
        language,
        answered_at: ctx.now,
        answered_by_id: ctx.actor.accountId,
      })
      .execute()
    await recordActivity(ctx, { verb: 'answerReport', subject: `problem:${problemId}` })
    return ok(undefined)
  })
}

/** The contact that came with a report, in clear. That it was looked at is written down. */
export async function revealContact(
  ctx: Context,
  seals: Seals,
  input: { problemId: string },
): Promise<Result<{ contact: string }, UnknownProblem | NotAllowed | NoReport>> {
  return transact<{ contact: string }, UnknownProblem | NotAllowed | NoReport>(ctx, async ctx => {
    const { problemId } = input
    if (!may(ctx.actor, 'problem:handle')) return refuse({ code: 'not-allowed' })
    const report = await reportOf(ctx, problemId)
    if (!report?.contact_sealed) return refuse({ code: 'no-report' })
    await recordActivity(ctx, {
      verb: 'viewPrivateData',
      subject: `problem:${problemId}`,
      after: { fields: ['contact'] },
    })
    return ok({ contact: seals.open(report.contact_sealed, contactOf(report.code)) })
  })
}

/** What a sealed contact is bound to. */
export const contactOf = (code: string): string => `problem_report:${code}`

/** How grave it is, as the office judges once it has looked. */
export async function gradeProblem(
  ctx: Context,
  input: { problemId: string; severity: Severity },
): Promise<Result<undefined, UnknownProblem | NotAllowed>> {
  return transact<undefined, UnknownProblem | NotAllowed>(ctx, async ctx => {
    const { problemId, severity } = input
    if (!may(ctx.actor, 'problem:handle')) return refuse({ code: 'not-allowed' })
    const found = await lockedProblem(ctx, problemId)
    if (!found) return refuse({ code: 'unknown-problem' })
    if (found.problem.severity === severity) return ok(undefined)
    await ctx.db.updateTable('problem').set({ severity }).where('id', '=', problemId).execute()
    await recordActivity(ctx, {
      verb: 'gradeProblem',
      subject: `problem:${problemId}`,
      before: { severity: found.problem.severity },
      after: { severity },
    })
    return ok(undefined)
  })
}

const reportOf = (ctx: Context, problemId: string) =>
  ctx.db
    .selectFrom('problem_report')
    .select(['code', 'contact_sealed'])
    .where('problem_id', '=', problemId)
    .executeTakeFirst()
