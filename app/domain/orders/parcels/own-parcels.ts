import type { OrderState } from '#db/schema/orders.ts'
import type { Language } from '../../catalogue/text.ts'
import type { Context } from '../../context.ts'
import type { Instant } from '../../dates.ts'
import { rolesFor } from '../../identity/permissions.ts'
import type { Seals } from '../../identity/sealed.ts'
import { type Buyer, openBuyer } from '../buyer.ts'
import { goodsOf, type OrderedGood, totalOf } from '../order-page.ts'
import { openAddress } from './parcel-address.ts'

export type OwnParcel = {
  reservationId: string
  code: string
  state: OrderState
  /** Whom it goes to and where, only while it waits or is on its way. */
  to: (Buyer & { address: string }) | undefined
  zone: string
  weightG: number
  goods: OrderedGood[]
  goodsIdr: number
  feeIdr: number
  carrier: string | undefined
  tracking: string | undefined
  orderedAt: Instant
  endedAt: Instant | undefined
}

export type OwnParcels = { toSend: OwnParcel[]; onTheWay: OwnParcel[]; ended: OwnParcel[] }

const mostEnded = 20

/** Paid parcels of the makers that the actor sends for: the one that waits longest first, then what ended lately. */
export async function ownParcels(ctx: Context, seals: Seals, language: Language): Promise<OwnParcels> {
  const open = await parcelsOf(ctx)
    .where('reservation.state', 'in', ['paid', 'sent'])
    .orderBy('reservation.made_at')
    .execute()
  const over = await parcelsOf(ctx)
    .where('reservation.state', 'in', ['delivered', 'lost', 'refunded'])
    .orderBy('reservation.ended_at', 'desc')
    .limit(mostEnded)
    .execute()
  const ids = [...open, ...over].map(row => row.id)
  const goods = await goodsOf(ctx, ids, language)
  const shown = (row: Row): OwnParcel => {
    const held = goods.get(row.id) ?? []
    return {
      reservationId: row.id,
      code: row.code.toUpperCase(),
      state: row.state,
      to: recipientOf(seals, row),
      zone: language === 'id' ? row.name_id : row.name_en,
      weightG: row.weight_g,
      goods: held,
      goodsIdr: totalOf(held),
      feeIdr: Number(row.fee_idr),
      carrier: row.carrier ?? undefined,
      tracking: row.tracking ?? undefined,
      orderedAt: row.made_at,
      endedAt: row.ended_at ?? undefined,
    }
  }
  return {
    toSend: open.filter(row => row.state === 'paid').map(shown),
    onTheWay: open.filter(row => row.state === 'sent').map(shown),
    ended: over.map(shown),
  }
}

/** How many paid parcels wait to be sent. */
export async function countToSend(ctx: Context): Promise<number> {
  const rows = await parcelsOf(ctx).where('reservation.state', '=', 'paid').execute()
  return rows.length
}

const parcelsOf = (ctx: Context) =>
  ctx.db
    .selectFrom('reservation')
    .innerJoin('shipment', 'shipment.reservation_id', 'reservation.id')
    .innerJoin('shipping_zone', 'shipping_zone.code', 'shipment.zone')
    .select(['reservation.id', 'reservation.code', 'reservation.state', 'reservation.made_at'])
    .select(['reservation.ended_at', 'buyer_sealed', 'address_sealed', 'weight_g', 'fee_idr'])
    .select(['carrier', 'tracking', 'shipping_zone.name_id', 'shipping_zone.name_en'])
    .where('reservation.producer_id', 'in', [
      'none',
      ...rolesFor(ctx.actor, 'goods:send').flatMap(role => role.producerId ?? []),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof parcelsOf>['executeTakeFirstOrThrow']>>

function recipientOf(seals: Seals, row: Row): OwnParcel['to'] {
  const { id, state, buyer_sealed, address_sealed } = row
  if ((state !== 'paid' && state !== 'sent') || buyer_sealed === null || address_sealed === null)
    return undefined
  return { ...openBuyer(seals, id, buyer_sealed), address: openAddress(seals, id, address_sealed) }
}
