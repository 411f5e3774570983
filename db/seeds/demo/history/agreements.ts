import { acceptVersion } from '#app/domain/consignment/agreements/accept-version.ts'
import { offerAgreement, offerVersion } from '#app/domain/consignment/agreements/agreements.ts'
import type { OfferedTerms } from '#app/domain/consignment/agreements/offered-terms.ts'
import type { Context } from '#app/domain/context.ts'
import { chance } from '../chance.ts'
import { granted } from '../town/granted.ts'
import { by } from './hands.ts'
import { type Pair, termsOf } from './pairs.ts'
import type { ShelfPlan } from './shelf-plan.ts'
import type { Stage } from './stage.ts'

type Way = 'hers' | 'theirs' | 'paper'

/**
 * Before her first goods come, the two have agreed on them: four days ahead at the beginning, and on a new version
 * of the terms whenever she brings something that they did not know.
 */
export function agreeOnGoods(stage: Stage, pair: Pair, plans: readonly ShelfPlan[]): void {
  const { diary, calendar } = stage
  const firsts = [...new Set(plans.map(firstDay))].sort((a, b) => b - a)
  for (const [at, first] of firsts.entries()) {
    const goods = plans.filter(plan => firstDay(plan) >= first)
    const terms = termsOf(pair, calendar.on(first), goods)
    const ahead = at === 0 ? 4 : 2
    diary.note(calendar.at(first + ahead, 17), async ctx => {
      const versionId = await offered(stage, ctx, { pair, terms, after: at })
      diary.note(calendar.at(first + ahead - 1, 15), ctx => accepted(stage, ctx, pair, versionId))
    })
  }
}

/** So many days ago the first pieces came. */
export const firstDay = ({ arriving }: ShelfPlan): number => arriving[0]?.daysAgo ?? 0

/** Some sign on the office's paper; of the others mostly the maker makes the offer. */
function wayOf({ maker, partner }: Pair): Way {
  const lot = chance(maker, partner, 'who offers')
  if (partner === 'hotel-arunika-brantas') return 'hers'
  return lot < 0.2 ? 'paper' : lot < 0.75 ? 'hers' : 'theirs'
}

async function offered(
  { hands, agreementIds }: Stage,
  ctx: Context,
  { pair, terms, after }: { pair: Pair; terms: OfferedTerms; after: number },
): Promise<string> {
  const offering = {
    hers: hands.maker(pair.maker),
    theirs: hands.owner(pair.partner),
    paper: hands.office,
  }
  const actor = by(ctx, offering[wayOf(pair)])
  const agreementId = agreementIds.get(pair)
  if (agreementId !== undefined) {
    const { versionId } = await granted(offerVersion(actor, { agreementId, afterVersion: after, terms }))
    return versionId
  }
  const { producerId, partnerId } = pair
  const key = `demo-${pair.key}`
  const offer = await granted(offerAgreement(actor, { producerId, partnerId, terms, key }))
  agreementIds.set(pair, offer.agreementId)
  return offer.versionId
}

async function accepted({ hands }: Stage, ctx: Context, pair: Pair, versionId: string): Promise<void> {
  const way = wayOf(pair)
  if (way === 'hers') await granted(acceptVersion(by(ctx, hands.owner(pair.partner)), { versionId }))
  if (way === 'theirs') await granted(acceptVersion(by(ctx, hands.maker(pair.maker)), { versionId }))
  if (way !== 'paper') return
  const office = by(ctx, hands.office)
  await granted(acceptVersion(office, { versionId, onPaperFor: 'producer' }))
  await granted(acceptVersion(office, { versionId, onPaperFor: 'partner' }))
}
