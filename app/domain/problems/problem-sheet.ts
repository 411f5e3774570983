import type { ProblemEvent, ProblemKind, ProblemSource, ProblemState, Severity } from '#db/schema/problems.ts'
import { type BatchStanding, standingOfBatch } from '../batches/stopped-batches.ts'
import type { PictureFacts } from '../catalogue/pictures-shown.ts'
import { productNames } from '../catalogue/product-names.ts'
import { type Language, nameIn, type Text } from '../catalogue/text.ts'
import { type Context, today } from '../context.ts'
import type { Day, Instant } from '../dates.ts'
import { may } from '../identity/permissions.ts'
import { ownProducerIds } from '../listing/own.ts'

export type ProblemSheet = {
  problemId: string
  number: string
  productId: string
  kind: ProblemKind
  severity: Severity
  source: ProblemSource
  state: ProblemState
  said: Text
  name: Text
  slug: string
  maker: { id: string; name: string }
  batch: { batchId: string; code: string; standing: BatchStanding } | undefined
  counter: string | undefined
  openedAt: Instant
  openedBy: string | undefined
  dueOn: Day | undefined
  isOverdue: boolean
  checkFromOn: Day | undefined
  photos: PictureFacts[]
  steps: StepTaken[]
  /** Whoever sent it from outside: whether they may be reached, and what was answered. */
  report:
    | { code: string; hasContact: boolean; answers: { said: Text; at: Instant; by: string }[] }
    | undefined
}

export type StepTaken = {
  event: ProblemEvent
  note: string
  responsible: string | undefined
  dueOn: Day | undefined
  at: Instant
  by: string
}

/** One nonconformity with its whole course: any for the office, those of her own goods for a maker. */
export async function getProblemSheet(
  ctx: Context,
  problemId: string,
  language: Language,
): Promise<ProblemSheet | undefined> {
  const isOffice = may(ctx.actor, 'problem:handle')
  const row = await ctx.db
    .selectFrom('problem')
    .innerJoin('product', 'product.id', 'problem.product_id')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .leftJoin('batch', 'batch.id', 'problem.batch_id')
    .leftJoin('counter', 'counter.id', 'problem.counter_id')
    .leftJoin('account', 'account.id', 'problem.opened_by_id')
    .selectAll('problem')
    .select([
      'product.slug',
      'product.producer_id',
      'producer.name as maker',
      'batch.code as batch_code',
      'counter.name as counter',
      'account.name as opened_by',
      ...productNames('product.id'),
    ])
    .where('problem.id', '=', problemId)
    .executeTakeFirst()
  if (!row || !(isOffice || ownProducerIds(ctx).includes(row.producer_id))) return undefined
  return {
    problemId,
    number: row.number,
    productId: row.product_id,
    kind: row.kind,
    severity: row.severity,
    source: row.source,
    state: row.state,
    said: { text: row.said, language: row.language },
    name: nameIn(language, { id: row.id_name, en: row.en_name }),
    slug: row.slug,
    maker: { id: row.producer_id, name: row.maker },
    batch:
      row.batch_id !== null && row.batch_code !== null
        ? {
            batchId: row.batch_id,
            code: row.batch_code,
            standing: await standingOfBatch(ctx, row.batch_id),
          }
        : undefined,
    counter: row.counter ?? undefined,
    openedAt: row.opened_at,
    openedBy: row.opened_by ?? undefined,
    dueOn: row.due_on ?? undefined,
    isOverdue: row.due_on !== null && row.due_on < today(ctx),
    checkFromOn: row.check_from_on ?? undefined,
    photos: await photosOf(ctx, problemId),
    steps: await stepsOf(ctx, problemId),
    report: isOffice ? await reportOf(ctx, problemId) : undefined,
  }
}

async function photosOf(ctx: Context, problemId: string): Promise<PictureFacts[]> {
  const rows = await ctx.db
    .selectFrom('problem_photo')
    .innerJoin('picture', 'picture.id', 'problem_photo.picture_id')
    .select(['picture.id', 'picture.width', 'picture.height', 'picture.dominant_colour'])
    .where('problem_photo.problem_id', '=', problemId)
    .orderBy('picture.id')
    .execute()
  return rows.map(({ dominant_colour, ...picture }) => ({ ...picture, colour: dominant_colour }))
}

async function stepsOf(ctx: Context, problemId: string): Promise<StepTaken[]> {
  const rows = await ctx.db
    .selectFrom('problem_step')
    .innerJoin('account', 'account.id', 'problem_step.taken_by_id')
    .select(['event', 'note', 'responsible', 'due_on', 'taken_at', 'account.name'])
    .where('problem_id', '=', problemId)
    .orderBy('turn')
    .execute()
  return rows.map(row => ({
    event: row.event,
    note: row.note,
    responsible: row.responsible ?? undefined,
    dueOn: row.due_on ?? undefined,
    at: row.taken_at,
    by: row.name,
  }))
}

async function reportOf(ctx: Context, problemId: string): Promise<ProblemSheet['report']> {
  const report = await ctx.db
    .selectFrom('problem_report')
    .select(['code', 'contact_sealed'])
    .where('problem_id', '=', problemId)
    .executeTakeFirst()
  if (!report) return undefined
  const answers = await ctx.db
    .selectFrom('problem_answer')
    .innerJoin('account', 'account.id', 'problem_answer.answered_by_id')
    .select(['said', 'language', 'answered_at', 'account.name'])
    .where('problem_id', '=', problemId)
    .orderBy('turn')
    .execute()
  return {
    code: report.code,
    hasContact: report.contact_sealed !== null,
    answers: answers.map(row => ({
      said: { text: row.said, language: row.language },
      at: row.answered_at,
      by: row.name,
    })),
  }
}
