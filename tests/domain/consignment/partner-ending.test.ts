import { afterEach, beforeEach, expect, test } from 'vitest'
import { endPartner } from '#app/domain/catalogue/partner-end.ts'
import { endAgreement } from '#app/domain/consignment/agreements/end-agreement.ts'
import { networkPartners, partnerEnding } from '#app/domain/consignment/network/partner-ending.ts'
import { agreePickup, handOverPickup, receivePickup } from '#app/domain/consignment/pickups/move-pickup.ts'
import { proposePickup } from '#app/domain/consignment/pickups/propose-pickup.ts'
import { granted, refused } from '#tests/support/cast.ts'
import { agreed, delivered, lastriAndHotel, madeBatch, type Pair } from '#tests/support/consignment-cast.ts'
import { key, sold } from '#tests/support/shelf-cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
let pair: Pair
beforeEach(async () => {
  world = await createWorld()
  pair = await lastriAndHotel(world)
})
afterEach(() => world.drop())

test('what stands in the way of an ending is what the command refuses, and what is owed stays owed', async () => {
  const { office, her, partnerId, counterId } = pair
  const { agreementId } = await agreed(pair)
  const { batchId } = await madeBatch(pair, 20)
  await delivered(pair, batchId, 20)
  await sold(pair, 15)
  expect(await partnerEnding(office, partnerId)).toMatchObject({
    ...{ partner: 'Hotel Arunika', endedAt: undefined, counters: ['Hotel Arunika'], pieces: 5 },
    agreements: [{ agreementId, maker: 'Dapur Lastri', state: 'active' }],
    goods: [{ counter: 'Hotel Arunika', maker: 'Dapur Lastri', pieces: 5 }],
    owed: [{ agreementId, willBePaidIdr: 15 * 7_438, lateIdr: 0 }],
  })
  const end = () => endPartner(office, { partnerId, reason: 'Hotel tutup.' })
  expect(refused(await end())).toEqual({ code: 'agreements-open', open: 1 })
  granted(await endAgreement(office, { agreementId, reason: 'Hotel tutup.' }))
  expect(refused(await end())).toEqual({ code: 'goods-still-there', pieces: 5 })
  const pickup = { agreementId, counterId, lines: [{ batchId, pieces: 5 }], plannedOn: '2026-11-24' }
  const { pickupId } = granted(await proposePickup(her, { ...pickup, reason: 'agreement-ended', key: key() }))
  granted(await agreePickup(pair.hotel, { pickupId }))
  granted(await handOverPickup(pair.cashier, { pickupId, lines: [{ line: 1, pieces: 5 }] }))
  expect(await partnerEnding(office, partnerId)).toMatchObject({ pieces: 5, agreements: [] })
  granted(await receivePickup(her, { pickupId, lines: [{ line: 1, pieces: 5 }] }))
  expect(await partnerEnding(office, partnerId)).toMatchObject({ pieces: 0, goods: [], agreements: [] })
  granted(await end())
  expect(await partnerEnding(office, partnerId)).toMatchObject({
    ...{ endedAt: world.ctx.now, counters: [] },
    owed: [{ agreementId, willBePaidIdr: 15 * 7_438 }],
  })
  expect(await networkPartners(office)).toMatchObject([{ partnerId, endedAt: world.ctx.now }])
})

test('only the office reads it, and of no partner there is nothing', async () => {
  expect(await partnerEnding(pair.office, 'par_none')).toBeUndefined()
  for (const ctx of [pair.her, pair.hotel, pair.cashier]) {
    expect(await partnerEnding(ctx, pair.partnerId)).toBeUndefined()
    expect(await networkPartners(ctx)).toEqual([])
  }
})
