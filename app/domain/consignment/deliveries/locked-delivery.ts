import type { Selectable } from 'kysely'
import type { AgreementTable, Side } from '#db/schema/consignment.ts'
import type { DeliveryLineTable, DeliveryState, DeliveryTable } from '#db/schema/deliveries.ts'
import type { Context } from '../../context.ts'
import { lockedAgreement, speaksFor } from '../locked-agreement.ts'

export type UnknownDelivery = { code: 'unknown-delivery'; deliveryId: string }
export type DeliveryElsewhere = { code: 'delivery-not-so'; state: DeliveryState }

export type HeldDelivery = {
  delivery: Selectable<DeliveryTable>
  agreement: Selectable<AgreementTable>
  lines: Selectable<DeliveryLineTable>[]
}

/** A delivery of one's own side with its agreement held; undefined for everybody else. */
export async function lockedDelivery(
  ctx: Context,
  deliveryId: string,
  sides: readonly Side[],
): Promise<HeldDelivery | undefined> {
  const found = await ctx.db
    .selectFrom('delivery')
    .select(['agreement_id', 'producer_id', 'from_counter_id'])
    .where('id', '=', deliveryId)
    .executeTakeFirst()
  if (found?.from_counter_id)
    await lockedSource(ctx, found.producer_id, found.from_counter_id, found.agreement_id)
  const agreement = found && (await lockedAgreement(ctx, found.agreement_id))
  if (!agreement || !sides.some(side => speaksFor(ctx, agreement, side, goodsPermission[side])))
    return undefined
  const delivery = await ctx.db
    .selectFrom('delivery')
    .selectAll()
    .where('id', '=', deliveryId)
    .executeTakeFirstOrThrow()
  const lines = await ctx.db
    .selectFrom('delivery_line')
    .selectAll()
    .where('delivery_id', '=', deliveryId)
    .orderBy('line')
    .execute()
  return { delivery, agreement, lines }
}

export const goodsPermission = { producer: 'goods:send', partner: 'goods:receive' } as const

/** Goods that leave the shelf of another counter hold its agreement too; always in one order, so that none waits for ever. */
async function lockedSource(
  ctx: Context,
  producerId: string,
  fromCounterId: string,
  agreementId: string,
): Promise<void> {
  const rows = await ctx.db
    .selectFrom('agreement')
    .innerJoin('counter', 'counter.partner_id', 'agreement.partner_id')
    .select('agreement.id')
    .where('counter.id', '=', fromCounterId)
    .where('agreement.producer_id', '=', producerId)
    .execute()
  for (const id of [...new Set([...rows.map(row => row.id), agreementId])].sort())
    await lockedAgreement(ctx, id)
}
