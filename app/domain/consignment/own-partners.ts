import type { Language } from '../catalogue/text.ts'
import type { Context } from '../context.ts'
import { midnightsBetween } from '../dates.ts'
import { counterShelf, type StandingGood } from './counters/counter-shelf.ts'
import { type AgreementMoney, moneyNumbers } from './money-numbers.ts'
import { ownGoodsIds, type SellingCounter, sellingCounters } from './own-consignment.ts'

export type CounterOfHers = SellingCounter & {
  goods: Omit<StandingGood, 'batches'>[]
  pieces: number
  /** The oldest document of a good that stands there. */
  daysAgo: number | undefined
}

export type PartnerOfHers = AgreementMoney & { counters: CounterOfHers[]; pieces: number }

/** Every partner that the actor's makers have an agreement with, what stands at each counter, and the three numbers. */
export async function ownPartners(ctx: Context, language: Language): Promise<PartnerOfHers[]> {
  const counters = await sellingCounters(ctx)
  const partners: PartnerOfHers[] = []
  for (const producerId of ownGoodsIds(ctx)) {
    const { agreements } = await moneyNumbers(ctx, { producerId })
    for (const agreement of agreements) {
      const at: CounterOfHers[] = []
      for (const counter of counters.filter(one => one.agreementId === agreement.agreementId))
        at.push(await standingAt(ctx, counter, language))
      partners.push({ ...agreement, counters: at, pieces: at.reduce((sum, one) => sum + one.pieces, 0) })
    }
  }
  return partners
}

async function standingAt(ctx: Context, counter: SellingCounter, language: Language): Promise<CounterOfHers> {
  const shelf = await counterShelf(ctx, { ...counter, producerIds: [counter.producerId] }, language)
  const goods = shelf.filter(good => good.pieces !== 0).map(({ batches, ...good }) => good)
  const moments = goods.flatMap(good => good.documentedAt ?? []).sort()
  return {
    ...counter,
    goods,
    pieces: goods.reduce((sum, good) => sum + good.pieces, 0),
    daysAgo: moments[0] === undefined ? undefined : midnightsBetween(moments[0], ctx.now),
  }
}
