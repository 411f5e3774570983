import { expect, test } from 'vitest'
import { findAgreement, partnerAgreements } from '#app/domain/consignment/agreements/agreement-sheet.ts'
import { byPullDay, counterShelf } from '#app/domain/consignment/counters/counter-shelf.ts'
import { ownCounter, ownCounters } from '#app/domain/consignment/counters/own-counters.ts'
import { partnerToday } from '#app/domain/consignment/counters/partner-today.ts'
import {
  findPartnerDelivery,
  partnerDeliveries,
} from '#app/domain/consignment/deliveries/partner-deliveries.ts'
import { findPartnerPickup, partnerPickups } from '#app/domain/consignment/pickups/partner-pickups.ts'
import { proposePickup } from '#app/domain/consignment/pickups/propose-pickup.ts'
import { recordSale } from '#app/domain/consignment/sales/record-sale.ts'
import { findSale, salesOfToday, soldToday } from '#app/domain/consignment/sales/sale-page.ts'
import { issueStatement } from '#app/domain/consignment/statements/issue-statement.ts'
import { findPreview } from '#app/domain/consignment/statements/preview-sheet.ts'
import { findStatement, statementsOf } from '#app/domain/consignment/statements/statement-sheet.ts'
import type { Context } from '#app/domain/context.ts'
import { partnerStaff } from '#app/domain/identity/partner-staff.ts'
import { randomWord } from '#app/domain/ids.ts'
import { granted, lobbyShelf } from '#tests/support/cast.ts'
import {
  agreed,
  delivered,
  lastriAndHotel,
  madeBatch,
  partnerOf,
  personWith,
} from '#tests/support/consignment-cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

/** A shelf with 40 packs, of which the hotel has just sold three. */
async function tradingHotel(world: World) {
  const pair = await lastriAndHotel(world)
  const { agreementId } = await agreed(pair, {
    lines: [
      {
        variantId: pair.variantId,
        priceIdr: 8_500,
        model: { kind: 'percent-floor', bps: 1250, floorIdr: 7_000 },
        parPieces: 50,
      },
    ],
  })
  const { batchId } = await madeBatch(pair, 60)
  await delivered(pair, batchId, 40)
  const goods = [{ variantId: pair.variantId, pieces: 3 }]
  const sale = { counterId: pair.counterId, goods, key: randomWord(12) }
  const { saleId } = granted(await recordSale(pair.cashier, sale))
  const { counterId } = await lobbyShelf(pair.office, { slug: 'hotel-lain' })
  const partnerId = await partnerOf(world, counterId)
  const stranger = await personWith(world, 'Toni', { role: 'partner-owner', partnerId })
  return { ...pair, agreementId, batchId, saleId, stranger }
}

test('a partner’s day shows what stands, what was sold and what to ask for, with the sum it is made of', async () => {
  const world = await createWorld()
  const { hotel, cashier, counterId, stranger } = await tradingHotel(world)
  const day = await partnerToday(hotel, undefined, 'id')
  expect(day.here).toMatchObject({ standing: 37, goods: 1, soldToday: 3, leaving: [] })
  expect(day.here?.refills).toMatchObject([
    { parPieces: 50, countedPieces: 37, roadPieces: 0, wantedPieces: 13, soldPieces: 3 },
  ])
  expect(day.seesStatements).toBe(true)
  expect((await partnerToday(cashier, counterId, 'id')).seesStatements).toBe(false)
  expect((await partnerToday(stranger, counterId, 'id')).here?.standing).toBe(0)
  await world.drop()
})

test('the shelf is ordered by the day its batches leave, and tells shares to those who settle only', async () => {
  const world = await createWorld()
  const { hotel, cashier, counterId, partnerId, batchId } = await tradingHotel(world)
  const counter = { counterId, partnerId }
  const [good] = await counterShelf(hotel, counter, 'en')
  expect(good).toMatchObject({ pieces: 37, sellable: 37, priceIdr: 8_500, shareIdr: 7_438 })
  expect((await counterShelf(cashier, counter, 'id'))[0]?.shareIdr).toBeUndefined()
  const later = world.as({ actor: hotel.actor, now: '2027-02-10T03:00:00.000Z' })
  const [pack] = byPullDay(await counterShelf(later, counter, 'id'))
  expect(pack).toMatchObject({ batchId, bestBeforeOn: '2027-02-22', pullOn: '2027-02-08', daysLeft: -2 })
  const after = world.as({ actor: hotel.actor, now: '2027-02-23T03:00:00.000Z' })
  expect((await counterShelf(after, counter, 'id'))[0]).toMatchObject({
    pieces: 37,
    sellable: 0,
    batches: [{ standing: 'expired' }],
  })
  await world.drop()
})

