import type { Context } from '../context.ts'

export type Choice = { id: string; name: string }

/** Whom the register of conflicts can name: everybody who reviews, and every maker. */
export async function conflictChoices(ctx: Context): Promise<{ reviewers: Choice[]; makers: Choice[] }> {
  const reviewers = await ctx.db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account_id')
    .select(['account.id', 'account.name'])
    .distinct()
    .where('role_grant.role', '=', 'reviewer')
    .where('role_grant.ended_at', 'is', null)
    .orderBy('account.name')
    .execute()
  const makers = await ctx.db.selectFrom('producer').select(['id', 'name']).orderBy('name').execute()
  return { reviewers, makers }
}
