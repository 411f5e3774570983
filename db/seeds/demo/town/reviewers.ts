import type { Context } from '#app/domain/context.ts'
import { today } from '#app/domain/context.ts'
import { addDays } from '#app/domain/dates.ts'
import { writeGrant } from '#app/domain/identity/roles.ts'
import { newId } from '#app/domain/ids.ts'
import { reviewProduct } from '#app/domain/review/product-review.ts'
import { chance, chanceBetween } from '../chance.ts'
import { granted } from './granted.ts'
import { judged } from './judged.ts'
import { daysAgo, hoursAgo } from './past.ts'

/** A reviewer of the town, and how she scores beside others: a strict one gives fewer fives. */
export type Reviewer = { ctx: Context; mildness: number }
export type Reviewers = readonly [Reviewer, Reviewer, Reviewer]

/** Three people of the office who taste, weigh and read labels. */
export async function reviewersHired(ctx: Context): Promise<Reviewers> {
  return [
    { ctx: await hired(ctx, 'Endah'), mildness: 0.1 },
    { ctx: await hired(ctx, 'Surya'), mildness: -0.25 },
    { ctx: await hired(ctx, 'Nanik'), mildness: 0.3 },
  ]
}

async function hired(ctx: Context, name: string): Promise<Context> {
  const { now } = daysAgo(ctx, 390)
  const accountId = newId('acc', now)
  await ctx.db.insertInto('account').values({ id: accountId, name, created_at: now }).execute()
  await granted(writeGrant({ ...ctx, now }, accountId, { role: 'reviewer' }))
  return { ...ctx, actor: { kind: 'person', accountId, name, roles: [{ role: 'reviewer' }] } }
}

/** What passed with a condition: until when it is to be put right, counted from today. */
const conditional: Readonly<Record<string, { track: 'packaging'; inDays: number; note: string }>> = {
  'keripik-bayam': {
    track: 'packaging',
    inDays: 24,
    note: 'Ganti stiker tanggal dengan cetakan pada kemasan berikutnya.',
  },
  'sambal-bawang': {
    track: 'packaging',
    inDays: 75,
    note: 'Tutup botol diberi segel plastik pada pesanan botol berikutnya.',
  },
}

/** From the opening to two yeses, within days. `then` is the day on which it comes into the shop. */
export async function passReviews(
  reviewers: Reviewers,
  then: Context,
  product: { productId: string; slug: string; daysAgo: number },
): Promise<void> {
  const { slug } = product
  const opened = { ...then, now: hoursAgo(then, chanceBetween(20, 150, slug, 'waited')) }
  const { reviewIds } = await granted(reviewProduct(opened, { productId: product.productId }))
  for (const [at, reviewId] of reviewIds.entries()) {
    const { ctx, mildness } = pick(reviewers, chanceBetween(0, 2, slug, 'reviewer', at))
    const isLast = at === reviewIds.length - 1
    const now = isLast ? then.now : hoursAgo(then, chanceBetween(1, 18, slug, 'first decision'))
    const condition = isLast ? conditional[slug] : undefined
    const untilOn = condition && addDays(today(daysAgo(then, -product.daysAgo)), condition.inDays)
    await judged({ ...ctx, now }, reviewId, {
      score: code => scoreOf(slug, code, mildness),
      ...(condition && { decided: { verdict: 'conditional', note: condition.note, untilOn } }),
    })
  }
}

/** Goods that pass lie between 3 and 5, mostly at 4. */
export const scoreOf = (slug: string, code: string, mildness: number): number =>
  Math.min(5, Math.max(2, Math.round(3.2 + 1.6 * chance(slug, code, 'score') + mildness)))

export function pick<Thing>(things: readonly Thing[], index: number): Thing {
  const thing = things[index]
  if (thing === undefined) throw new Error('nobody is there')
  return thing
}