test('documents of a counter are found by those who work there, and by nobody else', async () => {
  const world = await createWorld()
  const story = await tradingHotel(world)
  const { hotel, cashier, stranger, her, counterId, agreementId, batchId, saleId } = story
  const [delivery] = await partnerDeliveries(cashier)
  const deliveryId = delivery?.deliveryId ?? ''
  expect(await findPartnerDelivery(cashier, deliveryId, 'id')).toMatchObject({
    state: 'received',
    lines: [{ sent: 40, found: { accepted: 40, short: 0 } }],
    differences: [],
  })
  const { pickupId } = granted(
    await proposePickup(her, {
      agreementId,
      counterId,
      lines: [{ batchId, pieces: 5 }],
      plannedOn: '2026-11-30',
      reason: 'slow',
      key: randomWord(12),
    }),
  )
  expect((await partnerPickups(cashier))[0]).toMatchObject({ pickupId, pieces: 5, state: 'proposed' })
  expect(await findPartnerPickup(hotel, pickupId, 'id')).toMatchObject({ lines: [{ standing: 37 }] })
  expect(await findSale(hotel, saleId, 'id')).toMatchObject({
    totalIdr: 25_500,
    lines: [{ shareIdr: 7_438 }],
  })
  expect((await findSale(cashier, saleId, 'id'))?.lines[0]?.shareIdr).toBeUndefined()
  expect(await salesOfToday(cashier, counterId, 'id')).toHaveLength(1)
  expect([...(await soldToday(cashier, counterId)).values()]).toEqual([3])

  expect(await findPartnerDelivery(stranger, deliveryId, 'id')).toBeUndefined()
  expect(await findPartnerPickup(stranger, pickupId, 'id')).toBeUndefined()
  expect(await findSale(stranger, saleId, 'id')).toBeUndefined()
  expect(await ownCounter(stranger, counterId)).toBeUndefined()
  expect(await ownCounters(her)).toEqual([])
  await world.drop()
})

test('agreement, preview and statement are the owner’s, and the preview is the statement that follows', async () => {
  const world = await createWorld()
  const { hotel, cashier, stranger, agreementId } = await tradingHotel(world)
  expect(await partnerAgreements(hotel, 'id')).toHaveLength(1)
  expect(await partnerAgreements(cashier, 'id')).toEqual([])
  expect(await findAgreement(hotel, agreementId, 'partner', 'id')).toMatchObject({
    versions: [{ standing: 'in-force', signed: [{ side: 'partner' }, { side: 'producer' }] }],
    toAccept: undefined,
  })
  const at = (who: Context): Context => ({ ...who, now: '2026-12-20T03:00:00.000Z' })
  const preview = await findPreview(at(hotel), agreementId, 'partner', 'id')
  const { statementId } = granted(await issueStatement(at(world.ctx), { agreementId }))
  const statement = await findStatement(at(hotel), statementId, 'partner', 'id')
  expect(statement).toMatchObject({ closingIdr: 22_314, openIdr: 22_314, mayDispute: true, version: 1 })
  expect(preview?.closingIdr).toBe(statement?.closingIdr)
  expect(preview?.lines.map(line => line.amountIdr)).toEqual(statement?.lines.map(line => line.amountIdr))
  expect((await statementsOf(at(hotel), 'partner'))[0]?.statements[0]?.isLate).toBe(false)
  for (const who of [cashier, stranger]) {
    expect(await findStatement(at(who), statementId, 'partner', 'id')).toBeUndefined()
    expect(await findPreview(at(who), agreementId, 'partner', 'id')).toBeUndefined()
    expect(await findAgreement(who, agreementId, 'partner', 'id')).toBeUndefined()
  }
  expect(await partnerStaff(hotel)).toMatchObject([{ mayAdd: true, people: [], invited: [] }])
  expect(await partnerStaff(cashier)).toMatchObject([{ mayAdd: false }])
  await world.drop()
})
