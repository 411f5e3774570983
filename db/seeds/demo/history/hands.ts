import type { Actor, Context, RoleHeld } from '#app/domain/context.ts'
import { type DemoPerson, demoPeople } from '#app/domain/identity/demo-people.ts'
import { writeGrant } from '#app/domain/identity/roles.ts'
import { newId } from '#app/domain/ids.ts'
import { makers } from '../makers/makers.ts'
import type { OpenedCounter } from '../town/counters-open.ts'
import { granted } from '../town/granted.ts'
import { daysAgo } from '../town/past.ts'

/** Who acts for whom: the makers themselves, those who look after a counter, and the office. */
export type Hands = {
  maker(slug: string): Actor
  /** Agrees and pays. */
  owner(counterSlug: string): Actor
  /** Takes in, sells and counts. */
  staff(counterSlug: string): Actor
  office: Actor
}

export const by = (ctx: Context, actor: Actor): Context => ({ ...ctx, actor })

/** Gives every maker and every counter an account, beside the people whom anyone may enter as. */
export async function handsOf(
  ctx: Context,
  town: { makerIds: ReadonlyMap<string, string>; counters: readonly OpenedCounter[] },
): Promise<Hands> {
  const acting = new Map<string, Actor>()
  for (const { slug, greeting } of makers)
    acting.set(
      slug,
      demoHand('producer', slug, { producerId: town.makerIds.get(slug) ?? '' }) ??
        (await hand(ctx, greeting, { role: 'producer', producerId: town.makerIds.get(slug) ?? '' })),
    )
  for (const { slug, partnerId } of town.counters) {
    const owner =
      demoHand('partner-owner', slug, { partnerId }) ??
      (await hand(ctx, keepers[slug] ?? 'Pak Slamet', { role: 'partner-owner', partnerId }))
    acting.set(`owner ${slug}`, owner)
    acting.set(`staff ${slug}`, demoHand('partner-staff', slug, { partnerId }) ?? owner)
  }
  const find = (key: string): Actor => {
    const actor = acting.get(key)
    if (!actor) throw new Error(`the demo town has no ${key}`)
    return actor
  }
  return {
    maker: slug => find(slug),
    owner: slug => find(`owner ${slug}`),
    staff: slug => find(`staff ${slug}`),
    office: officer(),
  }
}

/** Who keeps the house, by its counter. Invented, as everybody in this town. */
const keepers: Record<string, string> = {
  'griya-inap-tugu-embun': 'Bu Anggraini',
  'hotel-wijaya-lereng': 'Pak Baskoro',
  'penginapan-ratri-sawojajar': 'Bu Ratri',
  'hotel-candra-semilir': 'Mbak Dewanti',
  'dapur-rawon-semilir': 'Cak Mamat',
  'warung-kencur-dowo': 'Bu Kencur',
  'resto-kebon-gondang': 'Pak Gondo',
  'kedai-wening-widara': 'Mas Wisnu',
  'oleh-oleh-semanggen': 'Bu Titik',
  'pusat-oleh-oleh-lumbung-widara': 'Pak Darsono',
  'toko-titipan-kayu-manis': 'Bu Manis',
  'galeri-sanggar-topeng-senja': 'Mas Handoyo',
  'gerai-umkm-gadang-jaya': 'Mbak Novi',
  'kios-senja-pasar-lama': 'Pak Sumarno',
}

async function hand(ctx: Context, name: string, role: RoleHeld): Promise<Actor> {
  const then = daysAgo(ctx, 300)
  const accountId = newId('acc', then.now)
  await ctx.db.insertInto('account').values({ id: accountId, name, created_at: then.now }).execute()
  await granted(writeGrant(then, accountId, role))
  return { kind: 'person', accountId, name, roles: [role] }
}

function demoHand(
  role: 'producer' | 'partner-owner' | 'partner-staff',
  about: string,
  owner: Pick<RoleHeld, 'producerId' | 'partnerId'>,
): Actor | undefined {
  const all: readonly DemoPerson[] = demoPeople
  const person = all.find(one => one.about === about && one.roles.includes(role))
  return (
    person && { kind: 'person', accountId: person.accountId, name: person.name, roles: [{ role, ...owner }] }
  )
}

function officer(): Actor {
  const person = demoPeople.find(one => one.key === 'rini')
  if (!person) throw new Error('the demo town has no office')
  const { accountId, name } = person
  return { kind: 'person', accountId, name, roles: [{ role: 'office' }] }
}
