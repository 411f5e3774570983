import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { may } from '../identity/permissions.ts'
import type { Seals } from '../identity/sealed.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { bankOf, nikOf } from './private-details.ts'

/** A copy of all that is kept of a maker, by table, for her to take away (UU 27/2022 articles 7 and 13). */
export type HerData = Readonly<Record<string, unknown>>

/** Only for herself: an officer who fills in for her does not get it, and nobody of the office does. */
export async function exportHerData(
  ctx: Context,
  seals: Seals,
  input: { producerId: string },
): Promise<Result<HerData, { code: 'not-allowed' }>> {
  return transact<HerData, { code: 'not-allowed' }>(ctx, async ctx => {
    const { producerId } = input
    const { actor } = ctx
    const isAssisting = actor.kind === 'person' && actor.assistingProducerId !== undefined
    if (isAssisting || !may(actor, 'listing:edit', { producerId })) return refuse({ code: 'not-allowed' })
    const data = {
      takenAt: ctx.now,
      ...(await kept(ctx, producerId)),
      ...(await opened(ctx, seals, producerId)),
    }
    await recordActivity(ctx, { verb: 'exportHerData', subject: `producer:${producerId}` })
    return ok(data)
  })
}

async function kept({ db }: Context, producerId: string) {
  const { ref } = db.dynamic
  const rowsOf = (
    table:
      | 'producer_text'
      | 'producer_contact'
      | 'producer_baseline'
      | 'producer_group'
      | 'consent'
      | 'licence'
      | 'certificate',
  ) => db.selectFrom(table).selectAll().where(ref<'producer_id'>('producer_id'), '=', producerId).execute()
  const accounts = db.selectFrom('role_grant').select('account_id').where('producer_id', '=', producerId)
  return {
    producer: await db.selectFrom('producer').selectAll().where('id', '=', producerId).execute(),
    texts: await rowsOf('producer_text'),
    contact: await rowsOf('producer_contact'),
    baseline: await rowsOf('producer_baseline'),
    group: await rowsOf('producer_group'),
    groupMembers: await db
      .selectFrom('group_member')
      .selectAll()
      .where('producer_id', '=', producerId)
      .execute(),
    consents: await rowsOf('consent'),
    licences: await rowsOf('licence'),
    certificates: await rowsOf('certificate'),
    attendance: await db
      .selectFrom('attendance')
      .innerJoin('training_session as held', 'held.id', 'attendance.session_id')
      .select([
        'held.held_on',
        'held.topic',
        'attendance.was_present',
        'attendance.turn',
        'attendance.recorded_at',
      ])
      .where('attendance.producer_id', '=', producerId)
      .execute(),
    products: await db.selectFrom('product').selectAll().where('producer_id', '=', producerId).execute(),
    productTexts: await db
      .selectFrom('product_text')
      .innerJoin('product', 'product.id', 'product_text.product_id')
      .selectAll('product_text')
      .where('product.producer_id', '=', producerId)
      .execute(),
    variants: await db
      .selectFrom('variant')
      .innerJoin('product', 'product.id', 'variant.product_id')
      .selectAll('variant')
      .where('product.producer_id', '=', producerId)
      .execute(),
    stock: await db
      .selectFrom('stock')
      .innerJoin('variant', 'variant.id', 'stock.variant_id')
      .innerJoin('product', 'product.id', 'variant.product_id')
      .selectAll('stock')
      .where('product.producer_id', '=', producerId)
      .execute(),
    signIns: await db
      .selectFrom('session')
      .select(['device', 'created_at', 'last_seen_at', 'ended_at'])
      .where('account_id', 'in', accounts)
      .orderBy('created_at')
      .execute(),
    accounts: await db.selectFrom('account').selectAll().where('id', 'in', accounts).execute(),
    signInPhones: await db
      .selectFrom('credential_pin')
      .select(['phone_e164', 'changed_at'])
      .where('account_id', 'in', accounts)
      .execute(),
    activity: await db
      .selectFrom('activity')
      .select(['at', 'verb', 'actor_kind', 'before', 'after', 'on_behalf_of'])
      .where('subject', '=', `producer:${producerId}`)
      .orderBy('at')
      .execute(),
  }
}

/** Her own bank account and NIK, in clear: they are hers. */
async function opened({ db }: Context, seals: Seals, producerId: string) {
  const row = await db
    .selectFrom('producer_private')
    .selectAll()
    .where('producer_id', '=', producerId)
    .executeTakeFirst()
  if (!row) return {}
  return {
    private: {
      fullName: row.full_name,
      trade: row.trade,
      bank: row.bank_name,
      bankHolder: row.bank_holder,
      bankAccount: row.bank_account_sealed && seals.open(row.bank_account_sealed, bankOf(producerId)),
      nik: row.nik_sealed && seals.open(row.nik_sealed, nikOf(producerId)),
    },
  }
}
