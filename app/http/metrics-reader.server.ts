import { createHash, timingSafeEqual } from 'node:crypto'
import type { Arrival } from './app.server.ts'

const loopback = /^(127\.|::1$|::ffff:127\.)/

/** From this machine without a proxy between, or with the token. */
export function mayReadMetrics(request: Request, { app, address }: Arrival): boolean {
  const token = request.headers.get('Authorization')?.replace(/^Bearer /, '')
  if (app.env.metricsToken) return token !== undefined && same(token, app.env.metricsToken)
  return loopback.test(address) && !request.headers.has('X-Forwarded-For')
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const same = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted))
