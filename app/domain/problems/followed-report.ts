import type { ProblemKind, ProblemState } from '#db/schema/problems.ts'
import { type BatchNotice, noticeOf } from '../batches/stopped-batches.ts'
import { productNames } from '../catalogue/product-names.ts'
import { type Language, nameIn, type Text } from '../catalogue/text.ts'
import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import { readReportCode } from './visitor-report.ts'

/** What whoever holds the code may read: how far it is and what was answered, nothing about people. */
export type FollowedReport = {
  code: string
  sentAt: Instant
  kind: ProblemKind
  state: ProblemState
  name: Text
  batchCode: string | undefined
  photos: number
  notice: BatchNotice | undefined
  answers: { said: Text; at: Instant }[]
}

export async function findFollowedReport(
  ctx: Context,
  typed: string,
  language: Language,
): Promise<FollowedReport | undefined> {
  const code = readReportCode(typed)
  if (code === undefined) return undefined
  const row = await ctx.db
    .selectFrom('problem_report')
    .innerJoin('problem', 'problem.id', 'problem_report.problem_id')
    .leftJoin('batch', 'batch.id', 'problem.batch_id')
    .select(({ selectFrom, fn }) => [
      'problem_report.sent_at',
      'problem.id',
      'problem.kind',
      'problem.state',
      'problem.batch_id',
      'batch.code as batch_code',
      ...productNames('problem.product_id'),
      selectFrom('problem_photo')
        .select(fn.countAll<number>().as('count'))
        .whereRef('problem_photo.problem_id', '=', 'problem.id')
        .as('photos'),
    ])
    .where('problem_report.code', '=', code)
    .executeTakeFirst()
  if (!row) return undefined
  const answers = await ctx.db
    .selectFrom('problem_answer')
    .select(['said', 'language', 'answered_at'])
    .where('problem_id', '=', row.id)
    .orderBy('turn', 'desc')
    .execute()
  return {
    code,
    sentAt: row.sent_at,
    kind: row.kind,
    state: row.state,
    name: nameIn(language, { id: row.id_name, en: row.en_name }),
    batchCode: row.batch_code ?? undefined,
    photos: Number(row.photos),
    notice: row.batch_id === null ? undefined : await noticeOf(ctx, row.batch_id),
    answers: answers.map(row => ({
      said: { text: row.said, language: row.language },
      at: row.answered_at,
    })),
  }
}
