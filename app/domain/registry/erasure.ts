import { recordActivity } from '../activity/activity.ts'
import { lockedProducer } from '../catalogue/locked.ts'
import type { Context } from '../context.ts'
import { may } from '../identity/permissions.ts'
import { randomWord } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'
import { eraseSignIns } from './erased-sign-ins.ts'

/** Something that must be settled before she can be erased: rupiah owed either way, pieces on a shelf. */
export type OpenMatter = { what: 'rupiah-owed' | 'pieces-on-shelves'; amount: number }

/** Asked before an erasure, each by its own part of the trade; the ledger adds its own. */
export type OpenMatters = (ctx: Context, producerId: string) => Promise<OpenMatter[]>

export type EraseRefusal =
  | { code: 'not-allowed' }
  | { code: 'unknown-producer'; producerId: string }
  | { code: 'producer-erased' }
  | { code: 'matters-open'; matters: OpenMatter[] }

/**
 * She asked to be forgotten (UU 27/2022 article 8). Names, numbers, address, picture, story, bank account and NIK go;
 * her ids stay under a pseudonym, because accounts, deliveries and reports point at them. The activity keeps what was
 * done and the public names of the time, as the law of accounts wants.
 */
export async function eraseProducer(
  ctx: Context,
  input: { producerId: string },
  openMatters: OpenMatters = piecesOnShelves,
): Promise<Result<{ pseudonym: string }, EraseRefusal>> {
  return transact<{ pseudonym: string }, EraseRefusal>(ctx, async ctx => {
    const { producerId } = input
    const isHers = may(ctx.actor, 'listing:edit', { producerId })
    if (!isHers && !may(ctx.actor, 'registry:edit')) return refuse({ code: 'not-allowed' })
    const producer = await lockedProducer(ctx, producerId)
    if (!producer) return refuse({ code: 'unknown-producer', producerId })
    const pseudonym = `Pembuat ${randomWord(6).toUpperCase()}`
    const first = await ctx.db
      .insertInto('producer_erasure')
      .values({
        producer_id: producerId,
        pseudonym,
        erased_at: ctx.now,
        erased_by_id: ctx.actor.kind === 'person' ? ctx.actor.accountId : null,
      })
      .onConflict(conflict => conflict.column('producer_id').doNothing())
      .returning('producer_id')
      .executeTakeFirst()
    if (!first) return refuse({ code: 'producer-erased' })
    const matters = await openMatters(ctx, producerId)
    if (matters.length > 0) return refuse({ code: 'matters-open', matters })

    await eraseFacts(ctx, producerId, pseudonym)
    await eraseSignIns(ctx, producerId, pseudonym)
    await recordActivity(ctx, {
      verb: 'eraseProducer',
      subject: `producer:${producerId}`,
      after: { pseudonym },
    })
    touch(ctx, `producer:${producerId}`)
    return ok({ pseudonym })
  })
}

async function eraseFacts(ctx: Context, producerId: string, pseudonym: string): Promise<void> {
  const { db } = ctx
  await db
    .updateTable('producer')
    .set({
      slug: pseudonym.toLowerCase().replace(' ', '-'),
      name: pseudonym,
      greeting: pseudonym,
      portrait_picture_id: null,
      since_year: null,
      hidden_at: ctx.now,
    })
    .where('id', '=', producerId)
    .execute()
  await db.deleteFrom('producer_text').where('producer_id', '=', producerId).execute()
  await db.deleteFrom('producer_contact').where('producer_id', '=', producerId).execute()
  await db.deleteFrom('producer_private').where('producer_id', '=', producerId).execute()
  await db
    .updateTable('group_member')
    .set({ name: pseudonym })
    .where('producer_id', '=', producerId)
    .execute()
  await db
    .updateTable('consent')
    .set({ withdrawn_at: ctx.now })
    .where('producer_id', '=', producerId)
    .where('withdrawn_at', 'is', null)
    .execute()
  await db
    .updateTable('licence')
    .set({ number: pseudonym, revoked_at: ctx.now })
    .where('producer_id', '=', producerId)
    .where('kind', '=', 'NIB')
    .execute()
  await db.updateTable('import_row').set({ reading: null }).where('producer_id', '=', producerId).execute()
}

export const piecesOnShelves: OpenMatters = async (ctx, producerId) => {
  const { pieces } = await ctx.db
    .selectFrom('stock')
    .innerJoin('variant', 'variant.id', 'stock.variant_id')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select(eb => eb.fn.coalesce(eb.fn.sum<number>('stock.pieces'), eb.lit(0)).as('pieces'))
    .where('product.producer_id', '=', producerId)
    .where('stock.bucket', 'in', ['shelf', 'held', 'road-out', 'road-back'])
    .executeTakeFirstOrThrow()
  return Number(pieces) > 0 ? [{ what: 'pieces-on-shelves', amount: Number(pieces) }] : []
}
