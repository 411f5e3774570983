import type { Actor, Context } from '../domain/context.ts'
import type { Arrival } from './app.server.ts'

/** What the domain may know of a request. Without an actor it is a visitor's. */
export const contextOf = (arrival: Arrival, actor: Actor = { kind: 'visitor' }): Context => ({
  db: arrival.app.db,
  now: arrival.now,
  actor,
  requestId: arrival.requestId,
  changes: arrival.app.catalogue,
})
