import { namedProduct } from '../catalogue/named-product.ts'
import { type Context, today } from '../context.ts'
import { addDays, daysBetween } from '../dates.ts'
import { notify } from '../notices/notify.ts'
import { ok } from '../result.ts'
import { transact } from '../transact.ts'
import { lastDecisions } from './standing.ts'

/** The nearest first: who is late is told the one that fits, not all four. */
const nearestFirst = [7, 30, 60, 90] as const
const approvalEndsInDays = 30

/** One row for each licence and step that is reached. A licence whose successor is verified needs none. */
export async function remindOfLicences(ctx: Context): Promise<number> {
  const day = today(ctx)
  const rows = await ctx.db
    .selectFrom('licence')
    .select(['licence.id', 'licence.number', 'valid_until_on', 'licence.product_id'])
    .where('verified_at', 'is not', null)
    .where('revoked_at', 'is', null)
    .where('valid_until_on', '>=', day)
    .where('valid_until_on', '<=', addDays(day, 90))
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('licence as successor')
            .select('successor.id')
            .whereRef('successor.product_id', '=', 'licence.product_id')
            .whereRef('successor.kind', '=', 'licence.kind')
            .where('successor.verified_at', 'is not', null)
            .where('successor.revoked_at', 'is', null)
            .where(eb =>
              eb.or([
                eb('successor.valid_until_on', 'is', null),
                eb('successor.valid_until_on', '>', eb.ref('licence.valid_until_on')),
              ]),
            ),
        ),
      ),
    )
    .execute()
  const about = new Map(rows.map(row => [row.id, row]))
  const due = rows.flatMap(({ id, valid_until_on }) => {
    if (valid_until_on === null) return []
    const left = daysBetween(day, valid_until_on)
    const step = nearestFirst.find(days => left <= days)
    return step === undefined
      ? []
      : [{ licence_id: id, days_before: step, valid_until_on, reminded_at: ctx.now }]
  })
  if (due.length === 0) return 0
  const written = await transact<number, never>(ctx, async ctx => {
    const rows = await ctx.db
      .insertInto('licence_reminder')
      .values(due)
      .onConflict(conflict => conflict.columns(['licence_id', 'days_before']).doNothing())
      .returning('licence_id')
      .execute()
    for (const { licence_id } of rows) {
      const licence = about.get(licence_id)
      const one = due.find(one => one.licence_id === licence_id)
      if (!one || !licence?.product_id) continue
      const { producerId, name } = await namedProduct(ctx, licence.product_id)
      await notify(ctx, {
        audience: { producerId },
        kind: 'licence-ends',
        subject: `product:${licence.product_id}`,
        cause: `${licence_id}/${one.days_before}`,
        facts: { name, number: licence.number, days: daysBetween(day, one.valid_until_on) },
      })
    }
    return ok(rows.length)
  })
  return written.ok ? written.value : 0
}

/** One row for each approval on condition that ends within thirty days and is still the last word. */
export async function remindOfApprovals(ctx: Context): Promise<number> {
  const day = today(ctx)
  const rows = await ctx.db
    .selectFrom('decision')
    .innerJoin('review', 'review.id', 'decision.review_id')
    .innerJoin('listing_version', 'listing_version.id', 'review.version_id')
    .innerJoin('listing', 'listing.id', 'listing_version.listing_id')
    .select(['decision.id', 'until_on', 'review.version_id', 'review.track', 'listing.product_id'])
    .where('until_on', '>=', day)
    .where('until_on', '<=', addDays(day, approvalEndsInDays))
    .where('listing_version.state', '=', 'approved')
    .execute()
  let reminded = 0
  for (const { id, until_on, version_id, track, product_id } of rows) {
    if (
      until_on === null ||
      product_id === null ||
      (await lastDecisions(ctx, version_id)).get(track)?.id !== id
    )
      continue
    const written = await transact<boolean, never>(ctx, async ctx => {
      const row = await ctx.db
        .insertInto('approval_reminder')
        .values({ decision_id: id, until_on, reminded_at: ctx.now })
        .onConflict(conflict => conflict.column('decision_id').doNothing())
        .returning('decision_id')
        .executeTakeFirst()
      if (row) {
        const { producerId, name } = await namedProduct(ctx, product_id)
        await notify(ctx, {
          audience: { producerId },
          kind: 'approval-ends',
          subject: `product:${product_id}`,
          cause: id,
          facts: { name, days: daysBetween(day, until_on) },
        })
      }
      return ok(row !== undefined)
    })
    if (written.ok && written.value) reminded++
  }
  return reminded
}
