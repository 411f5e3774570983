import type { ProblemKind, ProblemSource, Severity } from '#db/schema/problems.ts'
import type { LanguageCode } from '#db/schema/products.ts'
import { recordActivity } from '../activity/activity.ts'
import { lockedProduct } from '../catalogue/locked.ts'
import { type Context, today } from '../context.ts'
import { addDays } from '../dates.ts'
import { may, rolesFor } from '../identity/permissions.ts'
import { newId } from '../ids.ts'
import { nextNumber } from '../ledger/document-number.ts'
import { isClientKey } from '../listing/drafts.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { tellOfProblem } from './problem-news.ts'
import { firstStepDays, mostLetters, severityOf } from './problem-terms.ts'
import { type NoteRefusal, readNote } from './read-note.ts'

export type Opened = { problemId: string; number: string }

export type ReportProblemRefusal =
  | NoteRefusal
  | { code: 'not-allowed' }
  | { code: 'key-unfit' }
  | { code: 'unknown-product'; productId: string }
  | { code: 'unknown-batch' }
  | { code: 'unknown-counter' }

/**
 * Opens a nonconformity by somebody signed in: the office or a reviewer about any goods, a partner about what stands
 * on a counter of their own. The same key opens one.
 * @param input.severity the office's own judgement; else it follows from the kind
 * @param input.pictureIds photos that were received already
 */
export async function reportProblem(
  ctx: Context,
  input: {
    productId: string
    batchId?: string | undefined
    counterId?: string | undefined
    kind: ProblemKind
    severity?: Severity | undefined
    note: string
    pictureIds?: readonly string[]
    key: string
  },
): Promise<Result<Opened, ReportProblemRefusal>> {
  return transact<Opened, ReportProblemRefusal>(ctx, async ctx => {
    const { productId, batchId, counterId, kind, key } = input
    const source = await sourceFor(ctx, counterId)
    if (!source.ok) return source
    if (!isClientKey(key)) return refuse({ code: 'key-unfit' })
    const note = readNote(input.note, mostLetters)
    if (!note.ok) return note
    if (!(await lockedProduct(ctx, productId))) return refuse({ code: 'unknown-product', productId })
    if (batchId !== undefined && !(await isBatchOf(ctx, batchId, productId)))
      return refuse({ code: 'unknown-batch' })
    return ok(
      await insertProblem(ctx, {
        source: source.value,
        kind,
        severity: source.value === 'counter' ? severityOf[kind] : (input.severity ?? severityOf[kind]),
        productId,
        batchId,
        counterId,
        said: note.value,
        language: 'id',
        pictureIds: input.pictureIds ?? [],
        key,
      }),
    )
  })
}

/** Writes a nonconformity with its number, or finds the one that the same key opened. The caller has checked it all. */
export async function insertProblem(
  ctx: Context,
  facts: {
    source: ProblemSource
    kind: ProblemKind
    severity: Severity
    productId: string
    batchId: string | undefined
    counterId: string | undefined
    said: string
    language: LanguageCode
    pictureIds: readonly string[]
    key: string
  },
): Promise<Opened> {
  const before = await openedWith(ctx, facts.key)
  if (before) return before
  const problemId = newId('ncf', ctx.now)
  const number = await nextNumber(ctx, 'nonconformity')
  await ctx.db
    .insertInto('problem')
    .values({
      id: problemId,
      number,
      source: facts.source,
      kind: facts.kind,
      severity: facts.severity,
      product_id: facts.productId,
      batch_id: facts.batchId ?? null,
      counter_id: facts.counterId ?? null,
      said: facts.said,
      language: facts.language,
      state: 'open',
      due_on: addDays(today(ctx), firstStepDays[facts.severity]),
      check_from_on: null,
      checked_on: null,
      opened_at: ctx.now,
      opened_by_id: ctx.actor.kind === 'person' ? ctx.actor.accountId : null,
      client_key: facts.key,
    })
    .execute()
  for (const pictureId of facts.pictureIds)
    await ctx.db
      .insertInto('problem_photo')
      .values({ problem_id: problemId, picture_id: pictureId, added_at: ctx.now })
      .execute()
  await recordActivity(ctx, {
    verb: 'openProblem',
    subject: `problem:${problemId}`,
    after: { number, source: facts.source, kind: facts.kind, severity: facts.severity },
  })
  await tellOfProblem(ctx, { problemId, number, productId: facts.productId })
  return { problemId, number }
}

async function openedWith(ctx: Context, key: string): Promise<Opened | undefined> {
  const row = await ctx.db
    .selectFrom('problem')
    .select(['id', 'number'])
    .where('client_key', '=', key)
    .executeTakeFirst()
  return row && { problemId: row.id, number: row.number }
}

/** Where a report comes from follows from who makes it; a counter must be one of the reporter's own. */
async function sourceFor(
  ctx: Context,
  counterId: string | undefined,
): Promise<Result<ProblemSource, { code: 'not-allowed' } | { code: 'unknown-counter' }>> {
  const isOffice = may(ctx.actor, 'problem:handle')
  if (counterId === undefined) {
    if (!isOffice) return refuse({ code: 'not-allowed' })
    return ok(rolesFor(ctx.actor, 'product:review').length > 0 ? 'review' : 'office')
  }
  if (!isOffice && rolesFor(ctx.actor, 'shelf:see').length === 0) return refuse({ code: 'not-allowed' })
  const counter = await ctx.db
    .selectFrom('counter')
    .select('partner_id')
    .where('id', '=', counterId)
    .executeTakeFirst()
  const isTheirs = counter && (isOffice || may(ctx.actor, 'shelf:see', { partnerId: counter.partner_id }))
  return isTheirs ? ok('counter') : refuse({ code: 'unknown-counter' })
}

const isBatchOf = async (ctx: Context, batchId: string, productId: string): Promise<boolean> =>
  (await ctx.db
    .selectFrom('batch')
    .select('id')
    .where('id', '=', batchId)
    .where('product_id', '=', productId)
    .executeTakeFirst()) !== undefined
