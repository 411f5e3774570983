import { recordBatch } from '#app/domain/batches/batches.ts'
import { acceptVersion } from '#app/domain/consignment/agreements/accept-version.ts'
import { offerAgreement } from '#app/domain/consignment/agreements/agreements.ts'
import type { OfferedTerms } from '#app/domain/consignment/agreements/offered-terms.ts'
import { draftDelivery } from '#app/domain/consignment/deliveries/draft-delivery.ts'
import { receiveDelivery } from '#app/domain/consignment/deliveries/receive-delivery.ts'
import { sendDelivery } from '#app/domain/consignment/deliveries/send-delivery.ts'
import type { Context, RoleHeld } from '#app/domain/context.ts'
import { newId, randomWord } from '#app/domain/ids.ts'
import { granted, lastri, lobbyShelf, officer, publicChips } from './cast.ts'
import type { World } from './world.ts'

/** Somebody signed in with these roles. */
export async function personWith(world: World, name: string, ...roles: RoleHeld[]): Promise<Context> {
  const accountId = newId('acc', world.ctx.now)
  await world.db.insertInto('account').values({ id: accountId, name, created_at: world.ctx.now }).execute()
  return world.as({ actor: { kind: 'person', accountId, name, roles } })
}

/** Bu Lastri with her chips, and the shelf in the lobby of Hotel Arunika, who have agreed on nothing yet. */
export async function lastriAndHotel(world: World) {
  const office = await officer(world)
  const producerId = await lastri(office)
  const { productId, variantIds } = await publicChips(office, producerId)
  const { counterId } = await lobbyShelf(office)
  const partnerId = await partnerOf(world, counterId)
  return {
    office,
    producerId,
    productId,
    variantId: variantIds[0] ?? '',
    counterId,
    partnerId,
    her: await personWith(world, 'Lastri', { role: 'producer', producerId }),
    hotel: await personWith(world, 'Wawan', { role: 'partner-owner', partnerId }),
    cashier: await personWith(world, 'Dita', { role: 'partner-staff', partnerId }),
  }
}

export type Pair = Awaited<ReturnType<typeof lastriAndHotel>>

export const partnerOf = async (world: World, counterId: string): Promise<string> =>
  (
    await world.db
      .selectFrom('counter')
      .select('partner_id')
      .where('id', '=', counterId)
      .executeTakeFirstOrThrow()
  ).partner_id

/** 8.500 a piece, 12,5 % but never less than 7.000 for her. */
export const usualOffer = (pair: Pair, change: Partial<OfferedTerms> = {}): OfferedTerms => ({
  validFromOn: '2026-11-24',
  counterIds: [pair.counterId],
  lines: [
    {
      variantId: pair.variantId,
      priceIdr: 8_500,
      model: { kind: 'percent-floor', bps: 1250, floorIdr: 7_000 },
    },
  ],
  ...change,
})

/** Terms that both sides have accepted. */
export async function agreed(pair: Pair, change: Partial<OfferedTerms> = {}) {
  const { producerId, partnerId, her, hotel } = pair
  const terms = usualOffer(pair, change)
  const offer = granted(await offerAgreement(her, { producerId, partnerId, terms, key: randomWord(12) }))
  granted(await acceptVersion(hotel, { versionId: offer.versionId }))
  return offer
}

/** So many packs that she has made and has at home. */
export async function madeBatch(pair: Pair, quantity: number, madeOn = '2026-11-24') {
  const { her, productId, variantId } = pair
  return granted(await recordBatch(her, { productId, variantId, madeOn, quantity, key: randomWord(12) }))
}

/** Packs from her home on the shelf: sent by her, all accepted by the counter. */
export async function delivered(pair: Pair, batchId: string, pieces: number): Promise<void> {
  const { producerId, counterId, her, cashier } = pair
  const note = { producerId, counterId, lines: [{ batchId, pieces }], key: randomWord(12) }
  const { deliveryId } = granted(await draftDelivery(her, note))
  granted(await sendDelivery(her, { deliveryId }))
  const lines = [{ line: 1, accepted: pieces }]
  granted(await receiveDelivery(cashier, { deliveryId, lines, key: randomWord(12) }))
}
