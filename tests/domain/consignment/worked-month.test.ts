import { expect, onTestFinished, test } from 'vitest'
import { acceptVersion } from '#app/domain/consignment/agreements/accept-version.ts'
import { offerVersion } from '#app/domain/consignment/agreements/agreements.ts'
import { draftDelivery } from '#app/domain/consignment/deliveries/draft-delivery.ts'
import { receiveDelivery } from '#app/domain/consignment/deliveries/receive-delivery.ts'
import { sendDelivery } from '#app/domain/consignment/deliveries/send-delivery.ts'
import { recordLoss } from '#app/domain/consignment/losses/record-loss.ts'
import { closePeriod } from '#app/domain/consignment/periods/close-period.ts'
import {
  agreePickup,
  closePickup,
  handOverPickup,
  receivePickup,
} from '#app/domain/consignment/pickups/move-pickup.ts'
import { proposePickup } from '#app/domain/consignment/pickups/propose-pickup.ts'
import { recordReturn } from '#app/domain/consignment/returns/record-return.ts'
import { acceptStatement } from '#app/domain/consignment/statements/accept-statement.ts'
import { recordPayment } from '#app/domain/consignment/statements/payments.ts'
import { statementPreview } from '#app/domain/consignment/statements/statement-preview.ts'
import { statementDifference } from '#app/domain/consignment/statements/statement-proof.ts'
import { piecesIn } from '#app/domain/ledger/movements.ts'
import { dueToProducer } from '#app/domain/ledger/postings.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { granted } from '#tests/support/cast.ts'
import { agreed, lastriAndHotel, madeBatch, type Pair, usualOffer } from '#tests/support/consignment-cast.ts'
import { counted, key, pairAt, sold } from '#tests/support/shelf-cast.ts'
import { createWorld } from '#tests/support/world.ts'

const at = (day: string, time = '10:00') => new Date(`${day}T${time}:00.000+07:00`).toISOString()

async function arrives(pair: Pair, batchId: string, sent: number, damaged = 0): Promise<void> {
  const { producerId, counterId, her, cashier } = pair
  const lines = [{ batchId, pieces: sent }]
  const { deliveryId } = granted(await draftDelivery(her, { producerId, counterId, lines, key: key() }))
  granted(await sendDelivery(her, { deliveryId }))
  const taken = [{ line: 1, accepted: sent - damaged, damaged }]
  granted(await receiveDelivery(cashier, { deliveryId, lines: taken, key: key() }))
}

async function settles(pair: Pair, agreementId: string, payIdr: number) {
  const { statementId } = granted(await closePeriod(pair.office, { agreementId }))
  granted(await acceptStatement(pair.her, { statementId, side: 'producer' }))
  granted(await acceptStatement(pair.hotel, { statementId, side: 'partner' }))
  const paidOn = pair.hotel.now.slice(0, 10)
  granted(
    await recordPayment(pair.hotel, { agreementId, amountIdr: payIdr, way: 'cash', paidOn, key: key() }),
  )
  return statementId
}

