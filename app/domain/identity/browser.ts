import type { Context } from '../context.ts'
import { neighbourhoodOf } from './address-neighbourhood.ts'
import { knownDeviceKey } from './known-devices.ts'
import type { Seals } from './sealed.ts'
import type { AttemptKeys } from './sign-in-waits.ts'

/** What is known of the browser that somebody comes in with. */
export type Browser = {
  /** Network address, for waits only; never stored in clear. */
  address: string
  /** "Chrome, Android", for the list of one's own sign-ins. */
  label: string
  /** Given at an earlier entry. */
  deviceToken: string | undefined
  /** Of the session that it holds now. */
  sessionToken: string | undefined
}

/** The keys under which a try is counted. @param tried what was typed, so that unknown ones are counted too */
export async function attemptKeys(
  ctx: Context,
  seals: Seals,
  tried: { kind: 'phone' | 'email' | 'second-factor'; name: string; accountId: string | undefined },
  browser: Browser,
): Promise<AttemptKeys> {
  return {
    accountKey: seals.digest('attempt at', tried.kind, tried.name),
    addressKey: seals.digest('attempt from', neighbourhoodOf(browser.address)),
    deviceKey: await knownDeviceKey(ctx, tried.accountId, browser.deviceToken),
  }
}
