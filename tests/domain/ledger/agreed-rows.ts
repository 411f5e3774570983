import { newId } from '#app/domain/ids.ts'
import type { AgreementVersionTable } from '#db/schema/consignment.ts'
import type { World } from '#tests/support/world.ts'

/** An agreement to hang entries on, in force on both sides; how agreements come about is shown elsewhere. */
export async function agreedRows(
  world: World,
  parties: { producerId: string; counterId: string },
  terms: Partial<AgreementVersionTable> = {},
): Promise<{ agreementId: string; agreementVersionId: string }> {
  const { db, ctx } = world
  const { partner_id } = await db
    .selectFrom('counter')
    .select('partner_id')
    .where('id', '=', parties.counterId)
    .executeTakeFirstOrThrow()
  const agreementId = newId('agr', ctx.now)
  const agreementVersionId = newId('agv', ctx.now)
  await db
    .insertInto('agreement')
    .values({
      id: agreementId,
      number: `PJ/2026/11/${agreementId.slice(-6)}`,
      producer_id: parties.producerId,
      partner_id,
      state: 'offered',
      client_key: agreementId,
      created_at: ctx.now,
      created_by_id: null,
      ended_at: null,
      ended_by_id: null,
      end_reason: null,
    })
    .execute()
  await db
    .insertInto('agreement_version')
    .values({
      id: agreementVersionId,
      agreement_id: agreementId,
      number: 1,
      valid_from_on: '2026-11-01',
      discount_bearer: 'partner',
      discount_producer_bps: 0,
      period: 'monthly',
      waiting_days: 0,
      due_days: 7,
      shrink_tolerance_bps: 100,
      pull_days: 14,
      slot_fee_idr: 0,
      loss_terms: '{}',
      note: null,
      offered_at: ctx.now,
      offered_by_id: null,
      offered_by_side: 'office',
      ...terms,
    })
    .execute()
  for (const side of ['producer', 'partner'] as const)
    await db
      .insertInto('agreement_acceptance')
      .values({
        version_id: agreementVersionId,
        side,
        accepted_at: ctx.now,
        accepted_by_id: null,
        way: 'paper',
      })
      .execute()
  return { agreementId, agreementVersionId }
}
