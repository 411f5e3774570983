import { closeDelivery } from '#app/domain/consignment/deliveries/close-delivery.ts'
import { resolveDifference } from '#app/domain/consignment/deliveries/differences.ts'
import { draftDelivery } from '#app/domain/consignment/deliveries/draft-delivery.ts'
import { type CountedLine, receiveDelivery } from '#app/domain/consignment/deliveries/receive-delivery.ts'
import { sendDelivery } from '#app/domain/consignment/deliveries/send-delivery.ts'
import type { Context } from '#app/domain/context.ts'
import { chance } from '../chance.ts'
import { granted } from '../town/granted.ts'
import type { Bakery } from './baking.ts'
import { by } from './hands.ts'
import type { Pair } from './pairs.ts'
import type { ShelfPlan } from './shelf-plan.ts'
import type { Stage } from './stage.ts'

/** One batch on a delivery note, and what the counter finds of it. */
export type Load = {
  batchId: () => string
  accepted: number
  short: number
  damaged: number
  refused: number
}

const couriers = ['Kurir Cak Udin', 'Ojek pangkalan depan gang', 'Kurir Mbak Siti']

/** All rounds of a maker to a counter: whatever has to come on a day comes together. */
export function deliverGoods(stage: Stage, bakery: Bakery, pair: Pair, plans: readonly ShelfPlan[]): void {
  const days = new Map<number, Load[]>()
  for (const plan of plans)
    for (const { daysAgo, pieces } of plan.arriving) {
      const load = loadOf(bakery, plan, daysAgo, pieces)
      days.set(daysAgo, [...(days.get(daysAgo) ?? []), load])
    }
  for (const [daysAgo, loads] of days) deliver(stage, pair, daysAgo, loads)
}

/** Now and then a piece breaks on the road, is missing, or is not taken: so many more are sent. */
function loadOf(
  bakery: Bakery,
  { good, variantId, sku, counter }: ShelfPlan,
  daysAgo: number,
  accepted: number,
): Load {
  const lot = chance(sku, counter.slug, daysAgo, 'road')
  const damaged = lot < 0.03 ? 1 : 0
  const short = lot > 0.97 ? 1 : 0
  const refused = lot > 0.5 && lot < 0.515 ? 2 : 0
  const pieces = accepted + damaged + short + refused
  return { batchId: bakery.order(good, variantId, { daysAgo, pieces }), accepted, damaged, short, refused }
}

/** Sent in the morning, received before noon, closed once she may not object any more or agrees. */
function deliver(stage: Stage, pair: Pair, daysAgo: number, loads: readonly Load[]): void {
  const { diary, calendar, hands } = stage
  const key = `demo-${pair.key}-${daysAgo}`
  const courier = chance(key, 'courier') < 0.5 ? couriers[Math.floor(chance(key, 'who') * 3)] : undefined
  let deliveryId = ''
  diary.note(calendar.at(daysAgo, 8), async ctx => {
    deliveryId = await sent(by(ctx, hands.maker(pair.maker)), pair, { key, loads, courier })
  })
  diary.note(calendar.at(daysAgo, 10), async ctx => {
    const { withDifference } = await granted(
      receiveDelivery(by(ctx, hands.staff(pair.partner)), { deliveryId, lines: counted(loads), key }),
    )
    const open = loads.some(one => one.short + one.refused > 0)
    if (withDifference && open && daysAgo > 9)
      diary.note(calendar.at(daysAgo - 3, 9), ctx =>
        settled(by(ctx, hands.maker(pair.maker)), deliveryId, key),
      )
    if (!open || daysAgo > 9)
      diary.note(calendar.at(daysAgo - 3, 18), ctx =>
        granted(closeDelivery(by(ctx, hands.maker(pair.maker)), { deliveryId })),
      )
  })
}

export async function sent(
  her: Context,
  { producerId, counterId }: Pick<Pair, 'producerId' | 'counterId'>,
  note: { key: string; loads: readonly Load[]; courier?: string | undefined; note?: string | undefined },
): Promise<string> {
  const lines = note.loads.map(load => ({ batchId: load.batchId(), pieces: piecesOf(load) }))
  const { key, courier } = note
  const { deliveryId } = await granted(
    draftDelivery(her, { producerId, counterId, lines, courier, note: note.note, key }),
  )
  await granted(sendDelivery(her, { deliveryId }))
  return deliveryId
}

const piecesOf = ({ accepted, short, damaged, refused }: Load): number => accepted + short + damaged + refused

export const counted = (loads: readonly Load[]): CountedLine[] =>
  loads.map(({ accepted, damaged, refused }, at) => ({ line: at + 1, accepted, damaged, refused }))

/** What was short was left lying at home, or never turned up; what was refused came home. */
async function settled(her: Context, deliveryId: string, key: string): Promise<void> {
  const open = await her.db
    .selectFrom('goods_difference')
    .select(['id', 'pieces', 'kind'])
    .where('delivery_id', '=', deliveryId)
    .where('state', '=', 'open')
    .orderBy('line')
    .execute()
  for (const { id, pieces, kind } of open) {
    const outcome = kind === 'short' && chance(key, 'lost') < 0.4 ? 'lost' : 'came-home'
    await granted(resolveDifference(her, { differenceId: id, outcome, pieces, key: 'demo-settled' }))
  }
}
