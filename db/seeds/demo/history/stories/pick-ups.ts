import {
  agreePickup,
  cancelPickup,
  closePickup,
  handOverPickup,
  receivePickup,
} from '#app/domain/consignment/pickups/move-pickup.ts'
import { proposePickup } from '#app/domain/consignment/pickups/propose-pickup.ts'
import type { Context } from '#app/domain/context.ts'
import type { PickupReason, PickupState } from '#db/schema/deliveries.ts'
import { spoilsSoon } from '../../shelves/stands.ts'
import { granted } from '../../town/granted.ts'
import { by } from '../hands.ts'
import type { Pair } from '../pairs.ts'
import type { ShelfPlan } from '../shelf-plan.ts'
import type { Stage } from '../stage.ts'
import type { Book } from './book.ts'

type Story = { ends: PickupState; reason: PickupReason; note: string; from: 'maker' | 'staff' }

const stories: readonly Story[] = [
  { ends: 'proposed', reason: 'pull-date', note: 'Tanggalnya sudah dekat.', from: 'staff' },
  { ends: 'agreed', reason: 'slow', note: 'Sebulan belum ada yang terjual.', from: 'staff' },
  { ends: 'cancelled', reason: 'slow', note: 'Mau dipindah ke konter lain.', from: 'maker' },
  { ends: 'picked-up', reason: 'pull-date', note: 'Sekalian antar yang baru.', from: 'maker' },
  { ends: 'received', reason: 'other', note: 'Kemasan lama, akan diganti.', from: 'maker' },
  { ends: 'received-with-difference', reason: 'slow', note: 'Rak dikosongkan.', from: 'staff' },
  { ends: 'closed', reason: 'pull-date', note: 'Tanggalnya sudah dekat.', from: 'staff' },
  { ends: 'closed', reason: 'slow', note: 'Kurang laku di sini.', from: 'staff' },
]

const taken = 2

/** Goods that go home, each story as far as its name says. */
export function pickUps(stage: Stage, book: Book): void {
  for (const story of stories) {
    const isMoved = !['proposed', 'agreed', 'cancelled'].includes(story.ends)
    const isFresh = ['picked-up', 'received', 'received-with-difference'].includes(story.ends)
    const plan = book.shelf(
      one =>
        one.pieces > 4 &&
        !spoilsSoon(one.good.product) &&
        one.priceIdr < 60_000 &&
        (one.arriving.at(-1)?.daysAgo ?? 0) > one.documentedDaysAgo + 3 &&
        one.good.publishedDaysAgo > stage.calendar.days &&
        (isFresh ? one.documentedDaysAgo <= 2 : one.documentedDaysAgo >= 3),
    )
    const handedOver = plan.documentedDaysAgo
    if (isMoved) plan.leaving.push({ daysAgo: handedOver, pieces: taken, way: 'apart' })
    play(stage, plan, story, handedOver)
  }
}

function play(stage: Stage, plan: ShelfPlan, story: Story, handedOver: number): void {
  const { diary, calendar, hands, agreementIds } = stage
  const { pair } = plan
  const her = (ctx: Context) => by(ctx, hands.maker(pair.maker))
  const counter = (ctx: Context) => by(ctx, hands.staff(pair.partner))
  const [proposes, agrees] = story.from === 'maker' ? [her, counter] : [counter, her]
  const isStill = (...states: PickupState[]) => states.includes(story.ends)
  const proposed = isStill('proposed', 'agreed') ? 1 : handedOver + 3
  let pickupId = ''
  diary.note(calendar.at(proposed, 9), async ctx => {
    pickupId = await propose(proposes(ctx), {
      ...{ plan, pair, story, agreementId: agreementIds.get(pair) ?? '' },
      plannedOn: calendar.on(isStill('proposed', 'agreed') ? -1 : handedOver),
    })
  })
  if (isStill('proposed')) return
  diary.note(calendar.at(proposed, 16), ctx => granted(agreePickup(agrees(ctx), { pickupId })))
  if (isStill('agreed')) return
  if (isStill('cancelled')) {
    const reason = 'Ternyata terjual minggu ini.'
    diary.note(calendar.at(proposed - 1, 9), ctx => granted(cancelPickup(agrees(ctx), { pickupId, reason })))
    return
  }
  diary.note(calendar.at(handedOver, 20.4), async ctx =>
    granted(handOverPickup(counter(ctx), { pickupId, lines: await proposedLines(ctx, pickupId) })),
  )
  if (isStill('picked-up')) return
  const missing = isStill('received-with-difference') ? 1 : 0
  diary.note(calendar.at(handedOver, 21.4), async ctx => {
    const lines = await proposedLines(ctx, pickupId)
    const came = lines.map((line, at) => (at === 0 ? { ...line, pieces: line.pieces - missing } : line))
    await granted(receivePickup(her(ctx), { pickupId, lines: came }))
  })
  if (isStill('closed'))
    diary.note(calendar.at(handedOver - 1, 10), ctx => granted(closePickup(her(ctx), { pickupId })))
}

/** Of the youngest batches: those that end first are sold first. */
async function propose(
  ctx: Context,
  asked: { plan: ShelfPlan; pair: Pair; story: Story; agreementId: string; plannedOn: string },
): Promise<string> {
  const { plan, story, agreementId, plannedOn } = asked
  const { counterId } = plan.counter
  const batches = await batchesStanding(ctx, counterId, plan.variantId)
  const lines: { batchId: string; pieces: number }[] = []
  let wanted = taken
  for (const { batchId, pieces } of batches.reverse()) {
    if (wanted > 0) lines.push({ batchId, pieces: Math.min(pieces, wanted) })
    wanted -= Math.min(pieces, wanted)
  }
  const { reason, note } = story
  const key = `demo-home-${plan.sku.toLowerCase()}`
  const input = { agreementId, counterId, lines, plannedOn, reason, note, key }
  return (await granted(proposePickup(ctx, input))).pickupId
}

/** What stands of a good, the oldest batch first. */
export async function batchesStanding(ctx: Context, counterId: string, variantId: string) {
  const rows = await ctx.db
    .selectFrom('stock')
    .innerJoin('batch', 'batch.id', 'stock.batch_id')
    .select(['stock.batch_id', 'stock.pieces'])
    .where('stock.counter', '=', counterId)
    .where('stock.bucket', '=', 'shelf')
    .where('stock.variant_id', '=', variantId)
    .where('stock.pieces', '>', 0)
    .orderBy('batch.made_on')
    .orderBy('batch.nth')
    .execute()
  return rows.map(row => ({ batchId: row.batch_id, pieces: Number(row.pieces) }))
}

export const proposedLines = (ctx: Context, pickupId: string) =>
  ctx.db
    .selectFrom('pickup_line')
    .select(['line', 'pieces'])
    .where('pickup_id', '=', pickupId)
    .orderBy('line')
    .execute()
