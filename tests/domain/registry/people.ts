import type { Context, RoleHeld } from '#app/domain/context.ts'
import { createSeals } from '#app/domain/identity/sealed.ts'
import { newId } from '#app/domain/ids.ts'
import { type NewMaker, registerMaker } from '#app/domain/registry/new-maker.ts'
import { granted } from '#tests/support/cast.ts'
import type { World } from '#tests/support/world.ts'

export const seals = createSeals(Buffer.alloc(32, 7))

/** Somebody with an account and these roles. */
export async function person(world: World, name: string, ...roles: RoleHeld[]): Promise<Context> {
  const accountId = newId('acc', world.ctx.now)
  await world.db.insertInto('account').values({ id: accountId, name, created_at: world.ctx.now }).execute()
  return world.as({ actor: { kind: 'person', accountId, name, roles } })
}

/** Siti Aminah of Dinoyo, who fries tempeh chips and agreed to be in the registry. */
export const siti = (change: Partial<NewMaker> = {}): NewMaker => ({
  fullName: 'Siti Aminah',
  greeting: 'Bu Siti',
  kelurahanCode: '35.73.05.1004',
  phone: '0812 3456 7890',
  address: 'Jl. Contoh 1',
  trade: 'Keripik tempe',
  consents: ['registry'],
  ...change,
})

export const registered = async (ctx: Context, change: Partial<NewMaker> = {}): Promise<string> =>
  granted(await registerMaker(ctx, siti(change))).producerId
