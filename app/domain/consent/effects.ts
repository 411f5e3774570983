import type { Context } from '../context.ts'
import { touch } from '../transact.ts'
import type { Purpose } from './purposes.ts'

/** What a new consent opens at once. A number is shown only where there is one. */
export async function startShowing(ctx: Context, producerId: string, purpose: Purpose): Promise<void> {
  if (purpose === 'public-page')
    await ctx.db.updateTable('producer').set({ hidden_at: null }).where('id', '=', producerId).execute()
  if (purpose === 'phone-public')
    await ctx.db
      .updateTable('producer_contact')
      .set({ phone_is_public: 1 })
      .where('producer_id', '=', producerId)
      .where('phone_e164', 'is not', null)
      .execute()
  if (isShown(purpose)) touch(ctx, `producer:${producerId}`)
}

/** What a withdrawal closes at once. */
export async function stopShowing(ctx: Context, producerId: string, purpose: Purpose): Promise<void> {
  // Without consent to be kept she is not shown either; whether she is erased she says in a word of its own.
  if (purpose === 'public-page' || purpose === 'registry')
    await ctx.db.updateTable('producer').set({ hidden_at: ctx.now }).where('id', '=', producerId).execute()
  if (purpose === 'phone-public')
    await ctx.db
      .updateTable('producer_contact')
      .set({ phone_is_public: 0 })
      .where('producer_id', '=', producerId)
      .execute()
  if (purpose === 'photo')
    await ctx.db
      .updateTable('producer')
      .set({ portrait_picture_id: null })
      .where('id', '=', producerId)
      .execute()
  if (isShown(purpose)) touch(ctx, `producer:${producerId}`)
}

const isShown = (purpose: Purpose): boolean =>
  ['registry', 'public-page', 'phone-public', 'photo'].includes(purpose)
