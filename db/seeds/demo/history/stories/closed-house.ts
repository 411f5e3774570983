import { openCounter } from '#app/domain/catalogue/counters.ts'
import { endPartner } from '#app/domain/catalogue/partner-end.ts'
import { registerPartner } from '#app/domain/catalogue/partners.ts'
import { endAgreement } from '#app/domain/consignment/agreements/end-agreement.ts'
import {
  agreePickup,
  closePickup,
  handOverPickup,
  receivePickup,
} from '#app/domain/consignment/pickups/move-pickup.ts'
import { proposePickup } from '#app/domain/consignment/pickups/propose-pickup.ts'
import { acceptStatement } from '#app/domain/consignment/statements/accept-statement.ts'
import { issueStatement } from '#app/domain/consignment/statements/issue-statement.ts'
import type { Context } from '#app/domain/context.ts'
import type { Stand } from '../../shelves/stands.ts'
import type { OpenedCounter } from '../../town/counters-open.ts'
import type { Good } from '../../town/goods-arrive.ts'
import { granted } from '../../town/granted.ts'
import { daysAgo } from '../../town/past.ts'
import type { Calendar } from '../calendar.ts'
import { by } from '../hands.ts'
import type { Pair } from '../pairs.ts'
import { pay } from '../settling.ts'
import type { ShelfPlan } from '../shelf-plan.ts'
import type { Stage } from '../stage.ts'
import type { Book } from './book.ts'
import { batchesStanding, proposedLines } from './pick-ups.ts'

const house = 'kios-senja-pasar-lama'
const reason = 'Kios ditutup, pemilik pindah ke kota lain.'

/** A kiosk that took goods for a while. */
export async function openKiosk(ctx: Context): Promise<OpenedCounter> {
  const opening = daysAgo(ctx, 250)
  const name = 'Kios Senja Pasar Lama'
  const kind = 'souvenir-shop'
  const { partnerId } = await granted(registerPartner(opening, { slug: house, name, kind }))
  const { counterId } = await granted(
    openCounter(opening, {
      ...{ partnerId, slug: house, name, kelurahanCode: '35.73.02.1007', street: 'Jl. Pasar Lama 8' },
      ...{ lat: -7.9846, lng: 112.6282, phoneE164: '+628000002099', takesQris: false, takesCard: false },
      spot: { id: 'Rak bambu di samping pintu', en: 'Bamboo shelf by the door' },
      hours: [1, 2, 3, 4, 5, 6].map(weekday => ({ weekday, opensMinute: 480, closesMinute: 1200 })),
    }),
  )
  return { counterId, partnerId, slug: house, kind }
}

const closesDaysAgo = ({ days }: Calendar): number => Math.round(days * 0.27)

/** Three makers stood there on its last day. */
export function standsOfKiosk(calendar: Calendar, goods: readonly Good[], counter: OpenedCounter): Stand[] {
  const keeping = goods.filter(
    ({ product, publishedDaysAgo }) =>
      publishedDaysAgo > calendar.days && product.kind === 'food' && (product.shelfLifeDays ?? 0) >= 120,
  )
  const makers = [...new Set(keeping.map(good => good.maker))].slice(0, 3)
  return keeping
    .filter(good => makers.includes(good.maker))
    .map((good, at) => ({
      ...{ good, counter, variantId: good.variantIds[0] ?? '', sku: good.skus[0] ?? '' },
      ...{ priceIdr: good.prices[0] ?? 0, pieces: 3 + (at % 4), documentedDaysAgo: closesDaysAgo(calendar) },
    }))
}

/**
 * The kiosk closes: its agreements end, everything on its shelves goes home by a note, what was sold is stated and
 * paid at once, and then it is no longer a place of the town.
 */
export function kioskCloses(stage: Stage, book: Book): void {
  const { diary, calendar, hands } = stage
  const last = closesDaysAgo(calendar)
  const pairs = book.pairs.filter(pair => pair.partner === house)
  for (const pair of pairs) {
    const plans = book.plans.filter(plan => plan.pair === pair)
    diary.note(calendar.at(last - 1, 10), ctx => endsAgreement(stage, ctx, pair, plans))
    diary.note(calendar.at(last - 3, 9), ctx => lastStatements(stage, ctx, pair))
    diary.note(calendar.at(last - 3, 12), ctx => pay(stage, ctx, pair, 'transfer'))
  }
  const partnerId = pairs[0]?.partnerId ?? ''
  diary.note(calendar.at(last - 5, 10), ctx =>
    granted(endPartner(by(ctx, hands.office), { partnerId, reason })),
  )
}

async function endsAgreement(stage: Stage, ctx: Context, pair: Pair, plans: ShelfPlan[]): Promise<void> {
  const { diary, calendar, hands, agreementIds } = stage
  const agreementId = agreementIds.get(pair) ?? ''
  const her = by(ctx, hands.maker(pair.maker))
  const owner = by(ctx, hands.owner(pair.partner))
  await granted(endAgreement(owner, { agreementId, reason }))
  const lines: { batchId: string; pieces: number }[] = []
  for (const plan of plans) lines.push(...(await batchesStanding(ctx, pair.counterId, plan.variantId)))
  const last = closesDaysAgo(calendar)
  const { pickupId } = await granted(
    proposePickup(owner, {
      ...{ agreementId, counterId: pair.counterId, lines, plannedOn: calendar.on(last - 2) },
      ...{ reason: 'agreement-ended', note: reason, key: `demo-${pair.key}` },
    }),
  )
  await granted(agreePickup(her, { pickupId }))
  diary.note(calendar.at(last - 2, 9), async ctx =>
    granted(handOverPickup(by(ctx, owner.actor), { pickupId, lines: await proposedLines(ctx, pickupId) })),
  )
  diary.note(calendar.at(last - 2, 15), async ctx => {
    const lines = await proposedLines(ctx, pickupId)
    await granted(receivePickup(by(ctx, her.actor), { pickupId, lines }))
    await granted(closePickup(by(ctx, her.actor), { pickupId }))
  })
}

/** As many as it takes until nothing waits for one; both sides say yes at once. */
async function lastStatements(stage: Stage, ctx: Context, pair: Pair): Promise<void> {
  const { hands, agreementIds } = stage
  const agreementId = agreementIds.get(pair) ?? ''
  while (await isSomethingOpen(ctx, agreementId)) {
    const { statementId } = await granted(issueStatement(ctx, { agreementId }))
    const her = by(ctx, hands.maker(pair.maker))
    const owner = by(ctx, hands.owner(pair.partner))
    await granted(acceptStatement(owner, { statementId, side: 'partner' }))
    await granted(acceptStatement(her, { statementId, side: 'producer' }))
  }
}

const isSomethingOpen = async (ctx: Context, agreementId: string): Promise<boolean> =>
  (await ctx.db
    .selectFrom('open_posting')
    .select('posting_id')
    .where('agreement_id', '=', agreementId)
    .executeTakeFirst()) !== undefined
