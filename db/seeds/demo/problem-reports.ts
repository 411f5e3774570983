import { randomBytes } from 'node:crypto'
import { recordBatch } from '#app/domain/batches/batches.ts'
import { type Context, today } from '#app/domain/context.ts'
import { demoPeople } from '#app/domain/identity/demo-people.ts'
import { createSeals } from '#app/domain/identity/sealed.ts'
import { sendReport } from '#app/domain/problems/visitor-report.ts'
import type { ProblemKind } from '#db/schema/problems.ts'
import { granted } from './town/granted.ts'

export type Made = { batchId: string; code: string; productId: string; producerId: string; variantId: string }

/** A batch of sixty, made on that day and written down with the office's help. */
export async function made(ctx: Context, slug: string): Promise<Made> {
  const product = await ctx.db
    .selectFrom('product')
    .innerJoin('variant', 'variant.product_id', 'product.id')
    .select(['product.id', 'product.producer_id', 'variant.id as variant_id'])
    .where('product.slug', '=', slug)
    .orderBy('variant.position')
    .executeTakeFirstOrThrow()
  const { id: productId, producer_id: producerId, variant_id: variantId } = product
  const batch = await granted(
    recordBatch(as(ctx, 'rini', producerId), {
      ...{ productId, variantId, madeOn: today(ctx), quantity: 60 },
      key: `demo-${slug}`,
    }),
  )
  return { ...batch, productId, producerId, variantId }
}

/** A report by a buyer at that moment; answers the nonconformity that it opened. */
export async function reported(
  ctx: Context,
  report: { batchCode: string; kind: ProblemKind; note: string; language?: 'id' | 'en' },
): Promise<string> {
  const visitor: Context = { ...ctx, actor: { kind: 'visitor' } }
  const { code } = await granted(
    sendReport(visitor, createSeals(randomBytes(32)), {
      about: { batchCode: report.batchCode },
      typedBatchCode: '',
      kind: report.kind,
      note: report.note,
      contact: '',
      language: report.language ?? 'id',
      key: `demo-${report.batchCode}`,
      address: 'demo',
    }),
  )
  const { problem_id } = await ctx.db
    .selectFrom('problem_report')
    .select('problem_id')
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return problem_id
}

/** Somebody of the demo town, filling in for a maker where one is named. */
export function as(ctx: Context, key: 'lastri' | 'rini' | 'wulan', producerId?: string): Context {
  const person = demoPeople.find(known => known.key === key)
  if (!person) throw new Error(`the demo town has no ${key}`)
  const { accountId, name, roles } = person
  return {
    ...ctx,
    actor: {
      kind: 'person',
      accountId,
      name,
      roles: roles.map(role => (role === 'producer' && producerId ? { role, producerId } : { role })),
      ...(producerId && key !== 'lastri' ? { assistingProducerId: producerId } : {}),
    },
  }
}
