import { answerContest, contestLoss, ruleLoss } from '#app/domain/consignment/losses/contest-loss.ts'
import { recordLoss } from '#app/domain/consignment/losses/record-loss.ts'
import type { LossCause } from '#db/schema/losses.ts'
import { chance } from '../../chance.ts'
import { spoilsSoon } from '../../shelves/stands.ts'
import { granted } from '../../town/granted.ts'
import { by } from '../hands.ts'
import { hotel } from '../pairs.ts'
import type { ShelfPlan } from '../shelf-plan.ts'
import type { Stage } from '../stage.ts'
import type { Book } from './book.ts'
import { batchesStanding } from './pick-ups.ts'

type Lost = { daysAgo: number; pieces: number; cause: LossCause; note: string }

const usual: readonly Pick<Lost, 'cause' | 'note'>[] = [
  { cause: 'damaged', note: 'Jatuh dari rak waktu bersih-bersih.' },
  { cause: 'damaged', note: 'Tertindih barang lain.' },
  { cause: 'stolen', note: 'Tidak ada lagi sesudah rombongan lewat.' },
  { cause: 'defect', note: 'Segel terbuka dari pabrik.' },
]

/** Here and there a piece breaks or vanishes; three losses that makers contested; and one that Bu Lastri still may. */
export function losses(stage: Stage, book: Book): void {
  for (const plan of book.plans) {
    if (chance(plan.sku, plan.counter.slug, 'lost') > 0.06) continue
    const first = plan.arriving[0]?.daysAgo ?? 0
    const span = first - plan.documentedDaysAgo
    const daysAgo = plan.documentedDaysAgo + Math.floor(span * chance(plan.sku, plan.counter.slug, 'when'))
    const what = usual[Math.floor(chance(plan.sku, plan.counter.slug, 'cause') * usual.length)] ?? usual[0]
    if (what) lose(stage, plan, { ...what, daysAgo, pieces: 1 })
  }
  contested(stage, book, 'asked')
  contested(stage, book, 'agreed')
  contested(stage, book, 'ruled')
  const hers = book.shelf(one => one.good.maker === 'dapur-bu-lastri-widuri' && one.counter.slug === hotel)
  lose(stage, hers, { daysAgo: 1, pieces: 2, cause: 'defect', note: 'Isi melempem, segel tidak rapat.' })
}

function lose({ diary, calendar, hands }: Stage, plan: ShelfPlan, lost: Lost): { id: () => string } {
  const { daysAgo, pieces } = lost
  const { counter, variantId } = plan
  plan.leaving.push({ daysAgo, pieces, way: 'apart' })
  let lossId = ''
  diary.note(calendar.at(daysAgo, 20.8), async ctx => {
    const { counterId } = counter
    let left = pieces
    for (const batch of await batchesStanding(ctx, counterId, variantId)) {
      const some = Math.min(left, batch.pieces)
      if (some === 0) break
      const { cause, note } = lost
      const key = `demo-lost-${plan.sku.toLowerCase()}-${daysAgo}-${left}`
      const input = { counterId, batchId: batch.batchId, pieces: some, cause, note, key }
      lossId = (await granted(recordLoss(by(ctx, hands.staff(counter.slug)), input))).lossId
      left -= some
    }
    if (left > 0) throw new Error('more is lost than stands there')
  })
  return { id: () => lossId }
}

/** A maker does not want to bear a loss; the house gives in, or the office has to say. */
function contested(stage: Stage, book: Book, ends: 'asked' | 'agreed' | 'ruled'): void {
  const { diary, calendar, hands } = stage
  const plan = book.shelf(
    one =>
      !spoilsSoon(one.good.product) &&
      one.priceIdr < 60_000 &&
      (ends === 'asked'
        ? one.documentedDaysAgo >= 2 && one.documentedDaysAgo <= 4
        : one.documentedDaysAgo >= 5),
  )
  const daysAgo = plan.documentedDaysAgo
  const loss = lose(stage, plan, { daysAgo, pieces: 1, cause: 'defect', note: 'Kemasan bocor.' })
  const maker = hands.maker(plan.pair.maker)
  const owner = hands.owner(plan.pair.partner)
  diary.note(calendar.at(daysAgo - 1, 9), ctx => {
    const text = 'Waktu diterima kemasan utuh, ada di tanda terima. Bocornya di rak.'
    return granted(contestLoss(by(ctx, maker), { lossId: loss.id(), text }))
  })
  const agrees = ends === 'agreed'
  const text = agrees ? 'Betul, terkena pisau waktu membuka dus.' : 'Kami menemukannya sudah bocor.'
  diary.note(calendar.at(daysAgo - 1, 15), ctx =>
    granted(answerContest(by(ctx, owner), { lossId: loss.id(), agrees, text })),
  )
  if (ends !== 'ruled') return
  const ruling = 'Foto tanda terima menunjukkan kemasan utuh. Kerugian ditanggung konter.'
  diary.note(calendar.at(daysAgo - 3, 14), ctx =>
    granted(ruleLoss(by(ctx, hands.office), { lossId: loss.id(), bearer: 'partner', text: ruling })),
  )
}
