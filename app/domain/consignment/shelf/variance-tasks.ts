import type { VarianceKind } from '#db/schema/counts.ts'
import { recordActivity } from '../../activity/activity.ts'
import { productNames } from '../../catalogue/product-names.ts'
import { type Language, nameIn, type Text } from '../../catalogue/text.ts'
import { type Context, today } from '../../context.ts'
import { addDays, type Day, type Instant } from '../../dates.ts'
import { may, rolesFor } from '../../identity/permissions.ts'
import { newId } from '../../ids.ts'
import { notify } from '../../notices/notify.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { accountOf } from '../locked-agreement.ts'

/** So long somebody has to look at a shelf that does not agree with its documents. */
export const varianceDays = 3
const mostWords = 2_000

/** Asks the counter to look; while a task of the same kind is open for a shelf, there is no second one. */
export async function openVariance(
  ctx: Context,
  variance: {
    kind: VarianceKind
    counterId: string
    batchId: string
    variantId: string
    pieces: number
    documentKind: string
    documentId: string
  },
): Promise<void> {
  const { kind, counterId, batchId, variantId, pieces } = variance
  const known = await ctx.db
    .selectFrom('variance_task')
    .select('id')
    .where('counter_id', '=', counterId)
    .where('batch_id', '=', batchId)
    .where('kind', '=', kind)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (known) return
  const id = newId('vta', ctx.now)
  const dueOn = addDays(today(ctx), varianceDays)
  await ctx.db
    .insertInto('variance_task')
    .values({
      id,
      counter_id: counterId,
      batch_id: batchId,
      variant_id: variantId,
      kind,
      pieces,
      document_kind: variance.documentKind,
      document_id: variance.documentId,
      owner_side: 'partner',
      due_on: dueOn,
      opened_at: ctx.now,
      state: 'open',
      done_at: null,
      done_by_id: null,
      outcome: null,
    })
    .execute()
  const shelf = await ctx.db
    .selectFrom('counter')
    .select(['partner_id', 'name'])
    .where('id', '=', counterId)
    .executeTakeFirstOrThrow()
  const told = { kind: 'shelf-variance', subject: `place:${counterId}`, cause: id } as const
  const facts = { counter: shelf.name, pieces, dueOn }
  await notify(ctx, { ...told, audience: { partnerId: shelf.partner_id }, facts })
  await recordActivity(ctx, {
    verb: 'openVariance',
    subject: `place:${counterId}`,
    after: { id, ...variance },
  })
}

export type VarianceTask = {
  taskId: string
  kind: VarianceKind
  counterId: string
  counterName: string
  batchId: string
  batchCode: string
  product: Text
  pieces: number
  documentKind: string
  documentId: string
  openedAt: Instant
  dueOn: Day
  isOverdue: boolean
}

/** What still has to be looked at on the shelves of the houses whom the actor counts for; the office sees all. */
export async function varianceTasks(
  ctx: Context,
  language: Language,
  only: { counterId?: string } = {},
): Promise<VarianceTask[]> {
  const partnerIds = rolesFor(ctx.actor, 'count:take').flatMap(held => held.partnerId ?? [])
  const seesAll = may(ctx.actor, 'dispute:rule')
  let rows = ctx.db
    .selectFrom('variance_task')
    .innerJoin('counter', 'counter.id', 'variance_task.counter_id')
    .innerJoin('batch', 'batch.id', 'variance_task.batch_id')
    .selectAll('variance_task')
    .select(['counter.name', 'batch.code', ...productNames('batch.product_id')])
    .where('variance_task.state', '=', 'open')
    .orderBy('variance_task.due_on')
    .orderBy('variance_task.id')
    .limit(200)
  if (!seesAll) rows = rows.where('counter.partner_id', 'in', ['none', ...partnerIds])
  if (only.counterId !== undefined) rows = rows.where('variance_task.counter_id', '=', only.counterId)
  return (await rows.execute()).map(row => ({
    taskId: row.id,
    kind: row.kind,
    counterId: row.counter_id,
    counterName: row.name,
    batchId: row.batch_id,
    batchCode: row.code,
    product: nameIn(language, { id: row.id_name, en: row.en_name }),
    pieces: row.pieces,
    documentKind: row.document_kind,
    documentId: row.document_id,
    openedAt: row.opened_at,
    dueOn: row.due_on,
    isOverdue: row.due_on < today(ctx),
  }))
}

export type FinishRefusal =
  | { code: 'unknown-task'; taskId: string }
  | { code: 'words-missing' }
  | { code: 'words-too-long'; most: number }

/** Says what was found; the shelf itself follows from documents. Done twice is done once. */
export async function finishVariance(
  ctx: Context,
  input: { taskId: string; outcome: string },
): Promise<Result<undefined, FinishRefusal>> {
  return transact<undefined, FinishRefusal>(ctx, async ctx => {
    const { taskId } = input
    const task = await ctx.db
      .selectFrom('variance_task')
      .innerJoin('counter', 'counter.id', 'variance_task.counter_id')
      .select(['variance_task.state', 'variance_task.counter_id', 'counter.partner_id'])
      .where('variance_task.id', '=', taskId)
      .executeTakeFirst()
    if (!task || !may(ctx.actor, 'count:take', { partnerId: task.partner_id }))
      return refuse({ code: 'unknown-task', taskId })
    if (task.state === 'done') return ok(undefined)
    const outcome = input.outcome.trim()
    if (outcome === '') return refuse({ code: 'words-missing' })
    if (outcome.length > mostWords) return refuse({ code: 'words-too-long', most: mostWords })
    await ctx.db
      .updateTable('variance_task')
      .set({ state: 'done', done_at: ctx.now, done_by_id: accountOf(ctx), outcome })
      .where('id', '=', taskId)
      .where('state', '=', 'open')
      .execute()
    const subject = `place:${task.counter_id}`
    await recordActivity(ctx, { verb: 'finishVariance', subject, after: { taskId, outcome } })
    return ok(undefined)
  })
}
