import type { Selectable } from 'kysely'
import type { AgreementTable, Side } from '#db/schema/consignment.ts'
import type { PickupLineTable, PickupState, PickupTable } from '#db/schema/deliveries.ts'
import type { Context } from '../../context.ts'
import { goodsPermission } from '../deliveries/locked-delivery.ts'
import { lockedAgreement, speaksFor } from '../locked-agreement.ts'

export type UnknownPickup = { code: 'unknown-pickup'; pickupId: string }
export type PickupElsewhere = { code: 'pickup-not-so'; state: PickupState }

export type HeldPickup = {
  pickup: Selectable<PickupTable>
  lines: Selectable<PickupLineTable>[]
  /** For whom the actor speaks. */
  sides: Side[]
}

/** A pick-up of one's own side with its agreement held; undefined for everybody else. */
export async function lockedPickup(ctx: Context, pickupId: string): Promise<HeldPickup | undefined> {
  const found = await ctx.db
    .selectFrom('pickup')
    .select('agreement_id')
    .where('id', '=', pickupId)
    .executeTakeFirst()
  const agreement = found && (await lockedAgreement(ctx, found.agreement_id))
  const sides = agreement ? goodsSides(ctx, agreement) : []
  if (sides.length === 0) return undefined
  const pickup = await ctx.db
    .selectFrom('pickup')
    .selectAll()
    .where('id', '=', pickupId)
    .executeTakeFirstOrThrow()
  const lines = await ctx.db
    .selectFrom('pickup_line')
    .selectAll()
    .where('pickup_id', '=', pickupId)
    .orderBy('line')
    .execute()
  return { pickup, lines, sides }
}

/** The sides whose goods the actor may move under an agreement. */
export const goodsSides = (
  ctx: Context,
  agreement: Pick<AgreementTable, 'producer_id' | 'partner_id'>,
): Side[] =>
  (['producer', 'partner'] as const).filter(side => speaksFor(ctx, agreement, side, goodsPermission[side]))
