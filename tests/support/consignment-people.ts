import { grantRole } from '#app/domain/identity/roles.ts'
import { granted } from './cast.ts'
import type { Pair } from './consignment-cast.ts'
import type { World } from './world.ts'

type Person = { key: string; name: string }

export const lastriAtHome: Person = { key: 'lastri', name: 'Bu Lastri' }
export const hendraAtCounter: Person = { key: 'hendra', name: 'Pak Hendra' }
export const riniInOffice: Person = { key: 'rini', name: 'Bu Rini' }

/** The demo door lets the maker, the counter and the office of a pair in; each has that one role. */
export async function letPairIn(world: World, pair: Pair): Promise<void> {
  const { producerId, partnerId } = pair
  const people = [
    [lastriAtHome, { role: 'producer', producerId }],
    [hendraAtCounter, { role: 'partner-owner', partnerId }],
    [riniInOffice, { role: 'office' }],
  ] as const
  for (const [{ key, name }, held] of people) {
    const id = `acc_demo_${key}`
    await world.db.insertInto('account').values({ id, name, created_at: world.ctx.now }).execute()
    granted(await grantRole(world.ctx, id, held))
  }
}
