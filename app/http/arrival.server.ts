import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** The visitor's address: of the connection, or, behind our own proxy, the last one that proxy named. */
export function addressOf(incoming: IncomingMessage, trustProxy: boolean): string {
  const direct = incoming.socket.remoteAddress ?? 'unknown'
  if (!trustProxy) return direct
  const named = String(incoming.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  return named || direct
}

/** Kept from our proxy where it has the plain form of one, so that both logs tell of the same request. */
export function requestIdOf(incoming: IncomingMessage, trustProxy: boolean): string {
  const given = incoming.headers['x-request-id']
  if (trustProxy && typeof given === 'string' && /^[\w-]{8,64}$/.test(given)) return given
  return randomBytes(9).toString('base64url')
}

/**
 * The path and search of a request line. A line that starts with two slashes would be read as another host's
 * address, so they become one; undefined for the forms that only proxies are sent (`http://...`, `*`).
 */
export function targetOf(incoming: IncomingMessage): string | undefined {
  const url = incoming.url ?? ''
  if (!url.startsWith('/')) return undefined
  const [path = '/', ...search] = url.replace(/^[/\\]+/, '/').split('?')
  return [readable(path), ...search].join('?')
}

/**
 * A path whose escapes spell no text, or break the line, is taken letter by letter: it leads nowhere, but it can be
 * answered. No pattern of the map of addresses, not even the one for everything else, reaches over a line's end.
 */
function readable(path: string): string {
  try {
    if (!/[\n\r\u2028\u2029]/.test(decodeURIComponent(path))) return path
  } catch {}
  return path.replaceAll('%', '%25')
}

/** Protocol and host as the visitor typed them. The host of a request is not trusted for links that leave the shop. */
export function originOf(incoming: IncomingMessage, trustProxy: boolean): string {
  const proto = trustProxy && incoming.headers['x-forwarded-proto'] === 'https' ? 'https' : 'http'
  const host = incoming.headers.host ?? 'localhost'
  return `${proto}://${/^[\w.:[\]-]+$/.test(host) ? host : 'localhost'}`
}

/**
 * A form that changes something must come from a page of ours: browsers say so in Origin or Sec-Fetch-Site, and
 * another site's page cannot make them lie.
 */
export function comesFromOurPage(incoming: IncomingMessage, ownOrigins: readonly string[]): boolean {
  const site = incoming.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  const origin = incoming.headers.origin
  if (origin !== undefined) return ownOrigins.includes(origin)
  return site === 'same-origin'
}
