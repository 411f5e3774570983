import { expect, test } from 'vitest'
import { createSeals } from '#app/domain/identity/sealed.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { openBuyer } from '#app/domain/orders/buyer.ts'
import { reservationsMade } from '#db/seeds/demo/town/reservations.ts'
import { createWorld } from '#tests/support/world.ts'

test('the demo town has one reservation that waits at the hotel and one that was handed over', async () => {
  const world = await createWorld(undefined, 'town')
  const seals = createSeals(Buffer.alloc(32, 7))
  await reservationsMade(world.ctx, seals)
  const rows = await world.db
    .selectFrom('reservation')
    .innerJoin('counter', 'counter.id', 'reservation.counter_id')
    .select(['reservation.id', 'reservation.state', 'buyer_sealed', 'counter.slug'])
    .orderBy('reservation.state', 'desc')
    .execute()
  expect(
    rows.map(row => [row.slug, row.state, openBuyer(seals, row.id, row.buyer_sealed ?? '').name]),
  ).toEqual([
    ['hotel-arunika-brantas', 'held', 'Rahma Wulandari'],
    ['hotel-arunika-brantas', 'collected', 'Daniel Hartono'],
  ])
  expect(await verifyLedgers(world.db)).toBeUndefined()
  await world.drop()
})
