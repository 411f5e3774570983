import { sweepLosses } from '#app/domain/consignment/losses/contest-loss.ts'
import { issuableAt } from '#app/domain/consignment/rules/period.ts'
import { payable } from '#app/domain/consignment/rules/rounding.ts'
import { acceptSilence, acceptStatement } from '#app/domain/consignment/statements/accept-statement.ts'
import { issueStatement } from '#app/domain/consignment/statements/issue-statement.ts'
import { answerPayment, recordPayment } from '#app/domain/consignment/statements/payments.ts'
import { owedOf } from '#app/domain/consignment/statements/settle-states.ts'
import { openPeriod } from '#app/domain/consignment/statements/statement-preview.ts'
import type { Context } from '#app/domain/context.ts'
import { addHours, dayOf, type Instant } from '#app/domain/dates.ts'
import { dueToProducer } from '#app/domain/ledger/postings.ts'
import { chance, chanceBetween } from '../chance.ts'
import { granted } from '../town/granted.ts'
import { by } from './hands.ts'
import { hotel, type Pair } from './pairs.ts'
import type { Stage } from './stage.ts'

/** From its first day on, an agreement has a statement after each period, which is accepted and paid as the house does. */
export function settle(stage: Stage, pair: Pair, fromDaysAgo: number): void {
  stage.diary.note(stage.calendar.at(fromDaysAgo, 12), ctx => awaitStatement(stage, ctx, pair))
}

/** Whoever says nothing for five days, and to a loss for three, has said yes. */
export function letSilenceAccept({ diary, calendar }: Stage): void {
  for (let daysAgo = calendar.days; daysAgo >= 0; daysAgo--)
    diary.note(calendar.at(daysAgo, 5), async ctx => {
      await acceptSilence(ctx)
      await sweepLosses(ctx)
    })
}

async function awaitStatement(stage: Stage, ctx: Context, pair: Pair): Promise<void> {
  const agreementId = stage.agreementIds.get(pair) ?? ''
  const period = await openPeriod(ctx, agreementId)
  if (!period) throw new Error(`${pair.key} has no period`)
  stage.diary.note(addHours(issuableAt(period), 7), async ctx => {
    if (await isEnded(ctx, agreementId)) return
    const { statementId } = await granted(issueStatement(ctx, { agreementId }))
    await awaitStatement(stage, ctx, pair)
    answer(stage, ctx, pair, statementId)
  })
}

const isEnded = async (ctx: Context, agreementId: string): Promise<boolean> =>
  (await ctx.db
    .selectFrom('agreement')
    .select('id')
    .where('id', '=', agreementId)
    .where('state', '=', 'ended')
    .executeTakeFirst()) !== undefined

/** How a house pays, in days after the day it is due. */
type Habit = { readsStatements: boolean; paysAfter: [number, number]; way: 'cash' | 'transfer' }

const habits: Record<string, Habit> = {
  [hotel]: { readsStatements: true, paysAfter: [3, 4], way: 'transfer' },
  'oleh-oleh-semanggen': { readsStatements: true, paysAfter: [-6, -5], way: 'transfer' },
  'hotel-candra-semilir': { readsStatements: true, paysAfter: [-5, -3], way: 'transfer' },
  'warung-kencur-dowo': { readsStatements: false, paysAfter: [6, 16], way: 'cash' },
  'toko-titipan-kayu-manis': { readsStatements: true, paysAfter: [1, 5], way: 'cash' },
  'dapur-rawon-semilir': { readsStatements: true, paysAfter: [-3, 0], way: 'cash' },
}
const usualHabit: Habit = { readsStatements: true, paysAfter: [-4, 0], way: 'transfer' }

/** Has paid nothing lately. */
export const slowestPayer = { partner: 'resto-kebon-gondang', sinceDaysAgo: 50 }

/** Bu Lastri and the hotel leave something of the last week for whoever enters as one of them. */
const isLeftOpen = ({ calendar }: Stage, { maker, partner }: Pair, at: Instant): boolean =>
  maker === 'dapur-bu-lastri-widuri' && partner === hotel && at > calendar.at(7, 0)

function answer(stage: Stage, ctx: Context, pair: Pair, statementId: string): void {
  const { diary, hands, calendar } = stage
  const { readsStatements, paysAfter, way } = habits[pair.partner] ?? usualHabit
  const key = [pair.maker, pair.partner, dayOf(ctx.now).slice(5)] as const
  const isOpen = isLeftOpen(stage, pair, ctx.now)
  const accept = (side: 'producer' | 'partner', hours: number) =>
    diary.note(addHours(ctx.now, hours), async ctx => {
      if (await isDisputedBy(ctx, statementId, side)) return
      const actor = side === 'producer' ? hands.maker(pair.maker) : hands.owner(pair.partner)
      await granted(acceptStatement(by(ctx, actor), { statementId, side }))
    })
  if (readsStatements && !isOpen) accept('partner', 26)
  if (isOpen || chance(...key, 'reads') < 0.6) accept('producer', chanceBetween(30, 60, ...key, 'hours'))
  const payAt = addHours(ctx.now, dueHours + 24 * chanceBetween(...paysAfter, ...key, 'pays') + 4)
  if (pair.partner === slowestPayer.partner && payAt > calendar.at(slowestPayer.sinceDaysAgo, 0)) return
  diary.note(payAt, ctx => pay(stage, ctx, pair, way))
}

const dueHours = 7 * 24

/** A dispute is a yes to all other lines. */
const isDisputedBy = async (ctx: Context, statementId: string, side: string): Promise<boolean> =>
  (await ctx.db
    .selectFrom('line_dispute')
    .select('id')
    .where('statement_id', '=', statementId)
    .where('raised_by_side', '=', side as 'producer')
    .executeTakeFirst()) !== undefined

/** What is stated and not disputed is paid in one sum; she looks at her account on the next morning. */
export async function pay(stage: Stage, ctx: Context, pair: Pair, way: 'cash' | 'transfer'): Promise<void> {
  const { diary, hands, agreementIds } = stage
  const agreementId = agreementIds.get(pair) ?? ''
  const { open } = await owedOf(ctx, agreementId)
  const stated = open.reduce((sum, one) => sum + one.openIdr - one.disputedIdr, 0)
  const { payIdr } = payable(Math.min(stated, await dueToProducer(ctx, agreementId)), way)
  if (payIdr === 0) return
  const paidOn = dayOf(ctx.now)
  const { paymentId } = await granted(
    recordPayment(by(ctx, hands.owner(pair.partner)), {
      ...{ agreementId, amountIdr: payIdr, way, paidOn },
      key: `demo-paid-${paidOn}`,
    }),
  )
  if (isLeftOpen(stage, pair, ctx.now)) return
  const isLost = stage.lostTransfers.delete(pair)
  diary.note(addHours(ctx.now, 18), async ctx => {
    const her = by(ctx, hands.maker(pair.maker))
    await granted(answerPayment(her, { paymentId, answer: isLost ? 'denied' : 'confirmed' }))
    if (isLost) diary.note(addHours(ctx.now, 54), ctx => pay(stage, ctx, pair, way))
  })
}
