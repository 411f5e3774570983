import type { PartnerKind } from '#db/schema/counters.ts'
import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { isSlug } from './slug.ts'

export type RegisterPartnerRefusal =
  | { code: 'name-missing' }
  | { code: 'slug-not-fit'; slug: string }
  | { code: 'slug-taken'; slug: string }

/** A hotel, restaurant or souvenir shop that takes goods in consignment; the public sees its counters. */
export async function registerPartner(
  ctx: Context,
  input: { slug: string; name: string; kind: PartnerKind },
): Promise<Result<{ partnerId: string }, RegisterPartnerRefusal>> {
  return transact<{ partnerId: string }, RegisterPartnerRefusal>(ctx, async ctx => {
    const { slug, kind } = input
    const name = input.name.trim()
    if (name === '') return refuse({ code: 'name-missing' })
    if (!isSlug(slug)) return refuse({ code: 'slug-not-fit', slug })
    const partnerId = newId('par', ctx.now)
    const row = await ctx.db
      .insertInto('partner')
      .values({ id: partnerId, slug, name, kind, created_at: ctx.now, ended_at: null })
      .onConflict(conflict => conflict.column('slug').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!row) return refuse({ code: 'slug-taken', slug })
    await recordActivity(ctx, { verb: 'registerPartner', subject: `partner:${partnerId}`, after: input })
    return ok({ partnerId })
  })
}
