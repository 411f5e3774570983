import { recallBatch } from '#app/domain/batches/batch-stops.ts'
import { receiveDelivery } from '#app/domain/consignment/deliveries/receive-delivery.ts'
import {
  agreePickup,
  closePickup,
  handOverPickup,
  receivePickup,
} from '#app/domain/consignment/pickups/move-pickup.ts'
import { proposePickup } from '#app/domain/consignment/pickups/propose-pickup.ts'
import { recordSale } from '#app/domain/consignment/sales/record-sale.ts'
import type { Context } from '#app/domain/context.ts'
import { takeStep } from '#app/domain/problems/take-step.ts'
import { as, type Made, made, reported } from '../../problem-reports.ts'
import { granted } from '../../town/granted.ts'
import { counted, sent } from '../deliveries.ts'
import { by } from '../hands.ts'
import { hotel } from '../pairs.ts'
import type { ShelfPlan } from '../shelf-plan.ts'
import type { Stage } from '../stage.ts'
import type { Book } from './book.ts'
import { proposedLines } from './pick-ups.ts'

const delivered = 15
const sold = 4

/**
 * A box of pies goes off: it stands on every counter that carries them when two children fall ill, is called back the
 * same day, and goes home from one counter after the other. In the hotel it still stands.
 */
export function recalledPies(stage: Stage, book: Book): void {
  const { diary, calendar } = stage
  const shelves = book.plans.filter(plan => plan.good.product.slug === 'pia-apel')
  let batch: Made
  diary.note(calendar.at(8, 5), async ctx => {
    batch = await made(ctx, 'pia-apel')
  })
  for (const plan of shelves) {
    // What was sold that day is sold from this box below; the pies were known there before.
    plan.leaving = plan.leaving.filter(one => one.daysAgo !== 7)
    plan.leaving.push({ daysAgo: plan.arriving[0]?.daysAgo ?? 0, pieces: 1, way: 'sold' })
    arrives(stage, plan, () => batch.batchId)
    goesHome(stage, plan, () => batch.batchId, isReady(plan, shelves))
  }
  diary.note(calendar.at(6, 9), ctx => calledBack(stage, ctx, batch))
}

type Progress = 'closed' | 'picked-up' | 'agreed'

const isReady = (plan: ShelfPlan, shelves: readonly ShelfPlan[]): Progress => {
  if (plan.counter.slug === hotel) return 'agreed'
  return plan === shelves.find(one => one.counter.slug !== hotel) ? 'closed' : 'picked-up'
}

function arrives({ diary, calendar, hands }: Stage, plan: ShelfPlan, batchId: () => string): void {
  const { pair, counter, variantId } = plan
  const loads = [{ batchId, accepted: delivered, short: 0, damaged: 0, refused: 0 }]
  const key = `demo-pies-${counter.slug}`
  let deliveryId = ''
  diary.note(calendar.at(7, 9), async ctx => {
    deliveryId = await sent(by(ctx, hands.maker(pair.maker)), pair, { key, loads })
  })
  diary.note(calendar.at(7, 11), ctx =>
    granted(receiveDelivery(by(ctx, hands.staff(counter.slug)), { deliveryId, lines: counted(loads), key })),
  )
  diary.note(calendar.at(7, 20.6), ctx =>
    granted(
      recordSale(by(ctx, hands.staff(counter.slug)), {
        counterId: counter.counterId,
        goods: [{ variantId, pieces: sold, batchId: batchId() }],
        key,
      }),
    ),
  )
}

async function calledBack({ diary, calendar }: Stage, ctx: Context, batch: Made): Promise<void> {
  const problemId = await reported(ctx, {
    batchCode: batch.code,
    kind: 'ill',
    note: 'Dua anak sakit perut setelah makan pia dari kotak ini. Isinya sudah asam.',
  })
  diary.note(calendar.at(6, 13), async ctx => {
    const office = as(ctx, 'rini')
    const note = 'Batch ditahan, lalu ditarik setelah sampel kedua juga asam. Keluarga sudah dihubungi.'
    await granted(takeStep(office, { problemId, step: { event: 'contain', note } }))
    await granted(
      recallBatch(office, {
        batchId: batch.batchId,
        reason: 'Isi sudah asam sebelum tanggal baik, dua anak sakit perut.',
        advice: {
          id: 'Jangan dimakan. Bawa kembali ke konter tempat Anda membelinya.',
          en: 'Do not eat it. Take it back to the counter where you bought it.',
        },
      }),
    )
  })
  diary.note(calendar.at(3, 9), ctx => {
    const note = 'Apel dimasak terlalu singkat, dan dikemas saat masih hangat.'
    return granted(takeStep(as(ctx, 'wulan'), { problemId, step: { event: 'find-cause', note } }))
  })
}

function goesHome(stage: Stage, plan: ShelfPlan, batchId: () => string, ends: Progress): void {
  const { diary, calendar, hands, agreementIds } = stage
  const { pair, counter } = plan
  const her = (ctx: Context) => by(ctx, hands.maker(pair.maker))
  const staff = (ctx: Context) => by(ctx, hands.staff(counter.slug))
  let pickupId = ''
  diary.note(calendar.at(6, 15), async ctx => {
    const pickup = await granted(
      proposePickup(her(ctx), {
        agreementId: agreementIds.get(pair) ?? '',
        counterId: counter.counterId,
        lines: [{ batchId: batchId(), pieces: delivered - sold }],
        plannedOn: calendar.on(ends === 'agreed' ? 0 : 4),
        reason: 'recall',
        note: 'Batch ditarik. Jangan dijual lagi.',
        key: `demo-pies-${counter.slug}`,
      }),
    )
    pickupId = pickup.pickupId
  })
  diary.note(calendar.at(6, 17), ctx => granted(agreePickup(staff(ctx), { pickupId })))
  if (ends === 'agreed') return
  diary.note(calendar.at(4, 10), async ctx =>
    granted(handOverPickup(staff(ctx), { pickupId, lines: await proposedLines(ctx, pickupId) })),
  )
  if (ends === 'picked-up') return
  diary.note(calendar.at(4, 17), async ctx => {
    await granted(receivePickup(her(ctx), { pickupId, lines: await proposedLines(ctx, pickupId) }))
    await granted(closePickup(her(ctx), { pickupId }))
  })
}
