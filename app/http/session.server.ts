import type { Browser } from '../domain/identity/browser.ts'
import { deviceLabel } from '../domain/identity/device-label.ts'
import { findSession, noteVisit, type Session } from '../domain/identity/sessions.ts'
import type { Entry } from '../domain/identity/sign-in.ts'
import type { App, Arrival } from './app.server.ts'
import { contextOf } from './context.server.ts'
import { plainSessionCookie, secureSessionCookie } from './page-key.server.ts'
import { cookieValue } from './preferences.ts'

/** What a loader or an action is given. */
export type Asked = { request: Request; context: Arrival }

const yearSeconds = 365 * 24 * 60 * 60

/** `__Host-` binds a cookie to this host and to HTTPS; a browser refuses it on plain HTTP, as on one's own machine. */
const isSecure = (app: App): boolean => app.env.publicUrl.startsWith('https:')
const sessionCookieOf = (app: App): string => (isSecure(app) ? secureSessionCookie : plainSessionCookie)
const deviceCookieOf = (app: App): string => (isSecure(app) ? '__Host-device' : 'device')

export function browserOf({ request, context }: Asked): Browser {
  const cookies = request.headers.get('Cookie')
  return {
    address: context.address,
    label: deviceLabel(request.headers.get('User-Agent')),
    deviceToken: cookieValue(cookies, deviceCookieOf(context.app)),
    sessionToken: cookieValue(cookies, sessionCookieOf(context.app)),
  }
}

/** Who is signed in with this browser, wholly or half, and notes the visit. */
export async function sessionOf({ request, context }: Asked): Promise<Session | undefined> {
  const token = cookieValue(request.headers.get('Cookie'), sessionCookieOf(context.app))
  if (token === undefined) return undefined
  const ctx = contextOf(context)
  const session = await findSession(ctx, token)
  if (session) await noteVisit(ctx, session)
  return session
}

/**
 * The cookies of somebody who came in. The session's outlives the session itself, whose end the server decides; an
 * office's goes with the working day.
 */
export function entryHeaders({ context }: Asked, entry: Entry): Headers {
  const { app } = context
  entered.add(context)
  const headers = new Headers()
  const lasts = entry.way === 'phone' ? yearSeconds : 12 * 60 * 60
  headers.append('Set-Cookie', cookie(app, sessionCookieOf(app), entry.token, lasts))
  if (entry.deviceToken !== undefined)
    headers.append('Set-Cookie', cookie(app, deviceCookieOf(app), entry.deviceToken, yearSeconds))
  return headers
}

/** Requests that let somebody in: what is drawn in their answer is for a person whom the cookies do not know yet. */
const entered = new WeakSet<Arrival>()
export const hasJustEntered = ({ context }: Asked): boolean => entered.has(context)

/** The device stays known: its owner comes back. */
export const departureHeaders = (app: App): Headers =>
  new Headers({ 'Set-Cookie': cookie(app, sessionCookieOf(app), '', 0) })

const cookie = (app: App, name: string, value: string, maxAge: number): string =>
  `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isSecure(app) ? '; Secure' : ''}`
