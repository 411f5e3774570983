import { randomBytes } from 'node:crypto'
import type { Actor, Context, RoleHeld } from '#app/domain/context.ts'
import type { Browser } from '#app/domain/identity/browser.ts'
import { invite } from '#app/domain/identity/invitations.ts'
import { createSeals } from '#app/domain/identity/sealed.ts'
import { findSession, type Session } from '#app/domain/identity/sessions.ts'
import { welcomeWithPin } from '#app/domain/identity/welcome.ts'
import { granted } from '#tests/support/cast.ts'
import type { World } from '#tests/support/world.ts'

export const seals = createSeals(randomBytes(32))

/** Bu Lastri's old phone at home. */
export const herPhone: Browser = {
  address: '36.68.10.5',
  label: 'Chrome, Android',
  deviceToken: undefined,
  sessionToken: undefined,
}

export const somewhereElse: Browser = { ...herPhone, address: '180.244.1.9', label: 'Firefox, Windows' }

export const herNumber = '0812 3456 7890'
export const herPin = '730416'

export const actingAs = (world: World, accountId: string, ...roles: RoleHeld[]): Context =>
  world.as({ actor: { kind: 'person', accountId, name: accountId, roles } })

/** So many seconds after the world's morning. */
export const later = (ctx: Context, seconds: number): Context => ({
  ...ctx,
  now: new Date(Date.parse(ctx.now) + seconds * 1000).toISOString(),
})

export const asVisitor = (ctx: Context): Context => ({ ...ctx, actor: { kind: 'visitor' } })

export const asPerson = (ctx: Context, session: Session): Context => ({
  ...ctx,
  actor: session.person satisfies Actor,
})

/** A maker who took her invitation up on her phone. */
export async function welcomed(
  world: World,
  producerId: string,
  change: { phone?: string; pin?: string; browser?: Browser } = {},
): Promise<{ session: Session; token: string; browser: Browser }> {
  const { token } = granted(await inviteMaker(world, producerId))
  const { phone = herNumber, pin = herPin, browser = herPhone } = change
  const entry = granted(await welcomeWithPin(asVisitor(world.ctx), seals, { token, phone, pin, browser }))
  const session = await findSession(world.ctx, entry.token)
  if (!session) throw new Error('she is not signed in')
  return {
    session,
    token: entry.token,
    browser: { ...browser, sessionToken: entry.token, deviceToken: entry.deviceToken },
  }
}

export const inviteMaker = (world: World, producerId: string) =>
  invite(world.ctx, { name: 'Bu Lastri', role: 'producer', producerId })
