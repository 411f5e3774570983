import { afterEach, beforeEach, expect, test } from 'vitest'
import { acceptVersion } from '#app/domain/consignment/agreements/accept-version.ts'
import { newestVersion } from '#app/domain/consignment/agreements/agreements.ts'
import { termsOn } from '#app/domain/consignment/agreements/terms-on.ts'
import { draftDelivery } from '#app/domain/consignment/deliveries/draft-delivery.ts'
import { receiveDelivery } from '#app/domain/consignment/deliveries/receive-delivery.ts'
import { sendDelivery } from '#app/domain/consignment/deliveries/send-delivery.ts'
import { pullForwardList } from '#app/domain/consignment/network/pull-forward-list.ts'
import { advisePull, offerPriceStep, pullCase, wayOf } from '#app/domain/consignment/network/pull-ways.ts'
import { piecesIn } from '#app/domain/ledger/movements.ts'
import { dueToProducer } from '#app/domain/ledger/postings.ts'
import { granted, lastri, lobbyShelf, refused } from '#tests/support/cast.ts'
import {
  agreed,
  delivered,
  lastriAndHotel,
  madeBatch,
  type Pair,
  partnerOf,
  personWith,
} from '#tests/support/consignment-cast.ts'
import { key, later, pairAt, sold } from '#tests/support/shelf-cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
let pair: Pair
let shop: Pair
let batchId: string
let agreementId: string

/** Forty packs that must leave the hotel's shelf on 5 December; a shop that has sold thirty in six days. */
beforeEach(async () => {
  world = await createWorld()
  pair = await lastriAndHotel(world)
  agreementId = (await agreed(pair)).agreementId
  batchId = (await madeBatch(pair, 40, '2026-09-20')).batchId
  await delivered(pair, batchId, 40)
  const { counterId } = await lobbyShelf(pair.office, { slug: 'toko-ramai', name: 'Toko Ramai' })
  const partnerId = await partnerOf(world, counterId)
  shop = {
    ...{ ...pair, counterId, partnerId },
    hotel: await personWith(world, 'Tutik', { role: 'partner-owner', partnerId }),
    cashier: await personWith(world, 'Sari', { role: 'partner-staff', partnerId }),
  }
  await agreed(shop)
  await delivered(shop, (await madeBatch(shop, 31)).batchId, 31)
  await sold(shop, 30, { now: '2026-11-28T03:00:00.000Z' })
  const now = '2026-11-30T03:00:00.000Z'
  pair = pairAt(pair, now)
  shop = pairAt(shop, now)
})
afterEach(() => world.drop())

const at = () => ({ batchId, counterId: pair.counterId })

test('a maker reads her own ways out, the same as the office reads, and another maker none', async () => {
  const [row] = await pullForwardList(pair.her, 'id', 'maker')
  expect(await pullForwardList(pair.office, 'id')).toEqual([row])
  expect(row).toMatchObject({ batchId, counterId: pair.counterId, agreementId, pieces: 40 })
  expect(row?.outlook.proposals.map(wayOf)).toEqual([`move-${shop.counterId}`, 'price-step', 'pick-up'])
  expect(await pullCase(pair.her, { ...at(), way: 'move-cou_none' }, 'id')).toBeUndefined()
  const other = await lastri(pair.office, { slug: 'dapur-yuyun', name: 'Dapur Yuyun' })
  const yuyun = await personWith(world, 'Yuyun', { role: 'producer', producerId: other })
  expect(await pullForwardList(yuyun, 'id', 'maker')).toEqual([])
  expect(await pullForwardList(pair.her, 'id', 'office')).toEqual([])
  expect(await pullCase(yuyun, { ...at(), way: 'pick-up' }, 'id')).toBeUndefined()
})

test('goods move from shelf to shelf by a delivery that the other counter receives, and no money moves with them', async () => {
  const found = await pullCase(pair.her, { ...at(), way: `move-${shop.counterId}` }, 'id')
  if (found?.proposal.kind !== 'move') throw new Error('this is no move')
  const { pieces, toCounterId } = found.proposal
  const note = { producerId: pair.producerId, fromCounterId: pair.counterId, counterId: toCounterId }
  const lines = [{ batchId, pieces }]
  const { deliveryId } = granted(await draftDelivery(pair.her, { ...note, lines, key: key() }))
  const on = (counterId: string) => piecesIn(world.ctx, batchId, { bucket: 'shelf', counterId })
  expect(await on(pair.counterId)).toBe(40)
  const before = await dueToProducer(world.ctx, agreementId)
  granted(await sendDelivery(pair.her, { deliveryId }))
  granted(
    await receiveDelivery(shop.cashier, { deliveryId, lines: [{ line: 1, accepted: pieces }], key: key() }),
  )
  expect([await on(pair.counterId), await on(shop.counterId)]).toEqual([40 - pieces, pieces])
  expect(await dueToProducer(world.ctx, agreementId)).toBe(before)
})

test('a lower price is an offer: it counts from its day, once the partner has accepted, at the share that was shown', async () => {
  const found = await pullCase(pair.her, { ...at(), way: 'price-step' }, 'id')
  if (found?.proposal.kind !== 'price-step') throw new Error('this is no step')
  const { toPriceIdr, shareToIdr } = found.proposal
  expect(granted(await offerPriceStep(pair.her, at()))).toEqual({ agreementId })
  expect(granted(await offerPriceStep(pair.her, at()))).toEqual({ agreementId })
  const version = await newestVersion(world.ctx, agreementId)
  expect(version).toMatchObject({ valid_from_on: '2026-12-01', offered_by_side: 'producer', pull_days: 14 })
  const { producerId, counterId, variantId } = pair
  const terms = (day: string) => termsOn(world.ctx, { producerId, counterId, variantId, day })
  expect(await terms('2026-12-01')).toMatchObject({ priceIdr: 8_500, shareIdr: 7_438 })
  granted(await acceptVersion(pair.hotel, { versionId: version.id }))
  expect(await terms('2026-12-01')).toMatchObject({ priceIdr: toPriceIdr, shareIdr: shareToIdr })
  expect(await terms('2026-11-30')).toMatchObject({ priceIdr: 8_500, shareIdr: 7_438 })
  expect(shareToIdr).toBeGreaterThanOrEqual(7_000)
})

test('what is no way any more is refused; the office advises once a day and moves nothing itself', async () => {
  expect(refused(await offerPriceStep(pair.hotel, at()))).toEqual({ code: 'way-closed' })
  expect(refused(await advisePull(pair.her, at()))).toEqual({ code: 'not-allowed' })
  const gone = { batchId: 'bat_none', counterId: pair.counterId }
  expect(refused(await advisePull(pair.office, gone))).toEqual({ code: 'way-closed' })
  for (let i = 0; i < 2; i++) granted(await advisePull(pair.office, at()))
  granted(await advisePull(later(pair.office, '2026-12-01T03:00:00.000Z'), at()))
  const told = await world.db.selectFrom('notice').selectAll().where('kind', '=', 'pull-advised').execute()
  expect(told.map(row => row.producer_id)).toEqual([pair.producerId, pair.producerId])
})