test('a month of documents: 282,680 due, 282,600 paid in cash, 80 carried, and a late sale that costs nobody twice', async () => {
  const world = await createWorld(at('2026-10-01'))
  onTestFinished(() => world.drop())
  const pair = await lastriAndHotel(world)
  const on = (day: string, time?: string) => pairAt(pair, at(day, time))
  const { agreementId } = await agreed(pair, {
    ...{ validFromOn: '2026-10-01', period: 'monthly', waitingDays: 0, shrinkToleranceBps: 100 },
  })
  const october = (await madeBatch(on('2026-10-02'), 22, '2026-10-02')).batchId
  await arrives(on('2026-10-03'), october, 22)
  await sold(pair, 22, { now: at('2026-10-20') })
  await settles(on('2026-11-03', '08:00'), agreementId, 163_600)
  expect(await dueToProducer(world.ctx, agreementId)).toBe(36)

  const { batchId } = await madeBatch(on('2026-11-03', '09:00'), 60, '2026-11-03')
  await arrives(on('2026-11-03', '15:00'), batchId, 40, 1)
  await arrives(on('2026-11-10'), batchId, 20)
  const saleId = await sold(pair, 31, { now: at('2026-11-14') })
  await sold(pair, 4, { now: at('2026-11-17'), goods: { paidIdr: 8_000 } })
  const broken = { saleId, line: 1, pieces: 1, why: 'defect' as const, key: key() }
  expect(granted(await recordReturn(on('2026-11-18').cashier, broken))).toMatchObject({
    ...{ goods: 'defect', refundIdr: 8_500, shareIdr: 7_438, commissionIdr: 1_062 },
  })
  const crushed = { counterId: pair.counterId, batchId, pieces: 2, cause: 'damaged' as const, key: key() }
  expect(granted(await recordLoss(on('2026-11-20').cashier, crushed))).toMatchObject({
    ...{ bearer: 'partner', partnerPaysIdr: 14_876, producerBearsIdr: 0 },
  })
  await counted(pair, 20, at('2026-11-30', '20:00'), [{ line: 1, reason: 'missing', pieces: 2 }])

  const model = { kind: 'percent-floor', bps: 2000, floorIdr: 7_000 } as const
  const lines = [{ variantId: pair.variantId, priceIdr: 8_500, model }]
  const change = { validFromOn: '2026-12-01', period: 'monthly', waitingDays: 0, lines } as const
  const second = { agreementId, afterVersion: 1, terms: usualOffer(pair, change) }
  const { versionId } = granted(await offerVersion(on('2026-11-30', '20:30').her, second))
  granted(await acceptVersion(on('2026-11-30', '20:40').hotel, { versionId }))

  const back = on('2026-11-30', '21:00')
  const { pickupId } = granted(
    await proposePickup(back.hotel, {
      ...{ agreementId, counterId: pair.counterId, lines: [{ batchId, pieces: 5 }] },
      ...{ plannedOn: '2026-11-30', reason: 'pull-date', key: key() },
    }),
  )
  granted(await agreePickup(back.her, { pickupId }))
  const five = { pickupId, lines: [{ line: 1, pieces: 5 }] }
  granted(await handOverPickup(back.her, five))
  granted(await receivePickup(on('2026-11-30', '22:30').her, five))
  granted(await closePickup(on('2026-11-30', '22:40').her, { pickupId }))

  const pieces = async (bucket: Parameters<typeof piecesIn>[2]['bucket'], counterId?: string) =>
    piecesIn(world.ctx, batchId, { bucket, counterId })
  expect([
    await pieces('sold'),
    await pieces('gone-defect'),
    await pieces('gone-damaged'),
    await pieces('gone-shrink'),
    await pieces('shelf', pair.counterId),
    await pieces('home'),
    await pieces('gone-transit'),
  ]).toEqual([34, 1, 2, 2, 15, 5, 1])

  const balance = async (account: 'cash-at-partner' | 'partner-commission' | 'partner-loss') => {
    const row = await world.db
      .selectFrom('money_balance')
      .select('balance_idr')
      .where('account', '=', account)
      .executeTakeFirstOrThrow()
    return Number(row.balance_idr)
  }
  // October: 22 sold for 187,000, of which 23,364 are the hotel's and 163,600 have been paid.
  expect((await balance('cash-at-partner')) - (187_000 - 163_600)).toBe(287_000)
  expect(0 - (await balance('partner-commission')) - 23_364).toBe(34_108)
  expect(34 * 7_438 + 34_108).toBe(287_000)
  expect(await balance('partner-loss')).toBe(29_752)

  const december = on('2026-12-03', '09:00')
  const preview = await statementPreview(december.her, { agreementId })
  expect(preview?.lines.filter(one => one.what !== 'payment').map(one => [one.what, one.amountIdr])).toEqual([
    ['sale', 230_578],
    ['sale', 29_752],
    ['return', -7_438],
    ['loss', 14_876],
    ['shrink', 14_876],
  ])
  expect(preview).toMatchObject({ chargesIdr: 282_644, closingIdr: 282_680 })
  const statementId = await settles(december, agreementId, 282_600)
  expect(await dueToProducer(world.ctx, agreementId)).toBe(80)

  const commissionBefore = await balance('partner-commission')
  await sold(pair, 1, { now: at('2026-12-05'), occurredAt: at('2026-11-29'), wasOffline: true })
  const after = await statementPreview(on('2026-12-05', '12:00').her, { agreementId })
  expect(
    after?.lines
      .filter(one => one.what !== 'payment')
      .map(one => [one.what, one.amountIdr, one.isLate, one.unitIdr]),
  ).toEqual([
    ['found', -7_438, true, 7_438],
    ['sale', 7_438, true, 7_438],
  ])
  expect(after).toMatchObject({ chargesIdr: 0, closingIdr: 80 })
  expect(commissionBefore - (await balance('partner-commission'))).toBe(1_062)
  expect([await pieces('sold'), await pieces('gone-shrink'), await pieces('shelf', pair.counterId)]).toEqual([
    35, 1, 15,
  ])
  const kept = await world.db
    .selectFrom('statement')
    .select('closing_idr')
    .where('id', '=', statementId)
    .executeTakeFirstOrThrow()
  expect(Number(kept.closing_idr)).toBe(282_680)
  expect(await verifyLedgers(world.db)).toBeUndefined()
  expect(await statementDifference(world.db)).toBeUndefined()
})
