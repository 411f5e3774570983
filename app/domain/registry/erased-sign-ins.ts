import type { Context } from '../context.ts'

/** Nobody signs in for an erased maker any more; accounts that were only hers lose name, phone and secrets. */
export async function eraseSignIns(ctx: Context, producerId: string, pseudonym: string): Promise<void> {
  const { db } = ctx
  const grants = await db
    .selectFrom('role_grant')
    .select(['id', 'account_id'])
    .where('producer_id', '=', producerId)
    .execute()
  await db
    .updateTable('role_grant')
    .set({ ended_at: ctx.now })
    .where('producer_id', '=', producerId)
    .where('ended_at', 'is', null)
    .execute()
  await db
    .updateTable('session')
    .set({ assisted_producer_id: null })
    .where('assisted_producer_id', '=', producerId)
    .execute()
  const invitations = db.updateTable('invitation').where('producer_id', '=', producerId)
  await invitations.set({ name: pseudonym }).execute()
  await invitations
    .set({ revoked_at: ctx.now })
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()

  for (const accountId of new Set(grants.map(grant => grant.account_id))) {
    if (await holdsAnotherRole(ctx, accountId)) continue
    await db
      .updateTable('session')
      .set({ ended_at: ctx.now, ended_why: 'revoked' })
      .where('account_id', '=', accountId)
      .where('ended_at', 'is', null)
      .execute()
    await db.deleteFrom('credential_pin').where('account_id', '=', accountId).execute()
    await db.deleteFrom('address_proof').where('account_id', '=', accountId).execute()
    const failed = db.updateTable('outbox_message').where('account_id', '=', accountId)
    // The post's words may name the address.
    await failed.set({ why: '' }).where('state', '=', 'failed').execute()
    await db.deleteFrom('message_choice').where('account_id', '=', accountId).execute()
    await db.deleteFrom('known_device').where('account_id', '=', accountId).execute()
    await db.updateTable('account').set({ name: pseudonym }).where('id', '=', accountId).execute()
    await db.updateTable('invitation').set({ name: pseudonym }).where('account_id', '=', accountId).execute()
  }
}

async function holdsAnotherRole(ctx: Context, accountId: string): Promise<boolean> {
  const other = await ctx.db
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return other !== undefined
}
