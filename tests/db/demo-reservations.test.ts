import { expect, test } from 'vitest'
import { createSeals } from '#app/domain/identity/sealed.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { openBuyer } from '#app/domain/orders/buyer.ts'
import { payoutsTo } from '#app/domain/payments/payout-sheet.ts'
import { officeOwes } from '#app/domain/payments/payouts-owed.ts'
import { orderDifference } from '#app/domain/payments/verify-orders.ts'
import { ordersPaidOnline } from '#db/seeds/demo/town/online-orders.ts'
import { reservationsMade } from '#db/seeds/demo/town/reservations.ts'
import { createWorld } from '#tests/support/world.ts'

test('the demo town has one reservation that waits at the hotel, one that was handed over, and orders whose money is on its way', async () => {
  const world = await createWorld(undefined, 'town')
  const seals = createSeals(Buffer.alloc(32, 7))
  await ordersPaidOnline(world.ctx, seals)
  await reservationsMade(world.ctx, seals)
  const rows = await world.db
    .selectFrom('reservation')
    .innerJoin('counter', 'counter.id', 'reservation.counter_id')
    .select(['reservation.id', 'reservation.state', 'buyer_sealed', 'counter.slug'])
    .where('reservation.pay', '=', 'at-counter')
    .orderBy('reservation.state', 'desc')
    .execute()
  expect(
    rows.map(row => [row.slug, row.state, openBuyer(seals, row.id, row.buyer_sealed ?? '').name]),
  ).toEqual([
    ['hotel-arunika-brantas', 'held', 'Rahma Wulandari'],
    ['hotel-arunika-brantas', 'collected', 'Daniel Hartono'],
  ])
  expect(await verifyLedgers(world.db)).toBeUndefined()
  expect(await orderDifference(world.db)).toBeUndefined()

  const payouts = await payoutsTo(world.ctx, 'all')
  expect(payouts.map(one => [one.name, one.state])).toEqual([
    ['Hotel Arunika Brantas', 'sent'],
    ['Hotel Arunika Brantas', 'received'],
  ])
  const owed = await officeOwes(world.ctx, 'all')
  expect(owed.map(one => [one.name, one.lines.length, one.lines[0]?.way])).toEqual([
    ['Dapur Bu Lastri Widuri', 1, 'parcel'],
    ['Hotel Arunika Brantas', 1, 'counter'],
  ])
  await world.drop()
})
