import type { Language } from '../../catalogue/text.ts'
import type { Context } from '../../context.ts'
import type { Day } from '../../dates.ts'
import { counterShelf, type StandingGood } from '../counters/counter-shelf.ts'
import { type SellingCounter, sellingCounters } from '../own-consignment.ts'

export type PickupChoices = SellingCounter & {
  pieces: number
  batches: {
    batchId: string
    code: string
    pieces: number
    bestBeforeOn: Day | undefined
    good: Omit<StandingGood, 'batches'>
  }[]
}

/** The counters where something of hers stands, batch by batch; also of agreements that have ended. */
export async function pickupChoices(ctx: Context, language: Language): Promise<PickupChoices[]> {
  const choices: PickupChoices[] = []
  for (const counter of await sellingCounters(ctx)) {
    const shelf = await counterShelf(ctx, { ...counter, producerIds: [counter.producerId] }, language)
    const batches = shelf.flatMap(({ batches, ...good }) =>
      batches
        .filter(batch => batch.pieces > 0)
        .map(({ batchId, code, pieces, bestBeforeOn }) => ({ batchId, code, pieces, bestBeforeOn, good })),
    )
    const pieces = batches.reduce((sum, batch) => sum + batch.pieces, 0)
    if (pieces > 0) choices.push({ ...counter, pieces, batches })
  }
  return choices
}
