import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCounter } from '#app/domain/catalogue/counters.ts'
import { endPartner } from '#app/domain/catalogue/partner-end.ts'
import { endAgreement } from '#app/domain/consignment/agreements/end-agreement.ts'
import { agreePickup, handOverPickup, receivePickup } from '#app/domain/consignment/pickups/move-pickup.ts'
import { proposePickup } from '#app/domain/consignment/pickups/propose-pickup.ts'
import { granted, refused } from '#tests/support/cast.ts'
import { agreed, delivered, lastriAndHotel, madeBatch } from '#tests/support/consignment-cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.drop())

const closes = 'The owner moves away'

test('a house closes when its agreements have ended and every piece has gone home', async () => {
  const pair = await lastriAndHotel(world)
  const { office, her, hotel, partnerId, counterId } = pair
  const { agreementId } = await agreed(pair)
  const { batchId } = await madeBatch(pair, 20)
  await delivered(pair, batchId, 12)
  const end = { partnerId, reason: closes }

  expect(refused(await endPartner(office, end))).toEqual({ code: 'agreements-open', open: 1 })
  granted(await endAgreement(hotel, { agreementId, reason: closes }))
  expect(refused(await endPartner(office, end))).toEqual({ code: 'goods-still-there', pieces: 12 })

  const lines = [{ batchId, pieces: 12 }]
  const note = { agreementId, counterId, lines, plannedOn: '2026-11-24', key: 'home-again' } as const
  const { pickupId } = granted(await proposePickup(hotel, { ...note, reason: 'agreement-ended' }))
  granted(await agreePickup(her, { pickupId }))
  const all = [{ line: 1, pieces: 12 }]
  granted(await handOverPickup(hotel, { pickupId, lines: all }))
  expect(refused(await endPartner(office, end)), 'still on the road').toMatchObject({ pieces: 12 })
  granted(await receivePickup(her, { pickupId, lines: all }))

  granted(await endPartner(office, end))
  const { ended_at } = await world.db
    .selectFrom('counter')
    .select('ended_at')
    .where('id', '=', counterId)
    .executeTakeFirstOrThrow()
  expect(ended_at).toBe(world.ctx.now)
  const later = world.as({ now: '2026-12-24T02:00:00.000Z', actor: office.actor })
  granted(await endPartner(later, end))
  const deeds = await world.db.selectFrom('activity').select('at').where('verb', '=', 'endPartner').execute()
  expect(deeds, 'once').toEqual([{ at: world.ctx.now }])
})

test('only the office closes a house, with a reason, and only one that there is', async () => {
  const { office, hotel, partnerId } = await lastriAndHotel(world)
  expect(refused(await endPartner(hotel, { partnerId, reason: closes }))).toEqual({ code: 'not-allowed' })
  expect(refused(await endPartner(office, { partnerId, reason: ' ' }))).toEqual({ code: 'reason-missing' })
  const unknown = { partnerId: 'par_unknown', reason: closes }
  expect(refused(await endPartner(office, unknown))).toEqual({
    code: 'unknown-partner',
    partnerId: 'par_unknown',
  })
  granted(await endPartner(office, { partnerId, reason: closes }))
  const counter = {
    ...{ partnerId, slug: 'second-shelf', name: 'Second shelf', kelurahanCode: '35.73.02.1007' },
    ...{ street: 'Jl. Embun 1', lat: -7.98, lng: 112.63, spot: { id: 'Rak', en: 'Shelf' } },
    ...{ takesQris: false, takesCard: false, hours: [] },
  }
  expect(refused(await openCounter(office, counter))).toEqual({ code: 'partner-ended', partnerId })
})
