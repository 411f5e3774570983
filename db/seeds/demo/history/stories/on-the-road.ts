import { offerAgreement } from '#app/domain/consignment/agreements/agreements.ts'
import { objectToReceipt } from '#app/domain/consignment/deliveries/close-delivery.ts'
import { draftDelivery } from '#app/domain/consignment/deliveries/draft-delivery.ts'
import { receiveDelivery } from '#app/domain/consignment/deliveries/receive-delivery.ts'
import { cancelDelivery } from '#app/domain/consignment/deliveries/send-delivery.ts'
import { granted } from '../../town/granted.ts'
import { counted, type Load, sent } from '../deliveries.ts'
import { by } from '../hands.ts'
import { hotel, type Pair, termsOf } from '../pairs.ts'
import type { ShelfPlan } from '../shelf-plan.ts'
import type { Stage } from '../stage.ts'
import type { Book } from './book.ts'

const lastri = 'dapur-bu-lastri-widuri'

/** What is still to be answered today: goods on the road, a note not yet sent, one that turned back, an offer. */
export function onTheRoad(stage: Stage, book: Book): void {
  waitsAtTheHotel(stage, book)
  notYetSent(stage, book)
  turnedBack(stage, book)
  brokenOnTheRoad(stage, book)
}

function loads(book: Book, plans: readonly ShelfPlan[], daysAgo: number, pieces: number): Load[] {
  return plans.map(({ good, variantId }) => ({
    batchId: book.bakery.order(good, variantId, { daysAgo, pieces }),
    ...{ accepted: pieces, short: 0, damaged: 0, refused: 0 },
  }))
}

const shelvesOf = (book: Book, { maker, partner }: Pair): ShelfPlan[] =>
  book.plans.filter(plan => plan.good.maker === maker && plan.counter.slug === partner)

/** Sent this morning; Mbak Sinta has not confirmed it yet. */
function waitsAtTheHotel(stage: Stage, book: Book): void {
  const { diary, calendar, hands } = stage
  const pair = book.pair(lastri, hotel)
  const load = loads(book, shelvesOf(book, pair).slice(0, 3), 0, 12)
  const note = { key: 'demo-on-the-road', loads: load, courier: 'Kurir Cak Udin' }
  diary.note(calendar.at(0, 8), ctx => sent(by(ctx, hands.maker(lastri)), pair, note))
}

/** Bu Lastri is packing for another house. */
function notYetSent(stage: Stage, book: Book): void {
  const { diary, calendar, hands } = stage
  const pair = book.pair(lastri, 'hotel-candra-semilir')
  const load = loads(book, shelvesOf(book, pair).slice(0, 2), 0, 8)
  diary.note(calendar.at(0, 9), ctx =>
    granted(
      draftDelivery(by(ctx, hands.maker(lastri)), {
        ...{ producerId: pair.producerId, counterId: pair.counterId, key: 'demo-packing' },
        lines: load.map(one => ({ batchId: one.batchId(), pieces: one.accepted })),
      }),
    ),
  )
}

function turnedBack(stage: Stage, book: Book): void {
  const { diary, calendar, hands } = stage
  const pair = book.pair(lastri, 'oleh-oleh-semanggen')
  const load = loads(book, shelvesOf(book, pair).slice(0, 1), 5, 10)
  const her = hands.maker(lastri)
  let deliveryId = ''
  diary.note(calendar.at(5, 13), async ctx => {
    deliveryId = await sent(by(ctx, her), pair, { key: 'demo-turned-back', loads: load })
  })
  const reason = 'Hujan deras, kurir kembali ke rumah.'
  diary.note(calendar.at(5, 18), ctx => granted(cancelDelivery(by(ctx, her), { deliveryId, reason })))
}

/** The counter wrote down three broken packs; Bu Lastri says that they left her whole. */
function brokenOnTheRoad(stage: Stage, book: Book): void {
  const { diary, calendar, hands } = stage
  const pair = book.pair(lastri, 'penginapan-ratri-sawojajar')
  const plan = shelvesOf(book, pair).find(one => one.documentedDaysAgo <= 1)
  if (!plan) return
  const [load] = loads(book, [plan], 1, 3)
  if (!load) return
  const broken = [{ ...load, accepted: 0, damaged: 3 }]
  let deliveryId = ''
  diary.note(calendar.at(1, 12), async ctx => {
    deliveryId = await sent(by(ctx, hands.maker(lastri)), pair, { key: 'demo-broken', loads: broken })
  })
  diary.note(calendar.at(1, 15), ctx =>
    granted(
      receiveDelivery(by(ctx, hands.staff(pair.partner)), {
        ...{ deliveryId, key: 'demo-broken', lines: counted(broken) },
      }),
    ),
  )
  const text = 'Ketiga bungkus utuh waktu saya serahkan kepada kurir.'
  diary.note(calendar.at(0, 12), ctx =>
    granted(objectToReceipt(by(ctx, hands.maker(lastri)), { deliveryId, line: 1, text })),
  )
}

/** A maker would like to stand in the lobby too: Pak Hendra has her offer before him. */
export function offerToTheHotel(stage: Stage, book: Book): void {
  const { diary, calendar, hands } = stage
  const atHotel = book.pair(lastri, hotel)
  const plan = book.shelf(
    one =>
      one.priceIdr < 40_000 &&
      one.good.product.kind === 'food' &&
      !book.pairs.some(pair => pair.maker === one.good.maker && pair.partner === hotel),
  )
  const { maker, producerId } = plan.good
  const pair = { ...plan.pair, ...atHotel, maker, producerId }
  diary.note(calendar.at(2, 10), ctx =>
    granted(
      offerAgreement(by(ctx, hands.maker(maker)), {
        ...{ producerId, partnerId: atHotel.partnerId, key: 'demo-offer-to-hotel' },
        terms: termsOf(pair, calendar.on(0), [plan]),
      }),
    ),
  )
}
