import { grantRole } from '#app/domain/identity/roles.ts'
import { granted } from './cast.ts'
import type { Pair } from './consignment-cast.ts'
import type { World } from './world.ts'

type Person = { key: string; name: string }

const lastriAtHome: Person = { key: 'lastri', name: 'Bu Lastri' }
const hendraAtCounter: Person = { key: 'hendra', name: 'Pak Hendra' }
const riniInOffice: Person = { key: 'rini', name: 'Bu Rini' }

/** The demo door lets the maker, the counter and the office of a pair in; others belong to the office as well. */
export async function letPairIn(world: World, pair: Pair, ...others: Person[]): Promise<void> {
  const { producerId, partnerId } = pair
  const people = [
    [lastriAtHome, { role: 'producer', producerId }],
    [hendraAtCounter, { role: 'partner-owner', partnerId }],
    ...[riniInOffice, ...others].map(person => [person, { role: 'office' }] as const),
  ] as const
  for (const [{ key, name }, held] of people) {
    const id = `acc_demo_${key}`
    await world.db.insertInto('account').values({ id, name, created_at: world.ctx.now }).execute()
    granted(await grantRole(world.ctx, id, held))
  }
}
